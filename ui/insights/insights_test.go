package insights_test

import (
	"bytes"
	"errors"
	"image/color"
	"image/png"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
	"cortado/ui/insights"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// The planner is what the screen needs, and the screen is what the window does.
var (
	_ insights.Planner = (*planner.Planner)(nil)
	_ screen.Screen    = (*insights.Screen)(nil)
)

// sparse has too little for most pictures.
func sparse() planner.Insights {
	v := full()
	v.Gaps = gaps([]string{"Pricing", "Device regulation"})
	v.Differences = planner.DifferencePicture{Picture: planner.Picture{ID: "difference", Title: "Too few talks to tell", Empty: "3 of 5 rated talks. After two more this shows whether difference helps you."}}
	v.Ledger = planner.LedgerPicture{Picture: planner.Picture{ID: "ledger", Title: "Given and received", Empty: "Nothing noted yet. Rate asks what you gave and promised."}}
	v.Calibration.Figures.Finished, v.Calibration.Moved, v.Calibration.Asks = 0, nil, nil
	return v
}

func TestDraw(t *testing.T) {
	for name, view := range map[string]planner.Insights{"insights": full(), "insights-german": german(), "insights-sparse": sparse(), "insights-none": {Nothing: true}} {
		screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			return insights.New(h, &fake{view: view}), screen.Route{Name: screen.Insights}
		})
	}
	h, _, _ := open(t, full())
	h.Shoot(t, "insights-whole")
	for _, p := range []string{"7 of 8 gaps can be closed by people you know", "Talks with people unlike you help you more", "Blind spots", "2 gaps rest on one person"} {
		turn(t, h, p, "Show as table")
	}
	h.Shoot(t, "insights-tables")
}

func open(t *testing.T, view planner.Insights) (*screentest.Host, *insights.Screen, *fake) {
	h, f := screentest.NewHost(t, 1280, 2200), &fake{view: view}
	s := insights.New(h, f)
	h.Show(s, screen.Route{Name: screen.Insights})
	return h, s, f
}

// turn presses a line of the menu of a card.
func turn(t *testing.T, h *screentest.Host, title, line string) {
	t.Helper()
	h.Hint(t, "Table, save or copy: "+title)
	h.Nav(t, line)
}

func TestThePageShowsEveryPictureWithItsFinding(t *testing.T) {
	h, _, _ := open(t, full())
	h.MustShow(t, "19 rated talks since December 2025", "7 of 8 gaps can be closed by people you know", "Financial modelling", "nobody above 1", "You now",
		"Talks with people unlike you help you more", "perspectives that differ, of 6", "4.5", "One rated talk, 19 in all",
		"Given and received", "You owe Lena and Omar a favour.", "Coffees per month", "20 in a year", "Blind spots", "Voices from outside Europe",
		"No sign that the chances are too high or too low", "60% to 80%", "nobody asked", "2 gaps rest on one person", "Trust grew in 2 people",
		"The order told nothing certain.", "met, not rated yet", "What your ratings changed", "Lena", "64%")
}

func TestAPictureTurnsIntoItsTableAndBack(t *testing.T) {
	h, _, _ := open(t, full())
	const title = "7 of 8 gaps can be closed by people you know"
	if h.Shows("Best") && !h.Shows("Best in your network") {
		t.Fatal("the table shows at first")
	}
	turn(t, h, title, "Show as table")
	if h.Shows("Best in your network") {
		t.Error("the legend of the picture stays")
	}
	h.MustShow(t, title, "Best", "Financial modelling")
	turn(t, h, title, "Show as picture")
	h.MustShow(t, "Best in your network")
}

func TestAPictureShowsTheFirstPeopleAndItsTableAll(t *testing.T) {
	v := full()
	for i := range 20 {
		name := "Somebody " + string(rune('A'+i))
		v.Ledger.Figures.People, v.Ledger.Names = append(v.Ledger.Figures.People, insight.Balance{Person: 9, Given: 1}), append(v.Ledger.Names, name)
		v.Ledger.Rows = append(v.Ledger.Rows, []string{name, "1", "0"})
	}
	h, _, _ := open(t, v)
	if h.Shows("Somebody A") {
		t.Fatal("the picture shows everybody")
	}
	h.Press(t, "and 20 more people")
	h.MustShow(t, "Somebody A")
}

