package message_test

import (
	"errors"
	"regexp"
	"sync"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// speaker is what the tests need of a language: people written to in it, an
// input with everything, and what a hole looks like.
type speaker struct {
	people       func() []message.Input // a hundred, without situation, channel and tone
	complete     func() message.Input
	skill, offer string         // one wish and one offer for all, the hardest case of variety
	hole         *regexp.Regexp // what is left where a fact should stand
}

var speakers = map[string]speaker{
	"en": {samplePeople, complete, "Financial modelling", "our user-interview kit",
		regexp.MustCompile(`\b(?:as|the|an|of|my|your|until|and|named|works? at|worked at|studied at|both at|work at|offer)[.;:?]|\ba [aeio][a-z]|\b(?:as|at|of) (?:at|and|as|for)\b|:\s*[.?]|"\.|""|(?:Hi|Dear) ,`)},
	"de": {germanPeople, completeGerman, "Finanzmodellierung", "unser Leitfaden für Interviews",
		regexp.MustCompile(`\(\)|„“|:\s*[.?]|\b(?:bei|als|von|und|oder) ?[.,?]|(?:Hallo|Tag|Hi) ,`)},
	"fr": {frenchPeople, examinedInFrench, "Modélisation financière", "notre guide d’entretien",
		regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:chez|comme|jusqu’en|de|à|en|sur|thème|que|d’|l’|avec|pour|soit|et|ou)[ \x{00a0}]*[.,;?!]|Bonjour ,|:[ \x{00a0}]*[.,;?]|« *»`)},
	"es": {spanishPeople, completeSpanish, "Modelización financiera", "nuestro kit de entrevistas",
		regexp.MustCompile(`(?: (?:como|en|de|del|a|al|sobre|desde|con|para|y|o|el|la|por)|,|:)(?:[.?»]|,)|[a-z]:\n\nMaya|Hola, :|días, :|\n:`)},
}

// inEveryLanguage runs a test in each language, side by side.
func inEveryLanguage(t *testing.T, test func(t *testing.T, lang string, s speaker)) {
	t.Helper()
	t.Parallel()
	for _, lang := range message.Languages() {
		s, ok := speakers[lang]
		if !ok {
			t.Fatalf("the tests have nobody who speaks %q", lang)
		}
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			test(t, lang, s)
		})
	}
}

// placed gives the n-th of a row of situations, channels, tones, addresses and
// variations in which an input is written; 144 in turn meet every situation on
// every channel in every tone.
func placed(in message.Input, n int) message.Input {
	in.Situation = message.Situations()[n%12]
	in.Channel = message.Channels()[n/12%4]
	in.Tone = message.Tones()[n/48%3]
	in.Address = []app.Address{app.PoliteAddress, app.FamiliarAddress, ""}[(n+n/12+n/48)%3]
	in.Previous.Times, in.Variation, in.NoteLimit = n/3%2, n%5, []int{200, 300}[n/5%2]
	return in
}

// written is one input with its draft.
type written struct {
	in message.Input
	d  message.Draft
}

// allDrafts writes to the hundred people of every language, once for all tests
// that only read: each gets two dozen messages, so that every situation,
// channel and tone is met by sixteen.
var allDrafts = func() map[string]func() ([]written, error) {
	out := map[string]func() ([]written, error){}
	for lang, s := range speakers {
		out[lang] = sync.OnceValues(func() ([]written, error) {
			var all []written
			var failed error
			n := 0
			for _, in := range s.people() {
				in.Lang = lang
				for range 24 {
					in := placed(in, n)
					d, err := message.Write(in)
					failed = errors.Join(failed, err)
					all = append(all, written{in, d})
					n++
				}
			}
			return all, failed
		})
	}
	return out
}()

// everyDraft shows a check all drafts of a language.
func everyDraft(t *testing.T, lang string, check func(message.Input, message.Draft)) {
	t.Helper()
	all, err := allDrafts[lang]()
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range all {
		check(w.in, w.d)
	}
}

// letters are the situations, with the two letters of an introduction apart.
var letters = map[string]func(*message.Input){
	"first":             func(in *message.Input) { in.Situation = app.FirstContact },
	"reconnect":         func(in *message.Input) { in.Situation = app.Reconnect },
	"introduce to them": func(in *message.Input) { in.Situation, in.About = app.Introduce, nil },
	"introduce":         func(in *message.Input) { in.Situation, in.About = app.Introduce, somebodyElse(*in) },
	"opposite":          func(in *message.Input) { in.Situation = app.OppositeView },
	"upward":            func(in *message.Input) { in.Situation = app.UpwardAsk },
	"mentor":            func(in *message.Input) { in.Situation = app.MentorAsk },
	"follow-up":         func(in *message.Input) { in.Situation = app.FollowUpAgain },
	"accept":            func(in *message.Input) { in.Situation = app.Accept },
	"decline":           func(in *message.Input) { in.Situation = app.DeclineIt },
	"confirm":           func(in *message.Input) { in.Situation = app.Confirm },
	"thank-you":         func(in *message.Input) { in.Situation = app.ThankYou },
	"report-back":       func(in *message.Input) { in.Situation = app.ReportBack },
}

// asking are the letters that ask for a talk.
var asking = []string{"first", "reconnect", "introduce to them", "introduce", "opposite", "upward", "mentor"}

// somebodyElse is whom the reader of a letter may introduce me to.
func somebodyElse(in message.Input) *message.Person {
	if in.About != nil {
		return in.About
	}
	for i, name := range sampleNames {
		if readSampleName(name) == in.Person.Name {
			j := (i + 37) % len(sampleNames)
			return &message.Person{Name: readSampleName(sampleNames[j]), Title: sampleTitles[j%len(sampleTitles)], Organisation: sampleOrganisations[j%len(sampleOrganisations)]}
		}
	}
	return &message.Person{Name: app.Name{Given: "Ravi", Family: "Menon"}, Title: "Plant Manager", Organisation: "Kestrel Air"}
}
