package part

import (
	"time"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// toastStays is how long a toast is shown.
const toastStays = 6 * time.Second

// Toast is one sentence at the bottom of the page, perhaps with an action such as
// Undo. It stays while the pointer is on it or its action has the focus.
type Toast struct {
	widget.BaseWidget
	Text   string
	Icon   string
	Action *Button

	later   func(time.Duration, func()) func()
	cancel  func()
	gone    func()
	hovered bool
}

// NewToast makes a toast. action is the word of its button, empty for none;
// later schedules its end on the interface's thread and may be nil, then it stays.
func NewToast(icon, text, action string, do func(), later func(time.Duration, func()) func()) *Toast {
	t := &Toast{Text: text, Icon: icon, later: later}
	if action != "" {
		t.Action = NewButton(Main, action, "", func() {
			t.Close()
			do()
		}).Small()
	}
	t.ExtendBaseWidget(t)
	return t
}

// Close takes the toast away.
func (t *Toast) Close() {
	t.stop()
	if t.gone != nil {
		t.gone()
	}
}

func (t *Toast) start() {
	if t.later != nil {
		t.cancel = t.later(toastStays, t.over)
	}
}

func (t *Toast) stop() {
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
}

// over ends the toast, or gives it another while when someone is at it.
func (t *Toast) over() {
	if t.hovered || (t.Action != nil && (t.Action.focused || t.Action.hovered)) {
		t.start()
		return
	}
	t.Close()
}

// Tapped closes the toast, for what lies below it.
func (t *Toast) Tapped(*fyne.PointEvent) { t.Close() }

// MouseIn keeps the toast.
func (t *Toast) MouseIn(*desktop.MouseEvent) { t.hovered = true }

// MouseMoved does nothing.
func (t *Toast) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets the toast end.
func (t *Toast) MouseOut() { t.hovered = false }

func (t *Toast) held() []fyne.CanvasObject {
	if t.Action == nil {
		return nil
	}
	return []fyne.CanvasObject{t.Action}
}

// CreateRenderer draws the toast.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	back := rectangle(nil, 0)
	icon := picture(t.Icon, look.OnPrimary)
	words := NewParagraph(t.Text).In(look.OnPrimary)
	objects := []fyne.CanvasObject{back, icon, words}
	if t.Action != nil {
		objects = append(objects, t.Action)
	}
	action := func() (w float32) {
		if t.Action != nil {
			w = t.Action.MinSize().Width + look.S(8)
		}
		return w
	}
	return begin(&paint{
		owner:   t,
		objects: objects,
		place: func(s fyne.Size) {
			set(back, 0, 0, s.Width, s.Height)
			pic := look.S(18)
			set(icon, look.S(14), (s.Height-pic)/2, pic, pic)
			w := s.Width - look.S(42) - look.S(14) - action()
			h := words.HeightFor(w)
			set(words, look.S(42), (s.Height-h)/2, w, h)
			if t.Action != nil {
				m := t.Action.MinSize()
				set(t.Action, s.Width-m.Width-look.S(8), (s.Height-m.Height)/2, m.Width, m.Height)
			}
		},
		min: func() fyne.Size {
			w := fyne.MeasureText(t.Text, look.S(14), fyne.TextStyle{}).Width + 1
			return fyne.NewSize(w+look.S(56)+action(), look.S(44))
		},
		colour: func() {
			back.FillColor, back.CornerRadius = look.Color(look.Primary), look.RadiusCard()
			tint(icon, t.Icon, look.OnPrimary)
			words.Text = t.Text
			words.Refresh()
		},
	})
}
