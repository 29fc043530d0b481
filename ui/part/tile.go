package part

import (
	"strconv"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// StatTile is a number over a label that can be chosen as a filter, 62 high.
type StatTile struct {
	pressable
	Number string
	Text   string
	on     bool
}

// NewStatTile makes a tile; tapped may be nil.
func NewStatTile(number, text string, on bool, tapped func()) *StatTile {
	t := &StatTile{Number: number, Text: text, on: on}
	t.init(t)
	t.OnTapped = tapped
	return t
}

// On tells whether the tile is chosen.
func (t *StatTile) On() bool { return t.on }

// Set chooses the tile or not.
func (t *StatTile) Set(on bool) { t.on = on; t.Refresh() }

// SetNumber changes the number.
func (t *StatTile) SetNumber(n string) { t.Number = n; t.Refresh() }

// CreateRenderer draws the tile.
func (t *StatTile) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	number, text := Title(t.Number), Caption(t.Text).In(look.Ink2).inside()
	return begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{t.ring.box, box.outer, box.inner, number, text, t.cover},
		place: func(s fyne.Size) {
			box.place(0, 0, s.Width, s.Height)
			t.placeState(0, 0, s.Width, s.Height)
			x, y := look.S(13), (s.Height-look.S(44))/2
			set(number, x, y, s.Width-2*x, look.S(28))
			set(text, x, y+look.S(28), s.Width-2*x, look.S(16))
		},
		min: func() fyne.Size {
			w := fyne.MeasureText(t.Text, look.S(12), fyne.TextStyle{Bold: true}).Width
			return fyne.NewSize(max(min(w, look.S(150)), number.MinSize().Width)+look.S(27), look.S(62))
		},
		colour: func() {
			number.Text, text.Text = t.Number, t.Text
			text.style.Bold = t.on
			if t.on {
				box.dress(look.Sunken, look.Ink, look.Stroke(), look.RadiusControl())
				text.token = look.Ink
			} else {
				box.dress(look.Surface, look.Outline, 1, look.RadiusControl())
				text.token = look.Ink2
			}
			number.Refresh()
			text.Refresh()
			t.state(look.RadiusControl())
		},
	})
}

// ChoiceTile is an icon or a numbered cup over a label, 72 high, that can be
// chosen: an effect of a talk, or how helpful it was.
type ChoiceTile struct {
	pressable
	Text string
	Icon string

	cup    int // the number on the cup; 0 for an icon
	filled bool
	on     bool
}

// EffectTile is a tile with an icon; several may be chosen.
func EffectTile(text, icon string, on bool, changed func(on bool)) *ChoiceTile {
	t := &ChoiceTile{Text: text, Icon: icon, on: on}
	t.init(t)
	t.OnTapped = func() {
		t.Set(!t.on)
		if changed != nil {
			changed(t.on)
		}
	}
	return t
}

// On tells whether the tile is chosen.
func (t *ChoiceTile) On() bool { return t.on }

// Set chooses the tile or not, without a call.
func (t *ChoiceTile) Set(on bool) { t.on = on; t.Refresh() }

// CreateRenderer draws the tile.
func (t *ChoiceTile) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	icon, tick := picture("", look.Ink), picture("", look.Ink)
	number := canvas.NewText("", nil)
	number.Alignment = fyne.TextAlignCenter
	words := SmallParagraph(t.Text).Middle()
	return begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{t.ring.box, box.outer, box.inner, icon, tick, number, words, t.cover},
		place: func(s fyne.Size) {
			box.place(0, 0, s.Width, s.Height)
			t.placeState(0, 0, s.Width, s.Height)
			pic := look.S(20)
			if t.cup > 0 {
				pic = look.S(32)
			}
			text := words.HeightFor(s.Width - look.S(16))
			top := (s.Height - look.S(20) - text - look.S(8)) / 2
			y := top + (look.S(20)-pic)/2
			x := (s.Width - pic) / 2
			if t.cup == 0 && t.on {
				x -= look.S(11)
				set(tick, x+pic+look.S(6), y+look.S(3), look.S(14), look.S(14))
			}
			set(icon, x, y, pic, pic)
			// The bowl's middle lies at 9.6 of 24 in the drawing of the cup.
			h := number.MinSize().Height
			set(number, x, y+(pic-h)/2, pic*2*9.6/24, h)
			set(words, look.S(8), top+look.S(28), s.Width-look.S(16), text)
		},
		min: func() fyne.Size { return fyne.NewSize(look.S(76), look.S(72)) },
		colour: func() {
			front := look.Ink2
			box.dress(look.Surface, look.Outline, 1, look.RadiusControl())
			tickName := ""
			switch {
			case t.on && t.cup > 0:
				box.dress(look.Sunken, look.Ink, look.Stroke(), look.RadiusControl())
				front = look.Ink
			case t.on:
				box.dress(look.ThemTint, look.Them, look.Stroke(), look.RadiusControl())
				front, tickName = look.ThemText, "check"
			}
			tint(tick, tickName, front)
			show(number, t.cup > 0)
			switch {
			case t.cup == 0:
				tint(icon, t.Icon, front)
			case t.filled:
				tint(icon, "mug-solid", look.Them)
				number.Color = look.Color(look.Surface)
			default:
				tint(icon, "mug-hollow", look.Outline)
				number.Color = look.Color(look.Ink2)
			}
			number.Text, number.TextSize, number.TextStyle.Bold = strconv.Itoa(t.cup), look.S(12), true
			words.Text, words.token, words.style.Bold = t.Text, front, t.on
			words.Refresh()
			t.state(look.RadiusControl())
		},
	})
}
