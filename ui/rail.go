package ui

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// railItem is one part of the rail: its height with room to spare, and the
// least. Both are unscaled.
type railItem struct {
	o           fyne.CanvasObject
	full, tight float32
}

// railLayout stacks the parts of the rail. Where the window is too low for all
// of them, as with large text, they stand closer together; what is left over
// goes between the screens and the foot.
type railLayout struct {
	items []railItem
	foot  int // the first part of the foot
}

// newRail lays the parts out; those from foot on stand at the bottom.
func newRail(items []railItem, foot int) fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, i := range items {
		objects = append(objects, i.o)
	}
	return &fyne.Container{Layout: &railLayout{items, foot}, Objects: objects}
}

func (l *railLayout) sums() (full, tight float32) {
	for _, i := range l.items {
		full, tight = full+look.S(i.full), tight+look.S(i.tight)
	}
	return full, tight
}

// MinSize has every part at its least.
func (l *railLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	_, tight := l.sums()
	return fyne.NewSize(look.S(railWidth), tight)
}

// Layout gives every part its full height, or as much of it as there is.
func (l *railLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	full, tight := l.sums()
	share, y := float32(1), float32(0)
	if full > tight {
		share = min(max((size.Height-tight)/(full-tight), 0), 1)
	}
	for n, i := range l.items {
		if n == l.foot {
			y += max(size.Height-full, 0)
		}
		h := look.S(i.tight + (i.full-i.tight)*share)
		i.o.Move(fyne.NewPos(0, y))
		i.o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

// railWidth is the rail's.
const railWidth = 56

// rail is the navigation of a narrow window: icons with tooltips.
func (s *Shell) rail() fyne.CanvasObject {
	w := s.Words()
	var items []railItem
	add := func(o fyne.CanvasObject, full, tight float32) { items = append(items, railItem{o, full, tight}) }
	add(part.Column(0, part.Space(), part.Centre(part.Logo(28, false, false)), part.Space()), 60, 36)
	add(part.NewRailButton(w.Say("nav.find"), "search", func() { s.Go(screen.Route{Name: screen.People, Find: "?"}) }), 36, 30)
	for i, group := range navigation {
		if i > 0 {
			add(part.Column(0, part.Space(), part.Pad(0, 16, 0, 16, part.Rule()), part.Space()), 17, 5)
		}
		for _, e := range group {
			add(s.row(e, part.NewRailButton(s.word(e.name), e.icon, s.goTo(e.name))), 36, 30)
		}
	}
	foot := len(items)
	for _, e := range footer {
		add(s.row(e, part.NewRailButton(s.word(e.name), e.icon, s.goTo(e.name))), 36, 30)
	}
	add(part.Gap(1, 0), 12, 2)
	return part.Width(railWidth, part.NewScroll(0, newRail(items, foot)))
}
