package today_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/today"
)

// sheet opens the brief of the next coffee.
func sheet(t *testing.T) (*screentest.Host, *fake, *today.Screen) {
	t.Helper()
	h, f, s := open(t, nil)
	h.Press(t, "Edit brief")
	return h, f, s
}

// asked gives the fields of the questions, from the first to the last.
func asked(h *screentest.Host) []*part.Field {
	var out []*part.Field
	for _, f := range screentest.All[*part.Field](h) {
		if f.Entry().MultiLine {
			out = append(out, f)
		}
	}
	return out
}

// nth presses the button of the word that stands at the place, from 0.
func nth(t *testing.T, h *screentest.Host, word string, place int) {
	t.Helper()
	at := 0
	for _, b := range screentest.All[*part.Button](h) {
		if b.Text != word && b.Tip != word {
			continue
		}
		if at == place {
			if b.Disabled() {
				t.Fatalf("button %s %d rests", word, place)
			}
			test.Tap(b)
			return
		}
		at++
	}
	t.Fatalf("there is no button %s %d", word, place)
}

func TestTheBriefSaysEverythingToKnow(t *testing.T) {
	h, _, _ := sheet(t)
	h.MustShow(t, "Brief for Priya Raman", "Finance director, Northlake Energy", "15:30", "10:30 for Priya, Toronto", "https://meet.example/maya-priya",
		"Why this person", "View from finance: differs from you in 5 of 7", "What you bring", "Give: your user-interview kit", "Board papers 5",
		"Both worked at Acme, 2016 to 2018. Tom Adeyemi introduced you.", "Mon 9 Nov: Reads a case from the last page.",
		"You promised", "User-interview kit, by today", "Priya promised you", "Her template for a three-year case")
	if h.Field(t, "What you hope for").Text() != "Judge a three-year business case without leaning on finance" || len(asked(h)) != 3 {
		t.Errorf("it hopes for %q with %d questions", h.Field(t, "What you hope for").Text(), len(asked(h)))
	}
}

func TestWhatIsTypedInABriefIsKeptWhenItCloses(t *testing.T) {
	h, f, s := sheet(t)
	if s.Holds() != "" {
		t.Errorf("nothing was typed, and it holds %q", s.Holds())
	}
	h.Field(t, "What you hope for").SetText("Say no to a case")
	asked(h)[1].SetText("What is\na good margin?")
	if !strings.Contains(s.Holds(), "Priya") {
		t.Errorf("the window closes over typed words: %q", s.Holds())
	}
	h.Press(t, "Close")
	want := []string{"What made you turn down the last case you said no to?", "What is a good margin?", "Where do product people fool themselves most?"}
	if f.hoped == nil || *f.hoped != "Say no to a case" || !slices.Equal(f.asks, want) {
		t.Errorf("kept %v and %q", f.hoped, f.asks)
	}
	if len(h.Told) != 1 || h.Told[0].Change != 7 || s.Holds() != "" {
		t.Errorf("told %v, want it told with its undo", h.Told)
	}
}

func TestABriefThatWasOnlyReadChangesNothing(t *testing.T) {
	h, f, _ := sheet(t)
	h.Press(t, "Close")
	if len(f.calls) != 0 || len(h.Told) != 0 {
		t.Errorf("called %v, told %v", f.calls, h.Told)
	}
}

func TestAQuestionGivesItsPlaceToAnother(t *testing.T) {
	h, f, _ := sheet(t)
	nth(t, h, "Another", 2)
	if got := asked(h)[2].Text(); got != "Another question for place 2?" || len(f.keep) != 3 || f.keep[0] != "What made you turn down the last case you said no to?" {
		t.Errorf("in its place stands %q; kept off were %q", got, f.keep)
	}
	f.writeErr = errors.New("there are no more")
	nth(t, h, "Another", 0)
	if len(h.Failed) != 1 || asked(h)[0].Text() != "What made you turn down the last case you said no to?" {
		t.Errorf("failed %v, and %q stands there", h.Failed, asked(h)[0].Text())
	}
}

func TestQuestionsAreAddedMovedAndRemovedUpToFive(t *testing.T) {
	h, f, _ := sheet(t)
	nth(t, h, "Later", 0)
	nth(t, h, "Remove this question", 2)
	h.Press(t, "Add a question")
	asked(h)[2].SetText("Who else?")
	h.Press(t, "Add a question")
	h.Press(t, "Add a question")
	if !h.Button(t, "Add a question").Disabled() || len(asked(h)) != 5 {
		t.Errorf("with %d questions another can be added", len(asked(h)))
	}
	nth(t, h, "Earlier", 2)
	h.Press(t, "Close")
	if want := []string{"Which three numbers do you look at first?", "Who else?", "What made you turn down the last case you said no to?"}; !slices.Equal(f.asks, want) {
		t.Errorf("kept %q", f.asks)
	}
}

