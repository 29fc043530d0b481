package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Field is a text entry with its label above and room for an error below.
type Field struct {
	widget.BaseWidget
	Label string
	// OnChanged is called at every keystroke.
	OnChanged func(string)
	// OnSubmitted is called on Enter in a field of one line.
	OnSubmitted func(string)
	// OnLeave is called when the field loses focus and its text has changed:
	// fields save when left.
	OnLeave func(string)

	entry   *entry
	bare    *container.ThemeOverride
	err     string
	hint    string
	icon    string
	lead    string
	action  *Button
	rows    int
	focused bool
	entered string
	frame   *frame
	self    fyne.Widget
}

// NewField makes a field of one line. label and placeholder may be empty.
func NewField(label, placeholder string) *Field {
	f := &Field{}
	f.init(f, label, placeholder)
	return f
}

// init makes a field that may be the inside of another part, self.
func (f *Field) init(self fyne.Widget, label, placeholder string) {
	f.self, f.Label, f.entry, f.frame = self, label, newEntry(), newFrame()
	f.entry.SetPlaceHolder(placeholder)
	f.bare = undressed(f.entry)
	f.entry.OnChanged = func(s string) {
		if f.OnChanged != nil {
			f.OnChanged(s)
		}
	}
	f.entry.OnSubmitted = func(s string) {
		if f.OnSubmitted != nil {
			f.OnSubmitted(s)
		}
	}
	f.entry.onFocus = f.focus
	f.ExtendBaseWidget(self)
}

// NewTextField makes a field of several lines, at least rows high. It grows with the
// room it is given.
func NewTextField(label, placeholder string, rows int) *Field {
	f := NewField(label, placeholder)
	f.rows = rows
	f.entry.MultiLine = true
	f.entry.Wrapping = fyne.TextWrapWord
	f.entry.SetMinRowsVisible(rows)
	return f
}

// NewSearchField makes a field with a magnifying glass and no label.
func NewSearchField(placeholder string, changed func(string)) *Field {
	f := NewField("", placeholder)
	f.lead, f.OnChanged = "search", changed
	return f
}

// WithIcon shows an icon at the end of the field.
func (f *Field) WithIcon(name string) *Field { f.icon = name; return f }

// WithAction puts a small button at the end of the field.
func (f *Field) WithAction(b *Button) *Field { f.action = b.Small(); return f }

// Hint shows a caption below the field while there is no error.
func (f *Field) Hint(words string) *Field { f.hint = words; return f }

// SetHint changes the caption below the field.
func (f *Field) SetHint(words string) { f.hint = words; f.Refresh() }

// Text is what stands in the field.
func (f *Field) Text() string { return f.entry.Text }

// SetText replaces the text.
func (f *Field) SetText(s string) {
	f.entry.SetText(s)
	f.entered = s
}

// SetPlaceHolder changes the words shown while the field is empty.
func (f *Field) SetPlaceHolder(s string) { f.entry.SetPlaceHolder(s) }

// Entry is the focusable part, for tests and for focusing.
func (f *Field) Entry() *widget.Entry { return &f.entry.Entry }

// Focusable is what to hand to Canvas.Focus.
func (f *Field) Focusable() fyne.Focusable { return f.entry }

// Focus puts the caret into the field. The toolkit knows the canvas of a field
// only after it was drawn once; one that has just been laid out is looked for
// in every window.
func (f *Field) Focus() {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(f.entry); c != nil {
		c.Focus(f.entry)
		return
	}
	for _, w := range driver.AllWindows() {
		w.Canvas().Focus(f.entry)
	}
}

