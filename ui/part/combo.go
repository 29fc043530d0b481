package part

import (
	"strings"
	"time"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Combo is a field that suggests while a person types: names of skills or people.
// Any text may stay; arrows and Enter, or a press, take a suggestion.
type Combo struct {
	Field
	// OnPicked is called when a suggestion was taken.
	OnPicked func(text string)
	// OnEscape, when set, gets Esc while no suggestions show.
	OnEscape func()

	eager   bool
	suggest func(typed string) []string
	list    *suggestions
	layer   *fyne.Container
	quiet   bool
	waits   bool // until it was drawn for the first time
}

// firstDrawn is how long a part that has just been laid out is drawn for certain.
const firstDrawn = 60 * time.Millisecond

// comboRows is how many suggestions show at most.
const comboRows = 6

// NewCombo makes the field. suggest gives what fits the typed text, best first;
// picked may be nil.
func NewCombo(label, placeholder string, suggest func(typed string) []string, picked func(text string)) *Combo {
	c := &Combo{suggest: suggest, OnPicked: picked}
	c.init(c, label, placeholder)
	c.entry.OnChanged = func(s string) {
		if c.quiet {
			return
		}
		if c.OnChanged != nil {
			c.OnChanged(s)
		}
		c.offer(s)
	}
	c.entry.onKey = c.key
	c.entry.onFocus = func(on bool) {
		c.focus(on)
		switch {
		case !on:
			c.hide()
		case c.eager:
			c.offer(c.entry.Text)
		}
	}
	return c
}

// Eager shows suggestions as soon as the field has the keyboard, and makes Enter
// take the first as soon as something is typed.
func (c *Combo) Eager() *Combo { c.eager = true; return c }

// Suggestions are the words on offer now.
func (c *Combo) Suggestions() []string {
	if c.list == nil {
		return nil
	}
	return c.list.words
}

// Pick takes a suggestion as a person does.
func (c *Combo) Pick(words string) {
	c.hide()
	c.quiet = true
	c.entry.SetText(words)
	c.quiet = false
	c.entry.CursorColumn = len([]rune(words))
	c.entry.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(words)
	}
	if c.OnPicked != nil {
		c.OnPicked(words)
	}
}

func (c *Combo) key(k *fyne.KeyEvent) bool {
	if c.list == nil {
		if k.Name == fyne.KeyDown {
			c.offer(c.entry.Text)
			return true
		}
		if k.Name == fyne.KeyEscape && c.OnEscape != nil {
			c.OnEscape()
			return true
		}
		return false
	}
	switch k.Name {
	case fyne.KeyDown:
		c.list.mark(c.list.at + 1)
	case fyne.KeyUp:
		c.list.mark(c.list.at - 1)
	case fyne.KeyEscape:
		c.hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.list.at < 0 {
			c.hide()
			return false
		}
		c.Pick(c.list.words[c.list.at])
	default:
		return false
	}
	return true
}

// offer shows the suggestions in the tooltip layer, not in an overlay, which
// would take the keyboard away from the field.
func (c *Combo) offer(typed string) {
	c.hide()
	words := c.suggest(typed)
	if len(words) == 0 || (len(words) == 1 && strings.EqualFold(words[0], typed)) {
		return
	}
	driver := fyne.CurrentApp().Driver()
	cv := driver.CanvasForObject(c.entry)
	if cv == nil {
		if !c.waits && Later != nil { // it has its place once it was drawn
			c.waits = true
			Later(firstDrawn, func() {
				if c.waits = false; c.focused && c.list == nil {
					c.offer(c.Text())
				}
			})
		}
		return
	}
	var over any = cv.Overlays().Top()
	if cv.Overlays().Top() == nil {
		over = cv.Content()
	}
	host, ok := over.(tipHost)
	if !ok {
		return
	}
	c.layer = host.tips()
	c.list = newSuggestions(words[:min(len(words), comboRows)], c.Pick)
	if c.eager && strings.TrimSpace(typed) != "" {
		c.list.at = 0
	}
	at := driver.AbsolutePositionForObject(c.frame.outer).Subtract(driver.AbsolutePositionForObject(c.layer))
	box := c.frame.outer.Size()
	h := c.list.MinSize().Height
	y := at.Y + box.Height + look.S(4)
	if y+h > c.layer.Size().Height && at.Y-h-look.S(4) >= 0 {
		y = at.Y - h - look.S(4)
	}
	set(c.list, at.X, y, box.Width, h)
	c.layer.Objects = append(c.layer.Objects, c.list)
	c.layer.Refresh()
}

func (c *Combo) hide() {
	if c.list != nil {
		c.layer.Remove(c.list)
		c.list = nil
	}
}

// suggestions is the bordered list under the field.
type suggestions struct {
	widget.BaseWidget
	words []string
	pick  func(string)
	at    int
}

func newSuggestions(words []string, pick func(string)) *suggestions {
	s := &suggestions{words: words, pick: pick, at: -1}
	s.ExtendBaseWidget(s)
	return s
}

func (s *suggestions) mark(i int) {
	s.at = min(max(i, 0), len(s.words)-1)
	s.Refresh()
}

func (s *suggestions) row(y float32) int {
	return min(max(int((y-look.S(4))/look.S(32)), 0), len(s.words)-1)
}

// Tapped does nothing: the suggestion was taken when the button went down.
func (s *suggestions) Tapped(*fyne.PointEvent) {}

// MouseDown takes a suggestion. Waiting for the release is too late: the press
// takes the focus from the field, which hides this list.
func (s *suggestions) MouseDown(e *desktop.MouseEvent) { s.pick(s.words[s.row(e.Position.Y)]) }

// MouseUp does nothing.
func (s *suggestions) MouseUp(*desktop.MouseEvent) {}

// MouseIn marks the row under the pointer.
func (s *suggestions) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved marks the row under the pointer.
func (s *suggestions) MouseMoved(e *desktop.MouseEvent) {
	if i := s.row(e.Position.Y); i != s.at {
		s.mark(i)
	}
}

// MouseOut leaves the mark.
func (s *suggestions) MouseOut() {}

// CreateRenderer draws the rows.
func (s *suggestions) CreateRenderer() fyne.WidgetRenderer {
	box := newFrame()
	back := canvas.NewRectangle(nil)
	objects := []fyne.CanvasObject{box.outer, box.inner, back}
	var texts []*Text
	for _, w := range s.words {
		t := Body(w).inside()
		texts = append(texts, t)
		objects = append(objects, t)
	}
	return begin(&paint{
		owner:   s,
		objects: objects,
		place: func(size fyne.Size) {
			box.place(0, 0, size.Width, size.Height)
			for i, t := range texts {
				y := look.S(4) + float32(i)*look.S(32)
				set(t, look.S(11), y, size.Width-look.S(22), look.S(32))
				if i == s.at {
					set(back, look.S(4), y, size.Width-look.S(8), look.S(32))
				}
			}
		},
		min: func() fyne.Size {
			return fyne.NewSize(look.S(120), look.S(8)+float32(len(s.words))*look.S(32))
		},
		colour: func() {
			box.dress(look.Surface, look.Outline, 1, look.RadiusControl())
			back.FillColor, back.CornerRadius = look.Color(look.Sunken), look.S(6)
			show(back, s.at >= 0)
		},
	})
}
