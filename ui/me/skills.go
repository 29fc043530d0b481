package me

import (
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// The widths of the table's columns.
const (
	barWide    = 98
	levelWide  = 50
	matterWide = 76
	noteWide   = 60
)

func (s *Screen) skillsCard() fyne.CanvasObject {
	add := part.NewButton(part.Normal, s.say("skills.add"), "plus", s.openAdd).Small().Hint(s.say("skills.add.key"))
	count := s.card("count", func() fyne.CanvasObject { return part.Caption(s.skillCount()) })
	col := part.Column(0)
	if s.adding != nil {
		col.Add(part.Pad(0, 0, 12, 0, s.adding.build()))
	}
	col.Add(s.card("table", s.skillTable))
	return part.Card(s.say("skills"), part.Row(14, count, add), col)
}

func (s *Screen) skillTable() fyne.CanvasObject {
	if len(s.me.Skills) == 0 {
		return part.Pad(8, 0, 8, 0, part.NewParagraph(s.say("skills.none")))
	}
	col := part.Column(0, part.Pad(0, 0, 6, 0, s.skillHead()))
	for _, k := range s.me.Skills {
		col.Add(part.Rule())
		col.Add(s.skillRow(k))
	}
	return col
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
func (s *Screen) skillRow(k app.MySkill) fyne.CanvasObject {
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
		s.redraw("count")
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
	}, s.say("skills.removed", "skill", k.Name), "table", "count")
}
