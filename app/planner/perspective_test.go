package planner_test

import (
	"encoding/json"
	"strings"
	"testing"
	_ "time/tzdata" // the same zones everywhere

	"pgregory.net/rapid"

	"cortado/app"
)

// view gives what is known of a person on a dimension.
func (w *world) view(id app.PersonID, d app.Dimension) app.Attribute {
	w.t.Helper()
	return must(w.Person(ctx, id))(w.t).Perspective[d]
}

func (w *world) save(q app.Person) app.PersonID {
	w.t.Helper()
	id, _, err := w.SavePerson(ctx, q)
	if err != nil {
		w.t.Fatal(err)
	}
	return id
}

func named(given string) app.Person {
	return app.Person{Name: app.Name{Given: given, Family: "Example"}}
}

func TestWhatIsWrittenAboutSomebodyTellsIndustryRegionAndSize(t *testing.T) {
	w := empty(t)
	q := named("Ines")
	q.Title, q.Organisation, q.Place = "Projektleiterin", "Klinikum Seestadt gGmbH", "Köln"
	q.Phones, q.Emails = []app.Phone{{Number: "+49 30 901820"}}, []app.Email{{Address: "ines@klinikum-seestadt.example"}}
	id := w.save(q)
	for d, want := range map[app.Dimension]string{app.Industry: "health-care", app.Region: "Germany", app.Function: "projects"} {
		got := w.view(id, d)
		if got.Value != want || got.Source != app.Inferred || got.Certainty < .6 || got.Certainty >= 1 {
			t.Errorf("%s is %+v, not %s", d, got, want)
		}
	}
	if got := w.view(id, app.Size); got.Value != "" {
		t.Errorf("the size of a clinic is said to be %+v", got)
	}
	alone := named("Tove")
	alone.Title, alone.Organisation = "Illustrator", "Freelance"
	if got := w.view(w.save(alone), app.Size); got.Value != "self" || got.Source != app.Inferred {
		t.Errorf("the size of a freelancer is %+v", got)
	}
}

func TestWhatChangesIsInferredAgainAndLeavesNothingOfTheOld(t *testing.T) {
	w := empty(t)
	q := named("Ines")
	q.Place, q.Organisation = "Malmö", "Sparkasse Mittelrhein"
	id := w.save(q)
	change := func(f func(*app.Person)) {
		q := must(w.Person(ctx, id))(t)
		f(&q)
		w.save(q)
	}
	change(func(q *app.Person) { q.Place = "Lyon" })
	if got := w.view(id, app.Region); got.Value != "France" {
		t.Errorf("moved from Malmö to Lyon, and is in %+v", got)
	}
	change(func(q *app.Person) { q.Place, q.Phones = "", []app.Phone{{Number: "+41 44 412 11 11"}} })
	if got := w.view(id, app.Region); got.Value != "Switzerland" {
		t.Errorf("with a phone of Zürich alone, in %+v", got)
	}
	change(func(q *app.Person) { q.Phones, q.Emails = nil, []app.Email{{Address: "ines@werk.se"}} })
	if got := w.view(id, app.Region); got.Value != "Sweden" {
		t.Errorf("with a Swedish address alone, in %+v", got)
	}
	change(func(q *app.Person) { q.Emails, q.Organisation = nil, "Tern" })
	for _, d := range []app.Dimension{app.Region, app.Industry} {
		if got := w.view(id, d); got.Value != "" {
			t.Errorf("nothing tells %s, and it is %+v", d, got)
		}
	}
}

