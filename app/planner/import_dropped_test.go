package planner_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"cortado/app"
)

const anaCard = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Duarte\r\nN:Duarte;Ana;;;\r\nURL:https://www.linkedin.com/in/ana-duarte\r\n" +
	"EMAIL:ana@old.example\r\nEMAIL:ana@new.example\r\nTEL:+49 30 901820\r\nCATEGORIES:berlin,mentors\r\n" +
	"NOTE:Met at the fair.\\nLikes trains.\r\nEND:VCARD\r\n"

func TestWhatTheUserTookOutIsNotBroughtBackByTheSameFile(t *testing.T) {
	w := empty(t)
	w.bring(w.file("ana.vcf", anaCard))
	id := w.who("Ana Duarte")
	q := must(w.Person(ctx, id))(t)
	q.Emails = slices.DeleteFunc(slices.Clone(q.Emails), func(e app.Email) bool { return e.Address == "ana@old.example" })
	q.Phones, q.Notes = nil, "Met at the station.\nLikes trains."
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	if _, err := w.UntagPeople(ctx, []app.PersonID{id}, "mentors"); err != nil {
		t.Fatal(err)
	}
	before := must(w.Person(ctx, id))(t)

	again := w.bring(w.file("ana-again.vcf", anaCard))
	if again.Updated != 0 || again.Unchanged != 1 {
		t.Errorf("the same file did %+v", again)
	}
	if got := must(w.Person(ctx, id))(t); len(got.Emails) != 1 || len(got.Phones) != 0 || !slices.Equal(got.Tags, []string{"berlin"}) || got.Notes != before.Notes {
		t.Errorf("the same file brought something back: %+v", got)
	}

	more := strings.ReplaceAll(anaCard, "Likes trains.", "Likes trains.\\nMoves to Porto.")
	w.bring(w.file("ana-more.vcf", more))
	if got := must(w.Person(ctx, id))(t).Notes; got != "Met at the station.\nLikes trains.\nMoves to Porto." {
		t.Errorf("of a note that was edited, a newer file brings what is new, not what was taken out: %q", got)
	}
}

func TestWhatTheUserWritesAgainIsTakenFromFilesAgain(t *testing.T) {
	w := empty(t)
	w.bring(w.file("ana.vcf", anaCard))
	id := w.who("Ana Duarte")
	q := must(w.Person(ctx, id))(t)
	had := slices.Clone(q.Emails)
	save := func(emails []app.Email) {
		t.Helper()
		q := must(w.Person(ctx, id))(t)
		q.Emails = emails
		if _, _, err := w.SavePerson(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	save(nil)
	save(had)
	for key, source := range must(w.Person(ctx, id))(t).Sources {
		if source == app.Dropped {
			t.Errorf("%s still counts as taken out", key)
		}
	}
	w.bring(w.file("ana-again.vcf", anaCard))
	if got := must(w.Person(ctx, id))(t).Emails; len(got) != 2 {
		t.Errorf("the e-mails are %+v", got)
	}
}

func TestTakingOutIsUndoneWithTheEdit(t *testing.T) {
	w := empty(t)
	w.bring(w.file("ana.vcf", anaCard))
	id := w.who("Ana Duarte")
	q := must(w.Person(ctx, id))(t)
	q.Phones = nil
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := must(w.Person(ctx, id))(t); len(got.Phones) != 1 || slices.Contains(slices.Collect(maps.Values(got.Sources)), app.Dropped) {
		t.Errorf("after undo: %+v", got)
	}
}
