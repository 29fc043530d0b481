package message_test

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// fiveGrams gives the distinct runs of five words of a text.
func fiveGrams(s string) map[string]bool {
	f := strings.Fields(strings.ToLower(s))
	out := map[string]bool{}
	for i := 0; i+5 <= len(f); i++ {
		out[strings.Join(f[i:i+5], " ")] = true
	}
	return out
}

// shared is the part of the smaller text's 5-grams that the other has too.
func shared(a, b map[string]bool) float64 {
	n := 0
	for g := range a {
		if b[g] {
			n++
		}
	}
	small := min(len(a), len(b))
	if small == 0 {
		return 0
	}
	return float64(n) / float64(small)
}

// overlaps writes to all the people and compares every two texts.
func overlaps(t *testing.T, people []message.Input) (mean, p99, most float64, worst [2]string) {
	t.Helper()
	var texts []string
	var grams []map[string]bool
	for _, in := range people {
		d := write(t, in)
		texts = append(texts, d.Body)
		grams = append(grams, fiveGrams(d.Body))
	}
	var all []float64
	sum := 0.0
	for i := range grams {
		for j := range i {
			s := shared(grams[i], grams[j])
			all = append(all, s)
			sum += s
			if s > most {
				most, worst = s, [2]string{texts[i], texts[j]}
			}
		}
	}
	sort.Float64s(all)
	return sum / float64(len(all)), all[len(all)*99/100], most, worst
}

// sameWish is the hardest case: everybody is asked for the same, offered the
// same, and has nothing in common with me.
func sameWish(in *message.Input, s speaker) {
	in.Purpose = message.Purpose{Kind: message.ForSkill, Text: s.skill}
	in.Offer, in.OfferSkill, in.Minutes, in.Mode = s.offer, "", 25, message.Video
	in.Bridge, in.Slots, in.Link = message.Bridge{}, nil, ""
}

func TestAHundredLettersToAHundredPeopleAreNotTheSame(t *testing.T) {
	type bound struct{ mean, p99, most float64 }
	usual := bound{0.10, 0.38, 0.76}
	bounds := map[string]bound{
		"first":     {0.09, 0.33, 0.60},
		"upward":    {0.10, 0.45, 0.80},
		"mentor":    {0.11, 0.45, 0.80},
		"introduce": {0.22, 0.62, 0.82}, // what is passed on to a third person says the same of me in every letter
	}
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		for k, letter := range asking {
			b, special := bounds[letter]
			if !special {
				b = usual
			}
			for _, same := range []bool{false, true} {
				people := s.people()
				for i := range people {
					in := &people[i]
					in.Lang, in.Channel, in.Tone = lang, app.ByEmail, message.Tones()[k%3]
					in.Address = app.FamiliarAddress
					letters[letter](in)
					if same {
						sameWish(in, s)
					}
				}
				mean, p99, most, worst := overlaps(t, people)
				t.Logf("%s, same wish %v: %.3f on average, %.2f at the 99th percentile, %.2f at most", letter, same, mean, p99, most)
				if mean > b.mean || p99 > b.p99 || most > b.most {
					t.Errorf("%s, same wish %v: shared 5-grams are %.3f on average, %.2f at the 99th percentile, %.2f at most\n%s\n\n%s",
						letter, same, mean, p99, most, worst[0], worst[1])
				}
			}
		}
	})
}

func TestNotesOfTwoHundredCharactersAreNotTheSame(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		for _, letter := range asking {
			people := s.people()
			for i := range people {
				in := &people[i]
				in.Lang, in.Channel, in.NoteLimit, in.Address = lang, app.ByLinkedInNote, 200, app.FamiliarAddress
				letters[letter](in)
			}
			mean, p99, most, worst := overlaps(t, people)
			t.Logf("%s: %.3f on average, %.2f at the 99th percentile, %.2f at most", letter, mean, p99, most)
			if mean > 0.10 || p99 > 0.65 {
				t.Errorf("%s: shared 5-grams are %.3f on average, %.2f at the 99th percentile, %.2f at most\n%s\n\n%s", letter, mean, p99, most, worst[0], worst[1])
			}
		}
	})
}

// TestTheNextVariationIsBuiltOtherwise compares each variation with the one
// before: the order of its parts, and the words they share.
func TestTheNextVariationIsBuiltOtherwise(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		people := s.people()
		for letter, set := range letters {
			sum, n, alike := 0.0, 0, 0
			for i := range 12 {
				in := people[8*i]
				in.Lang, in.Channel = lang, app.ByEmail
				set(&in)
				var last map[string]bool
				var before []string
				for v := range 4 {
					in.Variation = v
					grams, parts := fiveGrams(write(t, in).Body), message.PartsOf(in)
					if v > 0 {
						sum, n = sum+shared(grams, last), n+1
						if slices.Equal(parts, before) {
							alike++
						}
					}
					last, before = grams, parts
				}
			}
			mean := sum / float64(n)
			t.Logf("%s: %.2f shared, %d of %d in the same order", letter, mean, alike, n)
			words, order := 0.35, n/3
			if !slices.Contains(asking, letter) { // what answers or follows says few things, in few orders
				words, order = 0.42, n*2/3
			}
			if mean > words {
				t.Errorf("%s: on average the next variation repeats %.0f%% of the 5-grams", letter, 100*mean)
			}
			if alike > order {
				t.Errorf("%s: %d of %d variations have the parts of the one before in the same order", letter, alike, n)
			}
		}
	})
}