func TestWhatWasTypedWinsAndIsOneCountryHoweverItIsWritten(t *testing.T) {
	w := empty(t)
	q := named("Ines")
	q.Place, q.Organisation = "Lyon", "Banque du Littoral"
	q.Perspective = map[app.Dimension]app.Attribute{app.Region: {Value: "UK"}, app.Industry: {Value: "energy"}}
	id := w.save(q)
	if got := w.view(id, app.Region); got != (app.Attribute{Value: "United Kingdom", Certainty: 1, Source: app.Typed}) {
		t.Errorf("the region typed is %+v", got)
	}
	if got := w.view(id, app.Industry); got.Value != "energy" || got.Source != app.Typed {
		t.Errorf("the industry typed is %+v", got)
	}
	q = must(w.Person(ctx, id))(t)
	q.Perspective[app.Region] = app.Attribute{Value: "Rhine valley"}
	w.save(q)
	if got := w.view(id, app.Region); got.Value != "Rhine valley" {
		t.Errorf("a region that is no country became %+v", got)
	}
	me := must(w.SetProfile(ctx, []byte(`{"name":"Maya","perspective":{"region":"Deutschland"}}`)))(t)
	if me.Perspective[app.Region] != "Germany" {
		t.Errorf("my region is %q", me.Perspective[app.Region])
	}
}

func TestAFileThatNamesARegionBringsTheCountryAndChangesNothingTheSecondTime(t *testing.T) {
	w := empty(t)
	path := w.file("people.csv", "First Name,Last Name,Company,Position,City,Country,Region\nIda,Strand,Verrerie de Saône,Directrice,Lyon,France,\nOle,Berg,Tern,CTO,Oslo,,Deutschland\n")
	w.bring(path)
	ida, ole := w.who("Ida Strand"), w.who("Ole Berg")
	if got := w.view(ida, app.Region); got.Value != "France" || got.Source != app.Inferred {
		t.Errorf("a place brought in says %+v", got)
	}
	if got := w.view(ole, app.Region); got.Value != "Germany" || got.Source != app.Imported {
		t.Errorf("a region brought in is %+v", got)
	}
	if again := w.bring(path); again.Added != 0 || again.Updated != 0 {
		t.Errorf("the same file again: %+v", again)
	}
}

