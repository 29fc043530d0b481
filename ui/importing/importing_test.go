package importing_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/importing"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

var file = screen.Route{Path: "/home/maya/Connections.csv"}

func TestWithoutAFileThePageAsksForOneAndTellsHowToGetIt(t *testing.T) {
	f := asPictured()
	h, _ := open(t, f, screen.Route{})
	h.MustShow(t, "Data privacy", "Get a copy of your data", ".vcf", "Outlook", "1,163 people added")
	h.PickPath = "/home/maya/Connections.csv"
	h.Press(t, "Choose a file")
	if len(f.from) != 1 || f.from[0][0].Path != "/home/maya/Connections.csv" {
		t.Errorf("read %v", f.from)
	}
	h.MustShow(t, "Import 61 people")
}

func TestAFileOfTheRouteIsReadAtOnceAndItsDuplicatesStandSideBySide(t *testing.T) {
	h, _ := open(t, asPictured(), file)
	h.MustShow(t, "LinkedIn connections, 66 rows read", "0 of 3 duplicates decided", "Same person?", "You have", "In the file",
		"3 undecided rows wait for you")
	if !h.Radio(t, "UX designer").On() || h.Radio(t, "Lead designer").On() {
		t.Error("the title that was typed must be the one proposed")
	}
	if h.Radio(t, "3 Apr 2019").On() != true {
		t.Error("the imported day must give way to the file's")
	}
}

func TestANameAloneNeverDecidesForMerge(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	s.Main()
	if len(f.imported.Joined) != 0 || f.imported.Undecided() != 3 {
		t.Errorf("joined %v", f.imported.Joined)
	}
	if !h.Shows("3 possible duplicates were left out") && len(h.Told) == 0 {
		t.Error("nothing was told")
	}
	if len(h.Told) != 1 || h.Told[0].Change != 44 {
		t.Errorf("told %v", h.Told)
	}
	if len(h.Went) != 1 || h.Went[0].Name != screen.People {
		t.Errorf("went to %v", h.Went)
	}
}

func TestDuplicatesAreDecidedWithLetters(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	screentest.All[*part.Radio](h)[1].OnTapped() // the file's title
	s.Key(fyne.KeyM)
	h.MustShow(t, "1 of 3 duplicates decided", "Merge")
	s.Key(fyne.KeyT)
	s.Key(fyne.KeyL)
	h.MustShow(t, "2 of 3 duplicates decided", "Import 63 people")
	s.Main()
	in := f.imported
	if in.Joined[0] != 1 || !in.Apart[1] || in.Joined[2] != 0 || in.Apart[2] {
		t.Errorf("joined %v, apart %v", in.Joined, in.Apart)
	}
	merged, _ := exchange.Merge(in.Have(1), in.Preview.Rows[0].Person)
	if merged.Title != "Lead designer" || merged.Email() != "kim@mail.example" {
		t.Errorf("merged into %+v", merged)
	}
}

func TestAValueThatWasKeptOutStaysOut(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	h.Radio(t, "3 Apr 2019").OnTapped()
	for _, r := range screentest.All[*part.Radio](h) {
		if r.Text == "1 Jan 2019" {
			r.OnTapped()
		}
	}
	s.Key(fyne.KeyM)
	merged, _ := exchange.Merge(f.have[0], app.Person{})
	s.Main()
	merged, _ = exchange.Merge(f.imported.Have(1), f.imported.Preview.Rows[0].Person)
	if merged.ConnectedOn != "2019-01-01" || merged.Title != "UX designer" {
		t.Errorf("merged into %+v", merged)
	}
}

func TestTheTilesChooseWhatTheListShows(t *testing.T) {
	h, _ := open(t, asPictured(), file)
	for _, tile := range screentest.All[*part.StatTile](h) {
		if tile.Text == "Update" {
			tile.OnTapped()
		}
	}
	h.MustShow(t, "Lena Vogt", "You have this person", "Product lead", "Head of product")
	if h.Shows("Kim Park") {
		t.Error("a possible duplicate stands among the updates")
	}
	for _, tile := range screentest.All[*part.StatTile](h) {
		if tile.Text == "Empty, skipped" {
			tile.OnTapped()
		}
	}
	h.MustShow(t, "No name", "A company, not a person", "This row names nobody")
}

func TestAnUntickedRowIsLeftOut(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	for _, tile := range screentest.All[*part.StatTile](h) {
		if tile.Text == "Update" {
			tile.OnTapped()
		}
	}
	for _, c := range screentest.All[*part.Check](h) {
		if c.On() && c.Tip == "" {
			c.OnTapped()
			break
		}
	}
	h.MustShow(t, "Import 60 people", "Left out")
	s.Main()
	if !f.imported.Skip[3] {
		t.Errorf("skipped %v", f.imported.Skip)
	}
}

