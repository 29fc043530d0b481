package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cortado/app"
	"cortado/app/exchange"
)

// aWhole is a small archive with one of everything.
func aWhole() *exchange.Everything {
	at := time.Date(2026, 11, 2, 9, 30, 0, 123e6, time.UTC)
	trust, stance, mutual := app.Level(4), -2, .5
	ana := app.Person{ID: 3, Name: app.Name{Given: "Ana", Family: "Ruiz"}, Title: "CTO", Emails: []app.Email{{Address: "ana@tern.example", Label: "work"}},
		Phones: []app.Phone{{Number: "+351 21 555 01 00"}}, Skills: []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 3, Source: app.Typed, Certainty: 1}},
		Perspective: map[app.Dimension]app.Attribute{app.Region: {Value: "Portugal", Certainty: .75, Source: app.Inferred}}, Trust: &trust,
		Wants: []app.Want{{Text: "hires"}}, Stances: map[app.QuestionID]int{2: 1}, Photo: []byte("\x89PNG\x00photo"), Notes: "<b>\"odd\" \\ \u2028</b>",
		Sources: map[string]app.Source{"title": app.Typed}, Introducer: 5}
	bo := app.Person{ID: 5, Name: app.Name{Given: "Bo"}, Fingerprint: "abc", Standing: app.Standing{Paused: true, PausedUntil: "2027-01-01"}}
	cy := app.Person{ID: 9, Name: app.Name{Given: "Cy", Family: "Moss"}, Standing: app.Standing{Deleted: "2026-11-01"}}
	return &exchange.Everything{Made: at, Settings: map[string]string{"look": "dark", "inferred-with": "x"},
		Profile: app.Profile{Name: "Me", Questions: []app.Question{{ID: 2, Text: "Why?", Importance: 3, Stance: &stance}},
			Offers: []app.Offer{{ID: 4, Text: "Time", Skills: []app.SkillID{"pricing"}}}, Programmes: []app.Programme{{ID: 6, Name: "Up", Role: "mentor", People: []app.PersonID{3}}}},
		People: []app.Person{ana, bo, cy},
		Rounds: []app.Round{{ID: 2, Started: at, From: "2026-11-01", Needs: []app.Need{{ID: "skill:pricing", Kind: "skill", Label: "Pricing", Weight: 1.0 / 3}},
			Picks: []app.Pick{{Person: 3, Name: "Ana Ruiz", Gain: .1 + .2, RunnerUp: 5, Mutual: &mutual, Terms: []app.Term{{Kind: "skill", Value: -1e-9}}}}}},
		Coffees: []app.Coffee{{ID: 11, Person: 3, Round: 2, Question: 2, State: app.Scheduled, Start: at, Zone: "Europe/Lisbon", Minutes: 25, Remind: -1, UID: "u@x", Brief: []string{"How?"}}},
		Messages: []app.Message{{ID: 7, Person: 5, Coffee: 11, Situation: app.ThankYou, Channel: app.ByChat, Tone: app.Warm, State: app.Draft, Body: "Hi\n",
			Address: app.PoliteAddress, About: 3, Introducer: 9, Request: 1, Template: 2, Said: app.Said{Reason: "too full", Every: 4}, Off: []string{"offer"}}},
		Talks: []app.Talk{{ID: 8, Person: 3, Coffee: 11, At: at, Helpful: 5, Did: []app.Effect{app.Door}, Needs: []app.NeedRating{{Need: "question:2", Label: "Why?", Met: .75}},
			Learned: []app.Learned{{Skill: "pricing", Name: "Pricing", From: 1, To: 2}}}},
		Contacts: []app.Contact{{ID: 1, Person: 3, At: at, Kind: app.Met, Coffee: 11, Message: 7}},
		Notes:    []app.Note{{ID: 1, Person: 5, At: at, Text: "名前"}},
		Ledger:   []app.Entry{{ID: 1, Person: 3, Talk: 8, Direction: app.Gave, Text: "intro", On: at, Due: "2026-12-01"}},
		Requests: []app.Request{{ID: 1, Person: 5, Text: "CV", Asked: at, State: app.RequestOpen, Answered: at, Entry: 1}},
		Phrases:  []app.Phrase{{ID: 2, Name: "Short", Situation: app.FirstContact, Lang: "de", Subject: "Eine Frage", Text: "Hallo {first}", Paused: true}},
		Settled:  []app.Settled{{Key: "thank:talk:8", At: at, How: "done"}, {Key: "chase:message:7:1", At: at, How: "dismissed", Until: "2026-11-09"}},
		Imports:  []app.Import{{ID: 1, Change: app.NoChange, At: at, File: "c.csv", Format: "linkedin", Added: 3}},
		Mappings: map[string]map[string]string{"h": {"Wer": "name"}}, NotSame: [][2]app.PersonID{{3, 5}},
		Merges:  []app.Merge{{ID: 1, Kept: 3, Gone: 4, Change: app.NoChange, At: at}},
		Filters: []app.Filter{{ID: 1, Name: "met", Terms: "met"}}, Calendars: []app.Calendar{{ID: 1, Path: "work.ics", Kind: "busy"}},
		Numbers: map[string]int64{"person": 12, "talk": 8}}
}

