package whonext

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/suggest"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// lookIcons are the marks of the places to look.
var lookIcons = map[suggest.LookoutKind]string{suggest.ToHolder: "person-plus", suggest.ToIntroducer: "handshake", suggest.Unsaid: "eye",
	suggest.Upward: "arrow-up", suggest.Functions: "people", suggest.OutsideMine: "outside", suggest.InProgrammes: "ring"}

// whereToLook says where to look for a skill nobody of the set brings.
func (s *Screen) whereToLook(need app.NeedID) {
	skill := app.SkillID(strings.TrimPrefix(string(need), "skill:"))
	var found planner.Lookout
	size := s.round.Size
	if s.round.Started {
		size = 0
	}
	s.host.Run("who-next.look", func(ctx context.Context) (err error) {
		found, err = s.planner.WhereToLook(ctx, skill, size)
		return err
	}, func() { s.showLookout(found) })
}

func (s *Screen) showLookout(found planner.Lookout) {
	w := s.host.Words()
	var d *part.Dialog
	goTo := func(r screen.Route) func() {
		return func() {
			d.Close()
			s.host.Go(r)
		}
	}
	list := part.Column(12)
	for _, l := range found.Lines {
		row := part.Row(12, part.NewIcon(lookIcons[l.Kind], 18, look.ThemText), part.Grow(part.NewParagraph(l.Text)))
		switch {
		case l.Write:
			row.Add(part.NewButton(part.Normal, w.Say("who-next.look.write", "name", l.First), "",
				goTo(screen.Route{Name: screen.Messages, Person: l.Person, Purpose: found.Need})).Small())
		case l.Person != 0:
			row.Add(part.NewButton(part.Normal, w.Say("who-next.look.see", "name", l.First), "",
				goTo(screen.Route{Name: screen.People, Person: l.Person})).Small())
		}
		list.Add(row)
	}
	text := "who-next.look.text"
	if len(found.Lines) == 0 {
		text = "who-next.look.nothing"
	}
	d = part.NewDialog(w.Say("who-next.look.head", "skill", found.Name), part.Pad(0, barRoom, 0, 0, part.Column(16, part.NewParagraph(w.Say(text)), list)),
		part.NewButton(part.Normal, w.Say("who-next.close"), "", func() { d.Close() })).Wider(620)
	d.ShowOn(s.host.Window().Canvas())
}

// buttonRoom is the room a plain button keeps beside its word.
const buttonRoom = 8

// openGap is the last cell of a gap nobody fills: it leads to where to look.
func (s *Screen) openGap(g planner.GapLine) fyne.CanvasObject {
	w := s.host.Words()
	look := part.NewButton(part.Quiet, w.Say("who-next.open"), "search", func() { s.whereToLook(g.Need) }).Plain().
		Hint(w.Say("who-next.look.tip", "skill", g.Name))
	// The button's own room stands over the edge, so that its word stands in line.
	return part.Pad(-4, -buttonRoom, -4, -buttonRoom, part.End(look))
}
