package planner_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// peopleFormats are those in which single people go out.
var peopleFormats = []string{planner.ExportCards, planner.ExportOldCards, planner.ExportTable}

// strangers are people that files have no good key for, beside those of LinkedIn.
func (w *world) strangers() {
	w.t.Helper()
	w.bring(w.file("in.csv", linkedIn))
	w.add("Ines Duarte, CTO at Tern")
	w.add("Ines Duarte")
	w.add("Ben Okri, Poet, +44 20 5550 1234")
	must(w.SetPerson(ctx, w.who("priya@northlake.example"), []byte(`{"notes":"Not to be told","trust":5,"relation":"peer","tags":["tender"],
		"skills":[{"name":"Pricing","level":4}],"wants":["Public speaking"],"through":"A fair"}`)))(w.t)
}

func TestWhatWasExportedComesInUnchanged(t *testing.T) {
	for _, format := range peopleFormats {
		for _, private := range []bool{false, true} {
			t.Run(fmt.Sprint(format, " private ", private), func(t *testing.T) {
				w := empty(t)
				w.strangers()
				out := must(w.Export(ctx, w.path("out"), planner.ExportOptions{Format: format, Private: private}))(t)
				info := must(os.Stat(w.path("out")))(t)
				if out.People != 8 || int64(out.Bytes) != info.Size() {
					t.Errorf("exported %+v; the file has %d bytes", out, info.Size())
				}
				before := w.all()
				in := must(w.ReadImport(ctx, w.path("out"), planner.ImportOptions{}))(t)
				if v := in.Preview; v.Same != 8 || len(v.Rows) != 8 || v.Problems != 0 {
					for _, r := range v.Rows {
						t.Logf("%s is %s: %v %v", r.Person.Name, r.Status, r.Changes, r.Why)
					}
					t.Fatalf("%d the same of %d; problems %v", v.Same, len(v.Rows), v.Batch.Problems)
				}
				must(w.Import(ctx, in))(t)
				w.sameAs(before, "an import of the exported file")
				again := must(w.Export(ctx, w.path("again"), planner.ExportOptions{Format: format, Private: private}))(t)
				if a, b := must(os.ReadFile(w.path("out")))(t), must(os.ReadFile(w.path("again")))(t); again != out || !bytes.Equal(a, b) {
					t.Error("a second export differs")
				}
			})
		}
	}
}

func TestWhatIThinkOfSomebodyStaysHere(t *testing.T) {
	w := empty(t)
	w.strangers()
	for _, format := range peopleFormats {
		for private, want := range map[bool]bool{false: false, true: true} {
			must(w.Export(ctx, w.path("out"), planner.ExportOptions{Format: format, Private: private}))(t)
			text := strings.ToLower(string(must(os.ReadFile(w.path("out")))(t)))
			for _, secret := range []string{"not to be told", "trust", "peer", "a fair"} {
				if strings.Contains(text, secret) != want {
					t.Errorf("%s, private %t: has %q %t", format, private, secret, !want)
				}
			}
			for _, fact := range []string{"priya", "tender", "pricing", "public speaking"} {
				if !strings.Contains(text, fact) {
					t.Errorf("%s lacks %q", format, fact)
				}
			}
		}
	}
}

func TestASelectionGoesOutInItsOrder(t *testing.T) {
	w := empty(t)
	w.strangers()
	people := []app.PersonID{w.who("Ben Okri"), w.who("Aiko Tanaka")}
	var b bytes.Buffer
	out := must(w.ExportTo(ctx, &b, planner.ExportOptions{Format: planner.ExportTable, People: people}))(t)
	ben, aiko := strings.Index(b.String(), "Okri"), strings.Index(b.String(), "Tanaka")
	if out.People != 2 || out.Bytes != b.Len() || ben < 0 || aiko < ben || strings.Contains(b.String(), "Priya") {
		t.Errorf("%+v: %s", out, b.String())
	}
}

func TestTheBinStaysHere(t *testing.T) {
	w := empty(t)
	w.strangers()
	must(w.Delete(ctx, w.who("Ben Okri")))(t)
	if out := must(w.Export(ctx, w.path("out"), planner.ExportOptions{Format: planner.ExportCards}))(t); out.People != 7 {
		t.Errorf("exported %d", out.People)
	}
}

func TestAFailedExportLeavesNoFile(t *testing.T) {
	w := empty(t)
	_, err := w.Export(ctx, w.path("out"), planner.ExportOptions{Format: planner.ExportCards})
	kind(t, err, app.ErrInvalid, "nobody to export")
	w.strangers()
	_, err = w.Export(ctx, w.path("out"), planner.ExportOptions{Format: "xls"})
	kind(t, err, app.ErrInvalid, "no format to export")
	_, err = w.Export(ctx, w.path("out"), planner.ExportOptions{Format: planner.ExportTable, People: []app.PersonID{1, 999}})
	kind(t, err, app.ErrNotFound, "no person 999")
	_, err = w.Export(ctx, w.path("out"), planner.ExportOptions{Format: planner.ExportTable, People: []app.PersonID{999}})
	kind(t, err, app.ErrNotFound, "")
	w.full = true
	if _, err = w.Export(ctx, w.path("out"), planner.ExportOptions{Format: planner.ExportTable}); err == nil {
		t.Error("written on a full disk")
	}
	if _, err := os.Stat(w.path("out")); err == nil {
		t.Error("a file is there")
	}
}

func TestTwoDatabasesGiveDifferentIds(t *testing.T) {
	uid := func(w *world) string {
		id := w.add("Ines Duarte")
		var b bytes.Buffer
		must(w.ExportTo(ctx, &b, planner.ExportOptions{Format: planner.ExportCards, People: []app.PersonID{id}}))(t)
		_, rest, _ := strings.Cut(b.String(), "UID:")
		line, _, _ := strings.Cut(rest, "\r\n")
		return line
	}
	a, b := empty(t), empty(t)
	b.uids = 100 // chance gives it something else
	first, second := uid(a), uid(b)
	if first == second || !strings.HasPrefix(first, "urn:uuid:") {
		t.Errorf("%q and %q", first, second)
	}
}

func BenchmarkExport30000(b *testing.B) {
	w := empty(b)
	w.bring(w.file("Connections.csv", manyRows(30_000)))
	for _, format := range peopleFormats {
		b.Run(format, func(b *testing.B) {
			for b.Loop() {
				must(w.Export(ctx, w.path("out"), planner.ExportOptions{Format: format}))(b)
			}
		})
	}
}
