package part

import (
	"strings"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Select is a field that offers a list to choose one thing from.
type Select struct {
	pressable
	Label   string
	Options []string
	// OnChanged is called with the index of the option a person chose.
	OnChanged func(index int)

	chosen      int
	placeholder string
	filter      string
	small       bool
	popup       *Popup
	frame       *frame
}

// NewSelect makes a select; chosen is an index or -1, changed may be nil.
func NewSelect(label string, options []string, chosen int, changed func(index int)) *Select {
	s := &Select{Label: label, Options: options, chosen: chosen, OnChanged: changed, frame: newFrame()}
	s.init(s)
	s.OnTapped = s.open
	s.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyDown:
			s.step(1)
		case fyne.KeyUp:
			s.step(-1)
		default:
			return false
		}
		return true
	}
	return s
}

// Small makes the box 30 high, for rows.
func (s *Select) Small() *Select { s.small = true; return s }

// PlaceHolder is shown while nothing is chosen.
func (s *Select) PlaceHolder(words string) *Select { s.placeholder = words; return s }

// Searchable puts a search field above a long list; words stand in it while empty.
func (s *Select) Searchable(words string) *Select { s.filter = words; return s }

// Chosen is the index of the chosen option, or -1.
func (s *Select) Chosen() int { return s.chosen }

// Choose sets the chosen option without calling OnChanged.
func (s *Select) Choose(index int) { s.chosen = index; s.Refresh() }

// SetOptions replaces the list and the choice.
func (s *Select) SetOptions(options []string, chosen int) {
	s.Options, s.chosen = options, chosen
	s.Refresh()
}

// Pick chooses as a person does, and calls OnChanged.
func (s *Select) Pick(index int) {
	if index < 0 || index >= len(s.Options) {
		return
	}
	changed := index != s.chosen
	s.Choose(index)
	if changed && s.OnChanged != nil {
		s.OnChanged(index)
	}
}

func (s *Select) step(by int) {
	if n := s.chosen + by; n >= 0 && n < len(s.Options) {
		s.Pick(n)
	}
}

// Popup is the open list, or nil.
func (s *Select) Popup() *Popup { return s.popup }

func (s *Select) open() {
	m := newMenu(s.Options, s.chosen, s.filter)
	m.onPick = func(i int) {
		s.popup.Close()
		s.Pick(i)
	}
	width := s.Size().Width / look.Scale()
	s.popup = ShowPopup(s, m.content, width, m.focus())
	s.popup.OnClosed = func() { s.popup = nil }
	m.list.Mark(s.chosen)
}

func (s *Select) label() string {
	if s.chosen >= 0 && s.chosen < len(s.Options) {
		return s.Options[s.chosen]
	}
	return s.placeholder
}

func (s *Select) top() float32 {
	if s.Label == "" {
		return 0
	}
	return look.S(20)
}

func (s *Select) high() float32 {
	if s.small {
		return look.S(30)
	}
	return look.S(34)
}

// CreateRenderer draws label and box.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	label := Caption(s.Label).In(look.Ink2).inside()
	text := Body("").inside()
	arrow := picture("chevron-down", look.Ink2)
	return begin(&paint{
		owner:   s,
		objects: []fyne.CanvasObject{label, s.ring.box, s.frame.outer, s.frame.inner, text, arrow, s.cover},
		place: func(size fyne.Size) {
			set(label, 0, 0, size.Width, look.S(16))
			y, h := s.top(), s.high()
			s.frame.place(0, y, size.Width, h)
			s.placeState(0, y, size.Width, h)
			pic := look.S(14)
			set(text, look.S(11), y, size.Width-look.S(11)-look.S(28), h)
			set(arrow, size.Width-pic-look.S(10), y+(h-pic)/2, pic, pic)
		},
		min: func() fyne.Size {
			var w float32
			for _, o := range s.Options {
				if w = max(w, fyne.MeasureText(o, look.S(14), fyne.TextStyle{}).Width); w > look.S(90) {
					break
				}
			}
			return fyne.NewSize(min(w, look.S(90))+look.S(40), s.top()+s.high())
		},
		colour: func() {
			fill, token := look.Surface, look.Ink
			switch {
			case s.disabled:
				fill, token = look.Sunken, look.Outline
			case s.chosen < 0:
				token = look.Ink3
			}
			s.frame.dress(fill, look.Outline, 1, look.RadiusControl())
			text.Text, text.token, label.Text = s.label(), token, s.Label
			text.Refresh()
			label.Refresh()
			tint(arrow, "chevron-down", look.Ink2)
			s.state(look.RadiusControl())
		},
	})
}

// menu is the list of a pop-up, with a search field above when it is long.
type menu struct {
	options []string
	matches []int
	list    *List
	search  *Field
	content fyne.CanvasObject
	onPick  func(index int)
}

// menuRows is how many rows a list shows before it scrolls.
const menuRows = 8

func newMenu(options []string, chosen int, filter string) *menu {
	m := &menu{options: options}
	for i := range options {
		m.matches = append(m.matches, i)
	}
	m.list = NewList(32, newMenuRow, func(row int, o fyne.CanvasObject, selected bool) {
		o.(*menuRow).set(m.options[m.matches[row]], m.matches[row] == chosen)
	}).Plain()
	m.list.OnOpened = m.pick
	m.list.OnSelected = nil
	m.list.pressOpens = true
	m.list.SetCount(len(options))
	rows := float32(min(max(len(options), 1), menuRows))
	m.list.Least(rows * 32)
	m.content = m.list
	if filter != "" {
		m.search = NewSearchField(filter, m.narrow)
		m.search.OnSubmitted = func(string) {
			if m.list.selected < 0 && len(m.matches) > 0 {
				m.list.Mark(0)
			}
			m.pick(m.list.selected)
		}
		m.search.entry.onKey = func(k *fyne.KeyEvent) bool {
			if k.Name == fyne.KeyDown || k.Name == fyne.KeyUp {
				m.list.TypedKey(k)
				return true
			}
			return false
		}
		m.content = Column(4, m.search, m.list)
	}
	return m
}

func (m *menu) focus() fyne.Focusable {
	if m.search != nil {
		return m.search.entry
	}
	return m.list
}

func (m *menu) pick(row int) {
	if row >= 0 && row < len(m.matches) {
		m.onPick(m.matches[row])
	}
}

// narrow keeps the options that contain the typed words.
func (m *menu) narrow(words string) {
	m.matches = m.matches[:0]
	for i, o := range m.options {
		if strings.Contains(strings.ToLower(o), strings.ToLower(strings.TrimSpace(words))) {
			m.matches = append(m.matches, i)
		}
	}
	m.list.selected = -1
	m.list.SetCount(len(m.matches))
	if len(m.matches) > 0 {
		m.list.Mark(0)
	}
}
