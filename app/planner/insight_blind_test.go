package planner_test

import (
	"fmt"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

// lopsided is a world in which nearly everybody is a finance person at my own
// house in Britain, and one senior friend is not.
func lopsided(t *testing.T) *world {
	t.Helper()
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Europe/London", Organisation: "Halden Health",
		Perspective: map[app.Dimension]string{app.Seniority: "senior"},
		Skills:      []app.MySkill{{Name: "Device regulation", Have: 1, Want: 3, Importance: 3}}}))(t)
	said := func(function, industry, region, seniority string) map[app.Dimension]app.Attribute {
		out := map[app.Dimension]app.Attribute{}
		for d, v := range map[app.Dimension]string{app.Function: function, app.Industry: industry, app.Region: region, app.Seniority: seniority} {
			out[d] = app.Attribute{Value: v, Certainty: 1, Source: app.Typed}
		}
		return out
	}
	for i := range 14 {
		w.save(app.Person{Name: app.Name{Given: fmt.Sprint("Given", i), Family: "Marsh"}, Organisation: "Halden Health",
			Perspective: said("finance", "health-care", "United Kingdom", "professional")})
	}
	trust := app.Level(4)
	w.save(app.Person{Name: app.Name{Given: "Wanjiru", Family: "Kamau"}, Organisation: "Tern Energy", Trust: &trust, Relation: app.Outside,
		Perspective: said("quality", "energy", "Kenya", "director")})
	return w
}

func TestALopsidedNetworkIsToldWhereToLook(t *testing.T) {
	w := lopsided(t)
	v := w.year().Blind
	friend := w.who("Wanjiru Kamau")
	got := map[insight.BlindKind]planner.BlindSpotText{}
	for i, b := range v.Figures {
		got[b.Kind] = v.Spots[i]
	}
	for kind, want := range map[insight.BlindKind]planner.BlindSpotText{
		insight.SkillSpot:     {Title: "Device regulation", Advice: "Nobody you know is known to have it.", Find: "function:quality"},
		insight.IndustrySpot:  {Title: "Beyond health", Advice: "93% work in health.", Person: friend},
		insight.FunctionSpot:  {Title: "Beyond finance", Advice: "93% work in finance."},
		insight.RegionSpot:    {Title: "Voices from outside Europe", Advice: "7% live elsewhere. Ask Wanjiru", Person: friend},
		insight.OutsideSpot:   {Title: "Beyond Halden Health", Advice: "93% work where you work.", Find: "outside"},
		insight.UpwardSpot:    {Title: "Look upward", Advice: "7% are more senior than you.", Find: "seniority:director"},
		insight.ProgrammeSpot: {Title: "A mentorship programme", Advice: "You are in none."},
		insight.AlliesSpot:    {Title: "Allies of every kind", Advice: "Look among men and women alike."},
	} {
		spot := got[kind]
		if spot.Title != want.Title || !strings.HasPrefix(spot.Advice, want.Advice) || want.Find != "" && spot.Find != want.Find || want.Person != 0 && spot.Person != want.Person {
			t.Errorf("%s says %+v", kind, spot)
		}
	}
	if len(v.Spots) != len(v.Figures) || len(v.Rows) != len(v.Figures) {
		t.Errorf("%d spots are written as %d", len(v.Figures), len(v.Spots))
	}
}

func TestEveryWayOutOfABlindSpotLeadsToSomebody(t *testing.T) {
	for _, w := range []*world{lopsided(t), sample(t)} {
		for _, s := range w.year().Blind.Spots {
			if shown := s.Find != "" || s.Person != 0; shown != (s.Verb != "") || s.Find != "" && s.Person != 0 {
				t.Errorf("%s: %+v", s.Title, s)
			}
			if s.Person != 0 {
				must(w.Person(ctx, s.Person))(t)
			}
			if s.Find == "" {
				continue
			}
			f := must(planner.ParseTerms(s.Find))(t)
			if rows := must(w.People(ctx, planner.Query{Filter: f}))(t).Rows; len(rows) == 0 {
				t.Errorf("%s: %s shows nobody", s.Title, s.Find)
			}
		}
	}
}

func TestNobodysGenderIsKnownOrAsked(t *testing.T) {
	for _, s := range sample(t).year().Blind.Spots {
		for _, word := range []string{" she ", " he ", "% women", "% men", "female", "male "} {
			if strings.Contains(strings.ToLower(" "+s.Advice+" "), word) {
				t.Errorf("%q says %q", s.Advice, word)
			}
		}
	}
}
