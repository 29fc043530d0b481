package message_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// stiffFrench are turns that no careful French writer sends: calques, agreements
// that do not hold, words that went missing.
var stiffFrench = regexp.MustCompile(`travaill\p{L}+ comme|travail comme|(?i:ton convenance)|un non me va|Mon prochain pas|me résiste|Reste pour moi|Ma raison est simple|d’anciens de|en retour : je|À la place : je|chez vous\)|sur le point de savoir|les deux seuls?`)

func TestNoFrenchLetterReadsAsTranslated(t *testing.T) {
	t.Parallel()
	everyDraft(t, "fr", func(in message.Input, d message.Draft) {
		if found := stiffFrench.FindString(d.Subject + "\n" + d.Body); found != "" {
			t.Errorf("%q in %s", found, where(in, d))
		}
	})
}

func TestAFrenchLetterTellsWhereSomebodyCameFrom(t *testing.T) {
	t.Parallel()
	for letter, set := range letters {
		switch letter {
		case "first", "upward", "mentor", "opposite", "introduce to them", "reconnect":
		default:
			continue
		}
		told := 0
		for v := range 24 {
			in := examinedInFrench()
			set(&in)
			in.Variation, in.Person.Before = v, "Ingénieure de production"
			if d := write(t, in); strings.Contains(d.Body, "ngénieure de production") {
				told++
				if !strings.Contains(d.Body, "directrice financière") {
					t.Errorf("%s tells the earlier job without today’s: %s", letter, d.Body)
				}
			}
		}
		if told < 2 {
			t.Errorf("%s tells it in %d of 24 variations", letter, told)
		}
	}
}

// selfIntroduction is what one says of oneself to a stranger.
var selfIntroduction = regexp.MustCompile(`(?:^|[.?] |\n)(?:Je suis (?:actuellement )?cheffe|En deux mots, je suis|Quelques mots sur moi|Pour me présenter)`)

func TestWhoeverITalkedWithBeforeHearsNoIntroductionOfMe(t *testing.T) {
	t.Parallel()
	introduced := 0
	for letter, set := range letters {
		for _, channel := range message.Channels() {
			for v := range 12 {
				in := examinedInFrench()
				set(&in)
				in.About = nil
				in.Channel, in.Variation = channel, v
				if selfIntroduction.MatchString(write(t, in).Body) {
					introduced++
				}
				in.Bridge.LastTalk = day(2025, 3, 4)
				if d := write(t, in); selfIntroduction.MatchString(d.Body) {
					t.Errorf("%s introduces me again: %s", letter, d.Body)
				}
			}
		}
	}
	if introduced == 0 {
		t.Error("no stranger hears who I am")
	}
}

func TestBothDatesAreConfirmedWhereTheDayDiffersInFrench(t *testing.T) {
	t.Parallel()
	tokyo := time.FixedZone("JST", 9*3600)
	for v := range 10 {
		in := examinedInFrench()
		in.Situation, in.Variation = app.Confirm, v
		in.Meeting = message.Meeting{Start: day(2026, 11, 13).Add(17 * time.Hour), Theirs: tokyo, Minutes: 25, Link: "https://meet.example/maya"}
		d := write(t, in)
		for _, want := range []string{"vendredi 13 novembre", "17\u00a0h", "samedi 14 novembre", "2\u00a0h"} {
			if !strings.Contains(d.Body, want) {
				t.Errorf("%q is not said: %s", want, d.Body)
			}
		}
	}
}

func TestAFrenchSubjectNamesTheTopicWhereItFits(t *testing.T) {
	t.Parallel()
	for letter, set := range letters {
		switch letter {
		case "first", "upward", "reconnect", "mentor", "opposite":
		default:
			continue
		}
		named := 0
		for v := range 20 {
			in := examinedInFrench()
			set(&in)
			in.Variation = v
			if strings.Contains(strings.ToLower(write(t, in).Subject), "modélisation financière") {
				named++
			}
		}
		if named < 10 {
			t.Errorf("%s names the topic in %d of 20 subjects", letter, named)
		}
	}
}
