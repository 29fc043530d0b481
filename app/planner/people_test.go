package planner_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func TestANewTitleIsReadAnewAndTypedSkillsStay(t *testing.T) {
	w := empty(t)
	id := w.add("Noor Haddad, Finance Director at Tern")
	q := must(w.Person(ctx, id))(t)
	if q.Perspective[app.Function].Value != "finance" || q.Perspective[app.Function].Source != app.Inferred {
		t.Fatalf("a finance director works in %+v", q.Perspective[app.Function])
	}
	if s, ok := q.Skill("financial-modelling"); !ok || s.Source != app.Inferred || s.From != "Finance Director" {
		t.Fatalf("inferred %+v", q.Skills)
	}
	q.Skills = append(q.Skills, app.PersonSkill{Name: "Negotiation", Level: 5})
	q.Perspective[app.Industry] = app.Attribute{Value: "energy"}
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	q = must(w.Person(ctx, id))(t)
	q.Title = "Data Scientist"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	q = must(w.Person(ctx, id))(t)
	if q.Perspective[app.Function].Value != "data" {
		t.Errorf("a data scientist works in %+v", q.Perspective[app.Function])
	}
	if q.Perspective[app.Industry] != (app.Attribute{Value: "energy", Certainty: 1, Source: app.Typed}) {
		t.Errorf("the typed industry became %+v", q.Perspective[app.Industry])
	}
	if _, still := q.Skill("financial-modelling"); still {
		t.Error("a skill read off the old title is still there")
	}
	if s, ok := q.Skill("negotiation"); !ok || s.Source != app.Typed || s.Level != 5 || s.Certainty != 1 {
		t.Errorf("the typed skill became %+v", s)
	}
	// A level the user sets on an inferred skill is typed from then on.
	for i := range q.Skills {
		if q.Skills[i].Source == app.Inferred {
			name := q.Skills[i].ID
			q.Skills[i].Level = 5 - q.Skills[i].Level
			if _, _, err := w.SavePerson(ctx, q); err != nil {
				t.Fatal(err)
			}
			if s, _ := must(w.Person(ctx, id))(t).Skill(name); s.Source != app.Typed {
				t.Errorf("a level the user set is %s", s.Source)
			}
			return
		}
	}
	t.Error("nothing is inferred from Data Scientist")
}

func TestAPersonShownAndHandedBackChangesNothing(t *testing.T) {
	w := sample(t)
	before := w.all()
	for _, q := range must(w.store.Everybody(ctx, false))(t) {
		d := must(w.PersonDocument(ctx, q.ID))(t)
		text := must(json.Marshal(d))(t)
		change, err := w.SetPerson(ctx, q.ID, text)
		if err != nil || change != 0 {
			t.Fatalf("%s handed back made change %d, %v\n%s", q.Name, change, err, text)
		}
	}
	w.sameAs(before, "handing people back changed something")
}

func TestADocumentReplacesOnlyWhatItNames(t *testing.T) {
	w := sample(t)
	id := w.who("Aiko Tanaka")
	was := must(w.Person(ctx, id))(t)
	if _, err := w.SetPerson(ctx, id, []byte(`{"Title":"Head of Data","connectedOn":"2020-02-02"}`)); err != nil {
		t.Fatal(err)
	}
	q := must(w.Person(ctx, id))(t)
	if q.Title != "Head of Data" || q.ConnectedOn != "2020-02-02" || q.Notes != was.Notes || q.Organisation != was.Organisation || len(q.Emails) != len(was.Emails) {
		t.Errorf("got %+v", q)
	}
	if q.Sources["title"] != app.Typed || q.Sources["notes"] != was.Sources["notes"] {
		t.Errorf("sources %v", q.Sources)
	}
	before := w.all()
	for doc, word := range map[string]string{`{"tilte":"x"}`: "tilte", `{"trust":6}`: "trust", `{"zone":"Mars/Base"}`: "Mars", `[1]`: "JSON", `{`: "JSON",
		`{"skills":[{"name":"Pricing","level":7}]}`: "level 7", `{"talkAgain":"2026-02-30"}`: "2026-02-30", `{"relation":"friend"}`: "friend"} {
		_, err := w.SetPerson(ctx, id, []byte(doc))
		kind(t, err, app.ErrInvalid, word)
	}
	w.sameAs(before, "a refused document changed something")
}

func TestAPersonIsFoundByIdNameAddressOrProfile(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	priya := w.who("Priya Raman")
	first := w.add("José Álvarez Núñez, Engineer at Polder")
	for _, ref := range []string{"Priya Raman", "priya  raman", "Priya", "raman pri", "PRIYA@northlake.example", " priya@northlake.example ",
		"https://www.linkedin.com/in/priya-raman", "linkedin.com/in/Priya-Raman/", fmt.Sprint(int64(priya))} {
		if id, err := w.FindPerson(ctx, ref); err != nil || id != priya {
			t.Errorf("%q finds %d, %v", ref, id, err)
		}
	}
	if id := w.who("jose alvarez nunez"); id != first {
		t.Errorf("without accents %d is found", id)
	}
	for _, ref := range []string{"nobody@tern.example", "https://www.linkedin.com/in/nobody", "999999", "Ludwig", "-1"} {
		_, err := w.FindPerson(ctx, ref)
		kind(t, err, app.ErrNotFound, strings.TrimPrefix(ref, "-"))
	}
	_, err := w.FindPerson(ctx, "  ")
	kind(t, err, app.ErrInvalid, "no person")

	second := w.add("Priya Raman, Nurse")
	_, err = w.FindPerson(ctx, "Priya Raman")
	kind(t, err, app.ErrAmbiguous, "2 people match")
	if text := fmt.Sprint(err); !strings.Contains(text, fmt.Sprint(int64(second))+" Priya Raman (Nurse)") || !strings.Contains(text, "Finance Director") {
		t.Errorf("the candidates are not told apart: %s", text)
	}
	for range 4 {
		w.add("Priya Raman")
	}
	if _, err = w.FindPerson(ctx, "Priya"); !strings.Contains(fmt.Sprint(err), "6 people") || !strings.Contains(fmt.Sprint(err), "…") {
		t.Errorf("many candidates: %v", err)
	}
	must(w.Delete(ctx, first))(t)
	if _, err := w.FindPerson(ctx, "José"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("somebody in the bin is found by name: %v", err)
	}
}

