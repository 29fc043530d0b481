package planner_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
)

const withFaults = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
	",,https://www.linkedin.com/in/nobody-yet,,Tilia Schools,Product lead,3/4/24\n" +
	"Ines,Duarte,https://www.linkedin.com/in/inesd,ines(at)tern.example,Tern,CTO,31 Feb 2024\n" +
	"Ben,Ito,,,Kestrel,Buyer,25/4/24\n"

// problemOf finds a problem by its reason.
func importProblem(t *testing.T, in *planner.Incoming, id string) exchange.Problem {
	t.Helper()
	for _, list := range [][]exchange.Problem{in.Preview.Batch.Problems, in.Preview.Batch.Skipped} {
		for _, q := range list {
			if q.Reason.ID == id {
				return q
			}
		}
	}
	t.Fatalf("no problem %s among %+v", id, in.Preview.Batch.Problems)
	return exchange.Problem{}
}

func TestWhatAFileHasWrongIsPutRight(t *testing.T) {
	w := empty(t)
	w.add("Ben Ito, Buyer at Kestrel")
	path := w.file("Connections.csv", withFaults)
	in := must(w.ReadImports(ctx, append(namedFiles(w.file("cards.vcf", inesCard)), namedFiles(path)...), planner.ImportOptions{}))(t)
	for i, r := range in.Preview.Rows {
		if r.Status == exchange.Duplicate {
			in.Part(i)
		}
	}
	fix := func(id, ask, value string) {
		t.Helper()
		q := importProblem(t, in, id)
		if got := in.Asks(q); got != ask {
			t.Fatalf("%s asks for %q", id, got)
		}
		now := must(w.FixImport(ctx, in, q, value))(t)
		now.Carry(in)
		in = now
	}
	_, err := w.FixImport(ctx, in, importProblem(t, in, "import.problem.date"), "32 May 2024")
	kind(t, err, app.ErrInvalid, "cannot be read either")
	fix("import.problem.date", exchange.AskDate, "2024-02-28")
	fix("import.problem.email", exchange.AskEmail, "ines.duarte@tern.example")
	fix("import.problem.noname", exchange.AskName, "Lena Vogt")
	if len(in.Preview.Batch.Problems)+len(in.Preview.Batch.Skipped) != 0 {
		t.Errorf("left are %+v", in.Preview.Batch.Problems)
	}
	if in.Undecided() != 0 || len(in.Apart) != 1 {
		t.Errorf("the decision is gone: %v", in.Apart)
	}
	must(w.Import(ctx, in))(t)
	lena := must(w.Person(ctx, w.who("Lena Vogt")))(t)
	if lena.Title != "Product lead" || lena.Profile() == "" || lena.ConnectedOn != "2024-04-03" || lena.Sources["name"] != app.Typed {
		t.Errorf("Lena came in as %+v", lena)
	}
	found := false
	for _, q := range must(w.store.Everybody(ctx, false))(t) {
		if q.ConnectedOn == "2024-02-28" {
			found = q.Email() != "" && strings.Contains(importedEmails(q), "ines.duarte@tern.example") && q.Sources["connectedOn"] == app.Typed
		}
	}
	if !found {
		t.Error("the date and the address that were typed are not with Ines")
	}
	before := w.all()
	w.bring(path)
	w.sameAs(before, "the file with its faults changed something the second time")
}

func importedEmails(q app.Person) string {
	var out []string
	for _, e := range q.Emails {
		out = append(out, e.Address)
	}
	return strings.Join(out, " ")
}

func TestWhatCannotBePutRightIsShownAsItStands(t *testing.T) {
	w := empty(t)
	in := must(w.ReadImport(ctx, w.file("a.csv", "Name,Email\nAna Silva,ana@tern.example\n\"Broken, row\nBo Lind,bo@tern.example\n"), planner.ImportOptions{}))(t)
	q := importProblem(t, in, "import.problem.quote")
	if in.Asks(q) != "" {
		t.Errorf("it asks for %q", in.Asks(q))
	}
	lines := must(w.ImportLines(ctx, in, q))(t)
	if len(lines) != 4 || lines[2].Number != 3 || lines[2].Text != `"Broken, row` {
		t.Errorf("the lines are %+v", lines)
	}
	_, err := w.FixImport(ctx, in, q, "anything")
	kind(t, err, app.ErrInvalid, "nothing to put right")

	zipped := must(w.ReadImport(ctx, w.archive(), planner.ImportOptions{}))(t)
	lines = must(w.ImportLines(ctx, zipped, exchange.Problem{File: "archive.zip/Connections.csv", Line: 5}))(t)
	if len(lines) != 5 || !strings.Contains(lines[2].Text, "priya-raman") {
		t.Errorf("the lines of the archive's table are %+v", lines)
	}
}

func TestLookingAgainKeepsDecisionsAndWhatWasPutRight(t *testing.T) {
	w := empty(t)
	w.add("Ben Ito, Buyer at Kestrel")
	in := must(w.ReadImport(ctx, w.file("Connections.csv", withFaults), planner.ImportOptions{}))(t)
	in = must(w.FixImport(ctx, in, importProblem(t, in, "import.problem.noname"), "Lena Vogt"))(t)
	in.Skip[0] = true
	w.add("Ines Duarte, Painter")
	again := must(w.LookAgain(ctx, in))(t)
	again.Carry(in)
	if again.Skip[0] { // Ines is a possible duplicate now, which is another question
		t.Error("a decision on somebody new counts for a possible duplicate")
	}
	if again.Preview.Duplicate != 2 || again.Preview.New != 1 {
		t.Errorf("%d possible duplicates, %d new", again.Preview.Duplicate, again.Preview.New)
	}
}

func TestAMergeWithAChosenNameOutlivesAnotherLook(t *testing.T) {
	w := empty(t)
	there := w.add("Benjamin Ito, Buyer at Kestrel, ben@kestrel.example")
	in := must(w.ReadImport(ctx, w.file("a.csv", "Name,Email,Phone\nKai Sato,ben@kestrel.example,1\n"), planner.ImportOptions{}))(t)
	if in.Preview.Duplicate != 1 {
		t.Fatalf("preview %+v", in.Preview.Rows[0])
	}
	in.Join(0, there, map[string]bool{"name": false})
	again := must(w.LookAgain(ctx, in))(t)
	if moved := again.Carry(in); moved[0] != 0 || len(moved) != 1 || again.Joined[0] != there {
		t.Errorf("moved %v, joined %v", moved, again.Joined)
	}
	must(w.Import(ctx, again))(t)
	if q := must(w.Person(ctx, there))(t); q.Name.String() != "Benjamin Ito" || len(q.Phones) != 1 {
		t.Errorf("merged into %+v", q)
	}
}
