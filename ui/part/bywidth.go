package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Class is how much room a window has, counted in units of the text size.
type Class int

// The three classes; see ClassOf for their bounds.
const (
	Compact Class = iota
	Medium
	Wide
)

// ClassOf sorts a width: wide from 1280, medium from 760, compact below, after
// division by the text size.
func ClassOf(width float32) Class {
	switch w := width / look.Scale(); {
	case w >= 1280:
		return Wide
	case w >= 760:
		return Medium
	}
	return Compact
}

// Adaptive shows one of several arrangements, by its width.
type Adaptive struct {
	widget.BaseWidget
	build func(Class) fyne.CanvasObject
	class Class
	shown *fyne.Container
	built bool
}

// ByWidth builds its content for the class its width falls into, and again only
// when that class changes. It reports the smallest window, 640 x 480.
func ByWidth(build func(Class) fyne.CanvasObject) *Adaptive {
	a := &Adaptive{build: build, shown: &fyne.Container{}}
	a.ExtendBaseWidget(a)
	return a
}

// Class is the class shown now.
func (a *Adaptive) Class() Class { return a.class }

// Rebuild builds the content again, after a change of theme or text size.
func (a *Adaptive) Rebuild() {
	a.built = false
	a.fit(a.Size())
	a.Refresh()
}

func (a *Adaptive) fit(s fyne.Size) {
	if s.Width <= 0 {
		return
	}
	if c := ClassOf(s.Width); !a.built || c != a.class {
		a.class, a.built = c, true
		a.shown.Objects = []fyne.CanvasObject{a.build(c)}
	}
	set(a.shown, 0, 0, s.Width, s.Height)
	for _, o := range a.shown.Objects {
		set(o, 0, 0, s.Width, s.Height)
	}
}

// CreateRenderer shows the chosen arrangement.
func (a *Adaptive) CreateRenderer() fyne.WidgetRenderer {
	return &paint{
		owner:   a,
		objects: []fyne.CanvasObject{a.shown},
		place:   a.fit,
		min:     func() fyne.Size { return fyne.NewSize(640, 480) },
	}
}
