package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Root is the bottom of a window: the background, the content, and above it the
// place of toasts and tooltips. It reports the smallest window, 640 x 480.
type Root struct {
	widget.BaseWidget
	content fyne.CanvasObject
	toast   *Toast
	layer   *fyne.Container
	left    float32
}

// NewRoot makes the bottom of a window.
func NewRoot(content fyne.CanvasObject) *Root {
	r := &Root{content: content, layer: &fyne.Container{}}
	r.ExtendBaseWidget(r)
	return r
}

// SetContent replaces the content.
func (r *Root) SetContent(o fyne.CanvasObject) { r.content = o; r.Refresh() }

// Content is what the window shows.
func (r *Root) Content() fyne.CanvasObject { return r.content }

// SetLeft tells how wide the navigation is, so that toasts stand in the middle
// of the page.
func (r *Root) SetLeft(width float32) { r.left = width; r.Refresh() }

// ShowToast shows a toast in place of the one before.
func (r *Root) ShowToast(t *Toast) {
	if r.toast != nil {
		r.toast.stop()
	}
	r.toast = t
	if t != nil {
		t.gone = func() {
			if r.toast == t {
				r.toast = nil
				r.Refresh()
			}
		}
		t.start()
	}
	r.Refresh()
}

// Toast is the toast on show, or nil.
func (r *Root) Toast() *Toast { return r.toast }

func (r *Root) tips() *fyne.Container { return r.layer }

func (r *Root) held() []fyne.CanvasObject {
	if r.toast != nil {
		return []fyne.CanvasObject{r.content, r.toast}
	}
	return []fyne.CanvasObject{r.content}
}

// CreateRenderer stacks background, content, toast and tooltips.
func (r *Root) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	p := &paint{owner: r}
	p.place = func(s fyne.Size) {
		p.objects = []fyne.CanvasObject{back, r.content}
		set(back, 0, 0, s.Width, s.Height)
		set(r.content, 0, 0, s.Width, s.Height)
		if r.toast != nil {
			m := r.toast.MinSize()
			w := min(m.Width, s.Width-look.S(32))
			x := r.left + (s.Width-r.left-w)/2
			set(r.toast, x, r.toastTop(s, x, w, m.Height), w, m.Height)
			p.objects = append(p.objects, r.toast)
		}
		p.objects = append(p.objects, r.layer)
		set(r.layer, 0, 0, s.Width, s.Height)
	}
	p.min = func() fyne.Size { return fyne.NewSize(640, 480) }
	p.colour = func() { back.FillColor = look.Color(look.Bg) }
	p.objects = []fyne.CanvasObject{back, r.content, r.layer}
	return begin(p)
}
