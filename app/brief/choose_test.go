package brief_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/brief"
	"cortado/app/skills"
)

var theTaxonomy = func() []skills.Skill {
	taxonomy, _, err := skills.Load()
	if err != nil {
		panic(err)
	}
	return taxonomy.All()
}()

// anyNeed draws a need of any kind, also ones the bank knows nothing special for.
func anyNeed(lang string) *rapid.Generator[brief.Need] {
	return rapid.Custom(func(t *rapid.T) brief.Need {
		switch kind := rapid.SampledFrom([]string{"skill", "question", "view", "support", "own-skill"}).Draw(t, "kind"); kind {
		case "skill":
			s := rapid.SampledFrom(theTaxonomy).Draw(t, "skill")
			return brief.Need{Kind: kind, Skill: app.SkillID(s.ID), Group: s.Family, Name: s.Names[lang], Level: app.Level(rapid.IntRange(0, 5).Draw(t, "level"))}
		case "own-skill":
			return brief.Need{Kind: "skill", Skill: "own:clinic-visits", Name: "Clinic visits"}
		case "view":
			return brief.Need{Kind: kind, View: rapid.SampledFrom([]app.Dimension{app.Function, app.Region, "own:politics"}).Draw(t, "dimension")}
		case "support":
			return brief.Need{Kind: kind, Support: rapid.SampledFrom([]string{"critique", "encouragement", "sponsor"}).Draw(t, "support")}
		default:
			return brief.Need{Kind: kind}
		}
	})
}

func anyInput() *rapid.Generator[brief.Input] {
	return rapid.Custom(func(t *rapid.T) brief.Input {
		functions := append([]string{""}, app.SpecOf(app.Function).Values...)
		in := brief.Input{Seed: rapid.StringN(0, 12, -1).Draw(t, "seed"), Lang: rapid.SampledFrom(brief.Languages()).Draw(t, "language"),
			Address: rapid.SampledFrom([]app.Address{"", app.PoliteAddress, app.FamiliarAddress}).Draw(t, "address"),
			Stage:   rapid.SampledFrom([]brief.Stage{brief.FirstTalk, brief.LaterTalk, brief.ReportBack}).Draw(t, "stage")}
		in.Needs = rapid.SliceOfN(anyNeed(in.Lang), 0, 4).Draw(t, "needs")
		in.Person = brief.Person{Mine: rapid.SampledFrom(functions).Draw(t, "mine"), Theirs: rapid.SampledFrom(functions).Draw(t, "theirs"),
			Rank:     rapid.SampledFrom([]string{"", "above", "beside", "below"}).Draw(t, "rank"),
			Relation: rapid.SampledFrom([]app.Relation{"", app.Peer, app.Senior, app.Executive, app.Report, app.Outside}).Draw(t, "relation")}
		for _, d := range app.Dimensions() {
			if rapid.Bool().Draw(t, "differs") {
				in.Person.Differs = append(in.Person.Differs, d.ID)
			}
		}
		for _, q := range rapid.SliceOfN(rapid.SampledFrom(brief.Bank()), 0, 30).Draw(t, "used") {
			if rapid.Bool().Draw(t, "as text") {
				in.Used = append(in.Used, q.Text(rapid.SampledFrom(brief.Languages()).Draw(t, "then"), in.Address, ""))
			} else {
				in.Used = append(in.Used, q.ID)
			}
		}
		return in
	})
}

func idsOf(list []brief.Chosen) []string {
	var out []string
	for _, c := range list {
		out = append(out, c.ID)
	}
	return out
}

func TestAnyCoffeeGetsThreeDifferentQuestionsInItsLanguage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput().Draw(t, "input")
		got := brief.Choose(in)
		if len(got) != 3 {
			t.Fatalf("%d questions", len(got))
		}
		for i, c := range got {
			if c.Place != brief.Place(i) {
				t.Errorf("question %d is of place %d", i, c.Place)
			}
			name := ""
			if len(in.Needs) > 0 {
				name = in.Needs[0].Name
			}
			said := []string{c.Text(in.Lang, in.Address, name)}
			for _, need := range in.Needs {
				said = append(said, c.Text(in.Lang, in.Address, need.Name))
			}
			if !slices.Contains(said, c.Said) || c.Said == "" {
				t.Errorf("%q is not the text of %s in %s", c.Said, c.ID, in.Lang)
			}
			for j := range i {
				if got[j].ID == c.ID || got[j].Said == c.Said {
					t.Errorf("%s is there twice", c.ID)
				}
			}
		}
		if again := brief.Choose(in); !slices.Equal(idsOf(again), idsOf(got)) {
			t.Errorf("the same coffee got %v, then %v", idsOf(got), idsOf(again))
		}
	})
}

