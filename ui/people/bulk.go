package people

import (
	"context"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// showBar shows, while somebody is ticked, how many they are and what can be
// done with all of them. Its buttons are made anew only where others are needed,
// so that the keyboard stays on them.
func (s *Screen) showBar() {
	if s.bar == nil {
		return
	}
	n := len(s.ticked.who)
	s.bar.Hidden = n == 0
	if n == 0 {
		s.bar.Objects, s.verbs = nil, nil
		return
	}
	verbs := s.barVerbs()
	if !sameWords(verbs, s.verbs) {
		s.verbs = verbs
		s.tickedWords = part.NewParagraph("").Bold().In(look.Ink)
		all := part.NewButton(part.Quiet, s.tell("tick.all"), "", s.tickAll).Plain().Hint(s.tell("tick.all.hint"))
		clear := part.NewButton(part.Quiet, s.tell("untick"), "", s.untick).Plain().Hint(s.tell("untick.hint"))
		line := part.Wrap(6)
		for _, b := range verbs {
			line.Add(b)
		}
		s.bar.Objects = []fyne.CanvasObject{part.Column(0, part.Rule(), part.Pad(6, 14, 10, 14, part.Column(4,
			part.Beside(100, 0, s.tickedWords, all, clear), line)))}
	}
	words := s.tellCount("ticked", n)
	if away := s.unlisted(); away > 0 {
		words = s.tellCount("ticked.away", n, "away", s.host.Words().Number(away))
	}
	if s.ticked.busy {
		words = s.tellCount("ticked.busy", n)
	}
	s.tickedWords.SetText(words)
	for _, b := range s.verbs {
		b.SetEnabled(!s.ticked.busy)
	}
}

// sameWords says whether two rows of buttons say the same.
func sameWords(a, b []*part.Button) bool {
	return slices.EqualFunc(a, b, func(x, y *part.Button) bool { return x.Text == y.Text })
}

// barVerbs are the buttons for everybody ticked.
func (s *Screen) barVerbs() []*part.Button {
	var verbs []*part.Button
	add := func(id, icon string, do func(from fyne.CanvasObject)) {
		b := part.NewButton(part.Normal, s.tell(id), icon, nil).Plain()
		b.OnTapped = func() { do(b) }
		verbs = append(verbs, b)
	}
	plainly := func(do func()) func(fyne.CanvasObject) { return func(fyne.CanvasObject) { do() } }
	if s.binned() {
		add("bin.back", "undo", plainly(s.bringBackTicked))
		add("good", "trash", plainly(s.goodTicked))
		return verbs
	}
	add("tag", "", plainly(s.tagTicked))
	add("relation", "", s.relateTicked)
	if s.everyTicked(func(status string) bool { return status != "active" }) {
		add("resume", "", plainly(func() { s.bulk("resumed", s.planner.ResumePeople) }))
	} else {
		add("pause", "", plainly(s.pauseTicked))
	}
	if s.everyTicked(func(status string) bool { return status == "archived" }) {
		add("unarchive", "", plainly(func() { s.bulk("unarchived", s.planner.UnarchivePeople) }))
	} else {
		add("many.archive", "", plainly(func() { s.bulk("archived", s.planner.ArchivePeople) }))
	}
	add("export", "", plainly(func() { pick.Export(s.host, s.planner, s.tickedIDs()) }))
	add("delete", "", plainly(s.deleteTicked))
	return verbs
}

func (s *Screen) everyTicked(fits func(status string) bool) bool {
	for _, r := range s.ticked.who {
		if !fits(r.Status) {
			return false
		}
	}
	return true
}

// tickedIDs are the ticked people by their numbers.
func (s *Screen) tickedIDs() []app.PersonID { return slices.Sorted(maps.Keys(s.ticked.who)) }

// bulk does something with everybody ticked, as one change, and tells with their
// number what was done.
func (s *Screen) bulk(told string, do func(context.Context, []app.PersonID) (app.ChangeID, error), parts ...any) {
	s.bulkThen(told, do, func() {}, parts...)
}

func (s *Screen) bulkThen(told string, do func(context.Context, []app.PersonID) (app.ChangeID, error), then func(), parts ...any) {
	ids := s.tickedIDs()
	var change app.ChangeID
	s.ticked.busy = true
	s.showTicked()
	s.saves.Do(func(ctx context.Context) (err error) {
		change, err = do(ctx, ids)
		return err
	}, func() {
		s.ticked.busy = false
		s.showTicked()
		then()
		s.host.Done(s.tellCount(told, len(ids), parts...), change)
	}, func(err error) {
		s.ticked.busy = false
		s.showTicked()
		s.host.Fail(err)
	})
}

// tagTicked asks for a tag, to give or to take away.
func (s *Screen) tagTicked() {
	n := len(s.ticked.who)
	var tags []string
	s.host.Run("people.tags", func(ctx context.Context) (err error) {
		tags, err = s.planner.Tags(ctx)
		return err
	}, func() {
		var d *part.Dialog
		field := part.NewCombo(s.tell("tag.label"), s.tell("tag.example"), func(typed string) []string { return beginning(tags, typed) }, nil)
		with := func(told string, do func(context.Context, []app.PersonID, string) (app.ChangeID, error)) func() {
			return func() {
				tag := strings.TrimSpace(field.Text())
				if tag == "" {
					field.SetError(s.tell("tag.none"))
					d.Refresh()
					return
				}
				d.Close()
				s.bulk(told, func(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) { return do(ctx, ids, tag) }, "tag", tag)
			}
		}
		give := with("tagged", s.planner.TagPeople)
		field.OnSubmitted = func(string) { give() }
		d = part.NewDialog(s.tellCount("tag.head", n), field,
			part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }),
			part.NewButton(part.Normal, s.tell("tag.take"), "", with("untagged", s.planner.UntagPeople)),
			part.NewButton(part.Main, s.tell("tag.give"), "", give))
		d.ShowOn(s.host.Window().Canvas())
		field.Focus()
	})
}

