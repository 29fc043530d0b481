package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// fillButtons shows what can be done now, and says why something cannot.
func (v *view) fillButtons() {
	p, w := v.p, v.p.host.Words()
	export := part.NewButton(part.Main, w.Say("schedule.export"), "download", func() { p.write(false) }).Hint(w.Say("schedule.key"))
	update := part.NewButton(part.Normal, w.Say("schedule.update"), "", func() { p.write(false) })
	cancel := part.NewButton(part.Normal, w.Say("schedule.cancel-invite"), "", p.cancel)
	why := p.why()
	out := p.exported() && p.scheduled()
	export.SetEnabled(why == "")
	update.SetEnabled(out && why == "")
	cancel.SetEnabled(out)
	if out {
		// Once a file is out, the next one is an update of it.
		export.SetKind(part.Normal)
		export.Tip = ""
		update.SetKind(part.Main)
		update.Tip = w.Say("schedule.key")
	}
	col := part.Column(8, export, part.RowFill(8, part.Grow(update), part.Grow(cancel)))
	switch {
	case why != "":
		col.Add(part.SmallParagraph(why))
	case !out:
		col.Add(part.SmallParagraph(w.Say("coffees.why.first")))
	}
	if waiting(p.coffee) {
		col.Add(part.SmallParagraph(w.Say("coffees.tentative", "name", p.week.First)))
	}
	if !p.next.nothing() {
		col.Add(part.Rule())
		col.Add(v.nextSteps())
	} else if out {
		col.Add(part.SmallParagraph(p.whereItIs()))
	}
	if out {
		col.Add(part.Start(part.NewButton(part.Quiet, w.Say("coffees.effect"), "info", v.effect).Plain()))
	}
	v.buttons.Objects = []fyne.CanvasObject{col}
	v.buttons.Refresh()
}

// whereItIs says which files of the coffee went out, and when.
func (p *planning) whereItIs() string {
	w, c := p.host.Words(), p.coffee
	mine, theirs := w.Say("coffees.file.none"), w.Say("coffees.file.none")
	if !c.Exported.IsZero() {
		at := c.Exported.In(p.location())
		mine = w.Say("coffees.file.at", "day", w.Day(at), "time", w.Clock(at))
	}
	if !c.SentOut.IsZero() {
		at := c.SentOut.In(p.location())
		theirs = w.Say("coffees.file.at", "day", w.Day(at), "time", w.Clock(at))
	}
	return w.Say("coffees.files", "mine", mine, "name", p.week.First, "theirs", theirs)
}

// next is what is left to do about the calendars that hold the coffee, after a
// file was written or the coffee moved: an id of a sentence for each side.
type next struct{ mine, theirs string }

func (n next) nothing() bool { return n.mine == "" && n.theirs == "" }

// follow works out what is left to do after an outcome. The file that was written
// is for one side; when the coffee moved, the other side's calendar may still
// hold the old one.
func (p *planning) follow(before, after app.Coffee, o outcome, opened bool) {
	moved := p.next.mine == "old" || p.next.theirs == "old" ||
		before.State == app.Scheduled && (after.Sequence != before.Sequence || !after.Start.Equal(before.Start))
	inMine, inTheirs := !before.Exported.IsZero(), !before.SentOut.IsZero()
	left := p.next
	if before.State == app.Scheduled && after.Sequence != before.Sequence {
		left = next{}
		if inMine {
			left.mine = "old"
		}
		if inTheirs {
			left.theirs = "old"
		}
	}
	switch {
	case o.mail != "" || o.out.ToSend:
		left.theirs = "send"
		if o.mail != "" {
			left.theirs = "mail"
		}
	case o.aside && opened:
		left.mine = "opened"
	case o.out.Path != "":
		left.mine = "import"
	}
	if moved && inMine && (left.mine == "import" || left.mine == "opened") {
		left.mine = "again"
	}
	if left.theirs == "" && after.SentOut.IsZero() && left.mine != "" {
		left.theirs = "none"
	}
	if left.theirs != "none" && left.theirs != "" && left.mine == "" && after.Exported.IsZero() {
		left.mine = "none"
	}
	p.next = left
}

// nextSteps says what is left to do, mine first, with what does theirs.
func (v *view) nextSteps() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	col := part.Column(6)
	step := func(mark part.MarkKind, words string) {
		col.Add(part.RowTop(8, part.Pad(4, 0, 0, 0, part.NewMark(mark)), part.Grow(part.SmallParagraph(words).In(look.Ink))))
	}
	if p.next.mine != "" {
		step(part.MarkYou, w.Say("coffees.next.mine."+p.next.mine))
	}
	if p.next.theirs != "" {
		step(part.MarkThem, w.Say("coffees.next.theirs."+p.next.theirs, "name", p.week.First))
	}
	if p.next.theirs == "none" || p.next.theirs == "old" {
		not := p.whyNotSent()
		send := part.NewButton(part.Normal, w.Say("coffees.as-file"), "save", func() { p.write(true) }).Plain()
		mail := part.NewButton(part.Normal, w.Say("coffees.as-mail"), "mail", p.writeMail).Plain()
		send.SetEnabled(not == "")
		mail.SetEnabled(not == "")
		col.Add(part.Pad(0, 0, 0, 16, part.Wrap(6, mail, send)))
		if not != "" {
			col.Add(part.Pad(0, 0, 0, 16, part.SmallParagraph(not)))
		}
	}
	return col
}

// cancelled offers the files that take a cancelled coffee out of calendars, and
// says what they do there.
func (v *view) cancelled() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	col := part.Column(12, part.NewParagraph(w.Say("schedule.cancelled")).AsHeading())
	mine, theirs := !p.coffee.Exported.IsZero(), !p.coffee.SentOut.IsZero()
	if !mine && !theirs {
		col.Add(part.NewParagraph(w.Say("schedule.cancelled.none")))
	}
	if mine {
		col.Add(part.MarkedHeading(part.MarkYou, w.Say("coffees.effect.mine")))
		col.Add(part.NewParagraph(w.Say("coffees.cancelled.mine")))
		col.Add(part.Start(part.NewButton(part.Normal, w.Say("schedule.cancelled.mine"), "save", func() { p.saveCancel(false) })))
	}
	if theirs {
		col.Add(part.MarkedHeading(part.MarkThem, w.Say("coffees.effect.theirs", "name", p.week.First)))
		col.Add(part.NewParagraph(w.Say("coffees.cancelled.theirs", "name", p.week.First)))
		col.Add(part.Wrap(8, part.NewButton(part.Main, w.Say("coffees.cancelled.mail"), "mail", p.mailCancel),
			part.NewButton(part.Normal, w.Say("schedule.cancelled.send"), "save", func() { p.saveCancel(true) })))
	}
	if mine || theirs {
		col.Add(part.Rule())
		col.Add(v.programs(true))
	}
	col.Add(part.Rule())
	col.Add(part.Start(part.NewButton(part.Quiet, w.Say("coffees.again"), "calendar", p.another)))
	return part.NewPanel(20, col)
}