func written(t testing.TB, e *exchange.Everything) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := exchange.WriteEverything(&out, e); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// again is the archive that was read, as it was before its people became records.
func again(b *exchange.Batch) *exchange.Everything {
	e := *b.Whole
	for i, r := range b.Records {
		p := r.Person
		p.ID, p.Fingerprint = r.ID, b.Whole.Prints[i]
		e.People = append(e.People, p)
	}
	e.People, e.Bin, e.Prints = append(e.People, e.Bin...), nil, nil
	return &e
}

func TestAnArchiveIsReadAsItWasWritten(t *testing.T) {
	want := aWhole()
	file := written(t, want)
	b, err := readBytes("all.json", file, options())
	if err != nil {
		t.Fatal(err)
	}
	if b.Format != exchange.Archive || len(b.Records) != 2 || len(b.Whole.Bin) != 1 || len(b.Problems)+len(b.Skipped) != 0 {
		t.Fatalf("read %s with %d people, %v, %v", b.Format, len(b.Records), b.Problems, b.Skipped)
	}
	if diff := cmp.Diff(want, again(b), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("came out otherwise (-want +got):\n%s", diff)
	}
	if counted(b) != b.Values || b.Values == 0 {
		t.Errorf("%d values counted, %d told", counted(b), b.Values)
	}
	// A record is found by its line.
	if line := bytes.Split(file, []byte{'\n'})[b.Records[1].Line-1]; !bytes.Contains(line, []byte(`"given":"Bo"`)) {
		t.Errorf("Bo is said to stand on line %d: %s", b.Records[1].Line, line)
	}
	for _, e := range []*exchange.Everything{{}, {Profile: app.Profile{Name: "Me"}}} {
		if b, err := readBytes("none.json", written(t, e), options()); err != nil || b.Whole.Profile.Name != e.Profile.Name {
			t.Errorf("an archive of nobody: %v", err)
		}
	}
}

func TestAnArchiveSavedOtherwiseIsReadTheSame(t *testing.T) {
	file := string(written(t, aWhole()))
	for name, other := range map[string]string{
		"mark":    "\ufeff" + file,
		"windows": strings.ReplaceAll(file, "\n", "\r\n"),
		"dense":   strings.ReplaceAll(file, "\n", ""),
		"airy":    strings.NewReplacer("{\n", "  {\n\n", ":[", " :\t[ ", "},{", "} ,\n{").Replace(file),
	} {
		b, err := readBytes("all.json", []byte(other), options())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(aWhole(), again(b), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s came out otherwise:\n%s", name, diff)
		}
	}
}

