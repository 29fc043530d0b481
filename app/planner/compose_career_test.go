package planner_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func TestAMessageKnowsWhereSomebodyCameFromOnlyWhereThatIsSure(t *testing.T) {
	w := empty(t)
	engineer := app.Position{Organisation: "Polder", Title: "Plant Engineer", From: "2010-01-01", To: "2016-01-01"}
	change := func(p app.Position, f func(*app.Position)) app.Position { f(&p); return p }
	for what, c := range map[string]struct {
		title string
		past  []app.Position
		view  string // the function the user gave them
		want  string
	}{
		"another line of work":           {"Finance Director", []app.Position{engineer}, "", "Plant Engineer"},
		"the same line":                  {"Plant Manager", []app.Position{change(engineer, func(p *app.Position) { p.Title = "Production Manager" })}, "", ""},
		"a former job in today's house":  {"Finance Director", []app.Position{change(engineer, func(p *app.Position) { p.Organisation = "Northlake" })}, "", "Plant Engineer"},
		"no dates at all":                {"Finance Director", []app.Position{change(engineer, func(p *app.Position) { p.From, p.To = "", "" })}, "", "Plant Engineer"},
		"no end, in today's house":       {"Finance Director", []app.Position{change(engineer, func(p *app.Position) { p.To, p.Organisation = "", "northlake" })}, "", ""},
		"no end, where another has one":  {"Finance Director", []app.Position{change(engineer, func(p *app.Position) { p.To = "" }), {Organisation: "Tern", Title: "Controller", To: "2019-01-01"}}, "", ""},
		"a former title nobody can read": {"Finance Director", []app.Position{change(engineer, func(p *app.Position) { p.Title = "Ninja of Joy" })}, "", ""},
		"today's title nobody can read":  {"Ninja of Joy", []app.Position{engineer}, "", ""},
		"no title today":                 {"", []app.Position{engineer}, "", ""},
		"the user says they still do it": {"Finance Director", []app.Position{engineer}, "engineering", ""},
		"the latest of two":              {"Finance Director", []app.Position{engineer, {Organisation: "Tern", Title: "HR Manager", From: "2016-02-01", To: "2019-01-01"}}, "", "HR Manager"},
	} {
		q := app.Person{Title: c.title, Organisation: "Northlake", Past: c.past}
		if c.view != "" {
			q.Perspective = map[app.Dimension]app.Attribute{app.Function: {Value: c.view, Source: app.Typed, Certainty: 1}}
		}
		if got := w.OtherLineBefore(q); got != c.want {
			t.Errorf("%s: came from %q; want %q", what, got, c.want)
		}
	}
}

func TestWordsInThePlaceOfAnEmployerAreNoFirm(t *testing.T) {
	w := empty(t)
	w.writes(func(s app.Writer) error {
		return s.SaveProfile(app.Profile{Name: "Maya Lindt", Title: "Product manager", Organisation: "Freelance"})
	})
	for _, house := range []string{"Self-employed", "Freelancer", "Independent", "Selbständig", "Freiberuflich", "Indépendant", "Autónomo", "-", "n/a", "Stealth startup", "Confidential", "Retired", "Open to work"} {
		var id app.PersonID
		w.writes(func(s app.Writer) (err error) {
			id, err = s.SavePerson(app.Person{Name: app.Name{Given: "Priya"}, Title: "Negotiation trainer", Organisation: house})
			return err
		})
		for v := range 4 {
			d := must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en", Variation: v}))(t)
			if text := strings.ToLower(d.Subject + d.Body); strings.Contains(text, "at "+strings.ToLower(house)) || strings.Contains(text, "freelance") {
				t.Errorf("%q is named as a firm:\n%s", house, d.Body)
			}
		}
	}
}

func TestSomebodyNoNeedLeadsToIsAskedForWhatTheyBring(t *testing.T) {
	w := empty(t)
	w.writes(func(s app.Writer) error {
		return s.SaveProfile(app.Profile{Name: "Maya Lindt", Title: "Product manager", Perspective: map[app.Dimension]string{app.Function: "product"},
			Skills: []app.MySkill{{ID: "pricing", Name: "Pricing", Want: 5, Importance: 5}}})
	})
	lawyer := w.add("Ada Moss, Legal Counsel at Tern")
	d := must(w.Compose(ctx, planner.Compose{Person: lawyer, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en"}))(t)
	if strings.Contains(strings.ToLower(d.Subject+d.Body), "pricing") || len(d.Purposes) < 2 || d.Purposes[0].Value != "view:function" {
		t.Errorf("a lawyer is asked about pricing, of %v:\n%s\n%s", d.Purposes, d.Subject, d.Body)
	}
	stranger := w.add("Bo Lind")
	d = must(w.Compose(ctx, planner.Compose{Person: stranger, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en"}))(t)
	if strings.Contains(strings.ToLower(d.Subject+d.Body), "pricing") || d.Purposes[0].Value != "" {
		t.Errorf("somebody of whom nothing is known is asked about pricing, of %v:\n%s", d.Purposes, d.Body)
	}
	d = must(w.Compose(ctx, planner.Compose{Person: lawyer, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en", Purpose: "skill:pricing"}))(t)
	if !strings.Contains(strings.ToLower(d.Body), "pricing") {
		t.Errorf("what was chosen is not asked:\n%s", d.Body)
	}
}

func TestAnAnswerOffersOnlyWhatWasChosen(t *testing.T) {
	w := empty(t)
	w.writes(func(s app.Writer) error {
		return s.SaveProfile(app.Profile{Name: "Maya Lindt", Offers: []app.Offer{{Text: "our user-interview kit"}}})
	})
	id := w.add("Priya Raman, Finance Director at Northlake")
	w.writes(func(s app.Writer) error {
		_, err := s.SaveRequest(app.Request{Person: id, Text: "feedback on a page", Asked: w.now, State: app.RequestOpen})
		return err
	})
	for _, s := range []app.Situation{app.Accept, app.DeclineIt, app.ThankYou} {
		for v := range 6 {
			c := planner.Compose{Person: id, Situation: s, Channel: app.ByEmail, Lang: "en", Variation: v}
			if d := must(w.Compose(ctx, c))(t); strings.Contains(d.Body, "interview kit") {
				t.Errorf("a %s message offers what nobody asked for:\n%s", s, d.Body)
			}
		}
	}
	if d := must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en"}))(t); !strings.Contains(d.Body, "interview kit") {
		t.Errorf("a first message offers nothing:\n%s", d.Body)
	}
}
