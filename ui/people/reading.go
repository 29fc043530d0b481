package people

import (
	"context"

	"cortado/app"
	"cortado/app/planner"
)

// lister is what the left side of the page needs of the program.
type lister interface {
	People(context.Context, planner.Query) (planner.PeopleView, error)
	Bin(context.Context) ([]planner.BinRow, error)
	Hits(ctx context.Context, words string, ids []app.PersonID) (map[app.PersonID]planner.Hit, error)
	FilterChoices(context.Context, planner.Query) (planner.Choices, error)
	SavedFilters(context.Context) ([]planner.SavedFilter, error)
	SaveFilter(context.Context, string, planner.Filter) (app.ChangeID, error)
	RenameFilter(context.Context, int64, string) (app.ChangeID, error)
	DeleteFilter(context.Context, int64) (app.ChangeID, error)
	TagPeople(context.Context, []app.PersonID, string) (app.ChangeID, error)
	UntagPeople(context.Context, []app.PersonID, string) (app.ChangeID, error)
	RelatePeople(context.Context, []app.PersonID, app.Relation) (app.ChangeID, error)
	PausePeople(context.Context, []app.PersonID, app.Day) (app.ChangeID, error)
	ResumePeople(context.Context, []app.PersonID) (app.ChangeID, error)
	ArchivePeople(context.Context, []app.PersonID) (app.ChangeID, error)
	UnarchivePeople(context.Context, []app.PersonID) (app.ChangeID, error)
	DeletePeople(context.Context, []app.PersonID) (app.ChangeID, error)
	BringBack(context.Context, []app.PersonID) (app.ChangeID, error)
	DeletePeopleForGood(context.Context, []app.PersonID) error
}

// rows are the people last read, and which question they answer.
type rows struct {
	view  planner.PeopleView
	left  map[app.PersonID]string // how long each stays in the bin
	asked planner.Query
	read  bool // something was read once
	saved []planner.SavedFilter
	seek  app.PersonID       // who is to be scrolled to once they are among the rows
	next  int                // which row follows the person who is gone
	stop  context.CancelFunc // ends the reading under way
}

// binned says whether the list shows the bin.
func (s *Screen) binned() bool { return s.query.Filter.Bin }

// readList reads the rows as asked. Only the newest reading is shown, and a
// newer one stops the one before it, so that no answer holds up the next
// keystroke or comes after it.
func (s *Screen) readList() {
	if s.rows.stop != nil {
		s.rows.stop()
	}
	own, stop := context.WithCancel(context.Background())
	s.rows.stop = stop
	query := s.query
	var view planner.PeopleView
	var left map[app.PersonID]string
	s.host.Run("people.list", func(ctx context.Context) (err error) {
		defer context.AfterFunc(ctx, stop)()
		if view, err = s.planner.People(own, query); err == nil && query.Filter.Bin {
			view.Rows, left, err = s.readBin(own, query, view.Rows)
		}
		return err
	}, func() {
		stop()
		s.take(query, view, left)
	})
}

// readBin adds to the rows of the bin how long each of them stays. Without words
// and order they stand as the bin lists them, the last deleted first.
func (s *Screen) readBin(ctx context.Context, query planner.Query, found []*planner.PersonRow) ([]*planner.PersonRow, map[app.PersonID]string, error) {
	binned, err := s.planner.Bin(ctx)
	if err != nil {
		return nil, nil, err
	}
	left := map[app.PersonID]string{}
	var all []*planner.PersonRow
	for _, b := range binned {
		left[b.ID] = b.Left
		all = append(all, &b.PersonRow)
	}
	if query.Words == "" && query.Sort == "" {
		found = all
	}
	return found, left, nil
}

// take shows what was read. An answer to the same question as before leaves the
// list where it was scrolled to; another question begins at its first row.
func (s *Screen) take(query planner.Query, view planner.PeopleView, left map[app.PersonID]string) {
	same := s.rows.read && query == s.rows.asked
	at, into := 0, float32(0)
	if same {
		at, into = s.place(view.Rows)
		s.refreshTicked(view.Rows)
	}
	s.hits = hits{}
	empty := s.nobodyAtAll()
	s.rows.view, s.rows.left, s.rows.asked, s.rows.read = view, left, query, true
	if empty != s.nobodyAtAll() {
		s.lay()
	}
	s.showList()
	if s.list != nil {
		s.list.SetPlace(at, into)
	}
	if s.at == 0 && len(view.Rows) > 0 {
		s.choose(view.Rows[min(s.rows.next, len(view.Rows)-1)].ID)
		s.rows.next = 0
		s.readPerson()
	} else if s.binned() {
		s.showBinned()
	}
	s.mark()
}

// nobodyAtAll says that the page has nothing to list.
func (s *Screen) nobodyAtAll() bool {
	return s.rows.read && s.rows.view.Total == 0 && !s.binned()
}

// mostBelow is how many rows below the upper edge are looked for anew when those
// above them are gone.
const mostBelow = 60

// place finds the row at the upper edge of the list among other rows: the person
// who stands there now, or the next one below who is still listed.
func (s *Screen) place(other []*planner.PersonRow) (row int, into float32) {
	if s.list == nil {
		return 0, 0
	}
	old := s.rows.view.Rows
	row, into = s.list.Place()
	if row == 0 || row >= len(old) {
		return row, into
	}
	for _, r := range old[row:min(row+mostBelow, len(old))] {
		if at := rowOf(other, r.ID); at >= 0 {
			return at, into
		}
	}
	return row, into
}

// rowOf is the row of a person, or -1.
func rowOf(rows []*planner.PersonRow, id app.PersonID) int {
	for i := range rows {
		if rows[i].ID == id {
			return i
		}
	}
	return -1
}

// readSaved reads the filters kept under names.
func (s *Screen) readSaved() {
	var saved []planner.SavedFilter
	s.host.Run("people.saved", func(ctx context.Context) (err error) {
		saved, err = s.planner.SavedFilters(ctx)
		return err
	}, func() {
		s.rows.saved = saved
		s.showConditions()
	})
}
