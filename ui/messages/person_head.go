package messages

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen/flow"
)

// personHead says who the message goes to. An address that is not known can be
// written in.
type personHead struct {
	c      *composer
	tight  bool // low and without a picture, where room is scarce
	box    *fyne.Container
	lines  *fyne.Container
	field  *part.Field
	adding bool
	person app.PersonID // whose address is being written
}

func newPersonHead(c *composer, class part.Class) *personHead {
	w := c.host.Words()
	h := &personHead{c: c, tight: class != part.Wide, lines: part.Column(8)}
	h.box = part.Pad(12, 16, 12, 16, h.lines)
	if h.tight {
		h.box = part.Pad(7, 16, 7, 16, h.lines)
	}
	h.field = part.NewField(w.Say("composer.email"), w.Say("composer.email.hint"))
	h.field.OnSubmitted = func(string) { h.save() }
	h.field.Keys(func(k *fyne.KeyEvent) bool {
		if k.Name == fyne.KeyEscape {
			h.show(false)
			return true
		}
		return false
	})
	return h
}

// fill shows the person of the present draft.
func (h *personHead) fill() {
	w, c := h.c.host.Words(), h.c
	person := c.now.Person
	if h.person != person.ID || person.Email() != "" {
		h.person, h.adding = person.ID, false
	}
	address := person.Email()
	if address == "" {
		address = w.Say("messages.no-address")
	}
	name := person.Name.String()
	bold, small := part.NewParagraph(name).Bold().In(look.Ink), part.SmallParagraph(address)
	who := part.Row(12, h.c.host.Face(person.ID, part.NewAvatar(name, 44)), part.Grow(part.Column(0, bold, small)))
	if h.tight {
		who = part.Column(0, bold, small)
	}
	top := part.Beside(180, 12, who)
	if person.Email() == "" && !h.adding {
		top.Add(part.NewButton(part.Quiet, w.Say("composer.email.add"), "plus", func() { h.show(true) }).Small())
	}
	if chip := flow.RelationChip(w, c.now.Relation); chip != nil {
		top.Add(chip)
	}
	h.lines.Objects = []fyne.CanvasObject{top}
	if h.adding {
		h.lines.Add(part.Beside(160, 8, h.field,
			part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { h.show(false) }).Small(),
			part.NewButton(part.Normal, w.Say("composer.email.save"), "", h.save).Small()))
	}
	h.lines.Refresh()
}

// gap is the room below it, above the subject.
func (h *personHead) gap() float32 {
	if h.tight {
		return 8
	}
	return 14
}

func (h *personHead) show(adding bool) {
	h.adding = adding
	if adding {
		h.field.SetText("")
		h.field.SetError("")
	}
	h.fill()
	h.c.view.relayout()
	if adding {
		h.field.Focus()
	}
}

// save notes the address with the person; the news of it fills the page anew.
func (h *personHead) save() {
	c, address := h.c, strings.TrimSpace(h.field.Text())
	if err := app.ValidateEmail(address); err != nil {
		h.field.SetError(c.host.Words().Say("composer.email.wrong"))
		return
	}
	id, name := c.now.Person.ID, c.now.Person.Name.First()
	var change app.ChangeID
	var q app.Person
	c.host.RunOr("messages.address", func(ctx context.Context) (err error) {
		if q, err = c.s.planner.Person(ctx, id); err != nil {
			return err
		}
		q.Emails = append(q.Emails, app.Email{Address: address})
		_, change, err = c.s.planner.SavePerson(ctx, q)
		return err
	}, func() {
		h.adding = false
		if c.now.Person.ID == id {
			c.now.Person.Emails = q.Emails
		}
		c.host.Done(c.host.Words().Say("composer.email.saved", "name", name), change)
		c.refresh()
	}, func(err error) {
		var f *app.Fault
		if !errors.As(err, &f) {
			c.host.Fail(err)
			return
		}
		h.field.SetError(sentence(f.Error()))
	})
}