func TestANameNeverChangesAnyInference(t *testing.T) {
	w := empty(t)
	names := rapid.OneOf(rapid.SampledFrom([]string{"Mohammed", "Anna", "Mary", "Jürgen", "Ngozi", "Yuki", "Ben-Ari", "Schmidt", "Klinik", "Paris", "India", "Sir", "Bank", "Freelance"}),
		rapid.StringMatching(`[\p{L}' -]{1,20}`))
	titles := rapid.SampledFrom([]string{"", "Lehrerin", "Projektleiter", "Krankenschwester", "Sage-femme", "Chairman", "Freelance designer", "CTO"})
	firms := rapid.SampledFrom([]string{"", "Sparkasse Mittelrhein", "Tern", "Freelance", "St. Mary's Church"})
	places := rapid.SampledFrom([]string{"", "Malmö", "Cambridge", "Lagos, Nigeria"})
	rapid.Check(t, func(t *rapid.T) {
		q := app.Person{Title: titles.Draw(t, "title"), Organisation: firms.Draw(t, "organisation"), Place: places.Draw(t, "place")}
		read := func(n app.Name) string {
			q.Name = n
			id, _, err := w.SavePerson(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			kept, err := w.Person(ctx, id)
			if err != nil {
				t.Fatal(err)
			}
			for d := range kept.Perspective {
				if known := app.SpecOf(d); known.Values == nil && d != app.Region {
					t.Fatalf("%s was inferred of %v", d, q)
				}
			}
			text, _ := json.Marshal([]any{kept.Perspective, kept.Skills})
			return string(text)
		}
		plain := read(app.Name{Given: "A", Family: "B"})
		odd := app.Name{Prefix: names.Draw(t, "prefix"), Given: "A" + names.Draw(t, "given"), Family: names.Draw(t, "family"), Nickname: names.Draw(t, "nickname")}
		if got := read(odd); got != plain {
			t.Fatalf("%+v is read as %s, and A B as %s", odd, got, plain)
		}
	})
}

func TestMyOwnPerspectiveIsFilledInWhereISaidNothing(t *testing.T) {
	w := empty(t)
	me := must(w.SetProfile(ctx, []byte(`{"name":"Maya","title":"Senior product manager","organisation":"Klinikum Seestadt","place":"Köln"}`)))(t)
	for d, want := range map[app.Dimension]string{app.Industry: "health-care", app.Region: "Germany", app.Function: "product", app.Seniority: "senior"} {
		if me.Perspective[d] != want {
			t.Errorf("my %s is %q, not %q", d, me.Perspective[d], want)
		}
	}
	me.Perspective[app.Industry] = ""
	if _, err := w.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	if got := must(w.Profile(ctx))(t).Perspective[app.Industry]; got != "" {
		t.Errorf("an industry taken away came back as %q", got)
	}
	quiet := empty(t)
	if got := must(quiet.SetProfile(ctx, []byte(`{"name":"Maya","zone":"Europe/London","email":"maya@usine.fr"}`)))(t); len(got.Perspective) > 0 {
		t.Errorf("a zone and an address alone say %v of me", got.Perspective)
	}
	if s := must(quiet.Suggest(ctx, 4, nil, 0))(t); len(s.Needs) > 0 {
		t.Errorf("a profile without any wish has the needs %+v", s.Needs)
	}
}

func TestPeopleOfAnEarlierVersionAreReadAgainOnce(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(`{"name":"Maya","perspective":{"region":"UK"}}`)))(t)
	var ids []app.PersonID
	err := w.store.Quiet(func(wr app.Writer) error { // as an earlier version left them
		for _, region := range []string{"", "Deutschland"} {
			q := named("Ines" + region)
			q.Place, q.Organisation, q.Phones = "Malmö", "Sparkasse Mittelrhein", []app.Phone{{Number: "+46 40 34 10 00", Label: "work"}}
			if region != "" {
				q.Perspective = map[app.Dimension]app.Attribute{app.Region: {Value: region, Certainty: 1, Source: app.Typed}}
			}
			id, err := wr.SavePerson(q)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	undoable := len(must(w.Changes(ctx, 0))(t))
	if n := must(w.InferAnew(ctx))(t); n != 2 {
		t.Errorf("%d people were read differently, not 2", n)
	}
	if got := w.view(ids[0], app.Region); got.Value != "Sweden" || got.Source != app.Inferred {
		t.Errorf("read again, in %+v", got)
	}
	if got := w.view(ids[0], app.Industry); got.Value != "banking" {
		t.Errorf("read again, in the industry %+v", got)
	}
	if got := w.view(ids[1], app.Region); got.Value != "Germany" || got.Source != app.Typed {
		t.Errorf("a typed region became %+v", got)
	}
	if q := must(w.Person(ctx, ids[0]))(t); len(q.Phones) != 1 || q.Phones[0].Label != "work" {
		t.Errorf("the phones became %v", q.Phones)
	}
	if n := must(w.InferAnew(ctx))(t); n != 0 {
		t.Errorf("the second time %d people were read differently", n)
	}
	if got := len(must(w.Changes(ctx, 0))(t)); got != undoable {
		t.Errorf("there are %d changes to undo, not %d", got, undoable)
	}
	if _, shown := must(w.Settings(ctx))(t)["inferred-with"]; shown {
		t.Error("what the word lists are is shown as a setting")
	}
}

func TestReadingAgainLeavesEarlierChangesUndoable(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte, CTO, Sparkasse Mittelrhein")
	must(w.InferAnew(ctx))(t)
	if _, err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Person(ctx, id); err == nil {
		t.Error("the person added is still there")
	}
}

func TestAPersonIsShownWithCertaintyAndSourceOfEachValue(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte, CTO, Sparkasse Mittelrhein, +49 30 901820")
	text, err := json.Marshal(must(w.PersonDocument(ctx, id))(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`"industry":{"value":"banking","certainty":0.`, `"region":{"value":"Germany","certainty":0.85,"source":"inferred"}`} {
		if !strings.Contains(string(text), part) {
			t.Errorf("%s is not in %s", part, text)
		}
	}
}

// growth is a profile with an ordered and a free dimension of its own.
const growth = `{"name":"Maya","skills":[{"name":"Pricing","have":1,"want":3}],"dimensions":[{"name":"Firm age","ordered":true,"values":["new","young","old","ancient"]},{"name":"Faith in plans"}]}`

func TestOwnDimensionsWorkFromTheProfileToThePersonToTheSuggestion(t *testing.T) {
	w := empty(t)
	me := must(w.SetProfile(ctx, []byte(growth)))(t)
	age, faith := me.Own[0].ID, me.Own[1].ID
	if age == "" || faith == "" || age == faith || !strings.HasPrefix(string(age), "own:") {
		t.Fatalf("own dimensions have the ids %q and %q", age, faith)
	}
	doc, _ := json.Marshal(map[string]any{"perspective": map[app.Dimension]string{age: "new", faith: "none"}, "weights": map[app.Dimension]int{age: 5, faith: 5}})
	must(w.SetProfile(ctx, doc))(t)
	far, near := w.add("Far Away"), w.add("Near By")
	for id, v := range map[app.PersonID][2]string{far: {"ancient", "much"}, near: {"young", "none"}} {
		doc, _ := json.Marshal(map[string]any{"perspective": map[app.Dimension]app.Attribute{age: {Value: v[0]}, faith: {Value: v[1]}}})
		if _, err := w.SetPerson(ctx, id, doc); err != nil {
			t.Fatal(err)
		}
		if got := w.view(id, age); got != (app.Attribute{Value: v[0], Certainty: 1, Source: app.Typed}) {
			t.Errorf("on my own dimension %s is kept as %+v", v[0], got)
		}
	}
	set := must(w.WhoNext(ctx, 2))(t)
	if len(set.Cards) == 0 || set.Cards[0].Row.ID != far {
		t.Errorf("who differs most on my own dimensions is not asked first: %+v", set.Cards)
	}
	lines := must(w.PersonInFull(ctx, far))(t).Views
	differ := 0
	for _, l := range lines {
		if (l.Dimension == age || l.Dimension == faith) && l.Known && l.Differs {
			differ++
		}
	}
	if differ != 2 {
		t.Errorf("%d of my own dimensions are shown as different: %+v", differ, lines)
	}
}

func TestAnOrderedDimensionOfMineRefusesValuesItDoesNotHave(t *testing.T) {
	w := empty(t)
	me := must(w.SetProfile(ctx, []byte(growth)))(t)
	age, faith := me.Own[0].ID, me.Own[1].ID
	id := w.add("Ines Duarte")
	before := w.all()
	_, err := w.SetProfile(ctx, []byte(`{"perspective":{"`+string(age)+`":"middling"}}`))
	kind(t, err, app.ErrInvalid, "middling")
	_, err = w.SetPerson(ctx, id, []byte(`{"perspective":{"`+string(age)+`":{"value":"middling"}}}`))
	kind(t, err, app.ErrInvalid, "young")
	w.sameAs(before, "a refused value changed something")
	if _, err := w.SetPerson(ctx, id, []byte(`{"perspective":{"`+string(age)+`":{"value":"old"},"`+string(faith)+`":{"value":"anything at all"}}}`)); err != nil {
		t.Fatal(err)
	}
	// The list changes; who has a value of before can still be edited.
	me.Own[0].Values = []string{"new", "grown"}
	if _, err := w.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	if _, err := w.SetPerson(ctx, id, []byte(`{"title":"CTO"}`)); err != nil {
		t.Errorf("a value from before the list changed stops every edit: %v", err)
	}
}
