package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Radio is one button of a choice: a ring with its label and perhaps a caption.
type Radio struct {
	pressable
	Text    string
	Caption string
	// Aside stands behind the caption on its line, cut where room is scarce.
	Aside string
	on    bool
	token fyne.ThemeColorName
}

// NewRadio makes a single radio button; tapped is called when a person presses
// it. Use NewRadioGroup where the buttons stand below each other.
func NewRadio(text string, on bool, tapped func()) *Radio {
	r := &Radio{Text: text, on: on, token: look.Ink3}
	r.init(r)
	r.OnTapped = tapped
	return r
}

// WithCaption puts small words in a colour below the label.
func (r *Radio) WithCaption(words string, token fyne.ThemeColorName) *Radio {
	r.Caption, r.token = words, token
	return r
}

// WithAside puts quiet words behind the caption, parted by a dot. They are cut
// where they do not fit, so the same words belong into the tooltip.
func (r *Radio) WithAside(words string) *Radio {
	r.Aside = words
	return r
}

// aside is what is drawn behind the caption.
func (r *Radio) aside() string {
	if r.Aside == "" || r.Caption == "" {
		return r.Aside
	}
	return " · " + r.Aside
}

// On tells whether it is chosen.
func (r *Radio) On() bool { return r.on }

// Set chooses it or not, without a call.
func (r *Radio) Set(on bool) { r.on = on; r.Refresh() }

func (r *Radio) high() float32 {
	if r.Caption != "" || r.Aside != "" {
		return look.S(44)
	}
	return look.S(30)
}

// CreateRenderer draws ring, dot and label.
func (r *Radio) CreateRenderer() fyne.WidgetRenderer {
	outer, inner, dot := canvas.NewCircle(nil), canvas.NewCircle(nil), canvas.NewCircle(nil)
	text, small := Body(r.Text).inside(), Caption(r.Caption).inside()
	aside := Caption(r.aside()).In(look.Ink3).inside()
	return begin(&paint{
		owner:   r,
		objects: []fyne.CanvasObject{r.ring.box, outer, inner, dot, text, small, aside, r.cover},
		place: func(s fyne.Size) {
			d, e := look.S(18), look.Stroke()
			y := (s.Height - d) / 2
			set(outer, 0, y, d, d)
			set(inner, e, y+e, d-2*e, d-2*e)
			in := look.S(4)
			set(dot, in, y+in, d-2*in, d-2*in)
			r.placeState(0, y, d, d)
			x := look.S(28)
			if r.Caption == "" && r.Aside == "" {
				set(text, x, 0, s.Width-x, s.Height)
				return
			}
			top := (s.Height - look.S(36)) / 2
			set(text, x, top, s.Width-x, look.S(20))
			room := s.Width - x
			own := min(small.wide(r.Caption), room)
			if r.Aside == "" || room-own < look.S(40) {
				own = room // too little left for words: the caption may have it all
			}
			set(small, x, top+look.S(20), own, look.S(16))
			show(aside, own < room)
			set(aside, x+own, top+look.S(20), room-own, look.S(16))
		},
		min: func() fyne.Size {
			w := fyne.MeasureText(r.Text, look.S(14), fyne.TextStyle{Bold: true}).Width
			w = max(w, fyne.MeasureText(r.Caption, look.S(12), fyne.TextStyle{}).Width)
			return fyne.NewSize(min(w, look.S(220))+look.S(29), r.high())
		},
		colour: func() {
			edge, front := look.Outline, look.Ink
			if r.on {
				edge = look.Primary
			}
			if r.disabled {
				edge, front = look.Outline, look.Outline
			}
			outer.FillColor, inner.FillColor, dot.FillColor = look.Color(edge), look.Color(look.Surface), look.Color(edge)
			show(dot, r.on)
			text.Text, text.token, text.style.Bold = r.Text, front, r.on
			small.Text, small.token = r.Caption, r.token
			aside.Text = r.aside()
			text.Refresh()
			small.Refresh()
			aside.Refresh()
			r.state(look.S(9))
		},
	})
}

// RadioGroup is a column of radio buttons of which one is chosen. Arrows move
// the choice.
type RadioGroup struct {
	widget.BaseWidget
	Radios []*Radio
	// OnChanged is called with the index a person chose.
	OnChanged func(index int)
	chosen    int
	box       *fyne.Container
}

// NewRadioGroup makes the column; chosen is an index or -1, changed may be nil.
func NewRadioGroup(options []string, chosen int, changed func(index int)) *RadioGroup {
	g := &RadioGroup{OnChanged: changed, chosen: chosen}
	var objects []fyne.CanvasObject
	for i, o := range options {
		r := NewRadio(o, i == chosen, func() { g.Pick(i) })
		r.onKey = func(k *fyne.KeyEvent) bool {
			switch k.Name {
			case fyne.KeyDown, fyne.KeyRight:
				g.move(i + 1)
			case fyne.KeyUp, fyne.KeyLeft:
				g.move(i - 1)
			default:
				return false
			}
			return true
		}
		g.Radios = append(g.Radios, r)
		objects = append(objects, r)
	}
	g.box = Column(0, objects...)
	g.ExtendBaseWidget(g)
	return g
}

func (g *RadioGroup) held() []fyne.CanvasObject { return []fyne.CanvasObject{g.box} }

// CreateRenderer shows the column.
func (g *RadioGroup) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.box) }

// Chosen is the index of the chosen option, or -1.
func (g *RadioGroup) Chosen() int { return g.chosen }

// Choose sets the option without calling OnChanged.
func (g *RadioGroup) Choose(index int) {
	g.chosen = index
	for i, r := range g.Radios {
		r.Set(i == index)
	}
}

// Pick chooses as a person does.
func (g *RadioGroup) Pick(index int) {
	if index == g.chosen || index < 0 || index >= len(g.Radios) {
		return
	}
	g.Choose(index)
	if g.OnChanged != nil {
		g.OnChanged(index)
	}
}

// move chooses a neighbour and takes the keyboard there.
func (g *RadioGroup) move(to int) {
	if to < 0 || to >= len(g.Radios) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(g.Radios[to]); c != nil {
		c.Focus(g.Radios[to])
	}
	g.Pick(to)
}
