package data_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/data"
)

// cast are the people the search stories are about, by a short name.
func cast(t *testing.T, d *data.DB) map[string]app.PersonID {
	t.Helper()
	people := map[string]app.Person{
		"jose":    {Name: app.Name{Given: "José", Family: "Müller-Lüdenscheidt"}, Title: "Geschäftsführer", Organisation: "Ärztehaus Straße", Emails: []app.Email{{Address: "jose@haus.example"}}},
		"ann":     {Name: app.Name{Given: "Ann", Family: "O'Brien"}, Title: "C++ developer", Tags: []string{"chess club"}},
		"annika":  {Name: app.Name{Given: "Annika", Family: "Berg"}, Organisation: "Kestrel Bank", Skills: []app.PersonSkill{{ID: "pricing", Name: "Value-based pricing", Level: 3, Source: app.Typed}}},
		"hannes":  {Name: app.Name{Given: "Hannes", Family: "Vik"}, Place: "Bergen", Notes: "asked about pensions"},
		"tanaka":  {Name: app.Name{Given: "太郎", Family: "田中"}, Organisation: "東京大学"},
		"lukasz":  {Name: app.Name{Given: "Łukasz", Family: "Żak", Nickname: "Luke"}, Notes: "likes annotated maps"},
		"deleted": {Name: app.Name{Given: "Ann", Family: "Gone"}, Standing: app.Standing{Deleted: "2026-11-01"}},
	}
	ids := map[string]app.PersonID{}
	for _, who := range []string{"hannes", "lukasz", "annika", "jose", "tanaka", "deleted", "ann"} {
		ids[who] = add(t, d, people[who])[0]
	}
	return ids
}

func TestFindingPeopleAsTheUserTypes(t *testing.T) {
	d := fresh(t)
	ids := cast(t, d)
	for _, story := range []struct {
		why, words string
		want       []string
	}{
		{"inside one person's name, and in their notes", "ann pensions", []string{"hannes"}},
		{"a whole first name comes before its beginnings, these before other words and the insides of words", "ann", []string{"ann", "annika", "lukasz", "hannes"}},
		{"any order of words", "berg annika", []string{"annika"}},
		{"beginnings of several words", "an ber", []string{"annika"}},
		{"accents do not matter", "jose muller", []string{"jose"}},
		{"nor do those the user types", "JOSÉ MÜLLER", []string{"jose"}},
		{"nor letters that are none", "strasse", []string{"jose"}},
		{"nor strokes", "lukasz zak", []string{"lukasz"}},
		{"a nickname", "luke", []string{"lukasz"}},
		{"a part of a double name", "ludenscheidt", []string{"jose"}},
		{"inside a word", "denscheid", []string{"jose"}},
		{"inside one word and the beginning of another", "estrel pri", []string{"annika"}},
		{"an e-mail", "jose@haus.example", []string{"jose"}},
		{"a part of an e-mail", "@haus", []string{"jose"}},
		{"an apostrophe", "o'brien", []string{"ann"}},
		{"signs", "c++", []string{"ann"}},
		{"a skill", "pricing", []string{"annika"}},
		{"a skill with a hyphen", "value-based", []string{"annika"}},
		{"a tag", "chess", []string{"ann"}},
		{"a place after a name", "berg", []string{"annika", "hannes"}},
		{"a note", "pensions", []string{"hannes"}},
		{"a name in another script", "田中", []string{"tanaka"}},
		{"its second character", "中", []string{"tanaka"}},
		{"inside a run without spaces", "京大", []string{"tanaka"}},
		{"words that do not go together", "annika pensions", nil},
		{"nothing like it", "zzzz", nil},
		{"signs alone that nobody has", "§§", nil},
		{"what would be syntax", `name:ann OR "`, nil},
		{"people in the bin are not found", "gone", nil},
	} {
		got := must[[]app.PersonID](t)(d.Find(ctx, story.words, 0))
		var names []string
		for _, id := range got {
			for name, known := range ids {
				if known == id {
					names = append(names, name)
				}
			}
		}
		if fmt.Sprint(names) != fmt.Sprint(story.want) {
			t.Errorf("%s: %q found %v, want %v", story.why, story.words, names, story.want)
		}
	}
	everybody := must[[]app.PersonID](t)(d.Find(ctx, "  ", 0))
	equal(t, []app.PersonID{ids["ann"], ids["annika"], ids["hannes"], ids["jose"], ids["lukasz"], ids["tanaka"]}, everybody)
	equal(t, everybody[:2], must[[]app.PersonID](t)(d.Find(ctx, "", 2)))
	equal(t, 1, len(must[[]app.PersonID](t)(d.Find(ctx, "an", 1))))
}

