package screentest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cortado/ui/part"
)

// objects lists everything shown, dialogs and pop-ups first.
func (h *Host) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	over := h.window.Canvas().Overlays().List()
	for i := len(over) - 1; i >= 0; i-- {
		out = shown(out, over[i])
	}
	return shown(out, h.root)
}

// shown lays an object out at its size and lists it with all in it, but what is
// hidden: a row that is used again keeps in its hidden parts what it showed before.
func shown(out []fyne.CanvasObject, o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return out
	}
	out = append(out, o)
	switch o := o.(type) {
	case fyne.Widget:
		r := o.CreateRenderer()
		r.Layout(o.Size())
		for _, child := range r.Objects() {
			out = shown(out, child)
		}
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
		for _, child := range o.Objects {
			out = shown(out, child)
		}
	}
	return out
}

// All lists the shown parts of a type.
func All[T fyne.CanvasObject](h *Host) []T {
	var out []T
	for _, o := range h.objects() {
		if v, ok := o.(T); ok {
			out = append(out, v)
		}
	}
	return out
}

// find gives the first shown part of a type that fits, and fails without one.
func find[T fyne.CanvasObject](t testing.TB, h *Host, what string, fits func(T) bool) T {
	t.Helper()
	for _, o := range All[T](h) {
		if fits(o) {
			return o
		}
	}
	t.Fatalf("no %s is shown; the texts are:\n%s", what, strings.Join(h.Texts(), "\n"))
	panic("unreachable")
}

// Button finds a button by its word, an icon button by its tooltip.
func (h *Host) Button(t testing.TB, word string) *part.Button {
	t.Helper()
	return find(t, h, "button "+word, func(b *part.Button) bool { return b.Text == word || b.Text == "" && b.Tip == word })
}

// HasButton says whether such a button is shown.
func (h *Host) HasButton(word string) bool {
	for _, b := range All[*part.Button](h) {
		if b.Text == word || b.Text == "" && b.Tip == word {
			return true
		}
	}
	return false
}

// Press presses a button as a person does; a disabled one fails the test.
func (h *Host) Press(t testing.TB, word string) {
	t.Helper()
	b := h.Button(t, word)
	if b.Disabled() {
		t.Fatalf("the button %s is disabled", word)
	}
	test.Tap(b)
}

// Field finds a field by its label, or by its placeholder when it has no label.
func (h *Host) Field(t testing.TB, label string) *part.Field {
	t.Helper()
	for _, d := range All[*part.DateField](h) {
		if d.Label == label {
			return &d.Field
		}
	}
	for _, c := range All[*part.Combo](h) {
		if c.Label == label {
			return &c.Field
		}
	}
	return find(t, h, "field "+label, func(f *part.Field) bool {
		return f.Label == label || f.Label == "" && f.Entry().PlaceHolder == label
	})
}

// Type puts words into a field letter by letter, after what stands there.
func (h *Host) Type(t testing.TB, label, words string) {
	t.Helper()
	f := h.Field(t, label)
	h.window.Canvas().Focus(f.Focusable())
	test.Type(f.Focusable(), words)
}

// Unfocus leaves the field in focus.
func (h *Host) Unfocus() { h.window.Canvas().Unfocus() }

// Select finds a select by its label.
func (h *Host) Select(t testing.TB, label string) *part.Select {
	t.Helper()
	return find(t, h, "select "+label, func(s *part.Select) bool { return s.Label == label })
}

// Check finds a tick box by its label.
func (h *Host) Check(t testing.TB, label string) *part.Check {
	t.Helper()
	return find(t, h, "tick box "+label, func(c *part.Check) bool { return c.Text == label })
}

// Radio finds a radio button by its label.
func (h *Host) Radio(t testing.TB, label string) *part.Radio {
	t.Helper()
	return find(t, h, "radio button "+label, func(r *part.Radio) bool { return r.Text == label })
}

// Chip finds a chip by its words.
func (h *Host) Chip(t testing.TB, words string) *part.Chip {
	t.Helper()
	return find(t, h, "chip "+words, func(c *part.Chip) bool { return c.Text == words })
}

// Tile finds a choice tile by its label.
func (h *Host) Tile(t testing.TB, label string) *part.ChoiceTile {
	t.Helper()
	return find(t, h, "tile "+label, func(c *part.ChoiceTile) bool { return c.Text == label })
}

// Texts lists all the words shown: texts, paragraphs and what the fields hold.
// A paragraph is one text however it is broken.
func (h *Host) Texts() []string {
	var out []string
	for _, o := range h.objects() {
		text := ""
		switch v := o.(type) {
		case *part.Text:
			text = v.Text
		case *part.Paragraph:
			text = v.Text
		case *part.Field:
			text = v.Text()
			if v.Error() != "" {
				out = append(out, v.Error())
			}
		case *part.DateField:
			text = v.Text()
			if v.Error() != "" {
				out = append(out, v.Error())
			}
		case *canvas.Text:
			text = v.Text
		}
		if text != "" {
			out = append(out, text)
		}
	}
	return out
}

// Shows says whether some text holds the words.
func (h *Host) Shows(words string) bool {
	for _, s := range h.Texts() {
		if strings.Contains(s, words) {
			return true
		}
	}
	return false
}

// MustShow fails unless each of the words stands somewhere.
func (h *Host) MustShow(t testing.TB, words ...string) {
	t.Helper()
	for _, w := range words {
		if !h.Shows(w) {
			t.Errorf("%q is not shown; the texts are:\n%s", w, strings.Join(h.Texts(), "\n"))
		}
	}
}

// Nav presses the row of a menu, or of the navigation, with the words.
func (h *Host) Nav(t testing.TB, words string) {
	t.Helper()
	test.Tap(find(t, h, "row "+words, func(r *part.NavRow) bool { return r.Text == words }))
}

// Hint presses the button with the tooltip, where several have the same word.
func (h *Host) Hint(t testing.TB, tip string) {
	t.Helper()
	test.Tap(find(t, h, "button with the tooltip "+tip, func(b *part.Button) bool { return b.Tip == tip }))
}

// Fill types words into a field in place of what stands there and leaves it.
func (h *Host) Fill(t testing.TB, label, words string) {
	t.Helper()
	f := h.Field(t, label)
	h.window.Canvas().Focus(f.Focusable())
	f.Entry().SetText(words)
	h.window.Canvas().Unfocus()
}

// Choose takes an option of a select, both by their words.
func (h *Host) Choose(t testing.TB, label, option string) {
	t.Helper()
	s := h.Select(t, label)
	for i, o := range s.Options {
		if o == option {
			s.Pick(i)
			return
		}
	}
	t.Fatalf("%s has no option %s among %q", label, option, s.Options)
}
