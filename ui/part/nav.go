package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// NavRow is one screen in the navigation, 36 high: icon, word and the number of
// things waiting. In the rail it is the icon alone with a dot.
type NavRow struct {
	pressable
	Text  string
	Icon  string
	Badge string
	on    bool
	rail  bool
}

// NewNavRow makes a row for the wide navigation.
func NewNavRow(text, icon string, tapped func()) *NavRow {
	n := &NavRow{Text: text, Icon: icon}
	n.init(n)
	n.OnTapped = tapped
	return n
}

// NewRailButton makes the icon for the rail; the tooltip holds the word.
func NewRailButton(text, icon string, tapped func()) *NavRow {
	n := NewNavRow(text, icon, tapped)
	n.rail, n.Tip = true, text
	return n
}

// Set tells whether this screen is the one shown.
func (n *NavRow) Set(on bool) { n.on = on; n.Refresh() }

// On tells whether this screen is the one shown.
func (n *NavRow) On() bool { return n.on }

// SetBadge shows how many things wait; empty shows none.
func (n *NavRow) SetBadge(s string) { n.Badge = s; n.Refresh() }

// CreateRenderer draws the row.
func (n *NavRow) CreateRenderer() fyne.WidgetRenderer {
	back, bar, pill := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	icon := picture(n.Icon, look.Ink2)
	text := Body(n.Text).inside()
	badge := canvas.NewText("", nil)
	badge.Alignment = fyne.TextAlignCenter
	dot := canvas.NewCircle(nil)
	const inset = 12
	return begin(&paint{
		owner:   n,
		objects: []fyne.CanvasObject{n.ring.box, back, bar, icon, text, pill, badge, dot, n.cover},
		place: func(s fyne.Size) {
			h := min(look.S(36), s.Height) // lower in a rail that is short of room
			y, left := (s.Height-h)/2, look.S(inset)
			if n.rail {
				left = look.S(8)
			}
			w := s.Width - 2*left
			set(back, left, y, w, h)
			n.placeState(left, y, w, h)
			set(bar, 0, y+(h-look.S(20))/2, 3, look.S(20))
			pic := look.S(18)
			if n.rail {
				set(icon, (s.Width-pic)/2, y+(h-pic)/2, pic, pic)
				set(dot, s.Width/2+look.S(6), y+look.S(6), look.S(8), look.S(8))
				return
			}
			set(icon, left+look.S(8), y+(h-pic)/2, pic, pic)
			bw := max(look.S(20), badge.MinSize().Width+look.S(10))
			set(text, left+look.S(36), y, w-look.S(42)-bw, h)
			set(pill, left+w-bw-look.S(10), y+look.S(8), bw, look.S(20))
			bh := badge.MinSize().Height
			set(badge, left+w-bw-look.S(10), y+(h-bh)/2, bw, bh)
		},
		min: func() fyne.Size {
			if n.rail {
				return fyne.NewSize(look.S(55), look.S(30))
			}
			return fyne.NewSize(look.S(120), look.S(36))
		},
		colour: func() {
			front, fill := look.Ink2, look.Sunken
			if n.on {
				front, fill = look.Ink, look.Surface
			}
			if n.disabled {
				front = look.Outline
			}
			back.FillColor, back.CornerRadius = look.Color(look.Sunken), look.RadiusControl()
			show(back, n.on)
			bar.FillColor = look.Color(look.Ink)
			bar.TopRightCornerRadius, bar.BottomRightCornerRadius = 2, 2
			show(bar, n.on)
			tint(icon, n.Icon, front)
			text.Text, text.token, text.style.Bold = n.Text, front, n.on
			text.Refresh()
			show(text, !n.rail)
			waits := n.Badge != ""
			pill.FillColor, pill.CornerRadius = look.Color(fill), look.S(6)
			badge.Text, badge.Color = n.Badge, look.Color(look.Ink)
			badge.TextSize, badge.TextStyle.Bold = look.S(12), true
			show(pill, waits && !n.rail)
			show(badge, waits && !n.rail)
			dot.FillColor = look.Color(look.Ink)
			show(dot, waits && n.rail)
			n.state(look.RadiusControl())
		},
	})
}

// Logo is the mark of Cortado in your and their colour, without its tile.
// outlined halves are only an outline: both in an empty state, theirs on Welcome.
func Logo(size float32, youOutlined, themOutlined bool) *fyne.Container {
	you, them := "logo-you", "logo-them"
	youToken, themToken := look.You, look.Them
	if youOutlined {
		you += "-outline"
	}
	if themOutlined {
		them += "-outline"
	}
	if youOutlined && themOutlined {
		youToken, themToken = look.Outline, look.Outline
	}
	return &fyne.Container{Layout: &stacked{}, Objects: []fyne.CanvasObject{NewIcon(you, size, youToken), NewIcon(them, size, themToken)}}
}

// stacked lays objects over each other.
type stacked struct{}

func (stacked) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range shown(objects) {
		h = max(h, HeightFor(o, width))
	}
	return h
}

func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range shown(objects) {
		m = m.Max(o.MinSize())
	}
	return m
}

func (stacked) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		set(o, 0, 0, s.Width, s.Height)
	}
}

// Stack lays objects over each other, the last on top.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &stacked{}, Objects: objects}
}
