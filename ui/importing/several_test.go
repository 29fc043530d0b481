package importing_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/importing"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// twoFiles is the pictured file with a second one, and two that could not be taken.
func twoFiles() (*fake, screen.Route) {
	f := asPictured()
	f.more = []*exchange.Batch{{Format: exchange.VCard, File: "cards.vcf", Records: []exchange.Record{
		{Line: 1, Person: person("Noor", "Haddad", "Founder", "Tern", "noor@tern.example")}}}}
	f.left = []planner.LeftFile{
		{Name: "holiday.csv", Why: &app.Fault{Kind: app.ErrInvalid, What: "\"holiday.csv\" is a picture, not a file of people", Do: "choose a CSV"}},
		{Name: "notes.pdf", Why: &app.Fault{Kind: app.ErrInvalid, What: "\"notes.pdf\" is a PDF document"}, Ignored: true},
		{Name: "names.csv", Why: noName, Table: planner.Table{Key: "k", Columns: []exchange.Column{{Header: "Wer"}}}}}
	return f, screen.Route{Path: screen.JoinPaths([]string{"/home/maya/Connections.csv", "/home/maya/more"})}
}

func tile(t *testing.T, h *screentest.Host, text string) {
	t.Helper()
	for _, tile := range screentest.All[*part.StatTile](h) {
		if tile.Text == text {
			tile.OnTapped()
			return
		}
	}
	t.Fatalf("no tile %s", text)
}

func TestSeveralFilesAreOnePreviewThatNamesTheFileOfEachRow(t *testing.T) {
	f, route := twoFiles()
	h, s := open(t, f, route)
	if len(f.from) != 1 || len(f.from[0]) != 2 || f.from[0][1].Path != "/home/maya/more" {
		t.Fatalf("read %v", f.from)
	}
	h.MustShow(t, "Connections.csv, cards.vcf", "Several formats", "cards.vcf", "File")
	tile(t, h, "With a problem")
	h.MustShow(t, "holiday.csv", "This file could not be read", "names.csv")
	tile(t, h, "Empty, skipped")
	h.MustShow(t, "No file of people", "notes.pdf")
	s.Main()
	if f.imported.Bringing() != 62 {
		t.Errorf("imported %d", f.imported.Bringing())
	}
}

func TestATableAmongSeveralWhoseColumnsNobodyKnowsIsPutRight(t *testing.T) {
	f, route := twoFiles()
	h, _ := open(t, f, route)
	tile(t, h, "With a problem")
	screentest.All[*part.List](h)[0].PressRow(1)
	screentest.All[*part.List](h)[0].PressRow(1)
	h.MustShow(t, "What do the columns hold?", "Wer")
	screentest.All[*part.Select](h)[0].Pick(0)
	h.Press(t, "Read the file")
	if f.mapping["Wer"] != "name" || f.kept["Wer"] != "name" || len(f.from[1]) != 2 {
		t.Errorf("read with %v, remembered %v", f.mapping, f.kept)
	}
}

func TestPeopleArePastedFromTheClipboard(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, screen.Route{})
	h.Press(t, "Paste people")
	h.MustShow(t, "There is no text on the clipboard")
	h.Clip = "Ines Duarte, CTO at Tern, ines@tern.example"
	s.Paste()
	if len(f.from) != 1 || string(f.from[0][0].Content) != h.Clip || f.from[0][0].Name != "Pasted text" {
		t.Errorf("read %v", f.from)
	}
	h.MustShow(t, "Import 61 people")
}

func TestAFolderIsChosen(t *testing.T) {
	f := asPictured()
	h, _ := open(t, f, screen.Route{})
	h.Folder = "/home/maya/people"
	h.Press(t, "Choose a folder")
	if len(f.from) != 1 || f.from[0][0].Path != h.Folder {
		t.Errorf("read %v", f.from)
	}
}

func TestDecisionsAreNotLostToAnotherFileWithoutAWord(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	s.Key(fyne.KeyT)
	h.Clip = "Ben Ito, Buyer"
	s.Paste()
	if len(f.from) != 1 || len(h.Asked) != 1 {
		t.Fatalf("read %d times, asked %v", len(f.from), h.Asked)
	}
	h.MustShow(t, "1 of 3 duplicates decided")
	h.Asked[0].Do()
	if len(f.from) != 2 {
		t.Error("it was not read after the question")
	}
}

func TestAProblemIsPutRightWhereItStands(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	s.Key(fyne.KeyT) // a decision, which must stay
	h.Press(t, "Fix")
	h.MustShow(t, "31 Feb 2024", "Lena,Vogt,https://www.linkedin.com/in/lenavogt")
	field := h.Field(t, "Date")
	if field.Text() != "31 Feb 2024" {
		t.Errorf("the field holds %q", field.Text())
	}
	f.broken = &app.Fault{Kind: app.ErrInvalid, What: "\"x\" cannot be read either"}
	h.Press(t, "Put it right")
	h.MustShow(t, "\"x\" cannot be read either.")
	f.broken = nil
	field.SetText("28 Feb 2024")
	field.OnSubmitted(field.Text())
	if h.Shows("Put it right") || h.Shows("Date not readable") {
		t.Error("the problem is still there")
	}
	h.MustShow(t, "1 of 3 duplicates decided", "2 rows with a problem")
	tile(t, h, "Empty, skipped")
	h.Press(t, "Fix")
	h.Type(t, "Name", "Tara Quinn")
	h.Press(t, "Put it right")
	h.MustShow(t, "Import 63 people")
	s.Main()
	rows := f.imported.Preview.Rows
	if q := rows[len(rows)-1].Result; q.Name.String() != "Tara Quinn" || q.Email() != "cto@tern.example" {
		t.Errorf("the last row is %+v", q)
	}
}

