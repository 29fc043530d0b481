package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// parent is a part that holds others.
type parent interface{ held() []fyne.CanvasObject }

// children are the objects directly inside another one, as far as this package
// can know them without the toolkit's insides.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case parent:
		return v.held()
	case *fyne.Container:
		return v.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{v.Content}
	case *container.ThemeOverride:
		return []fyne.CanvasObject{v.Content}
	}
	return nil
}

func (s *Scroll) held() []fyne.CanvasObject     { return []fyne.CanvasObject{s.scroll} }
func (b *scrollBody) held() []fyne.CanvasObject { return []fyne.CanvasObject{b.content} }
func (a *Adaptive) held() []fyne.CanvasObject   { return a.shown.Objects }
