package insight_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/insight"
)

// around gives a world of n people of whom nothing is known, with a programme,
// in which everybody is known well and nobody leads anywhere.
func around(n int) insight.Around {
	a := insight.Around{Programmes: 1, Warm: func(app.PersonID) float64 { return 1 }, Ask: func(app.SkillID) app.PersonID { return 0 }}
	for i := range n {
		a.People = append(a.People, insight.Stance{Person: app.PersonID(i + 1)})
	}
	return a
}

// spots gives what is found, by kind, but for the reminder.
func spots(a insight.Around) map[insight.BlindKind]insight.BlindSpot {
	out := map[insight.BlindKind]insight.BlindSpot{}
	for _, b := range insight.BlindSpotsOf(a) {
		if b.Kind != insight.AlliesSpot {
			out[b.Kind] = b
		}
	}
	return out
}

func TestABlindSpotNeedsAMajorityOfTenAtLeast(t *testing.T) {
	for kind, stand := range map[insight.BlindKind]func(s *insight.Stance, most bool){
		insight.IndustrySpot: func(s *insight.Stance, most bool) {
			s.Industry = map[bool]string{true: "pharma", false: "energy"}[most]
		},
		insight.FunctionSpot: func(s *insight.Stance, most bool) {
			s.Function = map[bool]string{true: "finance", false: "design"}[most]
		},
		insight.RegionSpot:  func(s *insight.Stance, most bool) { s.Continent = map[bool]string{true: "asia", false: "africa"}[most] },
		insight.OutsideSpot: func(s *insight.Stance, most bool) { s.Housed, s.Inside = true, most },
		insight.UpwardSpot:  func(s *insight.Stance, most bool) { s.Ranked, s.Above = true, !most },
	} {
		for _, x := range []struct {
			known, most int
			found       bool
		}{{9, 9, false}, {10, 10, true}, {20, 19, true}, {20, 11, false}} {
			a := around(40)
			a.CanRise = true
			for i := range x.known {
				stand(&a.People[i], i < x.most)
			}
			found, is := spots(a)[kind]
			if is != x.found || is && found.Known != x.known {
				t.Errorf("%s: %d of %d known: %+v", kind, x.most, x.known, found)
			}
			if is && x.most < x.known && (found.Whom <= app.PersonID(x.most) || found.Whom > app.PersonID(x.known)) {
				t.Errorf("%s: whoever stands elsewhere is worth asking, not %d", kind, found.Whom)
			}
		}
	}
}

func TestSixtyInAHundredIsMostAndFewerIsNot(t *testing.T) {
	for most, found := range map[int]bool{59: false, 60: true} {
		a := around(100)
		for i := range a.People {
			a.People[i].Industry = "health-care"
			if i >= most {
				a.People[i].Industry = []string{"energy", "retail"}[i%2]
			}
		}
		b, is := spots(a)[insight.IndustrySpot]
		if is != found {
			t.Errorf("%d of 100 in health: %+v", most, b)
		}
		if is && (b.Name != "health" || !near(b.Share, .6)) {
			t.Errorf("60 of 100 in health: %+v", b)
		}
	}
}

func TestWhereToLookIsWhereHardlyAnybodyStandsAndGapsAreClosed(t *testing.T) {
	a := around(40)
	for i := range a.People {
		a.People[i].Industry = []string{"health-care", "pharma", "medical-devices"}[i%3]
	}
	a.People[38].Industry = "retail"
	a.People[39].Industry, a.People[39].Covers = "energy", 2
	b := spots(a)[insight.IndustrySpot]
	if b.Name != "health" || len(b.Fields) != 3 || b.Fields[0] != "energy" || slices.Contains(b.Fields, "health-care") || slices.Contains(b.Fields, "pharma") {
		t.Errorf("beside health one should look in %v: %+v", b.Fields, b)
	}
	if b.Whom != 39 { // both are known as well; the lower id
		t.Errorf("whom to ask: %d", b.Whom)
	}
	a.Warm = func(id app.PersonID) float64 { return map[app.PersonID]float64{39: .3, 40: .8}[id] }
	if b := spots(a)[insight.IndustrySpot]; b.Whom != 40 {
		t.Errorf("whom to ask: %d", b.Whom)
	}
	a.Warm = func(app.PersonID) float64 { return .1 }
	if b := spots(a)[insight.IndustrySpot]; b.Whom != 0 {
		t.Errorf("a stranger is to be asked: %d", b.Whom)
	}
}

