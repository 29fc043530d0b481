package planner_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
)

// named are files of the user as the window hands them over.
func namedFiles(paths ...string) []planner.ImportFrom {
	var out []planner.ImportFrom
	for _, p := range paths {
		out = append(out, planner.ImportFrom{Path: p})
	}
	return out
}

func pastedText(text string) []planner.ImportFrom {
	return []planner.ImportFrom{{Name: "Pasted text", Content: []byte(text)}}
}

const inesCard = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Duarte;Ines;;;\r\nFN:Ines Duarte\r\nEMAIL:ines@tern.example\r\nTEL:+351 21 000 0000\r\nEND:VCARD\r\n"

func TestSeveralFilesMakeOneImportWithOneUndo(t *testing.T) {
	w := empty(t)
	before := w.all()
	cards := w.file("cards.vcf", inesCard)
	table := w.file("table.csv", "Name,Email,Title\nInes Duarte,ines@tern.example,CTO\nBen Ito,ben@kestrel.example,Buyer\n")
	in := must(w.ReadImports(ctx, namedFiles(cards, table), planner.ImportOptions{}))(t)
	if in.Preview.New != 2 || in.Preview.Same != 1 {
		t.Fatalf("preview: %d new, %d same", in.Preview.New, in.Preview.Same)
	}
	got := must(w.Import(ctx, in))(t)
	if got.Added != 2 || got.Files[0] != (planner.FileCount{Added: 1}) || got.Files[1] != (planner.FileCount{Added: 1, Unchanged: 1}) {
		t.Fatalf("imported %+v", got)
	}
	ines := must(w.Person(ctx, w.who("Ines Duarte")))(t)
	if ines.Title != "CTO" || len(ines.Phones) != 1 {
		t.Errorf("who stands in both files is %+v; both must be kept", ines)
	}
	list := must(w.PastImports(ctx))(t)
	if len(list) != 1 || list[0].File != "cards.vcf and 1 more file" || list[0].Added != 2 {
		t.Errorf("the list of imports is %+v", list)
	}
	again := must(w.ReadImports(ctx, namedFiles(cards, table), planner.ImportOptions{}))(t)
	if second := must(w.Import(ctx, again))(t); second.Change != 0 || second.Unchanged != 3 {
		t.Errorf("the same files again did %+v", second)
	}
	must(w.Undo())(t)
	w.sameAs(before, "one undo left something of two files")
}

func TestWhoHasNoKeyIsOnePersonOverTwoFilesAndTwoInOne(t *testing.T) {
	w := empty(t)
	a := w.file("a.csv", "Name,Company\nMaria Silva,Halden Health\n")
	b := w.file("b.csv", "Name,Company\nMaria Silva,Halden Health\nMaria Silva,Porto School\n")
	in := must(w.ReadImports(ctx, namedFiles(a, b), planner.ImportOptions{}))(t)
	if in.Preview.New != 2 || in.Preview.Rows[1].Status != exchange.Same || in.Preview.Rows[1].Source != 1 {
		t.Errorf("%d new; the second row is %s", in.Preview.New, in.Preview.Rows[1].Status)
	}
	if why := in.Preview.Rows[1].Why; why.ID != "import.match.other" {
		t.Errorf("it is told as %v", why)
	}
	twice := must(w.ReadImport(ctx, w.file("twice.csv", "Name,Company\nMaria Silva,Halden Health\nMaria Silva,Halden Health\n"), planner.ImportOptions{}))(t)
	if twice.Preview.New != 2 {
		t.Errorf("two rows of one file became %d people", twice.Preview.New)
	}
}

