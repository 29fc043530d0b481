package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Pressed makes any content pressable as a whole: a value on a page that
// becomes its field. The content keeps its place and size; hover colour and focus
// ring lie a little outside it.
type Pressed struct {
	pressable
	content fyne.CanvasObject
}

// NewPressed wraps content; tip is its tooltip.
func NewPressed(content fyne.CanvasObject, tip string, tapped func()) *Pressed {
	p := &Pressed{content: content}
	p.init(p)
	p.Tip, p.OnTapped = tip, tapped
	return p
}

// Content is what is pressed.
func (p *Pressed) Content() fyne.CanvasObject { return p.content }

// HeightFor is the height of the content at a width.
func (p *Pressed) HeightFor(width float32) float32 { return HeightFor(p.content, width) }

func (p *Pressed) held() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer draws the content under overlay and ring.
func (p *Pressed) CreateRenderer() fyne.WidgetRenderer {
	return pressedLook(&p.pressable, p, p.content)
}

func pressedLook(p *pressable, self, content fyne.CanvasObject) fyne.WidgetRenderer {
	return begin(&paint{
		owner:   self,
		objects: []fyne.CanvasObject{p.ring.box, content, p.cover},
		place: func(s fyne.Size) {
			set(content, 0, 0, s.Width, s.Height)
			p.placeState(-look.S(4), -look.S(2), s.Width+look.S(8), s.Height+look.S(4))
		},
		min: func() fyne.Size {
			w := self.Size().Width
			m := content.MinSize()
			if w <= 0 {
				return m
			}
			return fyne.NewSize(m.Width, HeightFor(content, w))
		},
		colour: func() { p.state(look.S(6)) },
	})
}

// Choice is a value on a page that opens the list of what it can be.
type Choice struct {
	pressable
	Options []string
	// OnChanged is called with the index of the option a person chose.
	OnChanged func(index int)

	content fyne.CanvasObject
	chosen  int
	filter  string
	popup   *Popup
}

// NewChoice wraps content; chosen is an index or -1.
func NewChoice(content fyne.CanvasObject, tip string, options []string, chosen int, changed func(index int)) *Choice {
	c := &Choice{content: content, Options: options, chosen: chosen, OnChanged: changed}
	c.init(c)
	c.Tip, c.OnTapped = tip, c.open
	return c
}

// Searchable puts a search field above a long list; words stand in it while empty.
func (c *Choice) Searchable(words string) *Choice { c.filter = words; return c }

// Chosen is the index of the chosen option, or -1.
func (c *Choice) Chosen() int { return c.chosen }

// Pick chooses as a person does.
func (c *Choice) Pick(index int) {
	if index < 0 || index >= len(c.Options) || index == c.chosen {
		return
	}
	c.chosen = index
	c.OnChanged(index)
}

// Popup is the open list, or nil.
func (c *Choice) Popup() *Popup { return c.popup }

// Content is what is pressed.
func (c *Choice) Content() fyne.CanvasObject { return c.content }

// leastChoice is the least width of the list.
const leastChoice = 180

func (c *Choice) open() {
	m := newMenu(c.Options, c.chosen, c.filter)
	m.onPick = func(i int) {
		c.popup.Close()
		c.Pick(i)
	}
	width := float32(leastChoice)
	for _, o := range c.Options {
		width = max(width, fyne.MeasureText(o, look.S(14), fyne.TextStyle{}).Width/look.Scale()+72)
	}
	c.popup = ShowPopup(c, m.content, width, m.focus())
	c.popup.OnClosed = func() { c.popup = nil }
	m.list.Mark(c.chosen)
}

// HeightFor is the height of the content at a width.
func (c *Choice) HeightFor(width float32) float32 { return HeightFor(c.content, width) }

func (c *Choice) held() []fyne.CanvasObject { return []fyne.CanvasObject{c.content} }

// CreateRenderer draws the content under overlay and ring.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return pressedLook(&c.pressable, c, c.content) }

// InPlace makes the field tell each time it loses the keyboard, changed or not,
// and hand Esc to escape: for a field that stands where a value was.
func (f *Field) InPlace(left, escape func()) {
	focus, key := f.entry.onFocus, f.entry.onKey
	f.entry.onFocus = func(on bool) {
		focus(on)
		if !on {
			left()
		}
	}
	f.entry.onKey = func(k *fyne.KeyEvent) bool {
		if key != nil && key(k) {
			return true
		}
		if k.Name == fyne.KeyEscape {
			escape()
			return true
		}
		return false
	}
}

// Focused tells whether the caret is in the field.
func (f *Field) Focused() bool { return f.focused }

// Reveal scrolls the areas around an object until it can be seen.
func Reveal(o fyne.CanvasObject) { reveal(o) }

// FocusQuietly gives a part the keyboard without showing its tooltip: for a part
// that had it before and gets it back.
func FocusQuietly(c fyne.Canvas, f fyne.Focusable) {
	if q, ok := f.(interface{ hush(func()) }); ok {
		q.hush(func() { c.Focus(f) })
		return
	}
	c.Focus(f)
}

func (p *pressable) hush(do func()) {
	tip := p.Tip
	p.Tip = ""
	do()
	p.Tip = tip
}
