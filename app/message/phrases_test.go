package message

import (
	"strings"
	"testing"
)

// TestEveryPhraseUsesOnlyKnownFactsAndParts catches a misspelt fact or part,
// which would silently never be said.
func TestEveryPhraseUsesOnlyKnownFactsAndParts(t *testing.T) {
	t.Parallel()
	known := wordSet(`first full formal title org work both before beforework topic skill strength wish view question asked sentence own me myfirst myrole mywork myorg
		introducer employer employernow employeryears employeruntil from until school group lasttalk since minutes min time meeting during byvideo
		usualask askquestion asktogether askverb askthing untimed slot1 slot2 link offer offerthing offerverb offering offersentence
		askedon firstagain lastagain on took tookthat tookthing tookhow willany willdo willthing promiseany promisedo promisething
		introducedby gap before beforework about aboutfirst aboutwork abouttitle aboutorg offerskill every months programme requestany requestthing requestverb requeston
		reasonany reasonsentence reasonthing day clock theirclock theirday tomorrow offerobject requestobject place meetlink length cameany camesentence camething`)
	for _, lang := range Languages() {
		b := tongueOf(t, lang).book
		for name := range wordSet(factsOfOne[lang]) {
			known[name] = true
		}
		checkBook(t, lang, b, known)
	}
}

// factsOfOne are those only one language has.
var factsOfOne = map[string]string{"de": "before beforework talk askobject headline keyword named bare mine theirs longname single plural"}

func checkBook(t *testing.T, lang string, b book, known map[string]bool) {
	t.Helper()
	var facts func(file, line string, nodes []node)
	facts = func(file, line string, nodes []node) {
		for _, n := range nodes {
			if n.fact != "" && !known[n.fact] {
				t.Errorf("%s/%s knows no fact %q in %q", lang, file, n.fact, line)
			}
			for _, o := range append(n.options, n.address[0], n.address[1]) {
				facts(file, line, o)
			}
		}
	}
	for _, s := range situations {
		if len(b[s.file]) == 0 {
			t.Errorf("%s has no phrases for %s", lang, s.id)
		}
	}
	for file, parts := range b {
		for part, lines := range parts {
			for _, p := range lines {
				facts(file, p.text, p.nodes)
				if part != "plan" && part != "drop" {
					continue
				}
				text := strings.NewReplacer("/", " ", "~", "").Replace(p.text)
				for _, name := range strings.Fields(text) {
					if i := strings.LastIndexAny(name, "}>"); i >= 0 {
						name = name[i+1:]
					}
					if len(b.lines(file, name)) == 0 {
						t.Errorf("%s/%s has no part %q, named in %q", lang, file, name, p.text)
					}
				}
			}
		}
	}
}

func TestABrokenPhraseFileIsRefusedWithItsLine(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"text before a section", "[part]\nopen { brace", "[part]\n<only one>", "[part loud]\nx", "[]\nx", "[part]\na > b", "[part]\n@<only polite>", "[part]\n@<a|b|c>"} {
		if _, err := parseSections(bad, parsePhrase); err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
