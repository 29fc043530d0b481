package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// side is the column at the right of the week. Where there is height enough it is
// as pictured: the times, and the invite down to its buttons in one card. In a
// lower window the buttons stay in sight and what is above them scrolls.
type side struct {
	holder   *fyne.Container
	pictured fyne.CanvasObject
	scrolled fyne.CanvasObject
}

func newSide(picking, form, buttons fyne.CanvasObject) fyne.CanvasObject {
	s := &side{}
	s.pictured = part.Pad(0, 16, 0, 0, part.Column(12, part.NewPanel(16, picking),
		part.Grow(part.NewPanel(16, part.Column(10, part.Grow(form), buttons)))))
	s.scrolled = part.Column(12, part.Grow(part.NewScroll(16, part.Column(12, part.NewPanel(16, picking), part.NewPanel(16, form)))),
		part.Pad(0, 16, 0, 0, part.NewPanel(16, buttons)))
	s.holder = &fyne.Container{Layout: s, Objects: []fyne.CanvasObject{s.pictured}}
	return s.holder
}

// MinSize is the least room of either arrangement.
func (s *side) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.pictured.MinSize().Width, s.scrolled.MinSize().Height)
}

// Layout takes the arrangement that fits. Both hold the same parts, so only one
// of them is on the page at a time.
func (s *side) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	shown := s.pictured
	if part.HeightFor(s.pictured, size.Width) > size.Height {
		shown = s.scrolled
	}
	if s.holder.Objects[0] != shown {
		s.holder.Objects = []fyne.CanvasObject{shown}
	}
	shown.Move(fyne.NewPos(0, 0))
	if shown.Size() != size {
		shown.Resize(size)
		return
	}
	shown.Refresh()
}
