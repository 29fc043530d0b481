package messages_test

import (
	"slices"
	"strings"
	"testing"

	"cortado/app/message"
	"cortado/app/planner"
)

// twoBlanks judges a text for blanks as the program does, in the body alone.
func twoBlanks(f *fake) {
	f.judge = func(subject, body string) []planner.CheckLine {
		line := planner.CheckLine{Name: "no-blank", Text: "Blanks to fill", Fix: "Fill them in.", Why: "A blank tells them it was not written for them."}
		r := []rune(body)
		for i := range r {
			if strings.HasPrefix(string(r[i:]), "[date]") {
				line.Found = append(line.Found, message.Span{Start: i, End: i + 6})
			}
		}
		if i := strings.Index(subject, "[topic]"); i >= 0 {
			line.InSubject = []message.Span{{Start: i, End: i + 7}}
		}
		return []planner.CheckLine{line, {Name: "subject", Text: "Subject has 1 word"}, {Name: "length", OK: true, Text: "9 words"}}
	}
}

func TestShowLeadsFromPlaceToPlaceAlsoInTheSubject(t *testing.T) {
	f := &fake{}
	twoBlanks(f)
	h, _ := compose(t, f)
	h.Field(t, "Subject").SetText("About [topic]")
	body(t, h).SetText("Hi,\n\nTuesday [date] or Ärger [date]?")
	h.Wait(1e9)
	var seen []string
	for range 4 {
		h.Hint(t, "3 places; press again for the next")
		if s := h.Field(t, "Subject").Entry().SelectedText(); s != "" && h.Field(t, "Subject").Focused() {
			seen = append(seen, "subject "+s)
			continue
		}
		e := body(t, h).Entry()
		seen = append(seen, e.SelectedText())
	}
	if want := []string{"subject [topic]", "[date]", "[date]", "subject [topic]"}; !slices.Equal(seen, want) {
		t.Errorf("shown were %q", seen)
	}
}

func TestAFailedCheckSaysWhyItMattersAndWhatToDo(t *testing.T) {
	f := &fake{}
	twoBlanks(f)
	h, _ := compose(t, f)
	h.MustShow(t, "1 of 3", "Blanks to fill", "Fill them in.", "A blank tells them it was not written for them.")
}

func TestShowOfTheSubjectSelectsTheSubject(t *testing.T) {
	f := &fake{}
	twoBlanks(f)
	h, _ := compose(t, f)
	body(t, h).SetText("Hi Priya.")
	h.Field(t, "Subject").SetText("Hello")
	h.Wait(1e9)
	h.Press(t, "Show")
	if got := h.Field(t, "Subject").Entry().SelectedText(); got != "Hello" {
		t.Errorf("selected is %q", got)
	}
}

func TestShowLeavesThePreview(t *testing.T) {
	h, _ := compose(t, &fake{})
	h.Press(t, "Preview")
	h.Press(t, "Show")
	if got := body(t, h).Entry().SelectedText(); got != "[second date]" {
		t.Errorf("selected is %q", got)
	}
}
