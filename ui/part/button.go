package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Kind is the weight of a button.
type Kind int

// One Main button per card or panel; Alert only inside the dialog that asks
// before something is lost.
const (
	Normal Kind = iota
	Main
	Quiet
	Alert
)

// Button is a word, perhaps with an icon before it, that does what it says.
type Button struct {
	pressable
	Text string
	Icon string

	kind   Kind
	small  bool
	plain  bool // caption-sized regular text, for filters and sort orders
	after  bool // the icon stands after the word
	square bool // only an icon
	busy   string
	least  float32
}

// NewButton makes a button 34 high. icon may be empty.
func NewButton(kind Kind, text, icon string, tapped func()) *Button {
	b := &Button{Text: text, Icon: icon, kind: kind}
	b.OnTapped = tapped
	b.init(b)
	return b
}

// IconButton is a square quiet button with only an icon; the tooltip names it.
func IconButton(icon, tooltip string, tapped func()) *Button {
	b := NewButton(Quiet, "", icon, tapped)
	b.Tip, b.square = tooltip, true
	return b
}

// Small makes the button 30 high, for rows.
func (b *Button) Small() *Button { b.small = true; return b }

// Sunken gives an icon button the fill of a normal button.
func (b *Button) Sunken() *Button { b.kind = Normal; return b }

// Plain shows the word small and regular, for sort orders and "More".
func (b *Button) Plain() *Button { b.plain, b.small = true, true; return b }

// After puts the icon after the word.
func (b *Button) After() *Button { b.after = true; return b }

// Hint sets a tooltip, for example with the shortcut.
func (b *Button) Hint(words string) *Button { b.Tip = words; return b }

// SetText changes the word.
func (b *Button) SetText(s string) { b.Text = s; b.Refresh() }

// SetIcon changes the icon.
func (b *Button) SetIcon(name string) { b.Icon = name; b.Refresh() }

// SetKind changes the weight.
func (b *Button) SetKind(k Kind) { b.kind = k; b.Refresh() }

// Busy shows another word and refuses presses while work goes on; the button
// keeps its width. Done ends it.
func (b *Button) Busy(word string) {
	b.least = b.MinSize().Width
	b.busy = word
	b.Disable()
}

// Done ends Busy.
func (b *Button) Done() {
	b.busy, b.least = "", 0
	b.Enable()
	b.Refresh()
}

func (b *Button) label() string {
	if b.busy != "" {
		return b.busy
	}
	return b.Text
}

func (b *Button) high() float32 {
	if b.small {
		return look.S(30)
	}
	return look.S(34)
}

// colours are fill and text.
func (b *Button) colours() (fill, text fyne.ThemeColorName) {
	switch {
	case b.disabled && b.kind == Quiet:
		return look.Clear, look.Outline
	case b.disabled:
		return look.Sunken, look.Outline
	case b.kind == Main:
		return look.Primary, look.OnPrimary
	case b.kind == Alert:
		return look.Alert, look.OnAlert
	case b.kind == Quiet:
		return look.Clear, look.Ink2
	}
	return look.Sunken, look.Ink
}

func (b *Button) style() (float32, fyne.TextStyle) {
	if b.plain {
		return look.S(12), fyne.TextStyle{}
	}
	return look.S(14), fyne.TextStyle{Bold: true}
}

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	fill := rectangle(nil, 0)
	icon := picture("", look.Ink)
	text := canvas.NewText("", nil)
	const iconGap, side = 8, 12
	inner := func() (total, pic, gap, words float32) {
		if b.Icon != "" {
			pic = look.S(16)
		}
		if l := b.label(); l != "" {
			size, style := b.style()
			words = fyne.MeasureText(l, size, style).Width
		}
		if pic > 0 && words > 0 {
			gap = look.S(iconGap)
		}
		return pic + gap + words, pic, gap, words
	}
	return begin(&paint{
		owner:   b.self,
		objects: []fyne.CanvasObject{b.ring.box, fill, icon, text, b.cover},
		place: func(s fyne.Size) {
			h := b.high()
			y := (s.Height - h) / 2
			set(fill, 0, y, s.Width, h)
			b.placeState(0, y, s.Width, h)
			total, pic, gap, words := inner()
			x := (s.Width - total) / 2
			if b.after {
				set(text, x, y+(h-text.MinSize().Height)/2, words, text.MinSize().Height)
				set(icon, x+words+gap, y+(h-pic)/2, pic, pic)
				return
			}
			set(icon, x, y+(h-pic)/2, pic, pic)
			set(text, x+pic+gap, y+(h-text.MinSize().Height)/2, words, text.MinSize().Height)
		},
		min: func() fyne.Size {
			total, _, _, _ := inner()
			if b.square {
				return fyne.NewSquareSize(b.high())
			}
			pads := float32(2 * side)
			if b.plain {
				pads = 16
			} else if b.kind == Quiet {
				pads = 20
			}
			return fyne.NewSize(max(total+look.S(pads), b.least), b.high())
		},
		colour: func() {
			back, front := b.colours()
			b.onInk = b.kind == Main || b.kind == Alert
			fill.FillColor, fill.CornerRadius = look.Color(back), look.RadiusControl()
			text.Text, text.Color = b.label(), look.Color(front)
			text.TextSize, text.TextStyle = b.style()
			tint(icon, b.Icon, front)
			b.state(look.RadiusControl())
		},
	})
}