// beginning gives the words in which some word begins as typed.
func beginning(all []string, typed string) []string {
	var out []string
	want := app.Fold(typed)
	for _, t := range all {
		if f := app.Fold(t); want != "" && (strings.HasPrefix(f, want) || strings.Contains(f, " "+want)) {
			out = append(out, t)
		}
	}
	return out
}

// relateTicked offers the relations.
func (s *Screen) relateTicked(from fyne.CanvasObject) {
	var items []pick.Item
	relate := func(name string, r app.Relation) pick.Item {
		return pick.Item{Text: name, Do: func() {
			s.bulk("related", func(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
				return s.planner.RelatePeople(ctx, ids, r)
			}, "relation", name)
		}}
	}
	for _, r := range app.Relations() {
		items = append(items, relate(s.host.Words().Say("relation."+string(r)), r))
	}
	items = append(items, relate(s.say("relation.unsaid"), ""))
	pick.Menu(from, items...)
}

func (s *Screen) pauseTicked() {
	n := len(s.ticked.who)
	s.askPause(s.tellCount("many.pause.head", n), s.tell("many.pause.text"), func(until app.Day) {
		s.bulk("paused", func(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
			return s.planner.PausePeople(ctx, ids, until)
		})
	})
}

// deleteTicked moves everybody ticked to the bin, once that was confirmed.
func (s *Screen) deleteTicked() {
	n := len(s.ticked.who)
	text := s.tell("many.delete.text")
	if away := s.unlisted(); away > 0 {
		text = s.tellCount("delete.away", away)
	}
	s.host.Ask(s.tellCount("many.delete.head", n), text, s.say("delete.verb"), true, func() { s.bulk("many.deleted", s.planner.DeletePeople) })
}

// deleteKey is the Delete key in the list: for everybody ticked, or the person of
// the row.
func (s *Screen) deleteKey(at int) {
	switch {
	case len(s.ticked.who) > 0 && s.binned():
		s.goodTicked()
	case len(s.ticked.who) > 0:
		s.deleteTicked()
	case at < 0 || at >= len(s.rows.view.Rows):
	case s.binned():
		s.deleteBinned(s.rows.view.Rows[at])
	default:
		s.deleteSomebody(fromRow(s.rows.view.Rows[at]))
	}
}

// tickedMenu offers for everybody ticked what the bar does.
func (s *Screen) tickedMenu(from fyne.CanvasObject) {
	var items []pick.Item
	for _, b := range s.barVerbs() {
		items = append(items, pick.Item{Text: b.Text, Icon: b.Icon, Do: b.OnTapped})
	}
	items = append(items, pick.Item{Text: s.tell("untick"), Icon: "close", Do: s.untick})
	pick.Menu(from, items...)
}

// rowMenu opens the menu of a row: of everybody ticked when it is one of them.
func (s *Screen) rowMenu(i int, from fyne.CanvasObject) {
	if i < 0 || i >= len(s.rows.view.Rows) {
		return
	}
	p := s.rows.view.Rows[i]
	switch {
	case s.isTicked(p.ID):
		s.tickedMenu(from)
	case s.binned():
		pick.Menu(from, s.binItems(p)...)
	default:
		items := []pick.Item{
			{Text: s.tell("menu.open"), Icon: "open", Do: func() { s.open(i) }},
			{Text: s.tell("menu.tick"), Icon: "check", Do: func() { s.toggle(i) }},
		}
		pick.Menu(from, append(items, s.personItems(from, fromRow(p))...)...)
	}
}

// fromRow is the person of a row, for the menus.
func fromRow(p *planner.PersonRow) somebody {
	return somebody{id: p.ID, name: p.Name, full: p.Name, status: p.Status}
}
