package insight_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"cortado/app"
	"cortado/app/insight"
)

// talksThat gives a rated talk for each pair of differences, of six known, and
// helpfulness.
func talksThat(pairs ...[2]int) []insight.DifferentTalk {
	var out []insight.DifferentTalk
	for i, p := range pairs {
		out = append(out, insight.DifferentTalk{Talk: app.TalkID(i + 1), Person: app.PersonID(i + 1), At: start.AddDate(0, 0, 7*i), Differs: p[0], Known: 6, Helpful: p[1]})
	}
	return out
}

func TestSixPerspectivesFallIntoThreeBands(t *testing.T) {
	d := insight.DifferencesOf(talksThat([2]int{0, 3}, [2]int{2, 2}, [2]int{3, 4}, [2]int{5, 5}, [2]int{6, 4}, [2]int{6, 3}), 6)
	want := []insight.HelpBand{{0, 2, 2, 2.5}, {3, 4, 1, 4}, {5, 6, 3, 4}}
	if !reflect.DeepEqual(d.Bands, want) {
		t.Errorf("the bands are %+v, want %+v", d.Bands, want)
	}
	for of := range 12 {
		next := 0
		for _, b := range insight.DifferencesOf(nil, of).Bands {
			if b.From != next || b.To < b.From {
				t.Errorf("%d perspectives: a band from %d to %d after %d", of, b.From, b.To, next-1)
			}
			next = b.To + 1
		}
		if of > 0 && next != of+1 {
			t.Errorf("%d perspectives: the bands end at %d", of, next-1)
		}
	}
}

func TestWhatDiffersIsAShareOfWhatIsKnown(t *testing.T) {
	talks := []insight.DifferentTalk{{Talk: 1, Differs: 2, Known: 4, Helpful: 3}, {Talk: 2, Differs: 3, Known: 4, Helpful: 3},
		{Talk: 3, Differs: 2, Known: 2, Helpful: 3}, {Talk: 4, Helpful: 3}, {Talk: 5, Differs: 6, Known: 6}}
	d := insight.DifferencesOf(talks, 6)
	if len(d.Talks) != 2 || d.LeftOut != 2 {
		t.Fatalf("shown %+v, %d left out", d.Talks, d.LeftOut)
	}
	// 2 of 4 is 3 of 6; 3 of 4 is 4.5 of 6, rounded up.
	if d.Talks[0].Differ != 3 || d.Talks[1].Differ != 5 {
		t.Errorf("they stand at %d and %d", d.Talks[0].Differ, d.Talks[1].Differ)
	}
}

func TestAFindingIsMoreThanLuck(t *testing.T) {
	rising := talksThat([2]int{0, 1}, [2]int{1, 2}, [2]int{2, 2}, [2]int{3, 3}, [2]int{4, 4}, [2]int{5, 4}, [2]int{6, 5})
	if d := insight.DifferencesOf(rising, 6); d.Finding != insight.UnlikeHelp || d.R < .9 {
		t.Errorf("a rising order is %s, %v", d.Finding, d.R)
	}
	falling := talksThat([2]int{0, 5}, [2]int{1, 4}, [2]int{2, 4}, [2]int{3, 3}, [2]int{4, 2}, [2]int{5, 2}, [2]int{6, 1})
	if d := insight.DifferencesOf(falling, 6); d.Finding != insight.AlikeHelp {
		t.Errorf("a falling order is %s, %v", d.Finding, d.R)
	}
	mixed := talksThat([2]int{0, 3}, [2]int{1, 5}, [2]int{2, 2}, [2]int{3, 4}, [2]int{4, 3}, [2]int{5, 5}, [2]int{6, 3})
	if d := insight.DifferencesOf(mixed, 6); d.Finding != insight.NoDifference {
		t.Errorf("a mixed order is %s, %v", d.Finding, d.R)
	}
	if d := insight.DifferencesOf(talksThat([2]int{3, 1}, [2]int{3, 2}, [2]int{3, 3}, [2]int{3, 4}, [2]int{3, 5}), 6); d.Finding != insight.NoDifference || d.R != 0 {
		t.Errorf("people who all differ as much give %s, %v", d.Finding, d.R)
	}
	if d := insight.DifferencesOf(rising[:4], 6); d.Finding != insight.FewTalks {
		t.Errorf("four talks give %s", d.Finding)
	}
}

// Every order of n talks is equally likely when difference has nothing to do
// with helpfulness; at most one in twenty may then be called a finding.
func TestLuckIsSeldomCalledAFinding(t *testing.T) {
	for n := insight.LeastTalks; n <= 7; n++ {
		orders, findings := 0, 0
		var each func(order []int, from int)
		each = func(order []int, from int) {
			if from == n {
				orders++
				var talks []insight.DifferentTalk
				for i, k := range order {
					talks = append(talks, insight.DifferentTalk{Talk: app.TalkID(i + 1), Differs: i, Known: n, Helpful: 1 + k})
				}
				if f := insight.DifferencesOf(talks, n).Finding; f != insight.NoDifference {
					findings++
				}
				return
			}
			for i := from; i < n; i++ {
				order[from], order[i] = order[i], order[from]
				each(order, from+1)
				order[from], order[i] = order[i], order[from]
			}
		}
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		each(order, 0)
		if findings*20 > orders || findings == 0 {
			t.Errorf("of %d orders of %d talks %d are called a finding", orders, n, findings)
		}
	}
}

func TestTheOrderOfTalksChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	for range 300 {
		var talks []insight.DifferentTalk
		of := r.IntN(9)
		for i := range r.IntN(30) {
			known := r.IntN(of + 1)
			talks = append(talks, insight.DifferentTalk{Talk: app.TalkID(i + 1), At: start.AddDate(0, 0, r.IntN(5)), Known: known, Differs: r.IntN(known + 1), Helpful: r.IntN(6)})
		}
		a := insight.DifferencesOf(talks, of)
		r.Shuffle(len(talks), func(i, j int) { talks[i], talks[j] = talks[j], talks[i] })
		b := insight.DifferencesOf(talks, of)
		if !near(a.R, b.R) || a.Finding != b.Finding || len(a.Talks) != len(b.Talks) {
			t.Fatalf("in another order it says\n%+v\nand not\n%+v", b, a)
		}
		n := 0
		for _, band := range a.Bands {
			n += band.N
			if band.N > 0 && (band.Mean < 1 || band.Mean > 5) {
				t.Fatalf("a mean out of range: %+v", band)
			}
		}
		if n != len(a.Talks) {
			t.Fatalf("%d of %d talks are in a band", n, len(a.Talks))
		}
		for i := range a.Talks {
			if a.Talks[i] != b.Talks[i] || a.Talks[i].Differ > of {
				t.Fatalf("talk %d is %+v, or %+v", i, a.Talks[i], b.Talks[i])
			}
		}
	}
}
