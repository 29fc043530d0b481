package me

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// offered is how many skills are offered at once.
const offered = 6

// addRow is the open row in which one skill after another is added: two letters
// and Enter take the first that is offered.
type addRow struct {
	s     *Screen
	field *part.Combo
	lines map[string]planner.SkillOffer // as they are shown
	told  string
}

// openAdd opens the row, or goes back to it.
func (s *Screen) openAdd() {
	if !s.read {
		return
	}
	if s.adding == nil {
		s.adding = &addRow{s: s}
		s.redraw("skills")
	}
	if len(s.scroll) > 0 {
		s.scroll[0].SetOffset(0)
	}
	s.adding.field.Focus()
}

func (s *Screen) closeAdd() {
	s.adding = nil
	s.host.Window().Canvas().Unfocus()
	s.redraw("skills")
}

// build makes the row; what was typed stays.
func (a *addRow) build() fyne.CanvasObject {
	typed := ""
	if a.field != nil {
		typed = a.field.Text()
	}
	a.field = part.NewCombo(a.s.say("skills.name"), a.s.say("skills.example"), a.suggest, a.picked).Eager()
	a.field.OnSubmitted = a.typed
	a.field.OnEscape = a.s.closeAdd
	a.field.OnChanged = func(text string) {
		if text != "" {
			a.field.SetError("")
			a.field.SetHint("")
		}
	}
	a.field.SetText(typed)
	a.field.SetHint(a.told)
	shut := part.IconButton("close", a.s.say("skills.add.close"), a.s.closeAdd).Small()
	return part.Column(4, part.RowTop(8, part.Grow(a.field), part.Column(0, part.Gap(1, 22), shut)),
		part.SmallParagraph(a.s.say("skills.scale")).In(look.Ink3))
}

// suggest offers what fits. The name of a skill that is there already offers
// nothing, so that Enter does not take its neighbour.
func (a *addRow) suggest(typed string) []string {
	a.lines = map[string]planner.SkillOffer{}
	if _, there := a.mine(typed); there {
		return nil
	}
	var out []string
	for _, o := range a.s.planner.OfferSkills(a.s.me, a.s.proposed, typed, offered) {
		line := a.s.offerLine(o)
		a.lines[line] = o
		out = append(out, line)
	}
	return out
}

// offerLine is an offer in words: "Spreadsheets (Excel), 1 now, 3 wanted".
func (s *Screen) offerLine(o planner.SkillOffer) string {
	if o.Own {
		return s.say("skills.own", "skill", o.Name)
	}
	name := o.Name
	if o.Written != "" && app.Fold(o.Written) != app.Fold(o.Name) {
		name = s.say("skills.written", "skill", o.Name, "written", o.Written)
	}
	if o.Want <= o.Have {
		return s.say("skills.offer.have", "skill", name, "have", int(o.Have))
	}
	return s.say("skills.offer", "skill", name, "have", int(o.Have), "want", int(o.Want))
}

func (a *addRow) picked(line string) {
	if o, ok := a.lines[line]; ok {
		a.take(o)
	}
}

// typed is Enter with no suggestion marked.
func (a *addRow) typed(text string) {
	text = strings.TrimSpace(text)
	if text == "" {
		a.field.SetError(a.s.say("skills.name.none"))
		return
	}
	if name, there := a.mine(text); there {
		a.field.SetError(a.s.say("skills.there", "skill", name))
		return
	}
	fits := a.s.planner.OfferSkills(a.s.me, a.s.proposed, text, offered)
	if len(fits) == 0 {
		a.field.SetError(a.s.say("skills.there", "skill", a.likest(text)))
		return
	}
	a.take(fits[0])
}

// likest is the skill of the profile in which a word begins as typed, or what
// was typed.
func (a *addRow) likest(text string) string {
	for _, k := range a.s.me.Skills {
		for _, word := range strings.Fields(app.Fold(k.Name)) {
			if strings.HasPrefix(word, app.Fold(text)) {
				return k.Name
			}
		}
	}
	return text
}

// mine finds the skill of the profile that a text names.
func (a *addRow) mine(text string) (string, bool) {
	if strings.TrimSpace(text) == "" {
		return "", false
	}
	k, there := a.s.me.Skill(a.s.planner.NameSkill(text).ID)
	return k.Name, there
}

// take adds a skill and stays open for the next. It is in the list at once, so
// that it is not offered again while it is being written.
func (a *addRow) take(o planner.SkillOffer) {
	k := app.MySkill{ID: o.ID, Name: o.Name, Have: o.Have, Want: o.Want, Importance: 3}
	a.s.me.Skills = append(slices.Clone(a.s.me.Skills), k)
	a.told = a.s.say("skills.added", "skill", o.Name, "have", int(o.Have), "want", int(o.Want))
	a.field.SetText("")
	a.field.SetHint(a.told)
	a.s.settle()
	a.s.act(func(ctx context.Context) (app.ChangeID, error) {
		return a.s.planner.AddProposed(ctx, []planner.Proposal{{ID: o.ID, Name: o.Name, Have: o.Have, Want: o.Want}})
	}, "", "table", "count")
	// A press on an offer took the keyboard away; the next one is typed at once.
	a.s.host.Later(20*time.Millisecond, func() {
		if a.s.adding == a && a.s.host.Window().Canvas().Focused() == nil {
			a.field.Focus()
		}
	})
}