func TestABadFileAmongSeveralIsListedAndTheOthersComeIn(t *testing.T) {
	w := empty(t)
	bad := w.file("holiday.csv", "\xFF\xD8\xFF\xE0 a picture")
	in := must(w.ReadImports(ctx, namedFiles(w.file("cards.vcf", inesCard), bad, w.path("nowhere.csv")), planner.ImportOptions{}))(t)
	if len(in.Files) != 1 || len(in.Left) != 2 || in.Left[0].Name != "nowhere.csv" || in.Left[1].Name != "holiday.csv" || in.Left[1].Ignored {
		t.Fatalf("files %+v, left %+v", in.Files, in.Left)
	}
	kind(t, in.Left[1].Why, app.ErrInvalid, "a picture")
	if got := must(w.Import(ctx, in))(t); got.Added != 1 {
		t.Errorf("imported %+v", got)
	}
	list := w.path("list.csv")
	if err := w.SaveProblems(ctx, in, list); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(list); err != nil || !strings.Contains(string(text), "holiday.csv") {
		t.Errorf("the list of problems says %s (%v)", text, err)
	}
	_, err := w.ReadImports(ctx, namedFiles(bad, w.path("nowhere.csv")), planner.ImportOptions{})
	kind(t, err, app.ErrNotFound, "nowhere.csv")
}

