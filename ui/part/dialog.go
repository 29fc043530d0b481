package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Dialog is a card over the dimmed window. Esc closes it, and the focus goes
// back to what opened it.
type Dialog struct {
	widget.BaseWidget
	Title   string
	Buttons []*Button
	// OnClosed is called once, however it was closed.
	OnClosed func()
	// OnKey hears the keys that nothing in the dialog has a use for; nil takes none.
	OnKey func(fyne.KeyName)

	content fyne.CanvasObject
	width   float32
	canvas  fyne.Canvas
	opener  fyne.Focusable
	layer   *fyne.Container
	card    *Panel
	first   *keyCatcher
	open    bool
}

// NewDialog makes a dialog 480 wide. Buttons stand at the right, the main one
// last. Buttons do not close the dialog by themselves.
func NewDialog(title string, content fyne.CanvasObject, buttons ...*Button) *Dialog {
	d := &Dialog{Title: title, Buttons: buttons, content: content, width: 480, layer: &fyne.Container{}}
	row := WrapEnd(8)
	for _, b := range buttons {
		row.Add(b)
	}
	body := NewScroll(0, Pad(4, 4, 4, 4, content))
	body.scrollsDialog = true
	head := NewParagraph(title).AsHeading()
	d.first = newKeyCatcher(d.key)
	d.card = NewPanel(1, Column(0, Pad(15, 19, 8, 19, head), Grow(Pad(0, 15, 0, 15, body)), dialogFoot(row)))
	d.ExtendBaseWidget(d)
	return d
}

// Wider sets another width.
func (d *Dialog) Wider(width float32) *Dialog { d.width = width; return d }

// ShowOn opens the dialog over a window.
func (d *Dialog) ShowOn(c fyne.Canvas) {
	d.canvas, d.opener, d.open = c, c.Focused(), true
	c.Overlays().Add(d)
	d.Resize(c.Size())
	c.Focus(d.first)
}

// Open tells whether the dialog is on show.
func (d *Dialog) Open() bool { return d.open }

// Close takes the dialog away.
func (d *Dialog) Close() {
	if !d.open {
		return
	}
	d.open = false
	d.canvas.Overlays().Remove(d)
	refocus(d.canvas, d.opener)
	if d.OnClosed != nil {
		d.OnClosed()
	}
}

// Main is the dialog's main button, or nil.
func (d *Dialog) Main() *Button {
	for _, b := range d.Buttons {
		if b.kind == Main {
			return b
		}
	}
	return nil
}

// key takes a key that nothing in the dialog has a use for.
func (d *Dialog) key(name fyne.KeyName) {
	switch {
	case name == fyne.KeyEscape:
		d.Close()
	case d.OnKey != nil:
		d.OnKey(name)
	}
}

// Content is what the dialog was made with.
func (d *Dialog) Content() fyne.CanvasObject { return d.content }

// Tapped does nothing: a press beside the card must not lose what was typed.
func (d *Dialog) Tapped(*fyne.PointEvent) {}

func (d *Dialog) tips() *fyne.Container     { return d.layer }
func (d *Dialog) held() []fyne.CanvasObject { return []fyne.CanvasObject{d.first, d.card} }

// CreateRenderer draws the dim and the card.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	dim := canvas.NewRectangle(nil)
	return begin(&paint{
		owner:   d,
		objects: []fyne.CanvasObject{dim, d.first, d.card, d.layer},
		place: func(s fyne.Size) {
			set(dim, 0, 0, s.Width, s.Height)
			edge := look.S(16)
			w := min(look.S(d.width), s.Width-2*edge)
			h := min(d.card.HeightFor(w), s.Height-2*edge)
			set(d.card, (s.Width-w)/2, (s.Height-h)/2, w, h)
			set(d.layer, 0, 0, s.Width, s.Height)
		},
		min:    func() fyne.Size { return fyne.Size{} },
		colour: func() { dim.FillColor = look.Color(look.Dim) },
	})
}

// keyCatcher has the focus when a dialog opens, so that Esc works at once; Tab
// leads from it to the first control.
type keyCatcher struct {
	widget.BaseWidget
	take func(fyne.KeyName)
}

func newKeyCatcher(take func(fyne.KeyName)) *keyCatcher {
	k := &keyCatcher{take: take}
	k.ExtendBaseWidget(k)
	return k
}

// FocusGained does nothing.
func (k *keyCatcher) FocusGained() {}

// FocusLost does nothing.
func (k *keyCatcher) FocusLost() {}

// TypedRune does nothing.
func (k *keyCatcher) TypedRune(rune) {}

// TypedKey hands every key to the dialog.
func (k *keyCatcher) TypedKey(e *fyne.KeyEvent) { k.take(e.Name) }

// CreateRenderer draws nothing.
func (k *keyCatcher) CreateRenderer() fyne.WidgetRenderer {
	return &paint{owner: k, place: func(fyne.Size) {}, min: func() fyne.Size { return fyne.Size{} }}
}
