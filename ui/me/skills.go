package me

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// A skill that is added stands here until it is moved.
const (
	firstHave app.Level = 1
	firstWant app.Level = 3
)

// The widths of the table's columns.
const (
	barWide    = 98
	levelWide  = 50
	matterWide = 76
	noteWide   = 60
)

func (s *Screen) skillsCard() fyne.CanvasObject {
	add := part.NewButton(part.Normal, s.say("skills.add"), "plus", s.addSkill)
	side := part.Row(14, part.Caption(s.skillCount()), add.Small())
	col := part.Column(0)
	if len(s.me.Skills) == 0 {
		col.Add(part.Pad(8, 0, 8, 0, part.NewParagraph(s.say("skills.none"))))
		return part.Card(s.say("skills"), side, col)
	}
	col.Add(part.Pad(0, 0, 6, 0, s.skillHead()))
	count := side.Objects[0].(*part.Text)
	for i := range s.me.Skills {
		col.Add(part.Rule())
		col.Add(s.skillRow(s.me.Skills[i], count))
	}
	return part.Card(s.say("skills"), side, col)
}

func (s *Screen) skillCount() string {
	gives := 0
	for _, k := range s.me.Skills {
		if k.CanGive() {
			gives++
		}
	}
	return s.host.Words().Count("me.skills.count", len(s.me.Gaps()), "give", gives)
}

func (s *Screen) narrow() bool { return s.class == part.Compact }

func (s *Screen) skillHead() fyne.CanvasObject {
	caption := func(id string) *part.Text { return part.Caption(s.say(id)).In(look.Ink2).Short() }
	if s.narrow() {
		return part.Row(8, part.Grow(caption("skills.skill")), part.Width(levelWide, caption("skills.now")), part.Width(levelWide, caption("skills.want")),
			part.Width(matterWide, caption("skills.matters")), part.Width(noteWide, part.Gap(1, 1)), part.Width(30, part.Gap(1, 1)))
	}
	return part.Row(12, part.Grow(caption("skills.skill")), part.Width(barWide, caption("skills.levels")), part.Width(levelWide, caption("skills.now")),
		part.Width(levelWide, caption("skills.want")), part.Width(matterWide, caption("skills.matters")), part.Width(noteWide, part.Gap(1, 1)), part.Width(30, part.Gap(1, 1)))
}

// skillRow is one skill; what is chosen shows at once, without building the
// table again, so that the keyboard stays where it is.
func (s *Screen) skillRow(k app.MySkill, count *part.Text) fyne.CanvasObject {
	bar := part.NewLevelBar(int(k.Have), int(k.Want), 0).Large()
	note := part.Caption("").Right()
	show := func() {
		bar.Set(int(k.Have), int(k.Want), 0)
		switch {
		case k.Gap() > 0:
			note.SetText(s.say("skills.gap", "n", int(k.Gap())))
			note.SetToken(look.Ink3)
		case k.CanGive():
			note.SetText(s.say("skills.give"))
			note.SetToken(look.YouText)
		default:
			note.SetText("")
		}
	}
	show()
	set := func(change func(*app.MySkill)) {
		change(&k)
		show()
		for i := range s.me.Skills {
			if s.me.Skills[i].ID == k.ID {
				s.me.Skills[i] = k
			}
		}
		count.SetText(s.skillCount())
		s.save(func(me *app.Profile) {
			for i := range me.Skills {
				if me.Skills[i].ID == k.ID {
					change(&me.Skills[i])
				}
			}
		}, "")
	}
	now := part.NewSelect("", levels(), int(k.Have), func(n int) { set(func(k *app.MySkill) { k.Have = app.Level(n) }) }).Small()
	want := part.NewSelect("", levels(), int(k.Want), func(n int) { set(func(k *app.MySkill) { k.Want = app.Level(n) }) }).Small()
	now.Tip, want.Tip = s.say("skills.now.tip", "skill", k.Name), s.say("skills.want.tip", "skill", k.Name)
	matters := newMatters(k.Importance, s.matterWord, func(n int) { set(func(k *app.MySkill) { k.Importance = n }) })
	remove := part.IconButton("close", s.say("skills.remove", "skill", k.Name), func() { s.removeSkill(k) }).Small()
	name := part.NewParagraph(k.Name).In(look.Ink)
	if s.narrow() {
		return part.Pad(3, 0, 3, 0, part.Row(8, part.Grow(part.Column(4, name, part.Start(bar))), part.Width(levelWide, now), part.Width(levelWide, want),
			part.Width(matterWide, matters), part.Width(noteWide, note), part.Width(30, remove)))
	}
	return part.Pad(3, 0, 3, 0, part.Row(12, part.Grow(name), part.Width(barWide, bar), part.Width(levelWide, now), part.Width(levelWide, want),
		part.Width(matterWide, matters), part.Width(noteWide, note), part.Width(30, remove)))
}