func TestAnArchiveThatIsNotUnderstoodIsRefusedInOneSentence(t *testing.T) {
	file := string(written(t, aWhole()))
	change := func(old, new string) string {
		out := strings.Replace(file, old, new, 1)
		if out == file {
			t.Fatalf("%q is not in the archive", old)
		}
		return out
	}
	long := strings.Repeat("x", 17<<20)
	for name, c := range map[string]struct{ content, say string }{
		"newer":      {change(`"version": 1`, `"version": 2`), "newer version of Cortado"},
		"other":      {`{"format":"address-book","version":1}`, "is no archive of this program"},
		"json":       {`{"people":[{"name":"Ana"}]}`, "is no archive of this program"},
		"noversion":  {`{"format":"cortado-archive"}`, "is no archive of this program"},
		"wrong":      {`{"format":"cortado-archive","version":"1"}`, "is no archive of this program"},
		"empty":      {`{"`, "is no archive of this program"},
		"section":    {change(`"people": [`, `"friends": [], "people": [`), `has a field "friends" in line 7`},
		"field":      {change(`"title":"CTO"`, `"title":"CTO","mood":"good"`), `has a field "mood" in line 8`},
		"want":       {change(`{"text":"hires"}`, `{"text":"hires","mood":1}`), `has a field "mood" in line 8`},
		"offer":      {change(`"text":"Time"`, `"text":"Time","mood":1`), `has a field "mood" in line 5`},
		"twice":      {change(`"people": [`, `"notes": [], "people": [`), `names "notes" twice`},
		"cut":        {file[:len(file)/2], "ends in the middle"},
		"end":        {file[:len(file)-3], "ends in the middle"},
		"more":       {file + "{}", "is damaged in line"},
		"type":       {change(`"title":"CTO"`, `"title":7`), "is damaged in line 8"},
		"comma":      {change(`"emails":[{`, `"emails":[,{`), "is damaged in line 8"},
		"brackets":   {change(`"emails":[{`, `"emails":{[`), "is damaged in line 8"},
		"latin":      {change("名前", "\xe9t\xe9"), "is damaged in line"},
		"number":     {change(`{"id":5,`, `{"id":3,`), "is damaged in line 9: the number 3"},
		"nonumber":   {change(`{"id":5,`, `{"id":-5,`), "is damaged in line 9: the number -5"},
		"highnumber": {change(`{"id":5,`, `{"id":9223372036854775807,`), "is damaged in line 9: the number"},
		"highest":    {change(`12,"talk":8`, `12,"talk":9223372036854775807`), "tells of \"talk\""},
		"kind":       {change(`12,"talk":8`, `12,"friend":8`), "tells of \"friend\""},
		"deep":       {change(`"emails":[`, `"emails":[`+strings.Repeat("[", 40)), "far too long"},
		"long":       {change(`"title":"CTO"`, `"title":"`+long+`"`), "far too long"},
		"endless":    {file[:200] + `"` + long, "far too long"},
	} {
		b, err := readBytes("all.json", []byte(c.content), options())
		var fault *app.Fault
		switch {
		case err == nil:
			t.Errorf("%s was read: %d people", name, len(b.Records))
		case !errors.Is(err, app.ErrInvalid) || !errors.As(err, &fault) || fault.Do == "" || strings.Contains(err.Error(), "\n"):
			t.Errorf("%s is no sentence for a user: %v", name, err)
		case !strings.Contains(err.Error(), c.say):
			t.Errorf("%s: says %.300q; want %q", name, err, c.say)
		}
	}
	_, err := exchange.Read(context.Background(), exchange.Source{Name: "all.json", Size: 1 << 30, R: endless{[]byte(`{"format":"cortado-archive","version":1}`)}}, options())
	if !errors.Is(err, app.ErrInvalid) || !strings.Contains(err.Error(), "too large (1024 MB") {
		t.Errorf("a giant archive: %v", err)
	}
}

