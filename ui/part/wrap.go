package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
)

// Wrap puts objects side by side at their own widths and begins a new line when
// the next does not fit, as chips and buttons do.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrap{gap: gap}, Objects: objects}
}

// WrapEnd is Wrap with every line at the right, for the buttons of a dialog.
func WrapEnd(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrap{gap: gap, end: true}, Objects: objects}
}

type wrap struct {
	gap, width float32
	end        bool
}

// walk calls put for each object with its place, and returns the height used.
func (f *wrap) walk(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, line float32)) float32 {
	objects = shown(objects)
	gap := look.S(f.gap)
	var y float32
	for i := 0; i < len(objects); {
		var x, line float32
		n := i
		for ; n < len(objects); n++ {
			m := objects[n].MinSize()
			if n > i && x+m.Width > width+.5 {
				break
			}
			x += m.Width + gap
			line = max(line, m.Height)
		}
		if put != nil {
			if x -= gap; f.end && x < width {
				x = width - x
			} else {
				x = 0
			}
			for _, o := range objects[i:n] {
				w := min(o.MinSize().Width, width)
				put(o, x, y, w, line)
				x += w + gap
			}
		}
		y += line
		if i = n; i < len(objects) {
			y += gap
		}
	}
	return y
}

func (f *wrap) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.walk(objects, width, nil)
}

func (f *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, f.heightFor(objects, max(f.width, w)))
}

func (f *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.walk(objects, size.Width, func(o fyne.CanvasObject, x, y, w, line float32) {
		h := o.MinSize().Height
		set(o, x, y+(line-h)/2, w, h)
	})
}

// Columns puts objects into equal columns, as many as fit with each at least
// least wide, and stacks the rest below: two fields side by side, or one above
// the other where there is little room.
func Columns(least, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &columns{least: least, gap: gap}, Objects: objects}
}

type columns struct{ least, gap, width float32 }

func (c *columns) walk(objects []fyne.CanvasObject, width float32, place bool) float32 {
	objects = shown(objects)
	if len(objects) == 0 {
		return 0
	}
	gap := look.S(c.gap)
	n := min(max(int((width+gap)/(look.S(c.least)+gap)), 1), len(objects))
	each := (width - gap*float32(n-1)) / float32(n)
	var y float32
	for i := 0; i < len(objects); i += n {
		line := objects[i:min(i+n, len(objects))]
		var h float32
		for _, o := range line {
			h = max(h, HeightFor(o, each))
		}
		if i > 0 {
			y += gap
		}
		for j, o := range line {
			if place {
				set(o, float32(j)*(each+gap), y, each, h)
			}
		}
		y += h
	}
	return y
}

func (c *columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return c.walk(objects, width, false)
}

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, c.heightFor(objects, max(c.width, w)))
}

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	c.walk(objects, size.Width, true)
}

// Split puts a side panel of fixed width at the right of the main part.
func Split(width, gap float32, main, side fyne.CanvasObject) *fyne.Container {
	return RowFill(gap, Grow(main), Width(width, side))
}

// SplitLeft puts the panel of fixed width at the left.
func SplitLeft(width, gap float32, side, main fyne.CanvasObject) *fyne.Container {
	return RowFill(gap, Width(width, side), Grow(main))
}
