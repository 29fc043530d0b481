package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// grow marks its object as taking spare room.
type grow struct{ weight, width float32 }

// Grow lets an object take the spare room of the Row or Column it is in.
func Grow(o fyne.CanvasObject) *fyne.Container { return GrowBy(1, o) }

// GrowBy is Grow with a weight against the other growing objects.
func GrowBy(weight float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &grow{weight: weight}, Objects: []fyne.CanvasObject{o}}
}

// Space is an empty object that takes the spare room.
func Space() *fyne.Container {
	return &fyne.Container{Layout: &grow{weight: 1}}
}

func (g *grow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if len(objects) == 0 {
		return 0
	}
	return HeightFor(objects[0], width)
}

func (g *grow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	m := objects[0].MinSize()
	return fyne.NewSize(m.Width, HeightFor(objects[0], max(g.width, m.Width)))
}

func (g *grow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	if len(objects) > 0 {
		set(objects[0], 0, 0, size.Width, size.Height)
	}
}

// fixed holds an object to a width, a height or both; zero leaves a side free.
type fixed struct{ width, height, got float32 }

// Width gives an object a fixed width.
func Width(width float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &fixed{width: width}, Objects: []fyne.CanvasObject{o}}
}

// Height gives an object a fixed height.
func Height(height float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &fixed{height: height}, Objects: []fyne.CanvasObject{o}}
}

// Gap is empty room of a fixed size.
func Gap(width, height float32) *fyne.Container {
	return &fyne.Container{Layout: &fixed{width: width, height: height}}
}

func (f *fixed) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if f.height > 0 || len(objects) == 0 {
		return look.S(f.height)
	}
	return HeightFor(objects[0], width)
}

func (f *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := look.S(f.width)
	if f.width == 0 && len(objects) > 0 {
		w = objects[0].MinSize().Width
	}
	return fyne.NewSize(w, f.heightFor(objects, max(w, f.got)))
}

func (f *fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.got = size.Width
	if len(objects) > 0 {
		set(objects[0], 0, 0, size.Width, size.Height)
	}
}

// pad keeps room around an object.
type pad struct{ top, right, bottom, left, width float32 }

// Pad keeps room around an object, in the order of a clock: top, right, bottom, left.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &pad{top: top, right: right, bottom: bottom, left: left}, Objects: []fyne.CanvasObject{o}}
}

func (p *pad) sides() float32 { return look.S(p.left) + look.S(p.right) }
func (p *pad) ends() float32  { return look.S(p.top) + look.S(p.bottom) }

func (p *pad) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width-p.sides()) + p.ends()
}

func (p *pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := objects[0].MinSize().Width + p.sides()
	return fyne.NewSize(w, p.heightFor(objects, max(w, p.width)))
}

func (p *pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	set(objects[0], look.S(p.left), look.S(p.top), size.Width-p.sides(), size.Height-p.ends())
}

// side puts an object of its own width at a place across the full width.
type side struct{ at float32 }

// Start keeps an object at its own width, at the left.
func Start(o fyne.CanvasObject) *fyne.Container { return aside(0, o) }

// Centre keeps an object at its own width, in the middle.
func Centre(o fyne.CanvasObject) *fyne.Container { return aside(.5, o) }

// End keeps an object at its own width, at the right.
func End(o fyne.CanvasObject) *fyne.Container { return aside(1, o) }

func aside(at float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &side{at: at}, Objects: []fyne.CanvasObject{o}}
}

func (s *side) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], min(width, objects[0].MinSize().Width))
}

func (s *side) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (s *side) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	m := objects[0].MinSize()
	w, h := min(m.Width, size.Width), min(m.Height, size.Height)
	set(objects[0], (size.Width-w)*s.at, (size.Height-h)/2, w, h)
}
