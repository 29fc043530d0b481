package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// IconTile is an icon on a sunken square: 32 in to-do rows, 28 in a timeline.
type IconTile struct {
	widget.BaseWidget
	icon string
	size float32
}

// NewIconTile makes a tile.
func NewIconTile(icon string, size float32) *IconTile {
	t := &IconTile{icon: icon, size: size}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer draws the tile.
func (t *IconTile) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	icon := picture(t.icon, look.Ink2)
	return begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{back, icon},
		place: func(s fyne.Size) {
			d, pic := look.S(t.size), look.S(t.size/2)
			x, y := (s.Width-d)/2, (s.Height-d)/2
			set(back, x, y, d, d)
			set(icon, x+(d-pic)/2, y+(d-pic)/2, pic, pic)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(t.size)) },
		colour: func() {
			back.FillColor, back.CornerRadius = look.Color(look.Sunken), look.RadiusControl()
			tint(icon, t.icon, look.Ink2)
		},
	})
}

// TodoRow is one thing to do, at least 55 high: icon tile, title over why and
// when, a time chip (or nil) and one button. Put a Rule between rows.
func TodoRow(icon, title, why string, chip fyne.CanvasObject, action *Button) *fyne.Container {
	words := Row(12, NewIconTile(icon, 32),
		Grow(Column(0, NewParagraph(title).Bold().In(look.Ink), SmallParagraph(why).In(look.Ink3))))
	row := Beside(200, 12, words)
	if chip != nil {
		row.Add(chip)
	}
	if action != nil {
		row.Add(atLeast(104, action))
	}
	return Pad(9, 0, 9, 0, row)
}

// atLeast gives an object a least width.
func atLeast(width float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &stacked{}, Objects: []fyne.CanvasObject{Gap(width, 0), o}}
}

// AtLeast gives an object a least width, so that buttons below each other match.
func AtLeast(width float32, o fyne.CanvasObject) *fyne.Container { return atLeast(width, o) }

// TimelineItem is one thing that happened.
type TimelineItem struct {
	Icon, Title, Date, Detail string
	// OnTapped makes the words pressable, with Tip as their tooltip; Instead stands
	// in the place of the words. Both may be nil.
	OnTapped func()
	Tip      string
	Instead  fyne.CanvasObject
	// Pressed is told the pressable words, so that they can keep the keyboard.
	Pressed func(*Pressed)
}

// Timeline shows what happened, newest first, with a line from tile to tile.
func Timeline(items ...TimelineItem) *fyne.Container {
	col := Column(0)
	for i, it := range items {
		var below float32 = 12
		if i == len(items)-1 {
			below = 0
		}
		words := Column(0, Row(8, Grow(NewParagraph(it.Title).In(look.Ink)), Caption(it.Date)))
		if it.Detail != "" {
			words.Add(SmallParagraph(it.Detail).In(look.Ink3))
		}
		var shown fyne.CanvasObject = words
		switch {
		case it.Instead != nil:
			shown = it.Instead
		case it.OnTapped != nil:
			press := NewPressed(words, it.Tip, it.OnTapped)
			if it.Pressed != nil {
				it.Pressed(press)
			}
			shown = press
		}
		line := fyne.CanvasObject(Gap(1, 1))
		if below > 0 {
			line = &fyne.Container{Layout: &grow{weight: 1}, Objects: []fyne.CanvasObject{
				&fyne.Container{Layout: &upright{}, Objects: []fyne.CanvasObject{UprightRule()}}}}
		}
		col.Add(RowFill(12, Column(0, NewIconTile(it.Icon, 28), line), Grow(Pad(2, 0, below, 0, shown))))
	}
	return col
}

// upright keeps a line 1 wide in the middle of its room.
type upright struct{}

func (upright) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }
func (upright) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	set(objects[0], float32(int(s.Width/2)), 0, 1, s.Height)
}

// CheckRow is the answer of one check of a message: a ring with a tick, or in
// alert a cross with the words found and a button that shows them. detail may be
// empty, show may be nil.
func CheckRow(good bool, title, detail string, show *Button) *fyne.Container {
	head := NewParagraph(title).In(look.Ink)
	if !good {
		head.Bold().In(look.Alert)
	}
	words := Column(0, head)
	if detail != "" {
		words.Add(SmallParagraph(detail).In(look.Ink3))
	}
	row := Row(10, newVerdict(good), Grow(words))
	if show != nil {
		row.Add(show.Small())
	}
	return Pad(4, 0, 4, 0, Stack(Gap(1, 26), row))
}

// verdict is the ring with a tick, or the alert disc with a cross.
type verdict struct {
	widget.BaseWidget
	good bool
}

func newVerdict(good bool) *verdict {
	v := &verdict{good: good}
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer draws the disc.
func (v *verdict) CreateRenderer() fyne.WidgetRenderer {
	outer, inner := canvas.NewCircle(nil), canvas.NewCircle(nil)
	icon := picture("", look.Ink)
	return begin(&paint{
		owner:   v,
		objects: []fyne.CanvasObject{outer, inner, icon},
		place: func(s fyne.Size) {
			d, pic := look.S(20), look.S(12)
			x, y := (s.Width-d)/2, (s.Height-d)/2
			set(outer, x, y, d, d)
			set(inner, x+1, y+1, d-2, d-2)
			set(icon, x+(d-pic)/2, y+(d-pic)/2, pic, pic)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.S(20)) },
		colour: func() {
			if v.good {
				outer.FillColor, inner.FillColor = look.Color(look.Outline), look.Color(look.Surface)
				tint(icon, "check-bold", look.Ink)
				return
			}
			outer.FillColor, inner.FillColor = look.Color(look.Alert), look.Color(look.Alert)
			tint(icon, "close", look.OnAlert)
		},
	})
}
