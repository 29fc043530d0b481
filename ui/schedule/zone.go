package schedule

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// zone says where the other person's clock is taken from, and asks where nothing
// tells, or where what tells is wrong. nil when they said it themselves.
func (v *view) zone() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	from := p.week.ZoneFrom
	if from == "" && p.week.TheirZone != "" || len(p.zones) == 0 {
		return nil
	}
	if from != "" && !p.asking {
		change := part.NewButton(part.Quiet, w.Say("coffees.repeat.change"), "", func() {
			p.asking = true
			p.refresh()
		}).Plain().Hint(w.Say("coffees.zone.ask", "name", p.week.First))
		return part.Row(8, part.Grow(part.SmallParagraph(w.Say("coffees.zone.from", "name", p.week.First, "from", from)).In(look.Ink3)), change)
	}
	var texts []string
	chosen := -1
	for i, z := range p.zones {
		text := z.Label
		if z.Apart != "" {
			text = w.Say("coffees.zone.apart", "zone", z.Label, "apart", z.Apart)
		}
		texts = append(texts, text)
		if z.Chosen {
			chosen = i
		}
	}
	ask := part.NewSelect(w.Say("coffees.zone.ask", "name", p.week.First), texts, chosen, func(i int) { p.live(p.zones[i]) }).
		PlaceHolder(w.Say("coffees.zone.none")).Searchable(w.Say("coffees.zone.search"))
	return part.Pad(4, 0, 2, 0, ask)
}

// live keeps where the other person lives.
func (p *planning) live(z planner.ZoneChoice) {
	var change app.ChangeID
	person := p.week.Person
	p.host.Run("schedule.zone", func(ctx context.Context) (err error) {
		change, err = p.s.planner.SetZone(ctx, person.ID, z.Zone)
		return err
	}, func() {
		p.asking = false
		if change != 0 {
			p.host.Done(p.s.planner.Done(app.Change{Label: "change.zone", Who: person.Name.String()}), change)
		}
		p.again()
		p.refresh()
	})
}

// zonesFor reads what can be chosen where the zone of a week's person was not
// said.
func (p *planning) zonesFor(ctx context.Context, week planner.Week) ([]planner.ZoneChoice, error) {
	if week.TheirZone != "" && week.ZoneFrom == "" {
		return nil, nil
	}
	return p.s.planner.ZoneChoices(ctx, week.Person.ID)
}
