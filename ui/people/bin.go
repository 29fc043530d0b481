package people

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// openBin shows the bin in the place of the list.
func (s *Screen) openBin() { s.enter(planner.Query{Filter: planner.Filter{Bin: true}}) }

// leaveBin shows everyone again.
func (s *Screen) leaveBin() { s.enter(planner.Query{}) }

func (s *Screen) enter(q planner.Query) {
	s.ticked = ticked{}
	s.rows.next = 0
	s.choose(0)
	s.front, s.query, s.rows.read = false, q, false
	s.rows.view.Rows = nil
	s.lay()
	s.readList()
	s.search.Focus()
}

// binActions are the way back from the bin and the way to empty it.
func (s *Screen) binActions() fyne.CanvasObject {
	back := part.NewButton(part.Quiet, s.say("back"), "arrow-left", s.leaveBin).Plain()
	s.empty = part.NewButton(part.Quiet, s.tell("bin.empty"), "trash", s.emptyBin).Plain()
	return part.Beside(80, 8, part.Start(back), s.empty)
}

// binHead says what the bin is.
func (s *Screen) binHead() *fyne.Container {
	return part.Column(2, part.Heading(s.tell("bin.title")), part.SmallParagraph(s.tell("bin.text")).In(look.Ink2))
}

// binItems are what can be done with somebody in the bin.
func (s *Screen) binItems(p *planner.PersonRow) []pick.Item {
	return []pick.Item{
		{Text: s.tell("bin.back"), Icon: "undo", Do: func() { s.bringBack(p) }},
		{Text: s.tell("good"), Icon: "trash", Do: func() { s.deleteBinned(p) }},
	}
}

// showBinned shows the person of the bin who is chosen: how long they stay, and
// the two ways out.
func (s *Screen) showBinned() {
	if s.side == nil {
		return
	}
	var body fyne.CanvasObject = part.Pad(0, 24, 0, 24, part.NewParagraph(s.tell("bin.nobody")).Middle())
	for _, p := range s.rows.view.Rows {
		if p.ID != s.at {
			continue
		}
		words := part.Column(2, part.NewParagraph(p.Name).AsTitle())
		if p.Role != "" {
			words.Add(part.NewParagraph(p.Role))
		}
		words.Add(part.SmallParagraph(s.tell("bin.left", "left", s.rows.left[p.ID])).In(look.Ink3))
		body = part.Pad(16, 20, 16, 20, part.Column(16, part.RowTop(14, s.host.Face(p.ID, part.NewAvatar(p.Name, 56)), part.Grow(words)),
			part.NewParagraph(s.tell("bin.person")),
			part.Wrap(8, part.NewButton(part.Main, s.tell("bin.back"), "undo", func() { s.bringBack(p) }),
				part.NewButton(part.Quiet, s.tell("good"), "trash", func() { s.deleteBinned(p) }))))
		s.scroll = nil
		s.side.Objects = []fyne.CanvasObject{part.NewScroll(0, body)}
		s.side.Refresh()
		return
	}
	s.scroll = nil
	s.side.Objects = []fyne.CanvasObject{part.Column(0, part.Space(), body, part.Space())}
	s.side.Refresh()
}

// leaving chooses somebody else when the person shown leaves the bin.
func (s *Screen) leaving(ids []app.PersonID) {
	for _, id := range ids {
		if id == s.at {
			s.rows.next = max(rowOf(s.rows.view.Rows, id), 0)
			s.choose(0)
			s.front = false
		}
		delete(s.ticked.who, id)
	}
	s.lay()
	s.readList()
}

func (s *Screen) bringBack(p *planner.PersonRow) {
	ids := []app.PersonID{p.ID}
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		change, err = s.planner.BringBack(ctx, ids)
		return err
	}, func() {
		s.leaving(ids)
		s.host.Done(s.tell("back.one", "name", p.Name), change)
	}, nil)
}

func (s *Screen) bringBackTicked() {
	ids := s.tickedIDs()
	s.bulkThen("back.many", s.planner.BringBack, func() { s.leaving(ids) })
}

// deleteBinned asks, and then removes somebody from the file.
func (s *Screen) deleteBinned(p *planner.PersonRow) {
	s.host.Ask(s.say("delete.good.head", "name", p.Name), s.tell("good.text"), s.say("delete.good.verb"), true, func() {
		s.erase([]app.PersonID{p.ID}, s.say("deleted", "name", p.Name))
	})
}

// goodTicked asks, and then removes everybody ticked from the file.
func (s *Screen) goodTicked() {
	ids := s.tickedIDs()
	s.host.Ask(s.tellCount("good.head", len(ids)), s.tell("good.text"), s.say("delete.good.verb"), true, func() {
		s.erase(ids, s.tellCount("good.many", len(ids)))
	})
}

// emptyBin asks, and then removes everybody in the bin from the file, whether
// the search lists them or not.
func (s *Screen) emptyBin() {
	n := len(s.rows.left)
	s.host.Ask(s.tellCount("bin.empty.head", n), s.tell("good.text"), s.tell("bin.empty"), true, func() {
		var ids []app.PersonID
		s.saves.Do(func(ctx context.Context) error {
			binned, err := s.planner.Bin(ctx)
			if err != nil {
				return err
			}
			for _, b := range binned {
				ids = append(ids, b.ID)
			}
			return s.planner.DeletePeopleForGood(ctx, ids)
		}, func() {
			s.leaving(ids)
			s.host.Done(s.tellCount("good.many", len(ids)), 0)
		}, nil)
	})
}

// erase removes people for good and says so.
func (s *Screen) erase(ids []app.PersonID, told string) {
	s.ticked.busy = len(s.ticked.who) > 0
	s.showTicked()
	s.saves.Do(func(ctx context.Context) error { return s.planner.DeletePeopleForGood(ctx, ids) }, func() {
		s.ticked.busy = false
		s.leaving(ids)
		s.host.Done(told, 0)
	}, func(err error) {
		s.ticked.busy = false
		s.showTicked()
		s.host.Fail(err)
	})
}
