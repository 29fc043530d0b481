package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// chipLook is what a chip says by its shape and colour.
type chipLook int

const (
	chipNeutral chipLook = iota
	chipYou
	chipThem
	chipAlert
	chipFilter
)

// Chip is a short word in a small box, 24 high.
type Chip struct {
	pressable
	Text string
	Icon string
	// On is whether a filter chip is chosen.
	On bool
	// OnRemove shows a cross at the end that calls it.
	OnRemove func()
	kind     chipLook
}

func newChip(kind chipLook, text, icon string) *Chip {
	c := &Chip{Text: text, Icon: icon, kind: kind}
	c.init(c)
	return c
}

// NewChip is a neutral chip; icon may be empty.
func NewChip(text, icon string) *Chip { return newChip(chipNeutral, text, icon) }

// YouChip is something of yours: squared, with an amber square.
func YouChip(text string) *Chip { return newChip(chipYou, text, "") }

// ThemChip is something of theirs: round, with a teal disc.
func ThemChip(text string) *Chip { return newChip(chipThem, text, "") }

// AlertChip says that something is late.
func AlertChip(text string) *Chip { return newChip(chipAlert, text, "clock") }

// FilterChip can be switched on and off; changed may be nil.
func FilterChip(text string, on bool, changed func(on bool)) *Chip {
	c := newChip(chipFilter, text, "")
	c.On = on
	c.OnTapped = func() {
		c.On = !c.On
		c.Refresh()
		if changed != nil {
			changed(c.On)
		}
	}
	return c
}

// Removable adds a cross at the end; Delete on the keyboard does the same.
func (c *Chip) Removable(remove func()) *Chip {
	c.OnRemove = remove
	c.OnTapped = remove
	c.onKey = func(k *fyne.KeyEvent) bool {
		if k.Name == fyne.KeyDelete || k.Name == fyne.KeyBackspace {
			remove()
			return true
		}
		return false
	}
	return c
}

// Tapping makes a chip pressable as a whole.
func (c *Chip) Tapping(do func()) *Chip { c.OnTapped = do; return c }

// Disabled keeps chips that do nothing out of the keyboard's way.
func (c *Chip) Disabled() bool { return c.disabled || c.OnTapped == nil }

func (c *Chip) radius() float32 {
	switch c.kind {
	case chipYou:
		return look.S(4)
	case chipThem:
		return look.S(12)
	}
	return look.RadiusControl()
}

// colours are fill, border, text and icon; the text of an unfilled chip is ink.
func (c *Chip) colours() (fill, border, text fyne.ThemeColorName) {
	switch c.kind {
	case chipYou:
		return look.YouTint, look.YouTint, look.YouText
	case chipThem:
		return look.ThemTint, look.ThemTint, look.ThemText
	case chipAlert:
		return look.AlertTint, look.AlertTint, look.Alert
	case chipFilter:
		if c.On {
			return look.Primary, look.Primary, look.OnPrimary
		}
		return look.Surface, look.Outline, look.Ink2
	}
	return look.Sunken, look.Sunken, look.Ink2
}

func (c *Chip) iconName() string {
	if c.kind == chipFilter && c.On {
		return "check"
	}
	return c.Icon
}

// CreateRenderer draws the chip.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	icon, cross := picture("", look.Ink), picture("", look.Ink)
	mark := canvas.NewRectangle(nil)
	text := canvas.NewText("", nil)
	lead := func() float32 {
		switch {
		case c.kind == chipYou || c.kind == chipThem:
			return look.S(8) + look.S(6)
		case c.iconName() != "":
			return look.S(14) + look.S(6)
		}
		return 0
	}
	words := func() float32 { return fyne.MeasureText(c.Text, look.S(12), fyne.TextStyle{}).Width }
	return begin(&paint{
		owner:   c,
		objects: []fyne.CanvasObject{c.ring.box, box.outer, box.inner, icon, mark, text, cross, c.cover},
		place: func(s fyne.Size) {
			h := look.S(24)
			y := (s.Height - h) / 2
			box.place(0, y, s.Width, h)
			c.placeState(0, y, s.Width, h)
			x := look.S(8)
			set(icon, x, y+(h-look.S(14))/2, look.S(14), look.S(14))
			set(mark, x, y+(h-look.S(8))/2, look.S(8), look.S(8))
			th := text.MinSize().Height
			set(text, x+lead(), y+(h-th)/2, words(), th)
			set(cross, s.Width-look.S(22), y+(h-look.S(14))/2, look.S(14), look.S(14))
		},
		min: func() fyne.Size {
			w := look.S(16) + lead() + words()
			if c.OnRemove != nil {
				w += look.S(18)
			}
			return fyne.NewSize(w, look.S(24))
		},
		colour: func() {
			fill, border, front := c.colours()
			c.onInk = c.kind == chipFilter && c.On
			box.dress(fill, border, 1, c.radius())
			text.Text, text.TextSize, text.Color = c.Text, look.S(12), look.Color(front)
			show(mark, c.kind == chipYou || c.kind == chipThem)
			mark.FillColor, mark.CornerRadius = look.Color(look.You), look.S(1.5)
			if c.kind == chipThem {
				mark.FillColor, mark.CornerRadius = look.Color(look.Them), look.S(4)
			}
			tint(icon, c.iconName(), front)
			crossName := ""
			if c.OnRemove != nil {
				crossName = "close"
			}
			tint(cross, crossName, front)
			c.state(c.radius())
			if c.OnTapped == nil {
				c.cover.FillColor = look.Color(look.Clear)
			}
		},
	})
}