func TestAFolderIsReadDownToWhereItEnds(t *testing.T) {
	w := empty(t)
	root := w.path("people")
	put := func(name, text string) {
		t.Helper()
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("b/cards.vcf", inesCard)
	put("a.csv", "Name,Email\nBen Ito,ben@kestrel.example\n")
	put("photo.jpg", "\xFF\xD8\xFF")
	put(".hidden.csv", "Name,Email\nNo One,no@kestrel.example\n")
	put("1/2/3/4/5/6/deep.csv", "Name,Email\nToo Deep,deep@kestrel.example\n")
	if err := os.Symlink(root, filepath.Join(root, "circle")); err != nil {
		t.Skip("no links on this system")
	}
	in := must(w.ReadImports(ctx, namedFiles(root), planner.ImportOptions{}))(t)
	var names, left []string
	for _, f := range in.Files {
		names = append(names, f.Name)
	}
	for _, f := range in.Left {
		left = append(left, f.Name)
		if !f.Ignored {
			t.Errorf("%s counts as an error", f.Name)
		}
	}
	if got := strings.Join(names, " "); got != "a.csv b/cards.vcf" {
		t.Errorf("read %s", got)
	}
	if got := strings.Join(left, " "); got != "1/2/3/4/5 circle photo.jpg" {
		t.Errorf("left %s", got)
	}
	put("only/photo.jpg", "\xFF\xD8\xFF")
	_, err := w.ReadImports(ctx, namedFiles(filepath.Join(root, "only")), planner.ImportOptions{})
	kind(t, err, app.ErrInvalid, "no file of people")
}

func TestATextFromTheClipboardIsReadAsAFileOrAsTyped(t *testing.T) {
	w := empty(t)
	for _, c := range []struct {
		name, text string
		format     exchange.Kind
		people     int
	}{
		{"a card", inesCard, exchange.VCard, 1},
		{"cells of a spreadsheet", "Name\tEmail\tTitle\nBen Ito\tben@kestrel.example\tBuyer\n", exchange.CSV, 1},
		{"a typed line", "Noor Haddad, CTO at Tern, noor@tern.example", planner.Typed, 1},
		{"two typed lines", "Ola Berg, Buyer at Polder\r\n\r\nPia Lund, Nurse, pia@halden.example\r\n", planner.Typed, 2},
	} {
		in, err := w.ReadImports(ctx, pastedText(c.text), planner.ImportOptions{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if in.Preview.Batch.Format != c.format || in.Preview.New != c.people {
			t.Errorf("%s: %s with %d people", c.name, in.Preview.Batch.Format, in.Preview.New)
		}
		must(w.Import(ctx, in))(t)
		again := must(w.ReadImports(ctx, pastedText(c.text), planner.ImportOptions{}))(t)
		if again.Preview.Same != c.people {
			t.Errorf("%s pasted twice: %d new, %d possible duplicates", c.name, again.Preview.New, again.Preview.Duplicate)
		}
	}
	if q := must(w.Person(ctx, w.who("Noor Haddad")))(t); q.Organisation != "Tern" || q.Sources["title"] != app.Typed {
		t.Errorf("Noor came in as %+v", q)
	}
	for name, text := range map[string]string{"a letter": "Dear Maya,\nI hope this finds you well, and so on.\n", "nothing": "", "a lone word": "Hello",
		"code": "for i := range n { fmt.Println(i), x }", "a sentence": "We met in Lisbon last year at the fair for gardens, remember"} {
		_, err := w.ReadImports(ctx, pastedText(text), planner.ImportOptions{})
		kind(t, err, app.ErrInvalid, "")
		if !strings.Contains(err.Error(), "Pasted text") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTwoPeopleIsRememberedWithTheImport(t *testing.T) {
	w := empty(t)
	there := w.add("Maria Silva, Nurse at Halden Health")
	in := must(w.ReadImport(ctx, w.file("a.csv", "Name,Email,Title\nMaria Silva,maria@porto.example,Teacher\n"), planner.ImportOptions{}))(t)
	if in.Preview.Duplicate != 1 {
		t.Fatalf("preview %+v", in.Preview.Rows[0])
	}
	in.Part(0)
	must(w.Import(ctx, in))(t)
	pairs := must(w.store.NotSame(ctx))(t)
	if len(pairs) != 1 || pairs[0][0] != there || pairs[0][1] == there {
		t.Fatalf("remembered %v", pairs)
	}
	must(w.Undo())(t)
	if left := must(w.store.NotSame(ctx))(t); len(left) != 0 {
		t.Errorf("after undo %v is still remembered", left)
	}
}

func TestWritingTellsHowFarItIs(t *testing.T) {
	w := empty(t)
	in := must(w.ReadImport(ctx, w.file("Connections.csv", linkedIn), planner.ImportOptions{}))(t)
	var last, total int64
	var steps []float64
	in.Progress = func(done, all int64) {
		last, total = done, all
		steps = append(steps, float64(done)/float64(all))
	}
	must(w.Import(ctx, in))(t)
	if last != 1 || total != 1 {
		t.Errorf("told %d of %d", last, total)
	}
	if !slices.IsSorted(steps) || len(steps) < 2 || steps[0] != 0 {
		t.Errorf("it goes %v", steps)
	}
}

func TestReadingCanBeStopped(t *testing.T) {
	w := empty(t)
	stopped, stop := context.WithCancel(ctx)
	stop()
	_, err := w.ReadImports(stopped, namedFiles(w.file("a.csv", linkedIn), w.file("b.vcf", inesCard)), planner.ImportOptions{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("told %v", err)
	}
}

func TestColumnsNobodyKnowsGoWhereTheUserSends(t *testing.T) {
	w := empty(t)
	path := w.file("list.csv", "Name,Email,Locker,Shirt\nInes Duarte,ines@tern.example,12,M\n")
	in := must(w.ReadImport(ctx, path, planner.ImportOptions{}))(t)
	q := in.Preview.Rows[0].Result
	if len(q.Extra) != 2 || q.Extra[0].Name != "Locker" || q.Notes != "" {
		t.Errorf("without a choice they are kept beside the person, not %+v, %q", q.Extra, q.Notes)
	}
	columns := in.Files[0].Batch.Columns
	if columns[0].Unknown || !columns[2].Unknown || !columns[3].Unknown {
		t.Errorf("unknown are %+v", columns)
	}
	chosen := map[string]string{"Locker": "notes", "Shirt": "-"}
	in = must(w.ReadImports(ctx, namedFiles(path), planner.ImportOptions{Named: map[string]map[string]string{in.Files[0].Batch.HeaderKey: chosen}}))(t)
	q = in.Preview.Rows[0].Result
	if len(q.Extra) != 0 || q.Notes != "Locker: 12" || !in.Files[0].Batch.Columns[2].Unknown {
		t.Errorf("they came as %+v, %q", q.Extra, q.Notes)
	}
	if err := w.RememberColumns(in.Files[0].Batch.HeaderKey, chosen); err != nil {
		t.Fatal(err)
	}
	if q = must(w.ReadImport(ctx, path, planner.ImportOptions{}))(t).Preview.Rows[0].Result; q.Notes != "Locker: 12" {
		t.Errorf("the choice was not remembered: %q", q.Notes)
	}
}
