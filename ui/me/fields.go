package me

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// field is a field of the profile that saves when it is left or on Enter; what
// cannot be kept is told below it, and stays until it is put right.
func (s *Screen) field(label, example, text string, set func(*app.Profile, string)) *part.Field {
	placeholder := ""
	if example != "" {
		placeholder = s.say(example)
	}
	f := part.NewField(s.say(label), placeholder)
	f.SetText(text)
	kept := text
	keep := func(typed string) {
		typed = strings.TrimSpace(typed)
		if f.Error() != "" {
			f.SetError("")
			s.settle()
		}
		if typed == kept {
			return
		}
		before := kept
		kept = typed
		s.saveOr(func(me *app.Profile) { set(me, typed) }, "", func(err error) {
			kept = before
			f.SetError(sentence(err))
			s.settle()
		})
	}
	f.OnLeave, f.OnSubmitted = keep, keep
	return f
}

// sentence is an error as a line under a field.
func sentence(err error) string {
	var f *app.Fault
	if errors.As(err, &f) {
		return f.Error()
	}
	return err.Error()
}

// ask opens a small form with one verb; do says whether the form can close.
func (s *Screen) ask(title string, form fyne.CanvasObject, verb string, do func() bool) *part.Dialog {
	var d *part.Dialog
	d = part.NewDialog(title, form,
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, verb, "", func() {
			if do() {
				d.Close()
				return
			}
			form.Refresh() // an error below a field needs room
			d.Refresh()
		}))
	d.ShowOn(s.host.Window().Canvas())
	return d
}

// plus is a small button that opens a pop-up with one field; add gets what was
// written.
func (s *Screen) plus(tip, label, example string, add func(text string)) *part.Button {
	b := part.IconButton("plus", s.say(tip), nil).Small()
	b.OnTapped = func() {
		var popup *part.Popup
		field := part.NewField(s.say(label), s.say(example))
		field.OnSubmitted = func(text string) {
			if text = strings.TrimSpace(text); text != "" {
				popup.Close()
				add(text)
			}
		}
		popup = part.ShowPopup(b, part.Pad(10, 12, 12, 12, field), 260, field.Focusable())
	}
	return b
}

// without leaves out a text, however it is spelt.
func without(all []string, text string) []string {
	var out []string
	for _, t := range all {
		if app.Fold(t) != app.Fold(text) {
			out = append(out, t)
		}
	}
	return out
}