func TestWhatWasPutRightStaysWhenTheFileIsReadAgain(t *testing.T) {
	f := asPictured()
	f.batch.Columns = append(f.batch.Columns, exchange.Column{Header: "Locker", Samples: []string{"12"}, Unknown: true})
	h, _ := open(t, f, file)
	h.Press(t, "Fix")
	h.Field(t, "Date").SetText("28 Feb 2024")
	h.Press(t, "Put it right")
	h.Check(t, "Put 1 column without a field into the notes: Locker").OnTapped()
	if f.mapping["Locker"] != "notes" || f.kept["Locker"] != "notes" {
		t.Errorf("read with %v, remembered %v", f.mapping, f.kept)
	}
	if h.Shows("Date not readable") || len(f.typed) != 2 {
		t.Errorf("typed %v", f.typed)
	}
}

func TestWhatCannotBePutRightIsShown(t *testing.T) {
	f := asPictured()
	h, _ := open(t, f, file)
	h.Press(t, "Show")
	h.MustShow(t, "A quote mark is not closed", "56")
	if h.HasButton("Put it right") {
		t.Error("there is nothing to put right")
	}
	h.Press(t, "Close")
}

func TestSpaceTicksTheChosenRow(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	tile(t, h, "Update")
	list := screentest.All[*part.List](h)[0]
	h.Window().Canvas().Focus(list)
	test.TypeOnCanvas(h.Window().Canvas(), "")
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	h.MustShow(t, "Import 60 people", "Left out")
	s.Key(fyne.KeySpace)
	h.MustShow(t, "Import 61 people")
}

func TestWritingShowsHowFarItIs(t *testing.T) {
	f := asPictured()
	h, s := open(t, f, file)
	h.Hold = true
	s.Main()
	h.MustShow(t, "Bringing in the people of Connections.csv", "Either everything")
	h.Wait(1e9)
	h.MustShow(t, "75%")
	if h.Button(t, "Stop").Disabled() {
		t.Error("writing cannot be stopped")
	}
	h.Clip = "Ben Ito, Buyer"
	s.Paste()
	if len(f.from) != 1 || len(h.Told) != 1 {
		t.Error("something else was read while people were written")
	}
}

func TestAnImportIsTakenBackAfterALookAtWhatThatDoes(t *testing.T) {
	f := asPictured()
	h, _ := open(t, f, screen.Route{})
	h.Press(t, "Undo")
	h.MustShow(t, "What taking this back would do", "1,160 people go", "1 person goes back to what they were", "2 people stay, or keep something",
		"Priya Raman", "Since then a coffee, a note")
	if len(f.undone) != 0 {
		t.Fatal("it was taken back without being asked")
	}
	screentest.All[*part.Segmented](h)[0].Pick(1)
	h.MustShow(t, "Anna Lindgren 0")
	h.Press(t, "Take it back")
	if len(f.undone) != 1 || f.undone[0] != 31 || h.Told[0].Change != 50 || h.Told[0].Text != "Taken back: Connections.csv. 2 people stay." {
		t.Errorf("undid %v, told %v", f.undone, h.Told)
	}
	h.MustShow(t, "14 Nov 2026, taken back")
	h.Press(t, "Bring it in again")
	if len(f.undone) != 2 || f.undone[1] != 50 {
		t.Errorf("undid %v", f.undone)
	}
}

func TestAnImportTooLongAgoSaysWhyItStays(t *testing.T) {
	f := asPictured()
	f.history = f.history[2:]
	h, _ := open(t, f, screen.Route{})
	h.MustShow(t, "This import is too long ago to be taken back")
	if !h.Button(t, "Undo").Disabled() {
		t.Error("it can be pressed all the same")
	}
}

func TestInANarrowWindowLettersDecideInTheDialogToo(t *testing.T) {
	f := asPictured()
	h := screentest.NewHost(t, 900, 700)
	s := importing.New(h, f)
	h.Window().Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { s.Key(e.Name) })
	h.Show(s, screen.Route{Name: screen.Import, Path: "/home/maya/Connections.csv"})
	screentest.All[*part.List](h)[0].PressRow(0)
	focused, ok := h.Window().Canvas().Focused().(*part.Button)
	if !ok {
		t.Fatalf("in focus is %T", h.Window().Canvas().Focused())
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyT})
	h.MustShow(t, "1 of 3 duplicates decided", "Same person?")
}

func TestWhatTheUserTypedIsToldWhereTheFileSaysOtherwise(t *testing.T) {
	f := asPictured()
	f.have[3].Sources["title"] = app.Typed
	f.have[3].Extra = []app.Extra{{Name: "Connected On", Value: "31 Feb 2024"}}
	h, _ := open(t, f, file)
	tile(t, h, "Possible duplicate") // once more: everybody
	screentest.All[*part.List](h)[0].PressRow(3)
	h.MustShow(t, "Nothing changes.", "Product lead stays, as you typed it. The file says Head of product.")
}
