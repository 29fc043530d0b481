package part_test

import (
	"slices"
	"strings"
	"testing"

	"cortado/ui/look"
	"cortado/ui/part"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// words gathers all text drawn inside an object.
func words(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, x := range test.LaidOutObjects(o) {
		if t, ok := x.(*canvas.Text); ok && t.Visible() {
			b.WriteString(t.Text + "\n")
		}
	}
	return b.String()
}

func TestAParagraphKnowsItsHeightBeforeItIsLaidOut(t *testing.T) {
	p := part.NewParagraph("You moved from plant engineering to running finance at Northlake, so you know both sides.")
	plain(t, part.Body(""))
	want := part.HeightFor(p, 200)
	if want <= 40 {
		t.Fatalf("%v high at 200 wide, want three lines or more", want)
	}
	p.Resize(fyne.NewSize(200, want))
	if got := p.MinSize().Height; got != want {
		t.Errorf("asked first %v, laid out %v", want, got)
	}
	if wide := part.HeightFor(p, 2000); wide != 20 {
		t.Errorf("one line is %v high", wide)
	}
}

func TestAWordTooLongForItsLineIsBrokenAndNothingIsLost(t *testing.T) {
	const long = "https://meet.example/maya-priya-and-everybody-else"
	p := part.NewParagraph(long)
	plain(t, p)
	p.Resize(fyne.NewSize(90, 200))
	if got := strings.ReplaceAll(words(p), "\n", ""); got != long {
		t.Errorf("drawn %q", got)
	}
}

func TestAShortenedRoleShowsItsFullTextOnHover(t *testing.T) {
	const full = "Head of procurement, City of Malmö"
	text := part.Body(full).Short()
	w, root := plain(t, part.Start(part.Width(100, text)))
	if got := words(text); !strings.Contains(got, "…") {
		t.Fatalf("drawn %q, want it cut", got)
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 10))
	if !strings.Contains(strings.ReplaceAll(words(root), "\n", " "), full) {
		t.Error("no tooltip with the full text")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 300))
	if strings.Contains(words(root), full) {
		t.Error("the tooltip stays")
	}
}

func TestATooltipAlsoComesWithKeyboardFocus(t *testing.T) {
	b := part.NewRailButton("Schedule", "calendar", nil)
	w, root := plain(t, b)
	w.Canvas().Focus(b)
	if !strings.Contains(words(root), "Schedule") {
		t.Error("the name of the screen is not shown")
	}
}

func TestButtonsMoveBelowWhenThereIsNoRoomBeside(t *testing.T) {
	plain(t, part.Body(""))
	b := part.NewButton(part.Normal, "Write thanks", "", nil)
	row := part.TodoRow("heart", "Thank Aiko Tanaka", "Best within 24 hours", nil, b)
	if wide, narrow := part.HeightFor(row, 600), part.HeightFor(row, 260); narrow < wide+34 {
		t.Errorf("%v high when wide, %v when narrow", wide, narrow)
	}
}

func TestAWidthClassChangesOnlyAtItsBounds(t *testing.T) {
	var built []part.Class
	a := part.ByWidth(func(c part.Class) fyne.CanvasObject { built = append(built, c); return part.Body("") })
	w, _ := window(t, look.New(look.Light, 100, false), 1280, 800, func() fyne.CanvasObject { return a })
	built = nil
	for _, width := range []float32{1400, 1279, 900, 760, 759, 640} {
		w.Resize(fyne.NewSize(width, 700))
	}
	want := []part.Class{part.Medium, part.Compact}
	if !slices.Equal(built, want) {
		t.Errorf("built %v, want %v", built, want)
	}
	look.Use(look.New(look.Light, 200, false))
	if part.ClassOf(1280) != part.Compact {
		t.Error("1280 wide at 200% is not compact")
	}
	if m := a.MinSize(); m != fyne.NewSize(640, 480) {
		t.Errorf("smallest window %v", m)
	}
}

func TestAFieldMarksTheWordsFound(t *testing.T) {
	f := part.NewTextField("Message", "", 4)
	f.SetText("Tuesday 17 or [second date] after 09:00 would suit me, if that is not too early for you.")
	plain(t, part.Width(220, f))
	f.Select(14, 13)
	if got := f.Entry().SelectedText(); got != "[second date]" {
		t.Errorf("marked %q", got)
	}
}

func TestAListDrawsOnlyTheRowsOnShow(t *testing.T) {
	made := 0
	l := part.NewList(37, func() fyne.CanvasObject { made++; return part.Body("") }, func(i int, o fyne.CanvasObject, _ bool) { o.(*part.Text).SetText("x") })
	window(t, look.New(look.Light, 100, false), 640, 480, func() fyne.CanvasObject { return l })
	l.SetCount(100000)
	l.Select(99999)
	if made > 40 {
		t.Errorf("%d rows were made for 480 units", made)
	}
}

func TestAShorterWordingStandsWhereTheFullOneDoesNotFit(t *testing.T) {
	const full, brief = "you 1, want 3, Ava 4, from “Investment Banking Analyst”", "you 1, want 3, likely 4"
	for _, c := range []struct {
		width float32
		want  string
	}{{900, full}, {200, brief}, {60, "you 1,…"}} {
		text := part.Body(full).Or(brief)
		plain(t, part.Start(part.Width(c.width, text)))
		if got := strings.TrimSpace(words(text)); got != c.want {
			t.Errorf("%v wide: %q, want %q", c.width, got, c.want)
		}
	}
}