func TestNoQuestionOfAnEarlierCoffeeComesAgainWhileThereAreOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput().Draw(t, "input")
		in.Used = nil
		var all []string
		for range rapid.IntRange(2, 6).Draw(t, "coffees") {
			in.Seed += "+"
			in.Used = all
			for _, c := range brief.Choose(in) {
				if slices.Contains(all, c.ID) {
					t.Fatalf("%s was asked before: %v", c.ID, all)
				}
				all = append(all, c.ID)
			}
			in.Stage = brief.LaterTalk
		}
	})
}

func TestTheFirstQuestionIsOfTheFieldOfTheNeed(t *testing.T) {
	for _, s := range theTaxonomy {
		for _, seed := range []string{"a", "b", "c", "d"} {
			in := brief.Input{Seed: seed, Lang: "en", Needs: []brief.Need{{Kind: "skill", Skill: app.SkillID(s.ID), Group: s.Family, Name: s.Names["en"], Level: 1}}, Stage: brief.FirstTalk}
			first := brief.Choose(in)[0]
			if !first.Fits("group", s.Family) {
				t.Errorf("for %s: %s", s.ID, first.Said)
			}
			if skillsOf := first.Values("skill"); len(skillsOf) > 0 && !slices.Contains(skillsOf, s.ID) {
				t.Errorf("for %s a question for %v", s.ID, skillsOf)
			}
		}
	}
	own := 0
	for seed := range 40 {
		in := brief.Input{Seed: strings.Repeat("x", seed), Lang: "en", Needs: []brief.Need{{Kind: "skill", Skill: "pricing", Group: "sales", Name: "Pricing"}}}
		if brief.Choose(in)[0].Fits("skill", "pricing") {
			own++
		}
	}
	if own < 25 {
		t.Errorf("pricing has questions of its own, but got them only %d times of 40", own)
	}
}

func TestTheThreeAskForDifferentThings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput().Draw(t, "input")
		in.Used = nil
		got := brief.Choose(in)
		if got[0].Asks == got[1].Asks {
			t.Errorf("two ask for a %s: %s %s", got[0].Asks, got[0].Said, got[1].Said)
		}
		if in.Stage != brief.ReportBack && (got[2].Asks == got[0].Asks || got[2].Asks == got[1].Asks) {
			t.Errorf("the last asks for a %s once more: %s", got[2].Asks, got[2].Said)
		}
	})
}

func TestALaterCoffeeTakesUpTheThreadAndAReportSaysWhatCame(t *testing.T) {
	for _, stage := range []brief.Stage{brief.LaterTalk, brief.ReportBack} {
		for _, seed := range []string{"1", "2", "3", "4", "5", "6"} {
			if last := brief.Choose(brief.Input{Seed: seed, Lang: "de", Stage: stage})[2]; !last.Fits("stage", string(stage)) {
				t.Errorf("%s: %s", stage, last.Said)
			}
		}
	}
	for _, seed := range []string{"1", "2", "3"} {
		if last := brief.Choose(brief.Input{Seed: seed, Lang: "fr", Stage: brief.FirstTalk})[2]; last.Fits("stage", "later") || last.Fits("stage", "report") {
			t.Errorf("at the first talk: %s", last.Said)
		}
	}
}

func TestAnotherGoesRoundAllThatFitAndComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput().Draw(t, "input")
		keep := idsOf(brief.Choose(in))
		place := rapid.IntRange(0, 2).Draw(t, "place")
		seen := []string{keep[place]}
		for range 400 {
			next := brief.Another(in, brief.Place(place), keep, place)
			if next.Place != brief.Place(place) {
				t.Fatalf("%s is of another place", next.ID)
			}
			keep[place] = next.ID
			if slices.Contains(seen, next.ID) {
				if next.ID != seen[0] {
					t.Fatalf("came back to %s, not to the first", next.ID)
				}
				return
			}
			seen = append(seen, next.ID)
		}
		t.Fatal("never came back")
	})
}

func TestAQuestionOfMineIsFollowedByTheBestOfTheBank(t *testing.T) {
	in := brief.Input{Seed: "a", Lang: "en", Needs: []brief.Need{{Kind: "question"}}}
	usual := brief.Choose(in)
	got := brief.Another(in, brief.ForNeed, []string{"My own words?", usual[1].Said, usual[2].Said}, 0)
	if got.ID != usual[0].ID {
		t.Errorf("got %s", got.Said)
	}
}

func TestATextIsFoundInWhateverLanguageItWasKept(t *testing.T) {
	for _, q := range brief.Bank() {
		for _, lang := range brief.Languages() {
			for _, text := range []string{q.Text(lang, app.FamiliarAddress, "Pricing"), strings.ReplaceAll(q.Text(lang, app.PoliteAddress, "Tax"), "\u00a0", " ")} {
				if found, ok := brief.Find(text); !ok || found.ID != q.ID {
					t.Errorf("%q is not found", text)
				}
			}
		}
	}
	for _, mine := range []string{"What would Priya say?", "", "Pricing: why?"} {
		if _, ok := brief.Find(mine); ok {
			t.Errorf("%q was found in the bank", mine)
		}
	}
}