func TestEveryTableCanBeCopied(t *testing.T) {
	h, _, _ := open(t, full())
	turn(t, h, "Given and received", "Copy table")
	turn(t, h, "What your ratings changed", "Copy table")
	want := "Person\tYou gave\tYou received\nTom\t4\t2\n"
	if len(h.Copied) != 2 || !strings.HasPrefix(h.Copied[0], want) || h.Copied[1] != "Person\tGap\tBefore\tAfter\nLena\tPricing\t80%\t64%\n" {
		t.Errorf("copied %q", h.Copied)
	}
}

func TestAllTimeIsReadWhenChosen(t *testing.T) {
	h, _, f := open(t, full())
	screentest.All[*part.Segmented](h)[0].Pick(1)
	if !slices.Equal(f.asked, []bool{false, true}) {
		t.Errorf("asked for all time: %v", f.asked)
	}
	h.SavePath = "blind.csv"
	turn(t, h, "Blind spots", "Save table (CSV)")
	if !slices.Equal(f.tables, []string{"blind-spots true"}) {
		t.Errorf("the table saved is of %v", f.tables)
	}
}

func TestWhenAllTimeCannotBeReadTheYearStaysChosen(t *testing.T) {
	h, _, f := open(t, full())
	f.err = errors.New("the disk is gone")
	screentest.All[*part.Segmented](h)[0].Pick(1)
	if got := screentest.All[*part.Segmented](h)[0].Chosen(); got != 0 || len(h.Failed) != 1 {
		t.Errorf("part %d is chosen, told %v", got, h.Failed)
	}
	h.MustShow(t, "perspectives that differ, of 6")
}

func TestATableIsSavedUnderTheNameProposed(t *testing.T) {
	h, _, f := open(t, full())
	h.SavePath = filepath.Join("somewhere", "mine.csv")
	turn(t, h, "Coffees per month", "Save table (CSV)")
	if !slices.Equal(h.SaveNames, []string{"cortado-months-2026-11-18.csv"}) || string(f.saved[h.SavePath]) != "table of months" {
		t.Errorf("proposed %q, saved %q", h.SaveNames, f.saved)
	}
	if len(h.Told) != 1 || h.Told[0].Text != "Saved mine.csv" {
		t.Errorf("told %v", h.Told)
	}
}

func TestAPictureIsSavedAsItIsDrawnTwiceAsLargeAndLight(t *testing.T) {
	for _, dark := range []bool{false, true} {
		h, s, f := open(t, full())
		if dark {
			look.Use(look.New(look.Dark, 200, false))
			h.Rebuild(s)
		}
		h.SavePath = "picture.png"
		turn(t, h, "7 of 8 gaps can be closed by people you know", "Save picture (PNG)")
		img, err := png.Decode(bytes.NewReader(f.saved["picture.png"]))
		if err != nil {
			t.Fatalf("told %v: %v", h.Failed, err)
		}
		if w, ht := img.Bounds().Dx(), img.Bounds().Dy(); w != 1040 || ht < 800 || ht > 1000 {
			t.Errorf("it is %d × %d", w, ht)
		}
		colours := map[color.Color]int{}
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				colours[color.NRGBAModel.Convert(img.At(x, y))]++
			}
		}
		white, amber, teal := colours[color.NRGBA{255, 255, 255, 255}], colours[color.NRGBA{0xC9, 0x6B, 0x08, 255}], colours[color.NRGBA{0x0B, 0x6B, 0x73, 255}]
		if white < 400000 || amber < 500 || teal < 1000 {
			t.Errorf("dark %t: %d white, %d amber and %d teal pixels", dark, white, amber, teal)
		}
		if dark && !look.IsDark() {
			t.Error("the window turned light")
		}
	}
}

