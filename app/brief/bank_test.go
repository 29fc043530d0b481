package brief_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/brief"
	"cortado/app/skills"
)

var bothAddresses = []app.Address{app.PoliteAddress, app.FamiliarAddress}

// eachText calls f with every text of the bank; a skill's name is left out.
func eachText(f func(q brief.Question, lang string, address app.Address, text string)) {
	for _, q := range brief.Bank() {
		for _, lang := range brief.Languages() {
			for _, address := range bothAddresses {
				f(q, lang, address, q.Text(lang, address, ""))
			}
		}
	}
}

func TestTheBankHoldsAtLeastTwoHundredQuestionsInEachOfFourLanguages(t *testing.T) {
	count := map[string]int{}
	for _, q := range brief.Bank() {
		for _, lang := range []string{"en", "de", "fr", "es"} {
			if q.Text(lang, app.PoliteAddress, "Pricing") != "" && q.Text(lang, app.FamiliarAddress, "Pricing") != "" {
				count[lang]++
			}
		}
	}
	for _, lang := range []string{"en", "de", "fr", "es"} {
		if count[lang] < 200 {
			t.Errorf("there are %d questions in %s", count[lang], lang)
		}
	}
	t.Logf("%d questions", len(brief.Bank()))
}

func TestEveryQuestionIsShortOpenAndWellWritten(t *testing.T) {
	closed := regexp.MustCompile(`^(Do|Does|Did|Is|Are|Was|Were|Can|Could|Have|Has|Had|Would|Will|Should|May) `)
	stray := regexp.MustCompile(`  |^ | $| [?!:;,.]|['"!{}<>|@]`)
	eachText(func(q brief.Question, lang string, address app.Address, text string) {
		fail := func(what string) { t.Errorf("%s in %s (%s) %s: %q", q.ID, lang, address, what, text) }
		if n := utf8.RuneCountInString(text); n > 90 || n < 15 {
			fail("is too long or too short")
		}
		if !strings.HasSuffix(text, "?") || strings.Count(text, "?") != 1 {
			fail("does not ask one thing")
		}
		if stray.MatchString(q.Text(lang, address, "Pricing")) {
			fail("has a stray sign or space")
		}
		switch lang {
		case "en":
			if closed.MatchString(text) {
				fail("can be answered with yes or no")
			}
			if text != q.Text(lang, app.FamiliarAddress, "") {
				fail("addresses in two ways")
			}
		case "fr":
			if !strings.HasSuffix(text, "\u00a0?") {
				fail("may break before its question mark")
			}
		case "es":
			before, _, found := strings.Cut(text, "¿")
			if !found || strings.Count(text, "¿") != 1 || before != "" && !regexp.MustCompile(`[:,.] $`).MatchString(before) {
				fail("does not begin with ¿")
			}
		}
	})
}

// TestNoFormOfAddressSlipsIntoTheOther looks for words that only one of them has.
func TestNoFormOfAddressSlipsIntoTheOther(t *testing.T) {
	word := func(s string) *regexp.Regexp { return regexp.MustCompile(`(?i)(^|[^\p{L}])(` + s + `)($|[^\p{L}])`) }
	familiar := map[string]*regexp.Regexp{
		"de": word(`du|dich|dir|dein|deine[rnms]?|\p{L}+(hast|wirst|kannst|[^i]est|lst|nst|rst)|hast|bist`),
		"fr": word(`tu|toi|te|t’\p{L}+|ton|ta|tes|as-tu|tien|tienne`),
		"es": word(`tú|te|ti|tu|tus|tuy[oa]s?|contigo|\p{L}+(aste|iste)|has|\p{L}+[aei]rte`),
	}
	polite := map[string]*regexp.Regexp{
		"de": regexp.MustCompile(`(^|\P{L})(Sie|Ihnen|Ihr|Ihre[rnms]?)(\P{L}|$)`),
		"fr": word(`vous|votre|vos|\p{L}+ez`),
		"es": word(`usted|\p{L}+[aei]rle`),
	}
	allowed := regexp.MustCompile(`(?i)\b(zuerst|erst|selbst|ernst|sonst|erste|erstes|fast|test|rest|existe|chez|este|parte|suerte|convierte|praxistest|assez|rendez-vous)\b`)
	eachText(func(q brief.Question, lang string, address app.Address, text string) {
		wrong := familiar[lang]
		if address == app.FamiliarAddress {
			wrong = polite[lang]
		}
		if wrong == nil {
			return
		}
		if found := wrong.FindString(allowed.ReplaceAllString(text, "·")); found != "" {
			t.Errorf("%s in %s is %s but says %q: %s", q.ID, lang, address, found, text)
		}
	})
}

func TestIdsAreUniqueAndNoQuestionIsThereTwice(t *testing.T) {
	ids := map[string]bool{}
	texts := map[string]string{}
	for _, q := range brief.Bank() {
		if ids[q.ID] {
			t.Errorf("the id %s is there twice", q.ID)
		}
		ids[q.ID] = true
		for _, lang := range brief.Languages() {
			for _, address := range bothAddresses {
				text := lang + " " + app.Fold(q.Text(lang, address, ""))
				if other := texts[text]; other != "" && other != q.ID {
					t.Errorf("%s and %s are the same: %s", other, q.ID, text)
				}
				texts[text] = q.ID
			}
		}
	}
}

