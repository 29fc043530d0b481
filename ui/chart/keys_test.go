package chart_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cortado/ui/chart"
	"cortado/ui/look"
	"cortado/ui/part"
)

// drawnWords is all text drawn in a window.
func drawnWords(w fyne.Window) string {
	var lines []string
	for _, o := range test.LaidOutObjects(w.Content()) {
		if text, ok := o.(*canvas.Text); ok && text.Visible() {
			lines = append(lines, text.Text)
		}
	}
	return strings.Join(lines, "\n")
}

// ringOf is the keyboard's ring inside a chart, nil when it does not show.
func ringOf(chart fyne.CanvasObject) *canvas.Rectangle {
	for _, o := range test.LaidOutObjects(chart) {
		if r, ok := o.(*canvas.Rectangle); ok && r.StrokeColor == look.Color(look.Focus) && r.Visible() {
			return r
		}
	}
	return nil
}

func pressKeys(f fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func light() *look.Theme { return look.New(look.Light, 100, false) }

func TestArrowsMoveInsideAChartAndEnterOpens(t *testing.T) {
	var rows, bars, people, skills, lines []int
	favours, months, matrix, trust := favoursOf(), monthsOf(), matrixOf(englishSkills[:2], germanPeople[:3]), trustOf(germanPeople[:3])
	favours.OnRow = func(i int) { rows = append(rows, i) }
	months.OnBar = func(i int) { bars = append(bars, i) }
	matrix.OnPerson = func(i int) { people = append(people, i) }
	matrix.OnSkill = func(i int) { skills = append(skills, i) }
	trust.OnLine = func(i int) { lines = append(lines, i) }
	f, m, x, r := chart.NewFavours(favours), chart.NewMonths(months), chart.NewMatrix(matrix), chart.NewTrust(trust)
	w := window(t, light(), 700, 0, func() fyne.CanvasObject { return part.Column(12, f, m, x, r) })

	w.Canvas().Focus(f)
	pressKeys(f, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyRight, fyne.KeySpace, fyne.KeyEnd, fyne.KeyDown, fyne.KeyEnter)
	if !slices.Equal(rows, []int{0, 1, 5}) {
		t.Errorf("rows opened: %v", rows)
	}
	w.Canvas().Focus(m)
	pressKeys(m, fyne.KeyRight, fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyRight, fyne.KeyReturn, fyne.KeyHome, fyne.KeyReturn)
	if !slices.Equal(bars, []int{1, 11, 0}) {
		t.Errorf("months opened: %v", bars)
	}
	// Three people above, two skills at the left, six cells.
	w.Canvas().Focus(x)
	pressKeys(x, fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(people, []int{0, 1, 2}) || !slices.Equal(skills, []int{1}) {
		t.Errorf("people opened: %v, skills %v", people, skills)
	}
	w.Canvas().Focus(r)
	pressKeys(r, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	slices.Sort(lines)
	if !slices.Equal(lines, []int{0, 1, 2}) {
		t.Errorf("arrows reach the lines %v", lines)
	}
}

func TestTheKeyboardShowsWhereItStandsAndWhatItSays(t *testing.T) {
	f := chart.NewFavours(favoursOf())
	w := window(t, light(), 310, 0, func() fyne.CanvasObject { return f })
	if ringOf(f) != nil {
		t.Error("there is a ring without the keyboard")
	}
	w.Canvas().Focus(f)
	first := ringOf(f)
	if first == nil {
		t.Fatal("no ring")
	}
	before := first.Position().Y
	pressKeys(f, fyne.KeyDown)
	if after := ringOf(f).Position().Y; after-before != 28 {
		t.Errorf("the ring moved by %v", after-before)
	}
	if !strings.Contains(drawnWords(w), "Ines: you gave 2, received 4") {
		t.Errorf("no tooltip: %s", drawnWords(w))
	}
	w.Canvas().Unfocus()
	if ringOf(f) != nil || strings.Contains(drawnWords(w), "received 4") {
		t.Error("ring or tooltip stay")
	}
}

func TestPointingSaysTheFiguresAndPressingOpens(t *testing.T) {
	in, opened := monthsOf(), -1
	in.OnBar = func(i int) { opened = i }
	m := chart.NewMonths(in)
	w := window(t, light(), 290, 0, func() fyne.CanvasObject { return m })
	plan := chart.PlanMonths(in, 290, 0, 1, ruler(1))
	may := plan.Bars[5]
	at := fyne.NewPos(may.X+may.W/2, 60)
	test.MoveMouse(w.Canvas(), at)
	if !strings.Contains(drawnWords(w), "3 coffees, 1 asked by them") {
		t.Errorf("no tooltip: %s", drawnWords(w))
	}
	test.TapCanvas(w.Canvas(), at)
	if opened != 5 {
		t.Errorf("pressing May opens %d", opened)
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(600, 470))
	if strings.Contains(drawnWords(w), "asked by them") {
		t.Error("the tooltip stays")
	}
}

func TestAShortenedNameIsToldInFull(t *testing.T) {
	in := manyFavours()
	f := chart.NewFavours(in)
	w := window(t, light(), 260, 0, func() fyne.CanvasObject { return f })
	if strings.Contains(drawnWords(w), in.Rows[0].Name) {
		t.Fatal("the name is not shortened, so this shows nothing")
	}
	w.Canvas().Focus(f)
	if !strings.Contains(drawnWords(w), in.Rows[0].Name) {
		t.Errorf("the full name is nowhere: %s", drawnWords(w))
	}
}

func TestTheLineWithTheKeyboardIsHeavierThanTheOthers(t *testing.T) {
	r := chart.NewTrust(trustOf(germanPeople[:4]))
	w := window(t, light(), 600, 0, func() fyne.CanvasObject { return r })
	bold := func() (names []string) {
		for _, o := range test.LaidOutObjects(r) {
			if text, ok := o.(*canvas.Text); ok && text.TextStyle.Bold {
				names = append(names, text.Text)
			}
		}
		return names
	}
	if len(bold()) != 0 {
		t.Errorf("heavy from the start: %v", bold())
	}
	w.Canvas().Focus(r)
	if names := bold(); len(names) != 1 || names[0] != germanPeople[0] {
		t.Errorf("heavy with the keyboard: %v", names)
	}
	w.Canvas().Unfocus()
	if len(bold()) != 0 {
		t.Error("it stays heavy")
	}
}

func TestAChartWithNothingInItIsNoStopForTheKeyboard(t *testing.T) {
	m, b := chart.NewMonths(chart.MonthsInput{}), part.NewButton(part.Normal, "Export", "", nil)
	w := window(t, light(), 400, 0, func() fyne.CanvasObject { return part.Column(8, m, b) })
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Errorf("the keyboard is on %T", w.Canvas().Focused())
	}
}

func TestAKeyOfTheWindowGoesToTheWindow(t *testing.T) {
	f := chart.NewFavours(favoursOf())
	w := window(t, light(), 310, 0, func() fyne.CanvasObject { return f })
	var got []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { got = append(got, k.Name) })
	w.Canvas().Focus(f)
	pressKeys(f, fyne.KeyF6, fyne.KeyDown, fyne.KeyEscape)
	if !slices.Equal(got, []fyne.KeyName{fyne.KeyF6, fyne.KeyEscape}) {
		t.Errorf("the window hears %v", got)
	}
}

func TestColoursFollowTheTheme(t *testing.T) {
	page := func() fyne.CanvasObject {
		return part.Column(12, chart.NewFavours(favoursOf()), chart.NewMonths(monthsOf()), chart.NewMatrix(matrixOf(englishSkills[:6], germanPeople[:4])), chart.NewTrust(trustOf(germanPeople[:3])))
	}
	dark := look.New(look.Dark, 100, false)
	want := window(t, dark, 640, 900, page).Canvas().Capture()
	w := window(t, light(), 640, 900, page)
	if n := differing(want, w.Canvas().Capture()); n == 0 {
		t.Fatal("light and dark look alike, so this shows nothing")
	}
	look.Use(dark)
	w.Content().Refresh()
	for _, o := range test.LaidOutObjects(w.Content()) {
		o.Refresh()
	}
	if n := differing(want, w.Canvas().Capture()); n != 0 {
		t.Errorf("%d points keep the light colours", n)
	}
}

func TestAChartAsksForTheHeightItDraws(t *testing.T) {
	for _, percent := range []int{100, 200} {
		window(t, look.New(look.Light, percent, false), 640, 480, func() fyne.CanvasObject { return part.Body("") })
		for name, c := range map[string]fyne.CanvasObject{"favours": chart.NewFavours(manyFavours()), "months": chart.NewMonths(monthsOf()),
			"matrix": chart.NewMatrix(matrixOf(germanSkills, germanPeople)), "trust": chart.NewTrust(trustOf(germanPeople))} {
			for _, width := range []float32{240, 300, 700, 1200} {
				high := part.HeightFor(c, width)
				c.Resize(fyne.NewSize(width, high))
				if least := c.MinSize(); least.Height != high || least.Width > 240 {
					t.Errorf("%s at %v: asks for %v high, then for %v", name, width, high, least)
				}
				for _, o := range test.LaidOutObjects(c) {
					if text, ok := o.(*canvas.Text); ok && text.Position().Y+text.Size().Height > high+look.S(4) {
						t.Errorf("%s at %v: %q ends below the chart", name, width, text.Text)
					}
				}
			}
		}
	}
}

func TestTheKeyboardBringsACellIntoView(t *testing.T) {
	m := chart.NewMatrix(matrixOf(englishSkills, germanPeople[:5]))
	var scroll *part.Scroll
	w := window(t, light(), 700, 480, func() fyne.CanvasObject {
		scroll = part.NewScroll(8, part.Column(12, part.Gap(1, 200), m))
		return part.Height(300, scroll)
	})
	w.Canvas().Focus(m)
	top := scroll.Offset()
	for range 12 {
		pressKeys(m, fyne.KeyDown)
	}
	ring := ringOf(m)
	if y := 200 + 12 + ring.Position().Y - scroll.Offset(); scroll.Offset() <= top || y < 0 || y+ring.Size().Height-3 > 300 { // the ring lies 3 outside the cell
		t.Errorf("scrolled to %v, the cell stands at %v", scroll.Offset(), y)
	}
	pressKeys(m, fyne.KeyHome)
	if y := 212 + ring.Position().Y - scroll.Offset(); y < 0 || y > 300 {
		t.Errorf("back at the first one, it stands at %v", y)
	}
}

func TestSidewaysArrowsStayInTheRow(t *testing.T) {
	m := chart.NewMatrix(matrixOf(englishSkills[:4], germanPeople[:3]))
	w := window(t, light(), 700, 0, func() fyne.CanvasObject { return m })
	w.Canvas().Focus(m)
	pressKeys(m, fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft)
	row := ringOf(m).Position()
	for range 5 {
		pressKeys(m, fyne.KeyRight)
	}
	if at := ringOf(m).Position(); at.Y != row.Y || at.X <= row.X {
		t.Errorf("from %v right leads to %v", row, at)
	}
}