func TestThePageIsSavedIntoAFolder(t *testing.T) {
	h, _, f := open(t, full())
	h.Folder = "pictures"
	h.Press(t, "Export")
	h.Nav(t, "All pictures (PNG)")
	h.Press(t, "Export")
	h.Nav(t, "All tables (CSV)")
	if len(f.saved) != 16 || f.saved[filepath.Join("pictures", "cortado-trust-2026-11-18.png")] == nil || f.saved[filepath.Join("pictures", "cortado-calibration-2026-11-18.csv")] == nil {
		t.Errorf("saved %q", slices.Sorted(maps.Keys(f.saved)))
	}
	if len(h.Told) != 2 || h.Told[0].Text != "Saved 8 files in pictures" {
		t.Errorf("told %v", h.Told)
	}
}

func TestAFileThatCannotBeWrittenIsTold(t *testing.T) {
	h, _, f := open(t, full())
	f.refuse, h.SavePath = errors.New("the disk is full"), "picture.png"
	turn(t, h, "Given and received", "Save picture (PNG)")
	if len(h.Failed) != 1 || len(h.Told) != 0 {
		t.Errorf("failed %v, told %v", h.Failed, h.Told)
	}
}

func TestABlindSpotLeadsToWhomItNames(t *testing.T) {
	h, _, _ := open(t, full())
	for _, b := range screentest.All[*part.Button](h) {
		if b.Text == "Show" {
			b.OnTapped()
		}
	}
	want := []screen.Route{{Name: screen.People, Filter: "function:legal"}, {Name: screen.People, Filter: "outside"}, {Name: screen.People, Person: 8}}
	if !slices.Equal(h.Went, want) {
		t.Errorf("it leads to %v", h.Went)
	}
}

func TestWhatIsMissingIsSaidInItsCard(t *testing.T) {
	h, _, _ := open(t, sparse())
	h.MustShow(t, "3 of 5 rated talks. After two more this shows whether difference helps you.", "Nothing noted yet. Rate asks what you gave and promised.",
		"Pricing", "1, want 3", "No talk was rated for a gap yet")
	if h.Shows("perspectives that differ") || h.Shows("31% to 86%") {
		t.Error("a picture is drawn of too little")
	}
	h.Folder = "pictures"
	h.Press(t, "Export")
	h.Nav(t, "All pictures (PNG)")
	if len(h.Told) != 1 || h.Told[0].Text != "Saved 5 files in pictures" {
		t.Errorf("told %v", h.Told)
	}
}

func TestANewcomerSeesWhatWillStandHereAndBeginsOnMe(t *testing.T) {
	h, _, _ := open(t, planner.Insights{Nothing: true})
	h.MustShow(t, "What you do will show here", "After your first coffee.", "After five rated talks")
	if h.HasButton("Export") {
		t.Error("there is something to export")
	}
	h.Press(t, "Say what you want to learn")
	if len(h.Went) != 1 || h.Went[0].Name != screen.Me {
		t.Errorf("it leads to %v", h.Went)
	}
}

func TestAChangeIsReadAnew(t *testing.T) {
	h, s, f := open(t, sparse())
	f.view = full()
	s.Changed([]app.Signal{app.CoffeesChanged})
	h.Wait(0)
	h.MustShow(t, "perspectives that differ, of 6")
	f.err = errors.New("the disk is gone")
	s.Changed(nil)
	h.Wait(0)
	if len(h.Failed) != 1 || len(f.asked) != 3 {
		t.Errorf("an error is told %d times after %d readings", len(h.Failed), len(f.asked))
	}
	h.MustShow(t, "perspectives that differ, of 6")
}

func TestMarksStandWhereTheirSharesAre(t *testing.T) {
	bands := calibration().Bands
	for _, width := range []float32{240, 500, 1200} {
		for _, scale := range []float32{1, 2} {
			var y float32
			for i, p := range insights.Place(bands, width, scale) {
				b := bands[i]
				if p.Low > p.High || b.Predicted > b.Happened && p.Predicted < p.Happened || p.Y <= y {
					t.Errorf("%s at %v×%v: %+v", b.Name, width, scale, p)
				}
				if width > 400 && (p.Low < 96*scale || p.High > width) {
					t.Errorf("%s at %v×%v leaves the chart: %+v", b.Name, width, scale, p)
				}
				y = p.Y
			}
		}
	}
	p := insights.Place(bands[2:3], 332, 1)[0] // the scale runs from 114 to 314
	if p.Predicted != 254 || p.Happened != 239 {
		t.Errorf("70%% and 62.5%% of 200 from 114 stand at %v and %v", p.Predicted, p.Happened)
	}
}

