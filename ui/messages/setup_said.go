package messages

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// saidField is a field for words of the user that go into the text.
type saidField struct {
	field  *part.Field
	object fyne.CanvasObject
	of     func(*app.Said) *string
}

// makeFields makes the fields of what a situation needs to be told.
func (s *setup) makeFields() {
	s.said(itemTook, func(x *app.Said) *string { return &x.Took })
	s.said(itemWillDo, func(x *app.Said) *string { return &x.WillDo })
	s.said(itemPromise, func(x *app.Said) *string { return &x.Promise })
	s.said(itemCame, func(x *app.Said) *string { return &x.Came })
	s.said(itemReason, func(x *app.Said) *string { return &x.Reason })
	w := s.c.host.Words()
	combo := part.NewCombo(w.Say("composer.programme"), w.Say("composer.programme.hint"), s.programmes, func(string) { s.typing.stir() })
	s.hear(itemProgramme, &combo.Field, combo, func(x *app.Said) *string { return &x.Programme })
}

func (s *setup) said(i item, of func(*app.Said) *string) {
	w := s.c.host.Words()
	f := part.NewTextField(w.Say("composer."+string(i)), w.Say("composer."+string(i)+".hint"), 2)
	s.hear(i, f, f, of)
}

// hear lets the text follow a field: once typing pauses, and when it is left.
func (s *setup) hear(i item, f *part.Field, object fyne.CanvasObject, of func(*app.Said) *string) {
	s.fields[i] = &saidField{field: f, object: object, of: of}
	f.OnChanged = func(string) {
		if !s.filling {
			s.typing.stir()
		}
	}
	f.OnLeave = func(string) { s.tell() }
	f.OnSubmitted = func(string) { s.tell() }
}

// programmes suggests the user's own mentorship programmes.
func (s *setup) programmes(typed string) []string {
	var out []string
	for _, p := range s.c.me.Programmes {
		if strings.Contains(app.Fold(p.Name), app.Fold(typed)) {
			out = append(out, p.Name)
		}
	}
	return out
}

// tell takes over what stands in the fields.
func (s *setup) tell() {
	s.typing.rest()
	said := s.c.choice.Said
	for _, i := range usesOf(s.c.choice) {
		if f, ok := s.fields[i]; ok {
			*f.of(&said) = strings.TrimSpace(f.field.Text())
		}
	}
	s.times.tell(&said)
	if said != s.c.choice.Said {
		s.c.say(func(p *planner.Compose) { p.Said = said })
	}
}

// fillFields shows what was said, but for the field that is being typed in.
// Where nothing was, the field names in grey what the text has from my notes.
func (s *setup) fillFields() {
	c, w := s.c, s.c.host.Words()
	known := map[item]string{}
	for _, f := range c.now.Built {
		known[item(f.Key)] = f.Text
	}
	for i, f := range s.fields {
		text := *f.of(&c.choice.Said)
		if !f.field.Focused() && strings.TrimSpace(f.field.Text()) != text {
			f.field.SetText(text)
		}
		hint := w.Say("composer." + string(i) + ".hint")
		if text == "" && known[i] != "" {
			hint = known[i]
		}
		f.field.SetPlaceHolder(hint)
	}
}