func levels() []string {
	var out []string
	for n := range int(app.MaxLevel) + 1 {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

func (s *Screen) matterWord(importance int) string {
	return s.say([]string{"low", "mid", "high"}[bars(importance)-1])
}

func (s *Screen) removeSkill(k app.MySkill) {
	s.save(func(me *app.Profile) {
		var rest []app.MySkill
		for _, other := range me.Skills {
			if other.ID != k.ID {
				rest = append(rest, other)
			}
		}
		me.Skills = rest
	}, s.say("skills.removed", "skill", k.Name), "skills", "proposals")
}

// addSkill asks for a skill by name; a suggestion of the taxonomy or any own
// name will do.
func (s *Screen) addSkill() {
	var d *part.Dialog
	var field *part.Combo
	add := func(text string) {
		text = strings.TrimSpace(text)
		if text == "" {
			field.SetError(s.say("skills.name.none"))
			return
		}
		if old, there := s.mine(text); there {
			field.SetError(s.say("skills.there", "skill", old))
			return
		}
		d.Close()
		s.takeSkill(app.MySkill{Name: text, Have: firstHave, Want: firstWant, Importance: 3})
	}
	field = part.NewCombo(s.say("skills.name"), s.say("skills.example"), s.suggest, func(text string) { add(text) })
	field.OnSubmitted = add
	d = part.NewDialog(s.say("skills.add"), part.Column(10, field, part.SmallParagraph(s.say("skills.scale")).In(look.Ink3)),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, s.say("add"), "", func() { add(field.Text()) }))
	d.ShowOn(s.host.Window().Canvas())
	field.Focus()
}

// mine finds a skill of the profile by its name.
func (s *Screen) mine(name string) (string, bool) {
	for _, k := range s.me.Skills {
		if app.Fold(k.Name) == app.Fold(name) {
			return k.Name, true
		}
	}
	return "", false
}

func (s *Screen) suggest(typed string) []string {
	if strings.TrimSpace(typed) == "" {
		return nil
	}
	return s.planner.SuggestSkills(typed, 6)
}

// takeSkill adds a skill.
func (s *Screen) takeSkill(k app.MySkill) {
	s.save(func(me *app.Profile) {
		for _, other := range me.Skills {
			if k.ID != "" && other.ID == k.ID {
				return
			}
		}
		me.Skills = append(me.Skills, k)
	}, "", "skills", "proposals")
}

// goalCard is where the user wants to go, what that asks for, and the support
// they want on the way.
func (s *Screen) goalCard() fyne.CanvasObject {
	goal := s.field("goal.field", "goal.example", s.me.Goal, func(me *app.Profile, text string) { me.Goal = text })
	support := part.Columns(150, 12)
	for _, kind := range []struct {
		id string
		at func(*app.Profile) *int
	}{
		{"critique", func(me *app.Profile) *int { return &me.Support.Critique }},
		{"encouragement", func(me *app.Profile) *int { return &me.Support.Encouragement }},
		{"sponsor", func(me *app.Profile) *int { return &me.Support.Sponsor }},
	} {
		support.Add(part.Column(4, part.Caption(s.host.Words().Say("support."+kind.id)).In(look.Ink2).Short(),
			part.Start(part.NewStepper(0, 5, *kind.at(&s.me), func(n int) { s.save(func(me *app.Profile) { *kind.at(me) = n }, "") }).Small())))
	}
	return part.Card(s.say("goal"), nil, part.Column(12, goal, s.card("proposals", s.proposalChips), part.Rule(),
		part.Column(6, part.NewParagraph(s.say("support")).Bold().In(look.Ink), part.SmallParagraph(s.say("support.text")).In(look.Ink3), support)))
}

// proposalChips are skills the goal asks for, to be added with one press.
func (s *Screen) proposalChips() fyne.CanvasObject {
	chips := part.Wrap(6)
	for _, p := range s.open() {
		chip := part.NewChip(p.Name, "plus").Tapping(func() {
			s.takeSkill(app.MySkill{ID: p.ID, Name: p.Name, Have: p.Have, Want: p.Want, Importance: 3})
		})
		chip.Tip = s.say("proposal.tip", "have", int(p.Have), "want", int(p.Want))
		chips.Add(chip)
	}
	if len(chips.Objects) == 0 {
		return part.SmallParagraph(s.say("proposals.none")).In(look.Ink3)
	}
	return part.Column(6, part.Caption(s.say("proposals")).In(look.Ink2), chips)
}

// open are the proposals not taken yet.
func (s *Screen) open() []planner.ProposedSkill {
	var out []planner.ProposedSkill
	for _, p := range s.proposed {
		if _, have := s.me.Skill(p.ID); !have && len(out) < proposals {
			out = append(out, p)
		}
	}
	return out
}