func TestTheListOfProblemsIsSaved(t *testing.T) {
	f := asPictured()
	h, _ := open(t, f, file)
	h.MustShow(t, "3 rows with a problem", "Date not readable: 31 Feb 2024", "line 57")
	h.SavePath = "/home/maya/problems.csv"
	h.Press(t, "Save list")
	if f.saved != "/home/maya/problems.csv" || h.SaveNames[0] != "problems.csv" {
		t.Errorf("saved %q, proposed %v", f.saved, h.SaveNames)
	}
}

func TestColumnsWithoutANameCanBeNamed(t *testing.T) {
	f := asPictured()
	f.err = noName
	f.table = planner.Table{Key: "k", Columns: []exchange.Column{{Header: "Wer", Samples: []string{"Ines Duarte", "Ben Ito"}},
		{Header: "Mail", Field: "email", Samples: []string{"ines@tern.example"}}}}
	h, _ := open(t, f, file)
	h.MustShow(t, "No column is a name", "Wer", "Ines Duarte, Ben Ito")
	if !h.Button(t, "Read the file").Disabled() {
		t.Error("it can be read without a name")
	}
	screentest.All[*part.Select](h)[0].Pick(0)
	h.Press(t, "Read the file")
	if f.mapping["Wer"] != "name" || f.mapping["Mail"] != "email" || f.kept["Wer"] != "name" {
		t.Errorf("read with %v, remembered %v", f.mapping, f.kept)
	}
	h.MustShow(t, "Same person?")
}

func TestAFileThatCannotBeReadIsToldInOneSentence(t *testing.T) {
	f := asPictured()
	f.err = &app.Fault{Kind: app.ErrInvalid, What: "\"holiday.jpg\" is a picture", Do: "choose another file"}
	h, _ := open(t, f, file)
	h.MustShow(t, "\"holiday.jpg\" is a picture; choose another file.", "Choose another file")
	f.err = errBroken
	h.PickPath = "/home/maya/other.csv"
	h.Press(t, "Choose another file")
	h.MustShow(t, "Something unexpected happened")
	if len(h.Failed) != 0 {
		t.Errorf("told twice: %v", h.Failed)
	}
}

func TestAStoppedReadingShowsNothing(t *testing.T) {
	f := asPictured()
	h := screentest.NewHost(t, 1280, 800)
	s := importing.New(h, f)
	h.Hold = true
	h.Show(s, screen.Route{Name: screen.Import, Path: "/home/maya/Connections.csv"})
	h.MustShow(t, "Reading Connections.csv")
	h.Press(t, "Stop")
	if !h.Button(t, "Stop").Disabled() {
		t.Error("it can be stopped twice")
	}
	h.Wait(1e9)
	h.MustShow(t, "50%")
}

func TestAnArchiveBringsMyOwnSkillsUnlessUnticked(t *testing.T) {
	f := asPictured()
	f.batch.Me = &exchange.Me{Name: "Maya Okafor", Skills: []exchange.MySkill{{ID: "pricing", Name: "Pricing"}}}
	h, s := open(t, f, file)
	c := h.Check(t, "Also take over my own skills and positions")
	if !c.On() {
		t.Error("it is not ticked")
	}
	c.OnTapped()
	s.Main()
	if f.imported.WithMe {
		t.Error("my profile was taken over all the same")
	}
}

func TestAnImportDuringWelcomeFinishesIt(t *testing.T) {
	f := asPictured()
	f.welcomed = "no"
	h, s := open(t, f, file)
	s.Main()
	if len(f.set) != 1 || f.set[0] != [2]string{app.SetWelcomed, "yes"} {
		t.Errorf("set %v", f.set)
	}
	if len(h.Went) != 1 || h.Went[0].Name != screen.WhoNext {
		t.Errorf("went to %v", h.Went)
	}
}

func TestDecisionsOutliveALookElsewhere(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	s.Key(fyne.KeyM)
	h.Show(s, screen.Route{Name: screen.Import})
	if len(f.from) != 1 || f.again != 1 {
		t.Errorf("read %d times, compared again %d times; people may have changed, the file is known", len(f.from), f.again)
	}
	h.MustShow(t, "1 of 3 duplicates decided")
}

func TestInANarrowWindowADuplicateOpensAsADialog(t *testing.T) {
	f := asPictured()
	h := screentest.NewHost(t, 900, 700)
	s := importing.New(h, f)
	h.Show(s, screen.Route{Name: screen.Import, Path: "/home/maya/Connections.csv"})
	if h.Shows("Same person?") {
		t.Fatal("it is open already")
	}
	screentest.All[*part.List](h)[0].PressRow(0)
	h.MustShow(t, "Same person?")
	h.Press(t, "Two people")
	h.MustShow(t, "1 of 3 duplicates decided", "2 left")
	h.Press(t, "Close")
	if h.Shows("Same person?") {
		t.Error("it does not close")
	}
}
