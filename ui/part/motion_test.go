package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAShareGrowsFromWhereItWas(t *testing.T) {
	test.NewTempApp(t)
	b := NewShareBar(.2)
	if b.Set(.4); b.drawn() != .4 || b.growing.run != nil {
		t.Errorf("before the first show it stands at %g; nothing moves yet", b.drawn())
	}
	b.Resize(fyne.NewSize(100, 4))
	b.Set(.8)
	if b.growing.run == nil || b.growing.run.Duration != growTime {
		t.Fatal("on show, the bar does not grow")
	}
	for _, step := range []struct{ done, want float32 }{{0, .4}, {.5, .6}, {1, .8}} {
		b.growing.run.Tick(step.done)
		if got := b.drawn(); got < step.want-.001 || got > step.want+.001 {
			t.Errorf("at %g of the way it shows %g, want %g", step.done, got, step.want)
		}
	}
	b.growing.run.Tick(.5)
	b.Set(0)
	b.growing.run.Tick(0)
	if got := b.drawn(); got < .599 || got > .601 {
		t.Errorf("turned round on the way it jumps to %g", got)
	}
	b.growing.run.Tick(.5)
	run, at := b.growing.run, b.drawn()
	if b.Set(0); b.growing.run != run || b.drawn() != at {
		t.Error("the same value again moves something")
	}
}

func TestOnlyTheCellsThatBecomeFilledGrow(t *testing.T) {
	test.NewTempApp(t)
	b := NewLevelBar(1, 4, 0)
	b.Resize(fyne.NewSize(68, 8))
	b.Set(2, 4, 0)
	b.growing.run.Tick(.25)
	cells := LevelCells(b.You, b.Wanted, b.Them)
	for i, want := range [5]float32{1, .25, 1, 1, 1} {
		if got := b.grown(i, cells[i]); got != want {
			t.Errorf("cell %d is drawn to %g of its width, want %g", i, got, want)
		}
	}
}
