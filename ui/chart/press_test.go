package chart_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/chart"
	"cortado/ui/part"
)

// board shows a chart at the upper left of a window.
func board(t *testing.T, width float32, build func() fyne.CanvasObject) (w fyne.Window, c fyne.CanvasObject) {
	t.Helper()
	w = window(t, light(), width, 600, func() fyne.CanvasObject {
		c = build()
		return c
	})
	w.Resize(fyne.NewSize(900, 600))
	return w, c
}

func TestAnAxisTellsItselfAndOpensWithPointerAndKeys(t *testing.T) {
	var opened []int
	w, c := board(t, 504, func() fyne.CanvasObject {
		return chart.NewRadar(chart.RadarInput{Axes: axes(german()[:8], [][3]int{{1, 3, 5}}), OnAxis: func(i int) { opened = append(opened, i) }})
	})
	whole := german()[2] + ": 1, want 3"
	if strings.Contains(drawnWords(w), whole) {
		t.Fatal("the words show before anything is pointed at")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(400, 172)) // the label at the right
	if !strings.Contains(drawnWords(w), whole) {
		t.Errorf("pointing at a shortened label tells %q", drawnWords(w))
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(880, 590))
	if strings.Contains(drawnWords(w), whole) {
		t.Error("the words stay")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(400, 172))
	keys := c.(fyne.Focusable)
	w.Canvas().Focus(keys)
	if !strings.Contains(drawnWords(w), "-optimierung: 1, want 3") {
		t.Errorf("the keyboard begins at %q", drawnWords(w))
	}
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn, fyne.KeyLeft, fyne.KeySpace, fyne.KeyEnd, fyne.KeyRight, fyne.KeyEnter, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnter} {
		keys.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if want := []int{2, 2, 1, 7, 0}; len(opened) != 5 || opened[0] != want[0] || opened[1] != want[1] || opened[2] != want[2] || opened[3] != want[3] || opened[4] != want[4] {
		t.Errorf("opened %v, want %v", opened, want)
	}
	w.Canvas().Unfocus()
	if strings.Contains(drawnWords(w), "-optimierung: 1, want 3") {
		t.Error("the words stay without the keyboard")
	}
}

func TestAKeyWithoutUseGoesToTheWindow(t *testing.T) {
	w, c := board(t, 504, func() fyne.CanvasObject { return chart.NewScatter(talks()) })
	var got fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { got = k.Name })
	w.Canvas().Focus(c.(fyne.Focusable))
	c.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if got != fyne.KeyF6 {
		t.Errorf("the window hears %q", got)
	}
}

func TestAPointOpensItsTalkTheNearestOneOfEqualOnes(t *testing.T) {
	in, opened := talks(), -1
	in.OnPoint = func(i int) { opened = i }
	w, _ := board(t, 486, func() fyne.CanvasObject { return chart.NewScatter(in) })
	places := chart.PlaceScatter(in, 486, 1, ruler(1))
	for _, i := range []int{0, 5, 6, 7, 18} {
		test.TapCanvas(w.Canvas(), fyne.NewPos(places.Dots[i].X+2, places.Dots[i].Y+2))
		if opened != i {
			t.Errorf("pressing talk %d opens %d", i, opened)
		}
	}
	opened = -1
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 320))
	if opened != -1 {
		t.Errorf("pressing nothing opens %d", opened)
	}
}

func TestAnEmptyChartIsNoStopForTheKeyboard(t *testing.T) {
	_, c := board(t, 486, func() fyne.CanvasObject { return chart.NewScatter(chart.ScatterInput{Of: 6}) })
	if !c.(fyne.Disableable).Disabled() {
		t.Error("a chart without points takes the keyboard")
	}
}

func TestFewerThanThreeGapsAreLevelBars(t *testing.T) {
	opened := -1
	w, _ := board(t, 486, func() fyne.CanvasObject {
		return chart.NewRadar(chart.RadarInput{Axes: pictured()[4:6], OnAxis: func(i int) { opened = i }})
	})
	bars := 0
	for _, o := range test.LaidOutObjects(w.Content()) {
		if _, ok := o.(*part.LevelBar); ok {
			bars++
		}
		if p, ok := o.(*part.Pressed); ok {
			test.Tap(p)
		}
	}
	if words := drawnWords(w); bars != 2 || opened != 1 || !strings.Contains(words, "Public speaking") || !strings.Contains(words, "nobody above 1") {
		t.Errorf("%d bars, opened %d, words %q", bars, opened, words)
	}
}

func TestAChartIsAsHighAsItSaysAtAnyWidth(t *testing.T) {
	board(t, 486, func() fyne.CanvasObject { return part.Gap(1, 1) })
	radar := chart.NewRadar(chart.RadarInput{Axes: axes(german(), [][3]int{{1, 3, 5}})})
	if wide, narrow := part.HeightFor(radar, 900), part.HeightFor(radar, 430); wide < 346 || narrow >= wide {
		t.Errorf("a radar is %v high when wide and %v when narrow", wide, narrow)
	}
	if m := radar.MinSize(); m.Width > 424 {
		t.Errorf("a radar needs %v", m)
	}
}