func TestSkillsNobodyHasComeFirstAndTheReminderLast(t *testing.T) {
	a := around(3)
	a.Programmes = 0
	for i, id := range []app.SkillID{"a", "b", "c", "d"} {
		a.Gaps = append(a.Gaps, insight.GapAxis{Skill: id, Have: 1, Want: app.Level(2 + i), Best: 2, Importance: 3})
	}
	var got []string
	for _, b := range insight.BlindSpotsOf(a) {
		got = append(got, string(b.Kind)+" "+string(b.Skill))
	}
	want := []string{"skill d", "skill c", "programme ", "skill b", "allies "}
	if !slices.Equal(got, want) {
		t.Errorf("the blind spots are %q, want %q", got, want)
	}
	if got := insight.BlindSpotsOf(around(0)); got != nil {
		t.Errorf("nobody has the blind spots %+v", got)
	}
}

func TestPeersAreMissedOnlyWhenTalksTell(t *testing.T) {
	for name, x := range map[string]struct {
		talks []app.Relation
		found bool
	}{
		"none":             {nil, false},
		"unknown":          {make([]app.Relation, 9), false},
		"a peer among six": {[]app.Relation{app.Senior, app.Senior, app.Outside, app.Outside, app.Report, app.Peer}, false},
		"five others":      {[]app.Relation{app.Senior, app.Senior, app.Outside, app.Outside, app.Report}, true},
		"four others":      {[]app.Relation{app.Senior, app.Senior, app.Outside, app.Outside, ""}, false},
	} {
		a := around(3)
		a.Talks = x.talks
		if _, is := spots(a)[insight.PeerSpot]; is != x.found {
			t.Errorf("%s: found is %t", name, is)
		}
	}
	a := around(20)
	for i := range a.People {
		a.People[i].Ranked = true
	}
	if _, is := spots(a)[insight.UpwardSpot]; is {
		t.Error("whoever is at the top is told to look upward")
	}
}

func TestTheOrderOfPeopleChangesNoBlindSpot(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	industries, functions := []string{"", "pharma", "health-care", "energy", "retail"}, []string{"", "finance", "finance", "design"}
	for range 300 {
		a := around(r.IntN(40))
		a.CanRise = r.IntN(2) == 0
		a.Warm = func(id app.PersonID) float64 { return float64(id%4) / 4 }
		for i := range a.People {
			s := &a.People[i]
			s.Industry, s.Function, s.Continent = industries[r.IntN(len(industries))], functions[r.IntN(len(functions))], []string{"", "asia"}[r.IntN(2)]
			s.Housed, s.Inside, s.Ranked, s.Above, s.Covers = r.IntN(2) == 0, r.IntN(3) > 0, r.IntN(2) == 0, r.IntN(9) == 0, r.IntN(3)
		}
		for i := range r.IntN(6) {
			a.Gaps = append(a.Gaps, insight.GapAxis{Skill: app.SkillID(rune('a' + i)), Want: 3, Best: app.Level(r.IntN(5)), Importance: 3})
		}
		one := insight.BlindSpotsOf(a)
		r.Shuffle(len(a.People), func(i, j int) { a.People[i], a.People[j] = a.People[j], a.People[i] })
		r.Shuffle(len(a.Gaps), func(i, j int) { a.Gaps[i], a.Gaps[j] = a.Gaps[j], a.Gaps[i] })
		if other := insight.BlindSpotsOf(a); !reflect.DeepEqual(one, other) {
			t.Fatalf("in another order they are\n%+v\nand not\n%+v", other, one)
		}
		for i, b := range one {
			if b.Share < 0 || b.Share > 1 || b.Known > len(a.People) || (b.Kind == insight.AlliesSpot) != (i == len(one)-1) {
				t.Fatalf("out of range: %+v", b)
			}
		}
	}
}