// TestWhatBreaksARuleIsLeftOutAndTold damages one thing at a time; everything
// else comes in.
func TestWhatBreaksARuleIsLeftOutAndTold(t *testing.T) {
	file := string(written(t, aWhole()))
	for name, c := range map[string]struct {
		old, new string
		told     int // problems and skipped rows
		left     func(*exchange.Batch) int
		want     int
	}{
		"level":      {`"level":3,`, `"level":6,`, 7, func(b *exchange.Batch) int { return len(b.Records) }, 1}, // Ana; with her go her coffee …
		"noname":     {`"given":"Bo"`, `"given":""`, 0, func(b *exchange.Batch) int { return len(b.Records) }, 1},
		"bin":        {`"deleted":"2026-11-01"`, `"deleted":"soon"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Bin) }, 0},
		"profile":    {`"role":"mentor"`, `"role":"boss"`, 0, func(b *exchange.Batch) int { return len(b.Whole.Profile.Name) }, 0},
		"state":      {`"state":"scheduled"`, `"state":"soon"`, 0, func(b *exchange.Batch) int { return len(b.Whole.Coffees) }, 0},
		"minutes":    {`"minutes":25`, `"minutes":9999`, 0, func(b *exchange.Batch) int { return len(b.Whole.Coffees) }, 0},
		"channel":    {`"channel":"chat"`, `"channel":"fax"`, 0, func(b *exchange.Batch) int { return len(b.Whole.Messages) }, 0},
		"met":        {`"met":0.75`, `"met":1e300`, 0, func(b *exchange.Batch) int { return len(b.Whole.Talks) }, 0},
		"kind":       {`"kind":"met"`, `"kind":"seen"`, 0, func(b *exchange.Batch) int { return len(b.Whole.Contacts) }, 0},
		"nobody":     {`{"id":1,"person":5,"at"`, `{"id":1,"person":6,"at"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Notes) }, 0},
		"time":       {`"asked":"2026-11-02T09:30:00.123Z"`, `"asked":"9999-12-31T23:59:59-10:00"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Requests) }, 0},
		"direction":  {`"direction":"gave"`, `"direction":"lent"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Ledger) }, 0},
		"how":        {`"how":"done"`, `"how":"maybe"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Settled) }, 1},
		"off":        {`"until":"2026-11-09"`, `"until":"soon"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Settled) }, 1},
		"done off":   {`"how":"dismissed"`, `"how":"done"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Settled) }, 1},
		"pair":       {`[3,5]`, `[3,3]`, 1, func(b *exchange.Batch) int { return len(b.Whole.NotSame) }, 0},
		"calendar":   {`"kind":"busy"`, `"kind":"idle"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Calendars) }, 0},
		"setting":    {`"look":"dark"`, `"look":"pink"`, 1, func(b *exchange.Batch) int { return len(b.Whole.Settings) }, 1},
		"import":     {`"added":3`, `"added":-3`, 1, func(b *exchange.Batch) int { return len(b.Whole.Imports) }, 0},
		"phrase":     {`"text":"Hallo {first}"`, `"text":" "`, 2, func(b *exchange.Batch) int { return len(b.Whole.Phrases) }, 0}, // the message loses its template
		"template":   {`"template":2`, `"template":3`, 1, func(b *exchange.Batch) int { return int(b.Whole.Messages[0].Template) }, 0},
		"about":      {`"about":3`, `"about":4`, 1, func(b *exchange.Batch) int { return int(b.Whole.Messages[0].About) }, 0},
		"address":    {`"address":"polite"`, `"address":"rude"`, 0, func(b *exchange.Batch) int { return len(b.Whole.Messages) }, 0},
		"every":      {`"every":4`, `"every":400`, 0, func(b *exchange.Batch) int { return len(b.Whole.Messages) }, 0},
		"entry":      {`"entry":1`, `"entry":4`, 1, func(b *exchange.Batch) int { return int(b.Whole.Requests[0].Entry) }, 0},
		"introducer": {`"introducer":5`, `"introducer":4`, 1, func(b *exchange.Batch) int { return len(b.Records) }, 2},
		"runner":     {`"runnerUp":5`, `"runnerUp":4`, 1, func(b *exchange.Batch) int { return len(b.Whole.Rounds[0].Picks) }, 1},
		"pick":       {`"picks":[{"person":3`, `"picks":[{"person":4`, 1, func(b *exchange.Batch) int { return len(b.Whole.Rounds[0].Picks) }, 0},
		"programme":  {`"people":[3]`, `"people":[4]`, 1, func(b *exchange.Batch) int { return len(b.Whole.Profile.Programmes) }, 1},
	} {
		damaged := strings.Replace(file, c.old, c.new, 1)
		if damaged == file {
			t.Errorf("%s: %q is not in the archive", name, c.old)
			continue
		}
		b, err := readBytes("all.json", []byte(damaged), options())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := c.left(b); got != c.want {
			t.Errorf("%s: %d are left; want %d", name, got, c.want)
		}
		told := len(b.Problems) + len(b.Skipped)
		if told == 0 || c.told > 0 && told < c.told {
			t.Errorf("%s: told %v %v", name, b.Problems, b.Skipped)
		}
		if counted(b) != b.Values {
			t.Errorf("%s: %d values counted, %d told", name, counted(b), b.Values)
		}
	}
}

