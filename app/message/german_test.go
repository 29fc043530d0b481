package message_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"
)

var (
	germanPolite   = regexp.MustCompile(`\b(?:Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres)\b|[a-zäöüß,] Sie\b`)
	germanFamiliar = regexp.MustCompile(`(?i)\b(?:du|dich|dir|dein|deine|deinen|deinem|deiner|deines)\b`)
	germanVous     = regexp.MustCompile(`\b(?:[Ee]uer|[Ee]ure[nmrs]?|[Ee]uch)\b`)
	germanSmall    = regexp.MustCompile(`(?:[a-zäöüß][.?] |\n\n)[a-zäöü]`)
	germanEnglish  = regexp.MustCompile(`(?i)\b(?:the|and|with|your|would|could|about|dear|thanks|best wishes|minutes|conversation|i'd|i'm|video call)\b`)
	germanHoles    = []string{" ,", " .", " ?", "  ", "..", ",,", ",.", "()", "„“", ": .", ":.", "bei .", "als .", "als ,", "Hallo ,", "Tag ,", "Hi ,", "{", "}", "<", ">", "|", "@", "[", "]", "~"}
)

// afterGreeting takes the line of greeting away, behind whose comma German goes
// on in small letters.
func afterGreeting(body string) string {
	if hello, rest, ok := strings.Cut(body, "\n\n"); ok && strings.HasSuffix(hello, ",") {
		return rest
	}
	return body
}

func TestEveryGermanDraftIsCleanlyWritten(t *testing.T) {
	t.Parallel()
	everyDraft(t, "de", func(in message.Input, d message.Draft) {
		all := d.Subject + "\n" + d.Body
		for _, hole := range germanHoles {
			if hole != "@" && strings.Contains(strings.ReplaceAll(all, "https://meet.example/maya", "Link"), hole) {
				t.Errorf("a hole %q in %s", hole, where(in, d))
			}
		}
		if m := germanSmall.FindString(strings.NewReplacer("Inc. ", "", "iForge", "Iforge").Replace(afterGreeting(d.Body))); m != "" {
			t.Errorf("a sentence begins small, %q: %s", m, where(in, d))
		}
		if m := germanEnglish.FindString(d.Body); m != "" {
			t.Errorf("English in German, %q: %s", m, where(in, d))
		}
		if strings.Contains(all, "HOFFMANN") || strings.Contains(all, "LEAD") || d.Characters != utf8.RuneCountInString(d.Body) {
			t.Errorf("shouted or miscounted: %s", where(in, d))
		}
	})
}

func TestNoGermanDraftMixesSieAndDu(t *testing.T) {
	t.Parallel()
	everyDraft(t, "de", func(in message.Input, d message.Draft) {
		polite := in.Address == app.PoliteAddress || in.Address == "" && in.Tone == app.Formal
		all := d.Subject + "\n" + d.Body
		if m := germanFamiliar.FindString(all); polite && m != "" {
			t.Errorf("%q in a polite message: %s", m, where(in, d))
		}
		if m := germanVous.FindString(all); polite && m != "" {
			t.Errorf("%q in a polite message: %s", m, where(in, d))
		}
		if m := germanPolite.FindString(all); !polite && m != "" {
			t.Errorf("%q in a familiar message: %s", m, where(in, d))
		}
	})
}

func TestBehindTheGreetingGermanGoesOnSmall(t *testing.T) {
	t.Parallel()
	nouns := regexp.MustCompile(`^(?:Sie|Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihnen|[A-ZÄÖÜ]\S*[A-ZÄÖÜ]|iForge|[A-ZÄÖÜ]\S+ (?:bei|und|oder|um|würde|lautet|Minuten|gehen|habe|ist|wäre|in)|(?:Finanzmodellierung|Verhandeln|Stakeholder|Geschäftsmodelle|Meinungen|Zustimmung|Nachrichten|Begleitung|Dienstag|Freitag|Donnerstag|Nein|Tag|Uns|Zeit|Wochen|Mentoring|Bis)\b)`)
	everyDraft(t, "de", func(in message.Input, d message.Draft) {
		rest := afterGreeting(d.Body)
		first, _, _ := strings.Cut(rest, " ")
		small := strings.ToLower(first)
		if in.Channel == app.ByChat || rest == d.Body || first == small {
			return
		}
		about := in.About != nil && strings.HasPrefix(in.About.Name.String(), first) || in.Bridge.Introducer != "" && strings.HasPrefix(in.Bridge.Introducer, first)
		if !nouns.MatchString(rest) && !about {
			t.Errorf("goes on with %q: %s", first, where(in, d))
		}
	})
}

func TestAGermanDraftClaimsNoInferredStrength(t *testing.T) {
	t.Parallel()
	for v := range 60 {
		in := completeGerman()
		in.Variation, in.Purpose.Typed, in.Address = v, false, []app.Address{app.PoliteAddress, app.FamiliarAddress}[v%2]
		body := strings.ToLower(write(t, in).Body)
		for _, claim := range []string{"stärke", "damit aus", "darin aus", "können etwas", "kannst etwas", "gebiet", "gehören dazu", "gehörst dazu", "deine finanzmodellierung", "ihre finanzmodellierung", "schon weit"} {
			if strings.Contains(body, claim) {
				t.Errorf("%q claims a strength nobody stated:\n%s", claim, body)
			}
		}
	}
}

func TestSwitchingAFactOffTakesItOutOfTheGermanText(t *testing.T) {
	t.Parallel()
	for v := range 20 {
		for key, trace := range map[string]string{"offer": "Leitfaden", "bridge.introducer": "Adeyemi", "organisation": "Northlake", "title": "Leiterin", "slots": "Dienstag", "me": "Halden", "purpose": "Finanzmodellierung"} {
			in := completeGerman()
			in.Variation, in.Off = v, map[string]bool{key: true}
			if d := write(t, in); strings.Contains(d.Subject+d.Body, trace) {
				t.Errorf("%s is off and still there: %s", key, d.Body)
			}
		}
	}
}

func TestGermanAsksInOwnWordsAreAsked(t *testing.T) {
	t.Parallel()
	for ask, want := range map[string][2]string{
		"Könntest du meine Preisseite ansehen?": {"Könnten Sie meine Preisseite ansehen", "Könntest du meine Preisseite ansehen"},
		"meinen Geschäftsplan durchsehen":       {"meinen Geschäftsplan durchsehen", "meinen Geschäftsplan durchsehen"},
		"zweite Meinung zu meinem Vortrag":      {"eine zweite Meinung zu meinem Vortrag", "eine zweite Meinung zu meinem Vortrag"},
		"30 Minuten Feedback zu meinem Plan":    {"30 Minuten Feedback zu meinem Plan", "30 Minuten Feedback zu meinem Plan"},
		"auf einen Kaffee treffen":              {"uns auf einen Kaffee treffen", "uns auf einen Kaffee treffen"},
	} {
		for v := range 12 {
			for i, address := range []app.Address{app.PoliteAddress, app.FamiliarAddress} {
				in := completeGerman()
				in.Ask, in.Variation, in.Address = ask, v, address
				d := write(t, in)
				if !strings.Contains(d.Body, want[i]) {
					t.Errorf("%q is not asked:\n%s", ask, d.Body)
				}
				for _, c := range message.Examine(in, d.Subject, d.Body) {
					if !c.OK {
						t.Errorf("%q: %s fails:\n%s", ask, c.Name, d.Body)
					}
				}
			}
		}
	}
}