func TestTheBriefWithoutQuestionsSaysSo(t *testing.T) {
	h, f, _ := sheet(t)
	for range 3 {
		nth(t, h, "Remove this question", 0)
	}
	h.MustShow(t, "None yet. Add one in your own words.")
	h.Press(t, "Close")
	if f.asks == nil || len(f.asks) != 0 {
		t.Errorf("kept %q", f.asks)
	}
}

func TestABriefLeavesTheProgramWithPrivateNotesOnlyWhenTicked(t *testing.T) {
	h, f, _ := sheet(t)
	h.SavePath = "out/brief"
	h.Press(t, "Save as Markdown")
	h.Press(t, "Save as PDF")
	h.Press(t, "Copy")
	test.Tap(h.Check(t, "With private notes"))
	h.Press(t, "Print")
	h.Press(t, "Copy")
	if want := []string{"out/brief: md of coffee 9, with notes: false", "out/brief: pdf of coffee 9, with notes: false",
		"aside/brief-priya-raman.pdf: pdf of coffee 9, with notes: true"}; !slices.Equal(f.files, want) {
		t.Errorf("written %q", f.files)
	}
	if want := []string{"aside/brief-priya-raman.pdf"}; !slices.Equal(h.Opened, want) {
		t.Errorf("opened %q", h.Opened)
	}
	if want := []string{"md of coffee 9, with notes: false", "md of coffee 9, with notes: true"}; !slices.Equal(h.Copied, want) {
		t.Errorf("copied %q", h.Copied)
	}
	if want := []string{"brief-priya-raman.md", "brief-priya-raman.pdf"}; !slices.Equal(h.SaveNames, want) {
		t.Errorf("proposed %q", h.SaveNames)
	}
}

func TestWhatCameOfTheBriefIsToldOnTheSheetWhereItIsSeen(t *testing.T) {
	h, _, _ := sheet(t)
	h.SavePath = "out/brief"
	h.MustShow(t, "Print opens the brief in your PDF program; print it from there.")
	for verb, told := range map[string]string{"Copy": "The brief is copied", "Save as PDF": "The brief for Priya is saved", "Print": "Your PDF program opens the brief now."} {
		h.Press(t, verb)
		h.MustShow(t, told)
	}
	if len(h.Told) != 0 {
		t.Errorf("told behind the sheet: %v", h.Told)
	}
}

func TestWhatIsTypedGoesIntoTheFile(t *testing.T) {
	h, f, _ := sheet(t)
	asked(h)[0].SetText("What is a good margin?")
	h.Press(t, "Copy")
	if !slices.Equal(f.calls, []string{"brief"}) || f.asks[0] != "What is a good margin?" {
		t.Errorf("copied before it was kept: %v, %q", f.calls, f.asks)
	}
	h.Press(t, "Close")
	if len(f.calls) != 1 {
		t.Errorf("it was kept twice: %v", f.calls)
	}
}

func TestWithoutAProgramForPDFPrintingSaysWhatToDo(t *testing.T) {
	h, _, _ := sheet(t)
	h.NoProgram = errors.New("no handler")
	h.Press(t, "Print")
	var fault *app.Fault
	if len(h.Failed) != 1 || !errors.As(h.Failed[0], &fault) || !strings.Contains(fault.Error(), "no program for PDF files") {
		t.Errorf("failed %v", h.Failed)
	}
}

func TestAnyCoffeesBriefOpensFromElsewhere(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	f := &fake{view: asPictured(), brief: planner.Brief{First: "Aiko", Row: row(1, "Aiko Tanaka", "Data scientist", app.Outside), When: "No time yet"}}
	h.Show(today.New(h, f), screen.Route{Name: screen.Today, Coffee: 4})
	h.MustShow(t, "Brief for Aiko Tanaka", "No time yet", "No gap of yours is known to fit. Ask openly.", "Nothing is known yet. Ask what Aiko is working on.", "None yet. Add one in your own words.")
}

func TestTheBriefClosesByTheKeyboard(t *testing.T) {
	h, f, _ := sheet(t)
	asked(h)[0].SetText("What is a good margin?")
	h.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !slices.Equal(f.calls, []string{"brief"}) || h.Shows("Brief for Priya Raman") {
		t.Errorf("called %v", f.calls)
	}
}

func TestDrawTheBrief(t *testing.T) {
	screentest.Draw(t, "today-brief", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return today.New(h, &fake{view: asPictured()}), screen.Route{Name: screen.Today, Coffee: 9}
	})
}
