package skills_test

import (
	"testing"

	"cortado/app/skills"
)

func TestACompletionSaysWhichSpellingAnswers(t *testing.T) {
	taxonomy, _, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ typed, lang, id, written string }{
		{"excel", "en", "spreadsheets", "Excel"},
		{"spread", "en", "spreadsheets", ""},
		{"Tabellen", "de", "spreadsheets", ""},
		{"tabellen", "en", "spreadsheets", "Tabellenkalkulation"},
	} {
		found := taxonomy.Suggest(c.typed, c.lang, 1)
		if len(found) == 0 || found[0].ID != c.id || found[0].Written(c.typed, c.lang) != c.written {
			t.Errorf("%q in %s finds %+v, written %q", c.typed, c.lang, found, found[0].Written(c.typed, c.lang))
		}
	}
	if all := taxonomy.All(); all[0].Written("", "en") != "" || all[0].Written("zzzz", "en") != "" {
		t.Error("nothing typed, or something unknown, has a spelling")
	}
}
