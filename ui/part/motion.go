package part

import (
	"time"

	"fyne.io/fyne/v2"
)

// growTime is how long a bar takes to reach a new value.
const growTime = 160 * time.Millisecond

// growing draws the way from one state to the next: share goes from 0 to 1, and
// is 1 while nothing moves. Nothing moves before the first show, nor where
// animations are turned off.
type growing struct {
	share float32
	run   *fyne.Animation
}

func (g *growing) init() { g.share = 1 }

// start begins a way, in place of one that is under way; draw is called for
// every step of it.
func (g *growing) start(shown bool, draw func()) {
	if g.run != nil {
		g.run.Stop()
		g.run = nil
	}
	if !shown || !fyne.CurrentApp().Settings().ShowAnimations() {
		g.share = 1
		draw()
		return
	}
	g.share = 0
	g.run = &fyne.Animation{Duration: growTime, Curve: fyne.AnimationEaseOut, Tick: func(done float32) {
		g.share = done
		draw()
	}}
	g.run.Start()
}