func FuzzEverything(f *testing.F) {
	f.Add(written(f, aWhole()))
	f.Add([]byte(`{"format":"cortado-archive","version":1,"people":[{"id":1,"name":{"given":"A","family":""}},{"id":2,"name":{"given":"A","family":""},"introducer":1}]}`))
	f.Add([]byte(`{"format":"cortado-archive","version":1,"notes":[{"id":1,"person":7}],"people":[]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		if !bytes.HasPrefix(file, []byte{'{'}) {
			return
		}
		b, err := readBytes("x.json", file, options())
		if err != nil {
			if !errors.Is(err, app.ErrInvalid) {
				t.Fatalf("refused without a kind: %v", err)
			}
			return
		}
		if counted(b) != b.Values {
			t.Fatalf("%d values counted, %d told", counted(b), b.Values)
		}
		if b.Whole == nil { // some other table
			return
		}
		for _, r := range b.Records {
			if err := r.Person.Validate(); err != nil {
				t.Fatalf("line %d: %v", r.Line, err)
			}
		}
		// What was read can be written, and is read the same, with nothing to tell.
		first := again(b)
		second, err := readBytes("x.json", written(t, first), options())
		if err != nil {
			t.Fatalf("written again, it is refused: %v", err)
		}
		if n := len(second.Problems) + len(second.Skipped); n > 0 {
			t.Fatalf("written again, it has %d problems: %v", n, second.Problems)
		}
		if diff := cmp.Diff(first, again(second), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("written again, it differs:\n%s", diff)
		}
	})
}

func BenchmarkArchiveOf30000(b *testing.B) {
	e := &exchange.Everything{}
	one := aWhole()
	for i := range 30_000 {
		p := one.People[0]
		p.ID, p.Introducer, p.Name.Family = app.PersonID(i+1), 0, fmt.Sprintf("Ruiz %d", i)
		e.People = append(e.People, p)
	}
	for i := range 100_000 {
		e.Notes = append(e.Notes, app.Note{ID: int64(i + 1), Person: app.PersonID(i%30_000 + 1), At: one.Made, Text: strings.Repeat("met at the harbour ", 6)})
	}
	file := written(b, e)
	b.Run("write", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		for b.Loop() {
			written(b, e)
		}
	})
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := readBytes("all.json", file, options()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
