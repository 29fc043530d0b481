package message_test

import (
	"regexp"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"

	"pgregory.net/rapid"
)

var (
	politeFrench   = regexp.MustCompile(`(?:^|[^\p{L}])(?i:vous|votre|vos|vôtre)(?:[^\p{L}]|$)|(?:^|[\s(«’])\p{Ll}+ez(?:[^\p{L}]|$)`)
	familiarFrench = regexp.MustCompile(`(?i)(?:^|[^\p{L}’-])(?:tu|toi|te|ton|ta|tes|tienne?|t’\p{L}+)(?:[^\p{L}]|$)|-t(?:u|oi)(?:[^\p{L}]|$)`)
	noElision      = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:je|ne|me|te|se|que|jusque|lorsque|le|la|de) (?:[aeiouéèêàâîôûœ]|h(?:eure|ier|ôpita))|(?:^|[^\p{L}])si ils? |(?:^|[^\p{L}])(?:de les?|à les?) `)
	elidedWrongly  = regexp.MustCompile(`(?:^|[^\p{L}])(?:[dljmnst]|qu|D|L|J|M|N|S|T|Qu)’(?:[bcdfgjklmnpqrstvwxz]|H(?:alden|alvorsen|irondelle|annah|elga)|on(?:ze|e)\b)`)
	agreeing       = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:ravie? d|enchantée?|intéressée?|heureu(?:x|se)|convaincue?|reconnaissante?|curieu(?:x|se)|seuls?|tous les deux|tous deux|contente?|désolée?|rencontrée?s?|monsieur|madame)(?:[^\p{L}]|$)`)
	spacedWrongly  = regexp.MustCompile(`[^\x{00a0}] ?[;?!»]|[^\x{00a0}]:(?:\s|$)|«[^\x{00a0}]| [;:?!»]`)
	doubledFrench  = regexp.MustCompile(`[ \x{00a0}]{2}|\n\n\n|,,|\.\.|,\.|\s[,.]|: ?\.|«\s*»|\(\s*\)`)
	smallFrench    = regexp.MustCompile(`(?:^|\n|[\p{L}\d»)][.?][ \n]+)\p{Ll}`)
)

func TestEveryFrenchDraftKeepsToOneAddress(t *testing.T) {
	t.Parallel()
	everyDraft(t, "fr", func(in message.Input, d message.Draft) {
		polite := in.Address == app.PoliteAddress || in.Address == "" && in.Tone == app.Formal
		all := strings.NewReplacer("chez", "", "assez", "", "endez-vous", "").Replace(d.Subject + "\n" + d.Body)
		wrong := politeFrench
		if polite {
			wrong = familiarFrench
		}
		if found := wrong.FindString(all); found != "" {
			t.Errorf("%q in %s %s", found, in.Address, where(in, d))
		}
	})
}

func TestEveryFrenchDraftIsCleanlyWritten(t *testing.T) {
	t.Parallel()
	everyDraft(t, "fr", func(in message.Input, d message.Draft) {
		all := d.Subject + "\n" + regexp.MustCompile(`https://\S+`).ReplaceAllString(d.Body, "lien")
		for what, bad := range map[string]*regexp.Regexp{"doubled blank or mark": doubledFrench, "missing elision": noElision, "wrong elision": elidedWrongly,
			"an agreement with somebody": agreeing, "a space that breaks": spacedWrongly} {
			if found := bad.FindString(all); found != "" {
				t.Errorf("%s %q in %s", what, found, where(in, d))
			}
		}
		if smallFrench.MatchString(strings.NewReplacer("iForge", "Iforge", "Inc. ", "", "St. ", "").Replace(d.Body)) {
			t.Errorf("a small first letter in %s", where(in, d))
		}
		if strings.ContainsAny(all, "[]{}<>|~@") || strings.Contains(all, "INGÉNIEUR") || strings.Contains(all, "HOFFMANN") {
			t.Errorf("a brace or shouting in %s", where(in, d))
		}
		asks := len(unquotedQuestion.FindAllString(d.Body, -1))
		switch in.Situation {
		case app.ThankYou, app.ReportBack, app.Confirm, app.Accept, app.DeclineIt:
			if asks != 0 {
				t.Errorf("%d questions in %s", asks, where(in, d))
			}
		default:
			if asks != 1 {
				t.Errorf("%d questions in %s", asks, where(in, d))
			}
		}
	})
}

func TestNothingAnybodyTypesBreaksAFrenchDraft(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		own := func(what string) string {
			return rapid.OneOf(rapid.Just(""), rapid.SampledFrom([]string{"lui ", "que", "qu’", "l’", "m’a demandé de ", "je vais ", "comment-t-il", "Est-ce que", "-t-elle", "puis-je", "« »", "le", "à Priya", "sa", "vous", "si", "«", "?"}),
				rapid.Just(nasty(t, what))).Draw(t, what)
		}
		in := message.Input{
			Lang: "fr", Situation: rapid.SampledFrom(message.Situations()).Draw(t, "situation"), Channel: rapid.SampledFrom(message.Channels()).Draw(t, "channel"),
			Tone: rapid.SampledFrom(message.Tones()).Draw(t, "tone"), Address: rapid.SampledFrom([]app.Address{"", app.PoliteAddress, app.FamiliarAddress}).Draw(t, "address"),
			Person:  message.Person{Name: app.Name{Given: own("given"), Family: own("family")}, Title: own("title"), Organisation: own("firm")},
			Me:      message.Me{Name: own("me"), Title: own("my title"), Organisation: own("my firm")},
			Purpose: message.Purpose{Kind: rapid.SampledFrom([]message.PurposeKind{message.ForSkill, message.ForQuestion, message.ForPerspective, message.ForOwnWords}).Draw(t, "kind"), Text: own("purpose"), Key: own("key")},
			Ask:     own("ask"), Offer: own("offer"), OfferSkill: own("skill"), Reason: own("reason"),
			Request: message.Request{Text: own("request"), On: today}, Talk: message.Talk{Took: own("took"), WillDo: own("will"), Promise: own("promise"), Came: own("came"), On: today},
			Variation: rapid.Int().Draw(t, "variation"), Now: today,
		}
		d, err := message.Write(in)
		if err != nil {
			t.Fatalf("refused: %v", err)
		}
		if strings.ContainsAny(d.Subject+d.Body, "[]{}<>") || strings.Contains(d.Body, "  ") {
			t.Fatalf("a blank in %q", d.Body)
		}
		for _, c := range message.Examine(in, d.Subject, own("body")) {
			for _, s := range c.Found {
				if s.Start < 0 || s.End < s.Start {
					t.Fatalf("%s points at %v", c.Name, s)
				}
			}
		}
	})
}
