package today

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// brief is the sheet with everything to know before a coffee. What is typed in
// it is kept when it closes, and before it is saved, printed or copied.
type brief struct {
	s       *Screen
	b       planner.Brief
	purpose *part.Field
	lines   []*question
	list    *fyne.Container // the questions
	add     *part.Button
	notes   *part.Check // with private notes
	told    *part.Paragraph
	dialog  *part.Dialog
}

// openBrief reads the brief of a coffee and shows it.
func (s *Screen) openBrief(id app.CoffeeID) {
	if s.brief != nil && s.brief.dialog.Open() {
		return
	}
	var b planner.Brief
	s.host.Run("today.brief", func(ctx context.Context) (err error) {
		b, err = s.planner.Brief(ctx, id)
		return err
	}, func() { s.showBrief(b) })
}

func (s *Screen) showBrief(b planner.Brief) {
	w := s.host.Words()
	f := &brief{s: s, b: b, list: part.Column(14)}
	f.purpose = part.NewField(w.Say("day.brief.purpose"), w.Say("day.brief.purpose.none"))
	f.purpose.SetText(b.Purpose)
	f.add = part.NewButton(part.Quiet, w.Say("today.brief.more"), "plus", f.addOwn).Small()
	for _, q := range b.Questions {
		f.lines = append(f.lines, f.newQuestion(q.Text))
	}
	f.number()
	f.dialog = part.NewDialog(w.Say("day.brief.head", "name", b.Row.Name), f.content(),
		part.NewButton(part.Main, w.Say("dialog.close"), "", func() { f.dialog.Close() }))
	f.dialog.OnClosed = f.closed
	s.brief = f
	f.dialog.Wider(720).ShowOn(s.host.Window().Canvas())
}

// content lays the sheet out: who and when, why, what each side brings, what was
// noted and promised, the questions, and the ways out of the program.
func (f *brief) content() fyne.CanvasObject {
	col := part.Column(14, f.who())
	add := func(o fyne.CanvasObject) {
		if o != nil {
			col.Add(o)
		}
	}
	add(f.purpose)
	add(f.section("day.brief.why", bullets(f.b.Why)))
	add(f.sides())
	add(f.section("day.brief.notes", f.noted()))
	add(f.promises())
	add(part.Rule())
	add(part.Column(10, f.heading("day.brief.questions"), f.list, part.Start(f.add)))
	add(part.Rule())
	add(f.ways())
	return part.Pad(0, 14, 0, 0, col) // beside the bar of the sheet
}

func (f *brief) say(id string, parts ...any) string { return f.s.host.Words().Say(id, parts...) }

func (f *brief) heading(id string, parts ...any) fyne.CanvasObject {
	return part.Body(f.say(id, parts...)).Bold()
}

// section is a heading over its lines; nil without lines.
func (f *brief) section(id string, content fyne.CanvasObject) fyne.CanvasObject {
	if content == nil {
		return nil
	}
	return part.Column(4, f.heading(id), content)
}

func bullets(lines []string) fyne.CanvasObject {
	if len(lines) == 0 {
		return nil
	}
	col := part.Column(2)
	for _, l := range lines {
		col.Add(part.NewParagraph(l))
	}
	return col
}

func (f *brief) who() fyne.CanvasObject {
	who := part.Column(0, part.NewParagraph(f.b.Row.Name).AsHeading())
	if f.b.Row.Role != "" {
		who.Add(part.NewParagraph(f.b.Row.Role))
	}
	if f.b.Place != "" {
		who.Add(part.FactRow("pin", look.Ink2, f.b.Place))
	}
	if f.b.Link != "" {
		who.Add(part.FactRow("video", look.Ink2, f.b.Link))
	}
	when := part.Column(0)
	if f.b.Clock != "" {
		when.Add(part.Title(f.b.Clock).Right().Figures())
	}
	when.Add(part.Body(f.b.When).In(look.Ink2).Right())
	if f.b.Theirs != "" {
		when.Add(part.Caption(f.b.Theirs).In(look.ThemText).Right())
	}
	return part.Beside(220, 12, part.RowTop(12, f.s.host.Face(f.b.Row.ID, part.NewAvatar(f.b.Row.Name, 48)), part.Grow(who)), when)
}