// fiveWords gives every run of five words.
func fiveWords(text string) map[string]bool {
	out := map[string]bool{}
	words := strings.Fields(app.Fold(strings.Trim(text, "¿?:")))
	for i := 0; i+5 <= len(words); i++ {
		out[strings.Join(words[i:i+5], " ")] = true
	}
	return out
}

func TestNoTwoQuestionsAreNearlyAlike(t *testing.T) {
	bank := brief.Bank()
	for _, lang := range brief.Languages() {
		runs := make([]map[string]bool, len(bank))
		for i, q := range bank {
			runs[i] = fiveWords(q.Text(lang, app.PoliteAddress, ""))
		}
		for i := range bank {
			for j := range i {
				shared := 0
				for run := range runs[i] {
					if runs[j][run] {
						shared++
					}
				}
				if least := min(len(runs[i]), len(runs[j])); shared > 0 && float64(shared) > .4*float64(least) && least > 1 {
					t.Errorf("%s and %s share %d of %d runs of words in %s:\n%s\n%s", bank[i].ID, bank[j].ID, shared, least, lang,
						bank[i].Text(lang, app.PoliteAddress, ""), bank[j].Text(lang, app.PoliteAddress, ""))
				}
			}
		}
	}
}

func TestEveryGroupOfTheTaxonomyHasThreeQuestionsForAnyOfItsSkills(t *testing.T) {
	taxonomy, _, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	group := map[string]string{}
	for _, s := range taxonomy.All() {
		group[s.ID] = s.Family
	}
	groups := map[string]int{}
	for _, f := range taxonomy.Families() {
		groups[f.ID] = 0
	}
	for _, q := range brief.Bank() {
		for _, g := range q.Values("group") {
			if _, known := groups[g]; !known {
				t.Errorf("%s is for the group %q, which does not exist", q.ID, g)
			}
			if len(q.Values("skill")) == 0 && len(q.Values("level")) == 0 {
				groups[g]++
			}
		}
		for _, s := range q.Values("skill") {
			if group[s] == "" || !q.Fits("group", group[s]) {
				t.Errorf("%s is for the skill %q, which is not in its group", q.ID, s)
			}
		}
		for _, key := range []string{"mine", "theirs"} {
			for _, f := range q.Values(key) {
				if !slices.Contains(app.SpecOf(app.Function).Values, f) {
					t.Errorf("%s is for the function %q, which does not exist", q.ID, f)
				}
			}
		}
	}
	for g, n := range groups {
		if n < 3 {
			t.Errorf("the group %s has %d questions", g, n)
		}
	}
}

func TestEveryKindOfNeedPlaceAndStageHasQuestionsOfItsOwn(t *testing.T) {
	count := map[string]int{}
	for _, q := range brief.Bank() {
		for _, key := range []string{"kind", "support", "view", "rank", "relation", "stage"} {
			for _, v := range q.Values(key) {
				if key != "kind" || len(q.Values("group")) == 0 {
					count[key+" "+v]++
				}
			}
		}
	}
	for what, least := range map[string]int{"kind skill": 10, "kind question": 10, "kind view": 6, "support critique": 5, "support encouragement": 5, "support sponsor": 5,
		"view function": 4, "view seniority": 0, "view industry": 2, "view organisation": 2, "view size": 2, "view region": 2, "view background": 2, "view strength": 2,
		"rank above": 3, "rank below": 3, "rank beside": 2, "relation peer": 1, "relation senior": 2, "relation executive": 2, "relation report": 2, "relation outside": 2,
		"relation programme": 2, "stage first": 10, "stage later": 8, "stage report": 6} {
		if count[what] < least {
			t.Errorf("%s has %d questions", what, count[what])
		}
	}
}

func TestWhatTheBankCannotReadIsRefused(t *testing.T) {
	ok := "[need kind=skill]\none case\nen What?\nde Was?\nfr Quoi ?\nes ¿Qué?\n"
	if err := brief.Check(ok); err != nil {
		t.Fatal(err)
	}
	for wrong, with := range map[string]string{
		"no place":           strings.Replace(ok, "need", "nowhere", 1),
		"no such fit":        strings.Replace(ok, "kind=skill", "colour=red", 1),
		"no such kind":       strings.Replace(ok, "kind=skill", "kind=moon", 1),
		"nothing it asks":    strings.Replace(ok, "one case", "one thing", 1),
		"a language lost":    strings.Replace(ok, "fr Quoi ?\n", "", 1),
		"a language twice":   ok + "es ¿Qué?\n",
		"half an address":    strings.Replace(ok, "Was?", "Was @<Sie>?", 1),
		"an open address":    strings.Replace(ok, "Was?", "Was @<Sie|du?", 1),
		"unknown variable":   strings.Replace(ok, "What?", "What {name}?", 1),
		"variable inside":    strings.Replace(ok, "What?", "What of {Skill}?", 1),
		"text before a head": "en What?\n" + ok,
		"no head":            strings.TrimPrefix(ok, "[need kind=skill]\n"),
	} {
		if brief.Check(with) == nil {
			t.Errorf("%s was taken", wrong)
		}
	}
}
