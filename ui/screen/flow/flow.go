// Package flow holds what the screens on the way to a coffee show alike: the
// path from choosing a person to rating the talk, and the chip that says how somebody stands to me.
package flow

import (
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/assets"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Step is one step of the way.
type Step int

// The steps in order.
const (
	Choose Step = iota
	Write
	Schedule
	Meet
	Rate
)

// Path shows the way with the present step, in few words where the page is one
// column.
func Path(w *assets.Words, present Step, class part.Class) fyne.CanvasObject {
	var steps []string
	for _, id := range []string{"path.choose", "path.write", "path.schedule", "path.meet", "path.rate"} {
		steps = append(steps, w.Say(id))
	}
	return part.Path(steps, int(present), class == part.Compact)
}

// Head is the head of a page on the way: what it is for, one sentence, and the
// path. In one column the sentence has a line of its own, where it is not cut
// short beside the path.
func Head(w *assets.Words, title, sentence string, present Step, class part.Class) *fyne.Container {
	path := Path(w, present, class)
	if class != part.Compact {
		return part.PageHead(title, sentence, path)
	}
	return part.Column(0, part.Beside(220, 12, part.Title(title).Short(), path), part.Body(sentence).In(look.Ink2).Short())
}

// Day is the app's day of a date field's answer; empty when there is none.
func Day(day time.Time, set bool) app.Day {
	if !set {
		return ""
	}
	return app.DayOf(day)
}

var relationIcons = map[app.Relation]string{"peer": "equals", "senior": "arrow-up", "executive": "arrow-up",
	"report": "arrow-down", "outside": "outside", "programme": "link"}

// RelationChip says how somebody stands to me; nil when it is not known.
func RelationChip(w *assets.Words, r app.Relation) fyne.CanvasObject {
	icon, known := relationIcons[r]
	if !known {
		return nil
	}
	return part.NewChip(w.Say("relation."+string(r)), icon)
}
