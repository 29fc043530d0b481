package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// tile is a skill to pick, 44 high: a tick box, its name, its levels. A press on
// the box, or on a tile that is not picked, ticks; a press on a picked tile
// chooses it, so that its levels can be set. It is one stop for the keyboard:
// Space ticks, and a picked tile is chosen while it has the focus.
type tile struct {
	widget.BaseWidget
	Text   string
	tick   func(on bool)
	choose func()

	on, chosen       bool
	focused, hovered bool
	name             *part.Text
	bar              *part.LevelBar
}

func newTile(name string) *tile {
	t := &tile{Text: name, name: part.Body(name).Short(), bar: part.NewLevelBar(0, 0, 0)}
	t.ExtendBaseWidget(t)
	return t
}

// show sets what the tile says.
func (t *tile) show(on, chosen bool, k app.MySkill) {
	t.on, t.chosen = on, chosen
	t.bar.Set(int(k.Have), int(k.Want), 0)
	t.Refresh()
}

// Tapped ticks, or chooses a picked tile.
func (t *tile) Tapped(e *fyne.PointEvent) {
	if t.on && e.Position.X > look.S(40) {
		t.choose()
		return
	}
	t.tick(!t.on)
}

// TypedKey ticks with Space, chooses with Enter.
func (t *tile) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeySpace:
		t.tick(!t.on)
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.on {
			t.choose()
		} else {
			t.tick(true)
		}
	}
}

// TypedRune does nothing.
func (t *tile) TypedRune(rune) {}

// FocusGained shows the ring and chooses a picked tile.
func (t *tile) FocusGained() {
	t.focused = true
	if t.on {
		t.choose()
	}
	t.Refresh()
}

// FocusLost hides the ring.
func (t *tile) FocusLost() { t.focused = false; t.Refresh() }

// MouseIn lays the hover colour over it.
func (t *tile) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved does nothing.
func (t *tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (t *tile) MouseOut() { t.hovered = false; t.Refresh() }

// Cursor is a hand.
func (t *tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the tile.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{t: t, ring: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil), box: canvas.NewRectangle(nil),
		cover: canvas.NewRectangle(nil), check: part.NewIcon("check-bold", 14, look.OnPrimary)}
	r.Refresh()
	return r
}

type tileRenderer struct {
	t                       *tile
	ring, frame, box, cover *canvas.Rectangle
	check                   *part.Icon
}

func (r *tileRenderer) Destroy() {}

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.frame, r.box, r.check, r.t.name, r.t.bar, r.cover}
}

func (r *tileRenderer) MinSize() fyne.Size {
	return fyne.NewSize(look.S(200), look.S(44))
}

func (r *tileRenderer) Layout(size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	put(r.ring, -3, -3, size.Width+6, size.Height+6)
	put(r.frame, 0, 0, size.Width, size.Height)
	put(r.cover, 0, 0, size.Width, size.Height)
	side, pad := look.S(18), look.S(13)
	put(r.box, pad, (size.Height-side)/2, side, side)
	tick := look.S(14)
	put(r.check, pad+(side-tick)/2, (size.Height-tick)/2, tick, tick)
	bar := r.t.bar.MinSize()
	left := pad + side + look.S(10)
	put(r.t.name, left, 0, max(size.Width-left-bar.Width-pad-look.S(8), 0), size.Height)
	put(r.t.bar, size.Width-pad-bar.Width, (size.Height-bar.Height)/2, bar.Width, bar.Height)
}

func (r *tileRenderer) Refresh() {
	t := r.t
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = look.Faint(look.Focus), look.Color(look.Focus), 2, look.S(10)
	r.ring.Hidden = !t.focused
	fill := look.Surface
	if t.chosen {
		fill = look.Sunken
	}
	r.frame.FillColor, r.frame.StrokeColor, r.frame.StrokeWidth, r.frame.CornerRadius = look.Color(fill), look.Color(look.Outline), 1, look.S(8)
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = look.Color(look.Surface), look.Color(look.Outline), look.Stroke(), look.S(4)
	if t.on {
		r.frame.StrokeColor, r.frame.StrokeWidth = look.Color(look.Ink), look.Stroke()
		r.box.FillColor, r.box.StrokeColor = look.Color(look.Primary), look.Color(look.Primary)
	}
	r.cover.FillColor, r.cover.CornerRadius = look.Color(look.Hover), look.S(8)
	r.cover.Hidden = !t.hovered
	r.check.Hidden = !t.on
	t.bar.Hidden = !t.on
	t.name.SetBold(t.on)
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
