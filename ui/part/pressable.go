package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is the behaviour of everything that can be pressed: pointer, hover,
// keyboard focus, Enter and Space, tooltip. Parts embed it, draw its overlay on
// top and its ring around.
type pressable struct {
	widget.BaseWidget
	OnTapped func()
	Tip      string

	onKey    func(*fyne.KeyEvent) bool // keys of the part itself, such as arrows
	disabled bool
	hovered  bool
	pressed  bool
	focused  bool
	tip      tip
	cover    *canvas.Rectangle
	ring     *ring
	onInk    bool // the control is ink-coloured, so the overlay must not be
	self     fyne.Widget
}

// init ties the behaviour to the part that embeds it.
func (p *pressable) init(self fyne.Widget) {
	p.self = self
	p.ExtendBaseWidget(self)
	p.cover = rectangle(nil, 0)
	p.ring = newRing()
}

// state recolours overlay and ring; radius is the control's.
func (p *pressable) state(radius float32) {
	token := look.Clear
	switch {
	case p.disabled:
	case p.pressed && p.onInk:
		token = look.PressedOnPrimary
	case p.pressed:
		token = look.Pressed
	case p.hovered && p.onInk:
		token = look.HoverOnPrimary
	case p.hovered:
		token = look.Hover
	}
	p.cover.FillColor, p.cover.CornerRadius = look.Color(token), radius
	p.ring.dress(radius)
	p.ring.show(p.focused)
}

// placeState puts overlay and ring over a control of this size.
func (p *pressable) placeState(x, y, w, h float32) {
	set(p.cover, x, y, w, h)
	p.ring.place(x, y, w, h)
}

// Tapped does the action.
func (p *pressable) Tapped(*fyne.PointEvent) { p.fire() }

func (p *pressable) fire() {
	if !p.disabled && p.OnTapped != nil {
		p.tip.hide()
		p.OnTapped()
	}
}

// MouseIn lays the hover colour over the control and offers the tooltip.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.tip.show(p.self, p.Tip)
	p.self.Refresh()
}

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (p *pressable) MouseOut() {
	p.hovered, p.pressed = false, false
	p.tip.hide()
	p.self.Refresh()
}

// MouseDown shows the pressed colour.
func (p *pressable) MouseDown(*desktop.MouseEvent) { p.pressed = true; p.self.Refresh() }

// MouseUp ends the pressed colour.
func (p *pressable) MouseUp(*desktop.MouseEvent) { p.pressed = false; p.self.Refresh() }

// Cursor is a hand over what can be pressed.
func (p *pressable) Cursor() desktop.Cursor {
	if p.disabled || p.OnTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained shows the ring and the tooltip. Only the keyboard gets here: a
// click does not focus these parts.
func (p *pressable) FocusGained() {
	p.focused = true
	p.tip.show(p.self, p.Tip)
	reveal(p.self)
	p.self.Refresh()
}

// FocusLost hides the ring.
func (p *pressable) FocusLost() {
	p.focused = false
	p.tip.hide()
	p.self.Refresh()
}

// TypedRune does nothing: Space arrives as a key.
func (p *pressable) TypedRune(rune) {}

// TypedKey presses on Enter and Space, hands arrows to the part, and everything
// else on to the window.
func (p *pressable) TypedKey(k *fyne.KeyEvent) {
	if passedOn(p.self, k) {
		return
	}
	if p.onKey != nil && !p.disabled && p.onKey(k) {
		return
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.fire()
	default:
		passKey(p.self, k)
	}
}

// Disabled tells whether the part refuses to be pressed.
func (p *pressable) Disabled() bool { return p.disabled }

// Disable makes the part refuse; say nearby why.
func (p *pressable) Disable() { p.SetEnabled(false) }

// Enable makes the part work again.
func (p *pressable) Enable() { p.SetEnabled(true) }

// SetEnabled is Enable or Disable.
func (p *pressable) SetEnabled(on bool) {
	if p.disabled == on {
		p.disabled = !on
		p.self.Refresh()
	}
}

// ring is the keyboard focus ring: 2 wide, 2 away from the control.
type ring struct{ box *canvas.Rectangle }

func newRing() *ring {
	r := &ring{box: canvas.NewRectangle(nil)}
	r.box.Hide()
	return r
}

func (r *ring) dress(radius float32) {
	r.box.FillColor = look.Color(look.Clear)
	r.box.StrokeColor, r.box.StrokeWidth = look.Color(look.Focus), 2
	r.box.CornerRadius = radius + 3
}

func (r *ring) place(x, y, w, h float32) { set(r.box, x-3, y-3, w+6, h+6) }
func (r *ring) show(on bool)             { show(r.box, on) }