func TestTheSearchKeepsUpWithEveryChange(t *testing.T) {
	d := fresh(t)
	ids := cast(t, d)
	finds := func(words string, want bool) {
		t.Helper()
		if got := len(must[[]app.PersonID](t)(d.Find(ctx, words, 0))) > 0; got != want {
			t.Errorf("%q found: %v, want %v", words, got, want)
		}
	}
	moved := change(t, d, func(w app.Writer) error { // as merging does
		id, err := w.SaveNote(app.Note{Person: ids["ann"], Text: "plays the theremin"})
		if err != nil {
			return err
		}
		_, err = w.SaveNote(app.Note{ID: id, Person: ids["jose"], Text: "plays the theremin"})
		return err
	})
	equal(t, []app.PersonID{ids["jose"]}, must[[]app.PersonID](t)(d.Find(ctx, "theremin", 0)))
	change(t, d, func(w app.Writer) error {
		_, err := w.SaveNote(app.Note{ID: 1, Person: ids["annika"], Text: "plays the theremin"})
		return err
	})
	equal(t, []app.PersonID{ids["annika"]}, must[[]app.PersonID](t)(d.Find(ctx, "theremin", 0)))
	undo(t, d, 0)
	equal(t, []app.PersonID{ids["jose"]}, must[[]app.PersonID](t)(d.Find(ctx, "theremin", 0)))
	undo(t, d, moved)
	finds("theremin", false)
	note := change(t, d, func(w app.Writer) error {
		id, err := w.SaveNote(app.Note{Person: ids["ann"], Text: "collects barometers"})
		if err != nil {
			return err
		}
		// inside the change the search knows it already
		if found := must[[]app.PersonID](t)(w.Find(ctx, "baromet", 0)); len(found) != 1 {
			t.Errorf("found %v inside the change", found)
		}
		_, err = w.SaveNote(app.Note{ID: id, Person: ids["ann"], Text: "collects astrolabes"})
		return err
	})
	finds("barometers", false)
	finds("trolabe", true)
	change(t, d, func(w app.Writer) error {
		if _, err := w.SaveTalk(app.Talk{Person: ids["jose"], Note: "told of Zanzibar"}); err != nil {
			return err
		}
		_, err := w.SaveContact(app.Contact{Person: ids["jose"], Kind: app.Talked, Note: "in Ouagadougou"})
		return err
	})
	finds("zanzibar ouaga", true)
	undo(t, d, 0)
	finds("zanzibar", false)
	finds("ouaga", false)
	undo(t, d, note)
	finds("astrolabes", false)
	bin := change(t, d, func(w app.Writer) error { return w.SaveStanding(ids["hannes"], app.Standing{Deleted: "2026-11-23"}) })
	finds("pensions", false)
	undo(t, d, bin)
	finds("pensions", true)
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestNoSearchFailsWhateverIsTyped(t *testing.T) {
	d := fresh(t)
	cast(t, d)
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.OneOf(anyText(), rapid.StringOfN(rapid.RuneFrom([]rune(`ab"'*()+-:^{}[]\/%_@.,;§ 田é`+"\x00\t")), 0, 20, -1)).Draw(rt, "words")
		if _, err := d.Find(ctx, words, 10); err != nil {
			rt.Fatalf("%q: %v", words, err)
		}
	})
}

func TestEveryPersonIsFoundByEveryBeginningOfTheirName(t *testing.T) {
	d := fresh(t)
	rapid.Check(t, func(rt *rapid.T) {
		name := rapid.StringMatching(`[A-ZÄÖÉŁ][a-zäöéłñ]{1,9}`).Draw(rt, "name")
		id := add(t, d, named(name, "Test"))[0]
		letters := []rune(name)
		typed := string(letters[:rapid.IntRange(1, len(letters)).Draw(rt, "typed")])
		for _, found := range must[[]app.PersonID](t)(d.Find(ctx, typed, 0)) {
			if found == id {
				return
			}
		}
		rt.Fatalf("%q does not find %q", typed, name)
	})
}