func TestColumnsOfATableFillTheirWidthOrGiveWay(t *testing.T) {
	numbers, least := []bool{false, true, false}, []float32{60, 30, 20}
	if got := insights.Widths([]float32{100, 30, 40}, least, numbers, 300, 10); !slices.Equal(got, []float32{155, 30, 95}) {
		t.Errorf("spare room goes to the words: %v", got)
	}
	got := insights.Widths([]float32{300, 30, 40}, least, numbers, 200, 10)
	if got[1] != 30 || got[2] != 40 || got[0] < 109 || got[0] > 110.1 {
		t.Errorf("the widest gives way: %v", got)
	}
	if got := insights.Widths([]float32{300, 30, 40}, least, numbers, 90, 10); !slices.Equal(got, least) {
		t.Errorf("columns stay readable: %v", got)
	}
}

func TestColumnsThatCannotBeReadAtOnceAreTurnedOver(t *testing.T) {
	least := []float32{60, 30, 30, 30}
	for _, c := range []struct {
		from  int
		width float32
		want  int
	}{{1, 300, 3}, {1, 180, 3}, {1, 179, 2}, {3, 179, 1}, {1, 20, 1}} {
		if got := insights.Fitting(least, c.from, c.width, 10); got != c.want {
			t.Errorf("from %d at %v fit %d, want %d", c.from, c.width, got, c.want)
		}
	}
	v := full()
	v.Months.Head = append([]string(nil), v.Months.Head...)
	for i := range 12 {
		v.Months.Head = append(v.Months.Head, "Another "+string(rune('A'+i)))
		for r := range v.Months.Rows {
			v.Months.Rows[r] = append(v.Months.Rows[r], "1")
		}
	}
	h, _, _ := open(t, v)
	turn(t, h, "Coffees per month", "Show as table")
	h.MustShow(t, "December 2025", "You asked", "Columns 1 to ")
	if h.Shows("Another L") {
		t.Fatal("15 columns are shown in 290 units")
	}
	for range 15 {
		if b := h.Button(t, "More columns"); !b.Disabled() {
			h.Press(t, "More columns")
		}
	}
	h.MustShow(t, "December 2025", "Another L", "of 14")
	h.Press(t, "Columns before")
	if h.Shows("Another L") {
		t.Error("the columns before are not shown again")
	}
}

func TestTheTitleOfTheMonthsKeepsOneLineForAllTime(t *testing.T) {
	v := full()
	for _, id := range []string{"figures.months.capped", "figures.months.ever", "figures.months.year"} {
		v.Months.Total = screentest.NewHost(t, 640, 480).Words().Count(id, 128)
		h, _, _ := open(t, v)
		lines := 0
		for _, text := range screentest.All[*canvas.Text](h) {
			if text.Text == "Coffees per month" {
				lines++
			}
		}
		if lines != 1 {
			t.Errorf("with %q beside it the title is broken", v.Months.Total)
		}
	}
}

func TestTheWindowIsHeardBetweenTwoPicturesOfThePage(t *testing.T) {
	h, _, f := open(t, full())
	h.Folder, h.Hold = "pictures", true
	h.Press(t, "Export")
	h.Nav(t, "All pictures (PNG)")
	if len(f.saved) != 1 || len(h.Told) != 0 {
		t.Errorf("%d pictures are drawn at once, told %v", len(f.saved), h.Told)
	}
	h.Release()
	if len(f.saved) != 8 || len(h.Told) != 1 {
		t.Errorf("%d pictures are saved in the end, told %v", len(f.saved), h.Told)
	}
}
