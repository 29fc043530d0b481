package message_test

import (
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
		d, err := message.Write(in)
		if err != nil {
			t.Fatal(err)
		}
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

func TestAHundredDraftsForAHundredPeopleAreNotTheSameLetter(t *testing.T) {
	for _, tone := range message.Tones() {
		for _, same := range []bool{false, true} {
			people := samplePeople()
			for i := range people {
				people[i].Situation, people[i].Channel, people[i].Tone = app.FirstContact, app.ByEmail, tone
				if same { // the hardest case: one wish, one offer, nothing in common with anybody
					people[i].Purpose = message.Purpose{Kind: message.ForSkill, Text: "Financial modelling"}
					people[i].Offer, people[i].Minutes, people[i].Mode = "our user-interview kit", 25, message.Video
					people[i].Bridge, people[i].Slots = message.Bridge{}, nil
				}
			}
			mean, p99, most, worst := overlaps(t, people)
			if mean > 0.10 || p99 > 0.40 || most > 0.70 {
				t.Errorf("%s, same wish %v: shared 5-grams are %.2f on average, %.2f at the 99th percentile, %.2f at most\n%s\n\n%s",
					tone, same, mean, p99, most, worst[0], worst[1])
			}
		}
	}
}

func TestTheNextVariationIsADifferentLetter(t *testing.T) {
	sum, n := 0.0, 0
	for _, in := range samplePeople() {
		in.Situation, in.Channel = app.FirstContact, app.ByEmail
		var last map[string]bool
		for v := range 4 {
			in.Variation = v
			d, err := message.Write(in)
			if err != nil {
				t.Fatal(err)
			}
			g := fiveGrams(d.Body)
			if v > 0 {
				s := shared(g, last)
				if s > 0.6 {
					t.Errorf("variation %d for %s repeats %.0f%% of the one before:\n%s", v, in.Person.Name, 100*s, d.Body)
				}
				sum, n = sum+s, n+1
			}
			last = g
		}
	}
	if mean := sum / float64(n); mean > 0.2 {
		t.Errorf("on average the next variation repeats %.0f%% of the 5-grams", 100*mean)
	}
}
