package importing

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// shownImports is how many of the last imports are listed.
const shownImports = 8

// historyCard lists the last imports; each can be taken back, or brought in
// again where it was.
func (s *Screen) historyCard() fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(0)
	for i, im := range s.history {
		if i == shownImports {
			break
		}
		if i > 0 {
			col.Add(part.Rule())
		}
		day := w.DayYear(im.At.In(s.host.Now().Location()))
		did := s.say("history.row", "day", day, "added", s.count("added", im.Added), "updated", s.count("updated", im.Update))
		if im.Again != 0 {
			did = s.say("history.gone", "day", day)
		}
		words := part.Column(0, part.NewParagraph(im.File).Bold().In(look.Ink), part.SmallParagraph(did).In(look.Ink3))
		var button *part.Button
		switch {
		case im.Again != 0:
			button = part.NewButton(part.Normal, s.say("again"), "download", func() { s.bringAgain(im, button) }).Small().Hint(s.say("again.hint", "file", im.File))
		default:
			button = part.NewButton(part.Normal, w.Say("toast.undo"), "undo", func() { s.askBack(im, button) }).Small().Hint(s.say("history.undo", "file", im.File))
		}
		if im.Forgotten {
			button.Disable()
			words.Add(part.SmallParagraph(s.say("history.forgotten")).In(look.Ink3))
		}
		col.Add(part.Pad(8, 0, 8, 0, part.Beside(160, 12, words, button)))
	}
	return part.Card(s.say("history"), nil, col)
}

// askBack shows what taking an import back would do before it is done.
func (s *Screen) askBack(im planner.PastImport, button *part.Button) {
	var plan planner.TakeBackPlan
	button.Busy(s.say("back.looking"))
	s.host.RunOr("import.plan", func(ctx context.Context) (err error) {
		plan, err = s.planner.TakeBackPlan(ctx, im.Change)
		return err
	}, func() {
		button.Done()
		s.backDialog(im, plan)
	}, func(err error) {
		button.Done()
		s.host.Fail(err)
	})
}

// group is one of the lists of people in the dialog.
type group struct {
	id   string
	rows []planner.TakeBackRow
}

// backRowsShown is how many people the dialog shows without scrolling.
const backRowsShown = 6

// backDialog shows who would go, who would be as before and who stays, by name.
func (s *Screen) backDialog(im planner.PastImport, plan planner.TakeBackPlan) {
	var groups []group
	for _, g := range []group{{"stay", plan.Staying}, {"go", plan.Leaving}, {"before", plan.Restored}} {
		if len(g.rows) > 0 {
			groups = append(groups, g)
		}
	}
	col := part.Column(10, part.NewParagraph(s.say("back.text", "file", im.File)))
	for _, g := range []group{{"go", plan.Leaving}, {"before", plan.Restored}, {"stay", plan.Staying}} {
		if len(g.rows) > 0 {
			icon := map[string]string{"go": "minus", "before": "undo", "stay": "check"}[g.id]
			col.Add(part.RowTop(10, part.NewIcon(icon, 18, look.Ink2), part.Grow(part.NewParagraph(s.count("back."+g.id, len(g.rows))).In(look.Ink))))
		}
	}
	if len(groups) == 0 {
		col.Add(part.NewParagraph(s.say("back.nobody")))
	} else {
		col.Add(s.groupLists(groups))
	}
	col.Add(part.SmallParagraph(s.say("back.after")).In(look.Ink3))
	var take *part.Button
	take = part.NewButton(part.Main, s.say("back.take"), "undo", func() { s.takeBack(im.Change, s.say("undone", "file", im.File), take) })
	away := part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", s.closeDialog)
	s.showDialog(part.NewDialog(s.say("back.title"), col, away, take).Wider(560))
}

// groupLists shows one of the lists at a time; those who stay first, with why.
func (s *Screen) groupLists(groups []group) fyne.CanvasObject {
	at := 0
	type cells struct{ name, why *part.Text }
	made := map[fyne.CanvasObject]cells{}
	list := part.NewList(37, func() fyne.CanvasObject {
		c := cells{part.Body("").Short(), part.Caption("").In(look.Ink2).Short()}
		o := part.Pad(0, 12, 0, 12, part.Row(12, part.GrowBy(2, c.name), part.GrowBy(3, c.why)))
		made[o] = c
		return o
	}, func(i int, o fyne.CanvasObject, _ bool) {
		c, r := made[o], groups[at].rows[i]
		c.name.SetText(r.Name)
		c.why.SetText(r.Why)
		o.Refresh()
	})
	most := 0
	for _, g := range groups {
		most = max(most, len(g.rows))
	}
	list.SetCount(len(groups[0].rows))
	box := part.Height(float32(37*min(most, backRowsShown)+2), part.NewPanel(0, list))
	if len(groups) == 1 {
		return box
	}
	names := make([]string, len(groups))
	for i, g := range groups {
		names[i] = s.count("back.tab."+g.id, len(g.rows))
	}
	return part.Column(8, part.NewSegmented(names, 0, func(i int) {
		at = i
		list.SetCount(len(groups[i].rows))
		list.Mark(-1)
	}), box)
}

// bringAgain takes back that an import was taken back.
func (s *Screen) bringAgain(im planner.PastImport, button *part.Button) {
	s.takeBack(im.Again, s.say("again.done", "file", im.File), button)
}

// takeBack takes a change back while the button says so; thousands of people
// take seconds.
func (s *Screen) takeBack(change app.ChangeID, done string, button *part.Button) {
	var again app.ChangeID
	var stay int
	button.Busy(s.say("back.busy"))
	s.host.RunOr("import.undo", func(ctx context.Context) (err error) {
		again, stay, err = s.planner.TakeBack(ctx, change)
		return err
	}, func() {
		button.Done()
		s.closeDialog()
		if stay > 0 {
			done = s.count("undone.stay", stay, "text", done)
		}
		s.host.Done(done, again)
		s.readHistory()
	}, func(err error) {
		button.Done()
		s.closeDialog()
		s.host.Fail(err)
	})
}