// sides is what each brings.
func (f *brief) sides() fyne.CanvasObject {
	mine := part.Column(6, part.MarkedHeading(part.MarkYou, f.say("today.bring.me")))
	theirs := part.Column(6, part.MarkedHeading(part.MarkThem, f.say("today.bring.them", "name", f.b.First)))
	for _, m := range f.b.Mine {
		mine.Add(levelLine(part.NewLevelBar(int(m.Mine), int(m.Want), 0), f.say("today.mine", "skill", m.Name, "have", int(m.Mine), "want", int(m.Want))))
		theirs.Add(levelLine(part.NewLevelBar(int(m.Mine), int(m.Want), int(m.Them)), f.say("today.level", "skill", m.Name, "level", int(m.Them))))
	}
	for _, t := range f.b.Their {
		if !slices.ContainsFunc(f.b.Mine, func(m planner.SkillLine) bool { return m.ID == t.ID && m.Name == t.Name }) {
			theirs.Add(levelLine(part.NewLevelBar(int(t.Mine), int(t.Want), int(t.Them)), f.say("today.level", "skill", t.Name, "level", int(t.Them))))
		}
	}
	if gives(f.b.Give) {
		mine.Add(giftLine(f.say("today.give", "give", f.b.Give)))
	}
	if len(mine.Objects) == 1 {
		mine.Add(part.NewParagraph(f.say("today.bring.me.nothing")))
	}
	if f.b.Bridge != "" {
		theirs.Add(bridgeLine(f.b.Bridge))
	}
	if len(theirs.Objects) == 1 {
		theirs.Add(part.NewParagraph(f.say("today.bring.them.nothing", "name", f.b.First)))
	}
	return part.Columns(240, 24, mine, theirs)
}

func (f *brief) noted() fyne.CanvasObject {
	if len(f.b.Notes) == 0 {
		return nil
	}
	col := part.Column(4)
	for _, n := range f.b.Notes {
		text := n.Text
		if n.Day != "" {
			text = f.say("day.brief.note", "day", n.Day, "text", n.Text)
		}
		col.Add(part.NewParagraph(text))
	}
	return col
}

// promises are the open ones of both sides; nil without any.
func (f *brief) promises() fyne.CanvasObject {
	var sides []fyne.CanvasObject
	if mine := bullets(f.b.Promised); mine != nil {
		sides = append(sides, part.Column(4, part.MarkedHeading(part.MarkYou, f.say("day.brief.promised")), mine))
	}
	if theirs := bullets(f.b.Awaited); theirs != nil {
		sides = append(sides, part.Column(4, part.MarkedHeading(part.MarkThem, f.say("day.brief.awaited", "name", f.b.First)), theirs))
	}
	if len(sides) == 0 {
		return nil
	}
	return part.Columns(240, 24, sides...)
}

// changes gives what was typed: nil for what is as it was read.
func (f *brief) changes() (purpose *string, questions []string) {
	if typed := strings.TrimSpace(f.purpose.Text()); typed != f.b.Purpose {
		purpose = &typed
	}
	was, now := []string{}, []string{}
	for _, q := range f.b.Questions {
		was = append(was, q.Text)
	}
	for _, l := range f.lines {
		if text := strings.Join(strings.Fields(l.field.Text()), " "); text != "" {
			now = append(now, text)
		}
	}
	if !slices.Equal(was, now) {
		questions = now
	}
	return purpose, questions
}

// changed says whether something typed is not kept yet.
func (f *brief) changed() bool {
	purpose, questions := f.changes()
	return purpose != nil || questions != nil
}

// kept remembers that what was typed is kept.
func (f *brief) kept(purpose *string, questions []string) {
	if purpose != nil {
		f.b.Purpose = *purpose
	}
	if questions != nil {
		f.b.Questions = nil
		for _, text := range questions {
			f.b.Questions = append(f.b.Questions, planner.BriefQuestion{Text: text})
		}
	}
}

// closed keeps what was typed and tells it, with Undo.
func (f *brief) closed() {
	f.s.brief = nil
	if !f.changed() {
		return
	}
	purpose, questions := f.changes()
	f.s.write("today.brief.keep", func(ctx context.Context) (app.ChangeID, error) {
		return f.s.planner.KeepBrief(ctx, f.b.Coffee.ID, purpose, questions)
	}, f.say("change.brief", "name", f.b.First))
}
