package people

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// inFull is what the person in full needs of the program.
type inFull interface {
	SetPhoto(context.Context, app.PersonID, string) (app.ChangeID, error)
	RemovePhoto(context.Context, app.PersonID) (app.ChangeID, error)
	KeepRemark(context.Context, app.PersonID, planner.Remark) (app.ChangeID, error)
	DeleteRemark(context.Context, app.PersonID, planner.Remark) (app.ChangeID, error)
	AlreadyHere(context.Context, app.Person) ([]planner.Here, error)
	WriteTo(address string) error
	Open(address string) error
}

// detail is what the person in full remembers besides what was read.
type detail struct {
	editing *editor // the value being edited where it stands; nil for none
	refocus string  // the control that gets the keyboard once the page shows it again
	about   bool    // everything about the person is unfolded
}

// editor is a value being edited where it stands: its fields are in the place of
// the value until they are left, or Enter or Esc is pressed.
type editor struct {
	name   string       // of the place on the page
	person app.PersonID // whose value it is
	body   fyne.CanvasObject
	fields []*part.Field
	focus  *part.Field // which gets the caret; the first of the fields where nil
	// take reads the fields: what to do with what stands in them, or false when
	// something cannot be kept, which is said at its field.
	take  func() (do func(context.Context) (app.ChangeID, error), ok bool)
	label string      // id of the sentence that tells it; "change.person" where empty
	loose bool        // nothing had the keyboard when it was opened, and nothing gets it back
	stays bool        // it has a button that ends it, and does not end when a field is left
	force bool        // Enter keeps it even as it was opened
	other func() bool // whether something besides the texts was changed; may be nil
	was   []string
	busy  bool
}

// leftFor is how long the keyboard may be elsewhere before an editor that was
// left is closed: a press that comes down on the page must come up on the same
// page.
const leftFor = 300 * time.Millisecond

// word is a sentence of the person in full.
func (s *Screen) word(id string, parts ...any) string {
	return s.host.Words().Say("detail."+id, parts...)
}

// slot is a place on the page that shows a value until it is pressed, and then
// what open makes to edit it.
func (s *Screen) slot(name string, rest fyne.CanvasObject, tip string, open func() *editor) fyne.CanvasObject {
	if e := s.editing; e != nil && e.name == name && e.person == s.at {
		return e.body
	}
	p := part.NewPressed(rest, tip, func() { s.edit(name, open) })
	s.stays[slotName(name)] = p
	return p
}

func slotName(name string) string { return "slot." + name }

// edit opens the editor of a place. One that is open is kept first; where that
// cannot be, it stays.
func (s *Screen) edit(name string, open func() *editor) {
	if !s.keepEdit(false) {
		return
	}
	e := open()
	e.name, e.person = name, s.at
	for _, f := range e.fields {
		e.was = append(e.was, f.Text())
		f.InPlace(func() { s.leftField(e) }, func() { s.dropEdit(e) })
		submitted := f.OnSubmitted
		f.OnSubmitted = func(text string) {
			if submitted != nil {
				submitted(text)
			}
			s.enterEdit(e)
		}
	}
	s.editing = e
	s.showPerson()
	if e.focus == nil {
		e.focus = e.fields[0]
	}
	caret := e.focus.Entry()
	caret.CursorColumn = len([]rune(caret.Text))
	part.Reveal(e.body)
	e.focus.Focus()
}

// enterEdit keeps what Enter was pressed in; the keyboard goes back to the value.
func (s *Screen) enterEdit(e *editor) {
	if s.editing == e {
		s.giveBack(e)
		if s.keepEdit(e.force) && e.loose {
			s.host.Window().Canvas().Unfocus()
		}
	}
}

// endEdit keeps what is being edited, if anything is.
func (s *Screen) endEdit() bool {
	e := s.editing
	if e != nil {
		s.enterEdit(e)
	}
	return e != nil
}

// giveBack says who gets the keyboard after an editor.
func (s *Screen) giveBack(e *editor) {
	if s.refocus = slotName(e.name); e.loose {
		s.refocus = ""
	}
}

// dropEdit gives the old value back.
func (s *Screen) dropEdit(e *editor) {
	if s.editing == e && !e.busy {
		s.editing = nil
		s.giveBack(e)
		if e.loose {
			s.host.Window().Canvas().Unfocus()
		}
		s.showPerson()
	}
}

// leftField keeps an editor whose fields have all been left for a while. A
// calendar above the page is part of its field.
func (s *Screen) leftField(e *editor) {
	s.host.Later(leftFor, func() {
		if s.editing != e || e.stays || e.busy || s.host.Window().Canvas().Overlays().Top() != nil {
			return
		}
		for _, f := range e.fields {
			if f.Focused() {
				return
			}
		}
		s.keepEdit(false)
	})
}

func (e *editor) changed() bool {
	for i, f := range e.fields {
		if f.Text() != e.was[i] {
			return true
		}
	}
	return e.other != nil && e.other()
}

// keepEdit keeps what is being edited, with force also what was not changed, and
// says whether the page is free for something else: it is not while something
// stands in a field that cannot be kept.
func (s *Screen) keepEdit(force bool) bool {
	e := s.editing
	if e == nil || e.busy {
		return true
	}
	if !force && !e.changed() {
		s.editing = nil
		s.showPerson()
		return true
	}
	do, ok := e.take()
	if !ok {
		s.refocus = ""
		s.showPerson()
		return false
	}
	e.busy = true
	label, name := e.label, s.full.Person.Name.First()
	if label == "" {
		label, name = "change.person", s.full.Row.Name
	}
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		change, err = do(ctx)
		return err
	}, func() {
		if s.editing == e {
			s.editing = nil
		}
		s.host.Done(s.host.Words().Say(label, "name", name), change)
		s.readPerson()
	}, func(err error) { s.notKept(e, err) })
	return true
}

// notKept says why something was not kept: at its field, which has the words
// still, or, when the page shows something else by now, in a dialog.
func (s *Screen) notKept(e *editor, err error) {
	e.busy = false
	if s.editing != e || s.at != e.person || len(e.fields) == 0 {
		s.host.Fail(err)
		return
	}
	s.refocus = ""
	e.fields[0].SetError(capital(sentence(err)))
	s.showPerson()
	e.fields[0].Focus()
}

// leaveEdit keeps what is being edited before another person or page comes. What
// cannot be kept is told, since its field goes.
func (s *Screen) leaveEdit() {
	e := s.editing
	if s.keepEdit(false) || e == nil {
		s.editing = nil
		return
	}
	s.editing = nil
	for _, f := range e.fields {
		if f.Error() != "" {
			s.host.Fail(app.Invalid("%s", s.word("lost", "typed", f.Text(), "why", f.Error())))
			return
		}
	}
}

// writing is the work of putting something into the person as kept by then.
func (s *Screen) writing(id app.PersonID, write func(*app.Person)) func(context.Context) (app.ChangeID, error) {
	return func(ctx context.Context) (app.ChangeID, error) {
		q, err := s.planner.Person(ctx, id)
		if err != nil {
			return 0, err
		}
		write(&q)
		_, change, err := s.planner.SavePerson(ctx, q)
		return change, err
	}
}

// tip says where a field's value comes from, and what a press does.
func (s *Screen) tip(field string) string {
	if from := s.full.Origins[field]; from != "" {
		return s.word("tip.from", "origin", capital(from))
	}
	return s.word("tip")
}
