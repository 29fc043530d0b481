package suggest_test

import (
	"math"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/suggest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const tiny = 1e-12

func people(s suggest.Set) []app.PersonID {
	var out []app.PersonID
	for _, c := range s.Picks {
		out = append(out, c.Person)
	}
	return out
}

func inUnit(t *rapid.T, what string, xs ...float64) {
	for _, x := range xs {
		if !(x >= -tiny && x <= 1+tiny) {
			t.Fatalf("%s is %v, outside [0,1]", what, x)
		}
	}
}

func TestTheIndexAgreesWithThePlainDefinitionPickForPick(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 9)
		ref := newPlain(in)
		plan := suggest.Plan(in)
		for _, q := range in.People {
			want := ref.member(q)
			if chance, _ := plan.Chance(q.ID); math.Abs(chance-want.chance) > tiny {
				t.Fatalf("person %d: chance %v, by definition %v", q.ID, chance, want.chance)
			}
			c, err := plan.Given(nil, q.ID)
			if err != nil {
				t.Fatal(err)
			}
			base := ref.past()
			if gain := ref.expected(append(base, want)) - ref.expected(base); math.Abs(c.Gain-gain) > tiny {
				t.Fatalf("person %d: gain %v, by definition %v (%+v)", q.ID, c.Gain, gain, want)
			}
		}
		ids, gains, gap := ref.choose(4)
		got := plan.Choose(4)
		for k, c := range got.Picks {
			if k < len(gains) && math.Abs(c.Gain-gains[k]) > tiny {
				t.Fatalf("place %d: gain %v, by definition %v", k, c.Gain, gains[k])
			}
		}
		// Where two gains are apart by no more than rounding, either may come first.
		if gap > 1e-10 && !slices.Equal(people(got), ids) {
			t.Fatalf("chosen %v, by definition %v (gap %v)", people(got), ids, gap)
		}
		set := ref.past()
		for _, id := range people(got) {
			for _, q := range in.People {
				if q.ID == id {
					set = append(set, ref.member(q))
				}
			}
		}
		if f := ref.expected(set); math.Abs(f-got.After.Expected) > tiny {
			t.Fatalf("expected %v, by definition %v", got.After.Expected, f)
		}
	})
}

func TestGainsAndTermsStayInRangeAndGainsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 9)
		set := suggest.Plan(in).Choose(5)
		sum := 0.0
		for _, n := range set.Needs {
			inUnit(t, "a weight", n.Weight)
			sum += n.Weight
		}
		if len(set.Needs) > 0 && math.Abs(sum-1) > tiny {
			t.Fatalf("the weights add up to %v", sum)
		}
		gains, last := 0.0, math.Inf(1)
		for _, c := range set.Picks {
			inUnit(t, "a figure of "+c.Bridge.Organisation, c.Gain, c.Chance, c.Availability, c.Quality, c.Before.Levels, c.After.Levels, c.Before.Expected, c.After.Expected)
			for _, term := range c.Terms {
				inUnit(t, "the size of a term", math.Abs(term.Value))
			}
			if c.Mutual != nil {
				inUnit(t, "the mutual figure", *c.Mutual)
			}
			if c.Gain <= 0 || c.Gain > last+tiny {
				t.Fatalf("a gain of %v after one of %v", c.Gain, last)
			}
			if c.After.Levels < c.Before.Levels || c.After.Expected < c.Before.Expected-tiny {
				t.Fatalf("coverage falls from %+v to %+v", c.Before, c.After)
			}
			last, gains = c.Gain, gains+c.Gain
		}
		if d := set.After.Expected - set.Before.Expected; math.Abs(d-gains) > tiny {
			t.Fatalf("gains add up to %v, F grows by %v", gains, d)
		}
	})
}

func TestWhoIsNotInQuestionIsNeverSuggested(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 9)
		plan := suggest.Plan(in)
		ref := newPlain(in)
		chosen := people(plan.Choose(9))
		for _, q := range in.People {
			a, why := plan.Availability(q.ID)
			inUnit(t, "an availability", a)
			if a < 1 && why.Reason == suggest.Available {
				t.Fatalf("person %d has availability %v without a reason", q.ID, a)
			}
			if want := ref.availability(q); math.Abs(a-want) > tiny {
				t.Fatalf("person %d has availability %v, by definition %v (%+v)", q.ID, a, want, why)
			}
			if a == 0 && slices.Contains(chosen, q.ID) {
				t.Fatalf("person %d is %s and was suggested", q.ID, why.Reason)
			}
		}
		for _, c := range plan.Choose(9).Picks {
			if a, _ := plan.Availability(c.RunnerUp); c.RunnerUp != 0 && (a == 0 || slices.Contains(chosen, c.RunnerUp)) {
				t.Fatalf("runner-up %d cannot be asked or is in the set", c.RunnerUp)
			}
		}
	})
}