func TestALineIsReadAsAPerson(t *testing.T) {
	for line, want := range map[string]string{
		"Ines Duarte, CTO at Tern, ines@tern.example":                     "Ines|Duarte|CTO|Tern|ines@tern.example||",
		"Ines Duarte, ines@tern.example, CTO @ Tern":                      "Ines|Duarte|CTO|Tern|ines@tern.example||",
		"Vincent van der Berg, Leiter Einkauf bei Polder, +31 20 123 456": "Vincent|van der Berg|Leiter Einkauf|Polder||+31 20 123 456|",
		"Aiko":          "Aiko||||||",
		" Lee , Nurse ": "Lee||Nurse||||",
		"María de la Cruz, https://www.linkedin.com/in/maria": "María|de la Cruz|||||https://www.linkedin.com/in/maria",
		"Bo Ek, Buyer, Polder, linkedin.com/in/bo-ek":         "Bo|Ek|Buyer|Polder|||linkedin.com/in/bo-ek",
		"Bo Ek,,Buyer": "Bo|Ek|Buyer||||",
	} {
		q := planner.ParsePerson(line)
		phone, link := "", ""
		if len(q.Phones) > 0 {
			phone = q.Phones[0].Number
		}
		if len(q.Links) > 0 {
			link = q.Links[0].URL
		}
		if got := strings.Join([]string{q.Name.Given, q.Name.Family, q.Title, q.Organisation, q.Email(), phone, link}, "|"); got != want {
			t.Errorf("%q is read as %s, want %s", line, got, want)
		}
	}
	if q := planner.ParsePerson("Bo Ek, Buyer, Polder, likes tea"); q.Notes != "likes tea" {
		t.Errorf("what is left goes to the notes: %q", q.Notes)
	}
	_, _, err := empty(t).AddPerson(ctx, ", CTO at Tern")
	kind(t, err, app.ErrInvalid, "no name")
}

func TestNobodyIsPutAsideUntilADayThatIsOver(t *testing.T) {
	w := sample(t)
	id := w.who("Wanjiru Kamau")
	_, err := w.Snooze(ctx, id, "2026-11-18")
	kind(t, err, app.ErrInvalid, "not after today")
	_, err = w.Pause(ctx, id, "2026-11-17")
	kind(t, err, app.ErrInvalid, "not after today")
	_, err = w.Pause(ctx, id, "2026-11-31")
	kind(t, err, app.ErrInvalid, "not a day")
	_, err = w.Talked(ctx, id, "2026-11-19", "")
	kind(t, err, app.ErrInvalid, "still to come")
	_, err = w.NotForMe(ctx, 424242, "")
	kind(t, err, app.ErrNotFound, "")
}

func TestARequestIsAnsweredOnce(t *testing.T) {
	w := sample(t)
	lena := w.who("Lena Vogt")
	r := must(w.store.Requests(ctx, lena))(t)[0]
	must(w.AnswerRequest(ctx, r.ID, true))(t)
	promised := len(must(w.store.Ledger(ctx, lena))(t))
	_, err := w.AnswerRequest(ctx, r.ID, true)
	kind(t, err, app.ErrInvalid, "already")
	if n := len(must(w.store.Ledger(ctx, lena))(t)); n != promised {
		t.Errorf("answering twice promised twice: %d entries, were %d", n, promised)
	}
	_, err = w.AnswerRequest(ctx, 9999, true)
	kind(t, err, app.ErrNotFound, "no request")
	_, err = w.Request(ctx, lena, planner.Asked{Text: "  "})
	kind(t, err, app.ErrInvalid, "no text")
}

func TestDeletingForGoodLeavesNoTraceAndNoWayBack(t *testing.T) {
	w := sample(t)
	aiko := w.who("Aiko Tanaka")
	if err := w.DeleteForGood(ctx, aiko); err != nil {
		t.Fatal(err)
	}
	_, err := w.Person(ctx, aiko)
	kind(t, err, app.ErrNotFound, "")
	for _, m := range must(w.store.Messages(ctx, 0))(t) {
		if m.Person == aiko || strings.Contains(m.Body, "Aiko Tanaka") {
			t.Error("a message to her is still there")
		}
	}
	for range 20 {
		if _, err := w.Undo(); err != nil {
			break
		}
	}
	if _, err := w.Person(ctx, aiko); err == nil {
		t.Error("undo brought her back")
	}
	if err := w.Check(ctx); err != nil {
		t.Error(err)
	}
	for _, look := range []func() error{func() error { _, err := w.TodayView(ctx); return err }, func() error { _, err := w.WhoNext(ctx, 0); return err },
		func() error { _, err := w.Messages(ctx); return err }, func() error { _, err := w.CoffeeRows(ctx); return err }} {
		if err := look(); err != nil {
			t.Error(err)
		}
	}
}
