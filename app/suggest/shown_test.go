package suggest_test

import (
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// shown lists the needs and kinds of the terms a screen shows.
func shown(t *testing.T, in suggest.Input) []string {
	t.Helper()
	c, err := suggest.Plan(in).Given(nil, 1)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, term := range c.Terms {
		if term.Shown {
			if term.Need != "" {
				out = append(out, string(term.Need))
			} else {
				out = append(out, term.Kind)
			}
		}
	}
	return out
}

func wanting(levels map[app.SkillID]app.Level) suggest.Input {
	in := input(app.Person{ID: 1})
	in.Me.Skills = nil
	for id, want := range levels {
		in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: id, Want: want, Importance: 5})
		in.People[0].Skills = append(in.People[0].Skills, typed(id, 5))
	}
	return in
}

func TestThreeLargeNeedsAreShownAndSmallOnesAreNot(t *testing.T) {
	if got := shown(t, wanting(map[app.SkillID]app.Level{"a": 5, "b": 4, "c": 3, "d": 2})); !slices.Equal(got, []string{"skill:a", "skill:b", "skill:c"}) {
		t.Errorf("of four needs %v are shown", got)
	}
	in := wanting(map[app.SkillID]app.Level{"a": 5, "b": 1, "c": 1})
	i := slices.IndexFunc(in.Me.Skills, func(s app.MySkill) bool { return s.ID == "b" })
	in.Me.Skills[i].Importance = 1 // r = .04 of 1.24: 3% of the gain
	if got := shown(t, in); !slices.Equal(got, []string{"skill:a", "skill:c"}) {
		t.Errorf("with one need below 8%% of the gain %v are shown", got)
	}
}

func TestOneNeedIsShownHoweverSmallItsShare(t *testing.T) {
	in := input(app.Person{ID: 1, Skills: []app.PersonSkill{typed("pricing", 3)}, Perspective: map[app.Dimension]app.Attribute{app.Function: {Value: "design"}}})
	in.Me.Perspective = map[app.Dimension]string{app.Function: "finance"}
	in.Model.ShareSkill, in.Model.SharePerspective = .05, 1
	if got := shown(t, in); !slices.Equal(got, []string{"perspective", "skill:pricing"}) {
		t.Errorf("%v are shown", got)
	}
}

func TestOnlyTheLargestTermOfTheChanceIsShownAndOnlyAboveOnePercent(t *testing.T) {
	in := wanting(map[app.SkillID]app.Level{"a": 5})
	in.People[0].Trust = level(5)
	in.Requests = []app.Request{{Person: 1, State: app.RequestOpen}}
	if got := shown(t, in); !slices.Equal(got, []string{"skill:a", "trust"}) {
		t.Errorf("%v are shown", got)
	}
	in = wanting(map[app.SkillID]app.Level{"a": 5})
	in.Contacts = []app.Contact{{Person: 1, Kind: app.Archived, At: now.AddDate(-12, 0, 0)}}
	if got := shown(t, in); !slices.Equal(got, []string{"skill:a"}) {
		t.Errorf("of a tie that adds a fifth of a percent %v are shown", got)
	}
	in = wanting(map[app.SkillID]app.Level{"a": 5})
	in.People[0].Trust = level(0)
	if got := shown(t, in); !slices.Equal(got, []string{"skill:a", "trust"}) {
		t.Errorf("a caution is to be shown; %v are", got)
	}
}

func TestATalkAndItsContactOfTheSameEveningAreOneMeeting(t *testing.T) {
	once, twice := input(app.Person{ID: 1}), input(app.Person{ID: 1})
	once.Talks = []app.Talk{{Person: 1, At: ago(100)}}
	twice.Talks = once.Talks
	twice.Contacts = []app.Contact{{Person: 1, Kind: app.Met, At: ago(100).Add(3 * time.Hour)}}
	near(t, "the tie", suggest.Plan(twice).Tie(1), suggest.Plan(once).Tie(1))
	twice.Contacts[0].At = ago(99)
	if suggest.Plan(twice).Tie(1) <= suggest.Plan(once).Tie(1) {
		t.Error("a meeting on the next day does not count")
	}
}

func TestASkillIAmOnlySolidInIsNoOffer(t *testing.T) {
	in := input(app.Person{ID: 1, Wants: []app.Want{{Text: "hiring", Skill: "hiring"}}})
	in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: "hiring", Have: 3})
	if o := suggest.Plan(in).Offer(1); o.Kind != suggest.NoOffer {
		t.Errorf("offered %+v", o)
	}
}