// Select marks the letters from start (counted in runes) for length, and focuses.
func (f *Field) Select(start, length int) {
	f.Focus()
	f.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // what was marked before no longer is
	f.entry.CursorRow, f.entry.CursorColumn = place(f.entry, start)
	f.entry.Refresh()
	f.entry.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	for range length {
		f.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	f.entry.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
}

// place tells the row and column in which a letter is shown. They depend on
// wrapping, so the rows are asked where they begin.
func place(e *entry, letter int) (row, col int) {
	row, col = e.CursorRow, e.CursorColumn
	e.Refresh()
	defer func(row, col int) { e.CursorRow, e.CursorColumn = row, col }(row, col)
	letter = min(max(letter, 0), len([]rune(e.Text)))
	begins := 0
	for row = 0; ; row++ {
		e.CursorRow, e.CursorColumn = row+1, 0
		next := e.CursorTextOffset()
		if next <= begins || next > letter {
			return row, letter - begins
		}
		begins = next
	}
}

// SetError shows why the text cannot be used; empty takes the message away.
func (f *Field) SetError(words string) {
	if f.err != words {
		f.err = words
		f.Refresh()
	}
}

// Error is the message shown.
func (f *Field) Error() string { return f.err }

// Disable makes the field read-only.
func (f *Field) Disable() { f.entry.Disable(); f.Refresh() }

// Enable makes the field usable again.
func (f *Field) Enable() { f.entry.Enable(); f.Refresh() }

// Disabled tells whether the field is read-only.
func (f *Field) Disabled() bool { return f.entry.Disabled() }

func (f *Field) focus(on bool) {
	f.focused = on
	if on {
		f.entered = f.entry.Text
		reveal(f.entry)
	} else if f.OnLeave != nil && f.entry.Text != f.entered {
		f.entered = f.entry.Text
		f.OnLeave(f.entry.Text)
	}
	f.Refresh()
}

func (f *Field) held() []fyne.CanvasObject {
	if f.action != nil {
		return []fyne.CanvasObject{f.bare, f.action}
	}
	return []fyne.CanvasObject{f.bare}
}

// top is the room of the label, below is the message or hint under the box.
func (f *Field) top() float32 {
	if f.Label == "" {
		return 0
	}
	return look.S(20)
}

func (f *Field) below() string {
	if f.err != "" {
		return f.err
	}
	return f.hint
}

func (f *Field) belowHeight(width float32) float32 {
	if f.below() == "" {
		return 0
	}
	if f.err != "" {
		width -= look.S(18)
	}
	return SmallParagraph(f.below()).HeightFor(width) + look.S(4)
}

func (f *Field) boxHeight() float32 {
	if f.rows > 0 {
		return look.S(float32(f.rows)*20 + 14)
	}
	return look.S(34)
}

// HeightFor is the height at a width, with label and message.
func (f *Field) HeightFor(width float32) float32 {
	return f.top() + f.boxHeight() + f.belowHeight(width)
}

// CreateRenderer draws label, box and message.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	label := Caption(f.Label).In(look.Ink2).Short()
	lead, icon, warn := picture("", look.Ink2), picture("", look.Ink2), picture("", look.Alert)
	note := SmallParagraph("")
	focus, turned := newRing(), newWheel(f.entry, f.entry.turn)
	r := &paint{owner: f.self}
	r.objects = []fyne.CanvasObject{label, focus.box, f.frame.outer, f.frame.inner, lead, icon, f.bare, turned, warn, note}
	if f.action != nil {
		r.objects = append(r.objects, f.action)
	}
	r.place = func(s fyne.Size) {
		set(label, 0, 0, s.Width, look.S(16))
		low := f.belowHeight(s.Width)
		y, h := f.top(), s.Height-f.top()-low
		if f.rows == 0 {
			h = look.S(34)
		}
		f.frame.place(0, y, s.Width, h)
		focus.place(0, y, s.Width, h)
		left, right := look.S(4), look.S(4)
		pic := look.S(16)
		if f.lead != "" {
			set(lead, look.S(10), y+(h-pic)/2, pic, pic)
			left = look.S(25)
		}
		if f.icon != "" {
			set(icon, s.Width-pic-look.S(10), y+(look.S(34)-pic)/2, pic, pic)
			right = look.S(26)
		}
		if f.action != nil {
			m := f.action.MinSize()
			set(f.action, s.Width-m.Width-look.S(2), y+(look.S(34)-m.Height)/2, m.Width, m.Height)
			right = m.Width + look.S(2)
		}
		set(f.bare, left, y, s.Width-left-right, h)
		set(turned, left, y, s.Width-left-right, h)
		nx := float32(0)
		if f.err != "" {
			nx = look.S(18)
		}
		set(warn, 0, y+h+look.S(5), look.S(14), look.S(14))
		set(note, nx, y+h+look.S(4), s.Width-nx, low)
	}
	r.min = func() fyne.Size {
		w := f.Size().Width
		if w <= 0 {
			w = look.S(160)
		}
		return fyne.NewSize(look.S(72), f.HeightFor(w))
	}
	r.colour = func() {
		label.Text = f.Label
		label.Refresh()
		border, width := look.Outline, float32(1)
		fill := look.Surface
		switch {
		case f.err != "":
			border, width = look.Alert, 2
		case f.focused:
			border, width = look.Focus, 2
		}
		if f.entry.Disabled() {
			fill = look.Sunken
		}
		f.frame.dress(fill, border, width, look.RadiusControl())
		tint(lead, f.lead, look.Ink2)
		tint(icon, f.icon, look.Ink2)
		name, token := "", look.Ink3
		if f.err != "" {
			name, token = "warning", look.Alert
		}
		focus.dress(look.RadiusControl())
		focus.show(f.focused && f.err != "")
		tint(warn, name, look.Alert)
		note.Text, note.token = f.below(), token
		note.Refresh()
	}
	return begin(r)
}
