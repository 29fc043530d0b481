package me

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// about shows which skills a text is about: those its words mention, until the
// user takes one away or adds one; from then on only what the user says.
type about struct {
	s      *Screen
	object fyne.CanvasObject
	chips  *fyne.Container
	resize func()
	told   bool // the user said it
	skills []planner.NamedSkill
}

// newAbout makes it; label is the id of its heading, resize makes room for it.
func (s *Screen) newAbout(label string, resize func()) *about {
	a := &about{s: s, chips: part.Wrap(6), resize: resize}
	var field *part.Combo
	add := func(text string) {
		if text = strings.TrimSpace(text); text == "" {
			return
		}
		a.add(s.planner.NameSkill(text))
		field.SetText("")
	}
	field = part.NewCombo("", s.say("about.add"), s.fitting, add)
	field.Eager().OnSubmitted = add
	a.object = part.Column(6, part.Caption(s.say(label)).In(look.Ink2), a.chips, field)
	a.show()
	return a
}

// fitting completes a skill by name, mine among them.
func (s *Screen) fitting(typed string) []string {
	var out []string
	if strings.TrimSpace(typed) == "" {
		return nil
	}
	for _, o := range s.planner.OfferSkills(app.Profile{}, planner.Proposals{}, typed, offered) {
		out = append(out, o.Name)
	}
	return out
}

// set shows the skills that are kept with a text already; where they are the
// ones it mentions, they go on following it.
func (a *about) set(text string, skills []planner.NamedSkill) {
	a.skills = skills
	mentioned := a.s.planner.SkillsIn(text)
	a.told = !slices.EqualFunc(skills, mentioned, func(a, b planner.NamedSkill) bool { return a.ID == b.ID })
	a.show()
}

// read follows the text while the user has said nothing.
func (a *about) read(text string) {
	if !a.told {
		a.skills = a.s.planner.SkillsIn(text)
		a.show()
	}
}

func (a *about) add(k planner.NamedSkill) {
	a.drop(k.ID)
	a.skills = append(a.skills, k)
	a.show()
}

func (a *about) drop(id app.SkillID) {
	a.told = true
	var rest []planner.NamedSkill
	for _, k := range a.skills {
		if k.ID != id {
			rest = append(rest, k)
		}
	}
	a.skills = rest
	a.show()
}

func (a *about) show() {
	a.chips.Objects = nil
	for _, k := range a.skills {
		a.chips.Add(part.NewChip(k.Name, "").Removable(func() { a.drop(k.ID) }))
	}
	if len(a.skills) == 0 {
		a.chips.Add(part.SmallParagraph(a.s.say("about.none")).In(look.Ink3))
	}
	a.chips.Refresh()
	a.resize()
}

// ids are the skills as they are kept: an empty list, and not none, when the
// user took all away.
func (a *about) ids() []string {
	out := []string{}
	for _, k := range a.skills {
		out = append(out, string(k.ID))
	}
	return out
}