// gainOf is the gain of one person alone.
func gainOf(t *rapid.T, in suggest.Input, id app.PersonID) float64 {
	c, err := suggest.Plan(in).Given(nil, id)
	if err != nil {
		t.Fatal(err)
	}
	return c.Gain
}

// withPerson gives the input with one person changed.
func withPerson(in suggest.Input, i int, change func(*app.Person)) suggest.Input {
	in.People = slices.Clone(in.People)
	q := in.People[i]
	q.Skills = slices.Clone(q.Skills)
	change(&q)
	in.People[i] = q
	return in
}

func TestMoreNeverCountsForLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 7)
		if len(in.People) == 0 {
			return
		}
		i := number(t, 0, len(in.People)-1, "who")
		id := in.People[i].ID
		var better suggest.Input
		switch number(t, 0, 3, "what") {
		case 0: // a typed level in a gap skill
			skill, l := one(t, someSkills, "skill"), app.Level(number(t, 0, 4, "level"))
			mine, _ := in.Me.Skill(skill)
			if mine.Gap() == 0 {
				return
			}
			with := func(l app.Level) suggest.Input {
				return withPerson(in, i, func(q *app.Person) {
					q.Skills = slices.DeleteFunc(q.Skills, func(s app.PersonSkill) bool { return s.ID == skill })
					q.Skills = append(q.Skills, app.PersonSkill{ID: skill, Level: l, Source: app.Typed})
				})
			}
			in, better = with(l), with(l+1)
		case 1: // trust
			l := number(t, 0, 4, "trust")
			in = withPerson(in, i, func(q *app.Person) { q.Trust = level(l) })
			better = withPerson(in, i, func(q *app.Person) { q.Trust = level(l + 1) })
		case 2: // reciprocity: one more level in what they want
			skill := someSkills[4] // no gap of mine changes, as it is set to none
			in = withPerson(in, i, func(q *app.Person) { q.Wants = []app.Want{{Skill: skill}} })
			l := app.Level(number(t, 0, 4, "mine"))
			with := func(l app.Level) suggest.Input {
				next := in
				next.Me.Skills = slices.DeleteFunc(slices.Clone(in.Me.Skills), func(s app.MySkill) bool { return s.ID == skill })
				next.Me.Skills = append(next.Me.Skills, app.MySkill{ID: skill, Have: l})
				return next
			}
			// A question linked to it would judge levels anew; leave it out.
			in.Me.Questions = nil
			in, better = with(l), with(l+1)
		case 3: // helpfulness, with my mean rating the same: somebody gone was as much less helpful
			at, r := ago(float64(number(t, 100, 900, "age"))), number(t, 1, 4, "rating")
			with := func(theirs, other int) suggest.Input {
				next := in
				next.Talks = append(slices.Clone(in.Talks), app.Talk{ID: 100, Person: id, At: at, Helpful: theirs},
					app.Talk{ID: 101, Person: -1, At: at, Helpful: other})
				return next
			}
			in, better = with(r, 3), with(r+1, 2)
		}
		before, after := gainOf(t, in, id), gainOf(t, better, id)
		if after < before-tiny {
			t.Fatalf("the gain fell from %v to %v", before, after)
		}
		k := number(t, 1, 4, "count")
		if slices.Contains(people(suggest.Plan(in).Choose(k)), id) && !slices.Contains(people(suggest.Plan(better).Choose(k)), id) {
			t.Fatalf("person %d was chosen before and is not with more", id)
		}
	})
}

func TestALevelNobodyAsksForChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 7)
		if len(in.People) == 0 {
			return
		}
		more := withPerson(in, number(t, 0, len(in.People)-1, "who"), func(q *app.Person) {
			q.Skills = append(q.Skills, app.PersonSkill{ID: "juggling", Name: "Juggling", Level: 5, Source: app.Typed})
		})
		if d := cmp.Diff(suggest.Plan(in).Choose(4), suggest.Plan(more).Choose(4)); d != "" {
			t.Fatal(d)
		}
	})
}

func TestScalingEveryImportanceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 7)
		for i := range in.Me.Skills {
			in.Me.Skills[i].Importance = number(t, 1, 2, "importance")
		}
		twice := in
		twice.Me.Skills = slices.Clone(in.Me.Skills)
		for i := range twice.Me.Skills {
			twice.Me.Skills[i].Importance *= 2
		}
		a, b := suggest.Plan(in).Choose(4), suggest.Plan(twice).Choose(4)
		if !slices.Equal(people(a), people(b)) {
			// Rounding may decide only between equals.
			for k := range min(len(a.Picks), len(b.Picks)) {
				if math.Abs(a.Picks[k].Gain-b.Picks[k].Gain) > 1e-11 {
					t.Fatalf("chosen %v, scaled %v", people(a), people(b))
				}
			}
		}
		for k := range a.Needs {
			if math.Abs(a.Needs[k].Weight-b.Needs[k].Weight) > tiny {
				t.Fatalf("need %s weighs %v, scaled %v", a.Needs[k].ID, a.Needs[k].Weight, b.Needs[k].Weight)
			}
		}
	})
}

func TestTheOrderOfPeopleAndNeedsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		other := in
		other.People = rapid.Permutation(in.People).Draw(t, "people")
		other.Me.Skills = rapid.Permutation(in.Me.Skills).Draw(t, "skills")
		other.Me.Questions = rapid.Permutation(in.Me.Questions).Draw(t, "questions")
		a, b := suggest.Plan(in), suggest.Plan(other)
		if d := cmp.Diff(a.Choose(4), b.Choose(4)); d != "" {
			t.Fatal(d)
		}
		if d := cmp.Diff(a.Ranking(), b.Ranking()); d != "" {
			t.Fatal(d)
		}
	})
}

func TestKPicksAreTheFirstOfKPlusOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		plan := suggest.Plan(in)
		k := number(t, 0, 5, "k")
		few, more := people(plan.Choose(k)), people(plan.Choose(k+1))
		if len(few) > k || len(few) > len(more) || !slices.Equal(few, more[:len(few)]) {
			t.Fatalf("%d picks %v, %d picks %v", k, few, k+1, more)
		}
	})
}

func TestMorePeopleCoverMoreAndAddLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 8)
		plan := suggest.Plan(in)
		var small, large []app.PersonID
		for _, q := range in.People {
			switch number(t, 0, 2, "where") {
			case 0:
				small, large = append(small, q.ID), append(large, q.ID)
			case 1:
				large = append(large, q.ID)
			}
		}
		if a, b := plan.Of(small...).After, plan.Of(large...).After; b.Expected < a.Expected-tiny || b.Levels < a.Levels {
			t.Fatalf("%v covers %+v, %v covers %+v", small, a, large, b)
		}
		best := 0.0
		for _, q := range in.People {
			a, _ := plan.Given(small, q.ID)
			b, _ := plan.Given(large, q.ID)
			if !slices.Contains(large, q.ID) && b.Gain > a.Gain+tiny {
				t.Fatalf("person %d gains %v in %v and %v in %v", q.ID, a.Gain, small, b.Gain, large)
			}
			alone, _ := plan.Given(nil, q.ID)
			best = max(best, alone.Gain)
		}
		// Adding a person never lowers the best single gain.
		more := in
		more.People = append(slices.Clone(in.People), somePerson(t, 1000))
		if r := suggest.Plan(more).Ranking(); r[0].Gain < best-tiny {
			t.Fatalf("with one more person the best gain falls from %v to %v", best, r[0].Gain)
		}
	})
}

func TestGreedyComesCloseToTheBestOfAllSets(t *testing.T) {
	worst := 1.0
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 7)
		ref := newPlain(in)
		members := make([]member, len(in.People))
		for i, q := range in.People {
			members[i] = ref.member(q)
		}
		base := ref.expected(ref.past())
		best := 0.0
		const k = 3
		for mask := range 1 << len(members) {
			set := ref.past()
			n := 0
			for i, m := range members {
				if mask>>i&1 == 1 {
					set, n = append(set, m), n+1
				}
			}
			if n <= k {
				best = max(best, ref.expected(set)-base)
			}
		}
		got := suggest.Plan(in).Choose(k)
		f := got.After.Expected - got.Before.Expected
		if f < (1-1/math.E)*best-tiny || f > best+tiny {
			t.Fatalf("greedy reaches %v of %v", f, best)
		}
		if best > 0 {
			worst = min(worst, f/best)
		}
	})
	t.Logf("the worst share of the optimum was %.3f", worst)
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > tiny {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
