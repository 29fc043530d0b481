package planner_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/planner"
)

// sought are the people whom the stories of searching are about.
func sought(t testing.TB) *world {
	t.Helper()
	w := empty(t)
	for _, q := range []app.Person{
		{Name: app.Name{Given: "Hannes", Family: "Vik"}, Title: "Sailor", Place: "Bergen", Notes: "Asked about pensions"},
		{Name: app.Name{Given: "Łukasz", Family: "Żak", Nickname: "Luke"}, Notes: "likes annotated maps",
			Past: []app.Position{{Organisation: "Old Quay", Title: "Cartographer"}}},
		{Name: app.Name{Given: "Annika", Family: "Berg"}, Title: "Head of Pricing", Organisation: "Kestrel Bank",
			Skills: []app.PersonSkill{{Name: "Value-based pricing", Level: 3}}},
		{Name: app.Name{Given: "José", Family: "Müller-Lüdenscheidt"}, Title: "Geschäftsführer", Organisation: "Ärztehaus Straße",
			Emails: []app.Email{{Address: "jose@haus.example"}}, Phones: []app.Phone{{Number: "+49 171 23 45-678"}}},
		{Name: app.Name{Given: "太郎", Family: "田中"}, Organisation: "東京大学"},
		{Name: app.Name{Given: "Ann", Family: "O’Brien"}, Title: "C++ developer", Organisation: "T-Systems", Tags: []string{"chess club"},
			Groups: []string{"Women in data"}, Schools: []string{"Universidade do Porto"}, Wants: []app.Want{{Text: "an introduction to Tern"}}},
		{Name: app.Name{Given: "Søren", Family: "Ångström"}, Title: "Nurse", Extra: []app.Extra{{Name: "Hobby", Value: "Beekeeping"}}},
	} {
		if _, _, err := w.SavePerson(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	must(w.Talked(ctx, w.who("Hannes"), "2026-11-02", "Met on the ferry; we talked about the pension funds of small firms and about sailing to the Faroes in the autumn, which he wants to do again"))(t)
	return w
}

func TestSearchingAsPeopleType(t *testing.T) {
	w := sought(t)
	for _, s := range []struct {
		why, words string
		want       []string
	}{
		{"a whole first name, then its beginnings, then notes and the insides of words", "ann", []string{"Ann O’Brien", "Annika Berg", "Łukasz Żak", "Hannes Vik"}},
		{"a name before a place", "berg", []string{"Annika Berg", "Hannes Vik"}},
		{"two letters", "an", []string{"Annika Berg", "Ann O’Brien", "Søren Ångström", "Hannes Vik", "Łukasz Żak"}},
		{"one letter", "v", []string{"Hannes Vik", "Annika Berg"}},
		{"words in any order", "berg annika", []string{"Annika Berg"}},
		{"beginnings of several words, in several fields", "pri ann kes", []string{"Annika Berg"}},
		{"no accents", "jose muller", []string{"José Müller-Lüdenscheidt"}},
		{"accents of the user's own", "JOSÉ MÜLLÉR", []string{"José Müller-Lüdenscheidt"}},
		{"letters written out", "mueller", []string{"José Müller-Lüdenscheidt"}},
		{"Nordic letters as they sound", "soeren", []string{"Søren Ångström"}},
		{"Nordic letters without their strokes", "soren angstrom", []string{"Søren Ångström"}},
		{"ß as two letters", "strasse", []string{"José Müller-Lüdenscheidt"}},
		{"ł without its stroke", "lukasz zak", []string{"Łukasz Żak"}},
		{"what they are called", "luke", []string{"Łukasz Żak"}},
		{"half of a double name", "luden", []string{"José Müller-Lüdenscheidt"}},
		{"a double name in one", "mullerluden", []string{"José Müller-Lüdenscheidt"}},
		{"a double name with its hyphen", "müller-lüd", []string{"José Müller-Lüdenscheidt"}},
		{"inside a word", "denscheid", []string{"José Müller-Lüdenscheidt"}},
		{"a straight apostrophe", "o'brien", []string{"Ann O’Brien"}},
		{"a curly one", "O’Bri", []string{"Ann O’Brien"}},
		{"none", "obrien", []string{"Ann O’Brien"}},
		{"a firm without its hyphen", "tsys", []string{"Ann O’Brien"}},
		{"signs", "c++", []string{"Ann O’Brien"}},
		{"a phone number as it is written", "+49 171", []string{"José Müller-Lüdenscheidt"}},
		{"in one go", "+4917123", []string{"José Müller-Lüdenscheidt"}},
		{"or its end", "45678", []string{"José Müller-Lüdenscheidt"}},
		{"an e-mail address", "jose@haus.example", []string{"José Müller-Lüdenscheidt"}},
		{"its domain", "haus.ex", []string{"José Müller-Lüdenscheidt"}},
		{"a skill", "value-based", []string{"Annika Berg"}},
		{"a tag", "chess", []string{"Ann O’Brien"}},
		{"a group", "women in", []string{"Ann O’Brien"}},
		{"a school", "porto", []string{"Ann O’Brien"}},
		{"a former employer", "quay", []string{"Łukasz Żak"}},
		{"what they want", "introduction", []string{"Ann O’Brien"}},
		{"a value without a field of its own", "beekeep", []string{"Søren Ångström"}},
		{"a dated note", "faroes", []string{"Hannes Vik"}},
		{"a note and the name", "hann pension", []string{"Hannes Vik"}},
		{"a name in another script", "田中", []string{"太郎 田中"}},
		{"one sign of it", "中", []string{"太郎 田中"}},
		{"signs inside a run", "京大", []string{"太郎 田中"}},
		{"nothing", "zzzz", nil},
		{"words that do not go together", "annika pension", nil},
	} {
		rows := must(w.People(ctx, planner.Query{Words: s.words}))(t).Rows
		if got := namesOf(rows); fmt.Sprint(got) != fmt.Sprint(s.want) {
			t.Errorf("%s: %q finds %v, want %v", s.why, s.words, got, s.want)
		}
	}
}

// shown writes a row as a list shows it, with brackets around what is marked.
func shown(name, role string, h planner.Hit) string {
	text := h.Text
	if text == "" {
		text = role
	}
	return marked(name, h.Name) + " | " + marked(text, h.Marks)
}

func marked(text string, at [][2]int) string {
	runes := []rune(text)
	for i := len(at) - 1; i >= 0; i-- {
		r := at[i]
		runes = []rune(string(runes[:r[0]]) + "[" + string(runes[r[0]:r[1]]) + "]" + string(runes[r[1]:]))
	}
	return string(runes)
}

func TestASearchShowsWhereItFoundTheWords(t *testing.T) {
	w := sought(t)
	for words, want := range map[string]string{
		"ann":          "[Ann] O’Brien | C++ developer, T-Systems",
		"jose mul":     "[José] [Mül]ler-Lüdenscheidt | Geschäftsführer, Ärztehaus Straße",
		"mueller":      "José [Müller]-Lüdenscheidt | Geschäftsführer, Ärztehaus Straße",
		"obrien":       "Ann [O’Brien] | C++ developer, T-Systems",
		"strasse":      "José Müller-Lüdenscheidt | Geschäftsführer, Ärztehaus [Straße]",
		"annika pric":  "[Annika] Berg | Head of [Pric]ing, Kestrel Bank",
		"value":        "Annika Berg | Skill: [Value]-based pricing",
		"luke":         "Łukasz Żak | Called [Luke]",
		"chess porto":  "Ann O’Brien | Tag: [chess] club · School: Universidade do [Porto]",
		"women":        "Ann O’Brien | Group: [Women] in data",
		"cartog":       "Łukasz Żak | Before: [Cartog]rapher, Old Quay",
		"tern":         "Ann O’Brien | Wants: an introduction to [Tern]",
		"bergen":       "Hannes Vik | [Bergen]",
		"haus.exam":    "José Müller-Lüdenscheidt | jose@[haus.exam]ple",
		"4917":         "José Müller-Lüdenscheidt | +49 171 23 45-678",
		"faroes":       "Hannes Vik | Note: …about sailing to the [Faroes] in the autumn, which he wants to do again",
		"hannes pens":  "[Hannes] Vik | Note: Asked about [pens]ions",
		"beekeep":      "Søren Ångström | Hobby: [Beekeep]ing",
		"denscheid":    "José Müller-Lü[denscheid]t | Geschäftsführer, Ärztehaus Straße",
		"大":            "太郎 田中 | 東京[大]学",
		"annot luk":    "[Łuk]asz Żak | Note: likes [annot]ated maps",
		"an chess obr": "[An]n [O’Br]ien | Tag: [chess] club",
	} {
		rows := must(w.People(ctx, planner.Query{Words: words}))(t).Rows
		if len(rows) == 0 {
			t.Errorf("%q finds nobody", words)
			continue
		}
		r := rows[0]
		if got := shown(r.Name, r.Role, planner.Hit{Name: r.NameHits, Text: r.Hit, Marks: r.HitMarks}); got != want {
			t.Errorf("%q shows %s\nwant %s", words, got, want)
		}
		later := must(w.Hits(ctx, words, []app.PersonID{r.ID, 999}))(t)
		if got := shown(r.Name, r.Role, later[r.ID]); got != want || len(later) != 1 {
			t.Errorf("asked for the row, %q shows %s\nwant %s", words, got, want)
		}
	}
	if h := must(w.Hits(ctx, " ", []app.PersonID{1}))(t); len(h) != 0 {
		t.Errorf("without words it marks %+v", h)
	}
}

func TestTheBinIsSearchedAsEverybodyElse(t *testing.T) {
	w := sought(t)
	must(w.Delete(ctx, w.who("Hannes")))(t) // the dated notes of who is in the bin are not searched
	must(w.DeletePeople(ctx, everyID(w)))(t)
	for words, want := range map[string]string{
		"ann": "[Annika Berg Ann O’Brien Łukasz Żak Hannes Vik]", "jose muller": "[José Müller-Lüdenscheidt]", "mueller": "[José Müller-Lüdenscheidt]",
		"obrien": "[Ann O’Brien]", "o'brien": "[Ann O’Brien]", "tsys": "[Ann O’Brien]", "denscheid": "[José Müller-Lüdenscheidt]", "京大": "[太郎 田中]",
		"pri kes": "[Annika Berg]", "berg": "[Annika Berg Hannes Vik]", "pensions": "[Hannes Vik]", "faroes": "[]", "ika": "[Annika Berg]", "ik": "[]",
	} {
		rows := must(w.People(ctx, planner.Query{Words: words, Filter: planner.Filter{Bin: true}}))(t).Rows
		if got := fmt.Sprint(namesOf(rows)); got != want {
			t.Errorf("%q finds %s in the bin, want %s", words, got, want)
		}
		if len(rows) > 0 && len(rows[0].NameHits) == 0 && rows[0].Hit == "" {
			t.Errorf("%q marks nothing of %s", words, rows[0].Name)
		}
	}
}

func TestMarksAreWithinTheirTexts(t *testing.T) {
	w := sought(t)
	ids := everyID(w)
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("anberosü'’-.+4 ßŁ田")), 1, 12, -1)).Draw(rt, "words")
		hits, err := w.Hits(ctx, words, ids)
		if err != nil {
			rt.Fatal(err)
		}
		for id, h := range hits {
			name := must(w.Person(ctx, id))(t).Name.String()
			for _, of := range []struct {
				text string
				at   [][2]int
			}{{name, h.Name}, {h.Text, h.Marks}} {
				last, n := -1, len([]rune(of.text))
				for _, r := range of.at {
					if r[0] <= last || r[1] <= r[0] || r[1] > n {
						rt.Fatalf("%q marks %v in %q", words, of.at, of.text)
					}
					last = r[1]
				}
			}
			if strings.ContainsAny(h.Text, "\n\t") {
				rt.Fatalf("%q shows several lines: %q", words, h.Text)
			}
		}
	})
}
