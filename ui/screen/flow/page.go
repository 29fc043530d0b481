package flow

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
)

// Page is the ground of a screen on the way: either the list of what there is,
// or the one message, coffee or rating that is being worked on.
type Page struct {
	class   part.Class
	content func(part.Class) fyne.CanvasObject
	ground  *fyne.Container
	list    *part.Scroll // kept while the class stays, with the place in it
}

// NewPage makes the page. Content lays out what is to be shown at present, and
// gives nil while that is not known.
func NewPage(content func(part.Class) fyne.CanvasObject) *Page {
	return &Page{content: content, ground: part.Stack()}
}

// Build lays the page out for a width class.
func (p *Page) Build(class part.Class) fyne.CanvasObject {
	p.class, p.list = class, nil
	p.ground = part.Stack()
	p.Fill()
	return p.ground
}

// Class is the width class the page was built for.
func (p *Page) Class() part.Class { return p.class }

// Fill puts the present content onto the page.
func (p *Page) Fill() {
	o := p.content(p.class)
	if o == nil {
		o = part.Gap(1, 1)
	}
	p.ground.Objects = []fyne.CanvasObject{o}
	p.ground.Refresh()
}

// List lays out a head and a list below it that scrolls by itself and stays
// where it was scrolled to when it is filled anew.
func (p *Page) List(head, content fyne.CanvasObject) fyne.CanvasObject {
	if content = part.Pad(0, 0, 20, 0, content); p.list == nil {
		p.list = part.NewScroll(24, content)
	} else {
		p.list.SetContent(content)
	}
	return part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 24, 0, 0, head), part.Grow(p.list)))
}

// Empty lays out a head and what stands in the place of an empty list.
func (p *Page) Empty(head, empty fyne.CanvasObject) fyne.CanvasObject {
	return part.Pad(16, 24, 20, 24, part.Column(16, head, part.Grow(empty)))
}

// Relayout gives what stands on the page its room again, after something in it
// changed its height.
func (p *Page) Relayout() {
	if p.list != nil {
		part.Relay(p.list)
	}
}
