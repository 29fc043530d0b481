package messages_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/assets"
	"cortado/data"
	"cortado/ui/messages"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// realPlanner is a planner over the database at path, closed with the test.
func realPlanner(t testing.TB, path string) *planner.Planner {
	t.Helper()
	store, err := data.Open(path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	taxonomy, lexicon, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	return planner.New(planner.Params{Store: store, Words: words, Taxonomy: taxonomy, Lexicon: lexicon, Files: data.Files{}, Now: screentest.Now})
}

// withAda is a database with one person in it and a profile that can write.
func withAda(t testing.TB, p *planner.Planner) app.PersonID {
	t.Helper()
	ctx := context.Background()
	if _, err := p.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Europe/London", Title: "Product manager", Organisation: "Halden Health",
		Offers: []app.Offer{{Text: "our user-interview kit"}}}); err != nil {
		t.Fatal(err)
	}
	id, _, err := p.SavePerson(ctx, app.Person{Name: app.Name{Given: "Ada", Family: "van der O'Brien-MacKay"}, Title: "CFO", Organisation: "northLAKE gmbh",
		Emails: []app.Email{{Address: "ada@northlake.example"}}})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// draftsIn are the bodies of the drafts in a database.
func draftsIn(t testing.TB, path string) []app.Message {
	t.Helper()
	rows, err := realPlanner(t, path).Messages(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out []app.Message
	for _, r := range rows {
		if r.Message.State == app.Draft {
			out = append(out, r.Message)
		}
	}
	return out
}

// keysBeforeTheEnd are typed without a pause, one every tenth of a second,
// before the program is ended: no pause is ever long enough to keep at leisure.
const keysBeforeTheEnd = 40

// killedPath is the database of the program that is ended while it is written in.
const killedPath = "CORTADO_TEST_KILLED_WHILE_TYPING"

// TestTypingUntilKilled is the program that is ended in the middle of a word: it
// is started by the test below, and does nothing by itself.
func TestTypingUntilKilled(t *testing.T) {
	path := os.Getenv(killedPath)
	if path == "" {
		t.Skip("played by TestADraftSurvivesThatTheProgramIsKilled")
	}
	p := realPlanner(t, path)
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, p), screen.Route{Name: screen.Messages, Person: withAda(t, p)})
	h.Window().Canvas().Focus(h.Field(t, "Message").Focusable())
	for i := range keysBeforeTheEnd {
		h.Window().Canvas().Focused().TypedRune(rune('a' + i%26))
		h.Wait(100 * time.Millisecond)
	}
	me, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := me.Kill(); err != nil {
		t.Fatal(err)
	}
	select {}
}

func TestADraftSurvivesThatTheProgramIsKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cortado.db")
	cmd := exec.Command(os.Args[0], "-test.run=^TestTypingUntilKilled$")
	cmd.Env = append(os.Environ(), killedPath+"="+path)
	if out, err := cmd.CombinedOutput(); err == nil || strings.Contains(string(out), "FAIL") {
		t.Fatalf("the program was not killed while typing: %v\n%s", err, out)
	}
	drafts := draftsIn(t, path)
	if len(drafts) != 1 || !drafts[0].Edited {
		t.Fatalf("kept are %d drafts", len(drafts))
	}
	var typed strings.Builder
	for i := range keysBeforeTheEnd {
		typed.WriteRune(rune('a' + i%26))
	}
	kept := 0
	for n := keysBeforeTheEnd; n > 0 && kept == 0; n-- {
		if strings.Contains(drafts[0].Body, typed.String()[:n]) {
			kept = n
		}
	}
	if missing := keysBeforeTheEnd - kept; missing > 10 {
		t.Errorf("%d letters of a second's typing and more are lost; kept is %q", missing, drafts[0].Body)
	}
}

func TestADraftIsReopenedAsItWasLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cortado.db")
	p := realPlanner(t, path)
	id := withAda(t, p)
	h := screentest.NewHost(t, 1280, 800)
	s := messages.New(h, p)
	h.Show(s, screen.Route{Name: screen.Messages, Person: id})
	h.Choose(t, "Tone", "Brief")
	h.Type(t, "Subject", " ÄÖ")
	h.Type(t, "Message", "Ada van der O'Brien-MacKay of northLAKE gmbh said \"12 %\". ")
	body, subject := h.Field(t, "Message").Text(), h.Field(t, "Subject").Text()
	s.Leave()

	h = screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, p), screen.Route{Name: screen.Messages, Person: id})
	if got := h.Field(t, "Message").Text(); got != body {
		t.Errorf("the text is %q, was %q", got, body)
	}
	if got := h.Field(t, "Subject").Text(); got != subject {
		t.Errorf("the subject is %q, was %q", got, subject)
	}
	h.MustShow(t, "Edited by hand. Kept as you type.", "Brief")
}

func TestLeavingWhileADraftIsBeingKeptLosesNothingAndMakesOneDraft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cortado.db")
	p := realPlanner(t, path)
	id := withAda(t, p)
	h := screentest.NewHost(t, 1280, 800)
	s := messages.New(h, p)
	h.Show(s, screen.Route{Name: screen.Messages, Person: id})
	h.Type(t, "Message", "first ")
	h.Hold = true // the window is closing: answers no longer come
	h.Wait(time.Second)
	h.Type(t, "Message", "second ")
	s.Leave()
	rows, err := p.Messages(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1 || !strings.Contains(rows[0].Message.Body, "first second ") {
		t.Errorf("kept is %s", fmt.Sprint(rows))
	}
}
