package planner_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func TestTheSampleCoversAsThePicturesShow(t *testing.T) {
	w := sample(t)
	v := must(w.WhoNext(ctx, 0))(t)
	if now, with := w.Words().Percent(v.Now.Whole), w.Words().Percent(v.With.Whole); now != "38%" || with != "88%" {
		t.Errorf("coverage goes from %s to %s; the pictures show 38%% to 88%%", now, with)
	}
	if !v.Started || v.Round != 7 || len(v.Cards) != 4 || v.Empty != "" || len(v.Gaps) != 8 {
		t.Errorf("round %d started %v with %d cards and %d gaps, %q", v.Round, v.Started, len(v.Cards), len(v.Gaps), v.Empty)
	}
	today := must(w.TodayView(ctx))(t)
	if today.Next == nil || today.Next.First != "Priya" || len(today.Next.Questions) != 3 || today.Gaps != 8 || len(today.Promised) != 2 {
		t.Errorf("Today shows %+v", today)
	}
	if today.Top == nil || today.Top.Asked {
		t.Errorf("the top suggestion is %+v", today.Top)
	}
}

func TestRingsCardsAndGapListAgree(t *testing.T) {
	w := sample(t)
	for size := 1; size <= 8; size++ {
		v := must(w.WhoNext(ctx, size))(t)
		check := func(v planner.WhoNext) {
			want, have, reach := 0, 0, 0
			inSet := map[app.PersonID]bool{}
			for _, c := range v.Cards {
				inSet[c.Row.ID] = true
				share, last := 0.0, math.Inf(1)
				for _, r := range c.Reasons {
					if r.Share > last+1e-9 || r.Name == "" || r.Facts == "" || strings.Contains(r.Name+r.Facts, "no value") {
						t.Errorf("%s: the reason %+v is out of order or has no words", c.First, r)
					}
					last = r.Share
					share += r.Share
				}
				for _, r := range c.More {
					share += r.Share
				}
				if len(c.Reasons) > 0 && math.Abs(share-1) > 1e-9 {
					t.Errorf("%s: the shares add up to %g", c.First, share)
				}
				for _, r := range c.Cautions {
					if r.Value >= 0 {
						t.Errorf("%s: the caution %+v is none", c.First, r)
					}
				}
			}
			for _, g := range v.Gaps {
				want, have, reach = want+int(g.Want), have+int(g.Have), reach+int(min(g.Want, max(g.Have, g.Them)))
				if g.Person != 0 && !inSet[g.Person] || (g.Person == 0) != (g.Who == "") {
					t.Errorf("%s is filled by %q, who is not in the set", g.Name, g.Who)
				}
			}
			if math.Abs(v.Now.Whole-float64(have)/float64(want)) > 1e-9 || math.Abs(v.With.Whole-float64(reach)/float64(want)) > 1e-9 ||
				math.Abs(v.With.Have+v.With.Adds-v.With.Whole) > 1e-9 || v.Now.Have != v.With.Have {
				t.Errorf("rings %+v and %+v; the list says %d and %d of %d", v.Now, v.With, have, reach, want)
			}
		}
		check(v)
		stuck := must(w.Stuck(ctx, app.Question{Text: "Should we charge per clinic?", Importance: 5, Opposite: true}, size))(t)
		check(stuck)
		if len(stuck.Cards) > size {
			t.Errorf("asked for %d people, got %d", size, len(stuck.Cards))
		}
	}
}

func TestTheProposalOnScreenIsTheOneTheCommandLinePrints(t *testing.T) {
	w := sample(t)
	w.now = w.now.AddDate(0, 0, 30) // the sample's round is over
	v := must(w.WhoNext(ctx, 4))(t)
	s := must(w.Suggest(ctx, 4, nil, 0))(t)
	if v.Started || len(v.Cards) != len(s.Picks) || len(v.Cards) == 0 {
		t.Fatalf("started %v, %d cards, %d picks", v.Started, len(v.Cards), len(s.Picks))
	}
	for i, p := range s.Picks {
		sum := 0.0
		for _, term := range p.Terms {
			sum += term.Value
		}
		if v.Cards[i].Row.ID != p.Person || math.Abs(sum-p.Gain) > 1e-9 {
			t.Errorf("place %d: %s on screen, %s printed, whose terms add up to %g of %g", i, v.Cards[i].Row.Name, p.Name, sum, p.Gain)
		}
	}
	if math.Abs(v.With.Whole-s.After.Levels) > 1e-9 || math.Abs(v.Now.Whole-s.Before.Levels) > 1e-9 {
		t.Errorf("rings %g and %g, coverage %g and %g", v.Now.Whole, v.With.Whole, s.Before.Levels, s.After.Levels)
	}
}

func TestWhyNobodyIsSuggested(t *testing.T) {
	w := empty(t)
	expect := func(want string) {
		t.Helper()
		v := must(w.WhoNext(ctx, 0))(t)
		if v.Empty != want || want != "" && len(v.Cards) > 0 {
			t.Errorf("empty because of %q with %d cards, want %q", v.Empty, len(v.Cards), want)
		}
		if want != "" && !w.Words().Has(want) {
			t.Errorf("there is no sentence %s", want)
		}
		must(w.TodayView(ctx))(t)
	}
	expect("who.empty.people")
	id := w.add("Noor Haddad, Finance Director at Tern")
	must(w.SetProfile(ctx, []byte(`{"weights":{"function":0,"seniority":0,"industry":0,"organisation":0,"size":0,"region":0,"background":0,"strength":0}}`)))(t)
	expect("who.empty.needs")
	must(w.SetProfile(ctx, []byte(`{"skills":[{"name":"Financial modelling","have":1,"want":4,"importance":5}]}`)))(t)
	expect("")
	must(w.Pause(ctx, id, ""))(t)
	expect("who.empty.nobody")
	_, _, err := w.StartRound(ctx, 0, nil)
	kind(t, err, app.ErrInvalid, "nobody can be suggested")
	must(w.Resume(ctx, id))(t)
	expect("")
	_, err = w.WhoNext(ctx, 9)
	kind(t, err, app.ErrInvalid, "1 to 8")
	if _, _, err := w.StartRound(ctx, 0, nil); err != nil {
		t.Fatal(err)
	}
	must(w.Delete(ctx, id))(t)
	expect("who.empty.nobody")
}

func TestASwapIsOnRecordAndCanGoBack(t *testing.T) {
	w := sample(t)
	r := must(w.Round(ctx, 0))(t)
	var out app.PersonID
	for _, row := range must(w.WhoNext(ctx, 0))(t).Progress.Rows {
		if !row.Asked {
			out = row.Person
		} else if _, _, err := w.Swap(ctx, row.Person, w.who("Wanjiru Kamau")); err == nil {
			t.Errorf("%s was swapped out after being asked", row.Name)
		}
	}
	into := w.who("Wanjiru Kamau")
	after, _, err := w.Swap(ctx, out, into)
	if err != nil {
		t.Fatal(err)
	}
	if len(after.Picks) != len(r.Picks)+1 || after.Picks[len(r.Picks)].Replaced != out || after.ID != r.ID {
		t.Errorf("after the swap: %+v", after.Picks)
	}
	back, _, err := w.Swap(ctx, into, out)
	if err != nil {
		t.Fatalf("swapping back: %v", err)
	}
	live := 0
	for _, p := range back.Picks {
		if !p.Dropped {
			live++
		}
	}
	if v := must(w.WhoNext(ctx, 0))(t); live != len(r.Picks) || len(v.Cards) != live {
		t.Errorf("after swapping back %d are in the round and %d on screen", live, len(v.Cards))
	}
	_, _, err = w.Swap(ctx, out, out)
	kind(t, err, app.ErrInvalid, "already")
	_, _, err = w.Swap(ctx, into, w.who("Ines Duarte"))
	kind(t, err, app.ErrInvalid, "not in this round")
	_, _, err = w.Swap(ctx, out, 987654)
	kind(t, err, app.ErrNotFound, "")
}

func TestWhyNotSaysSomethingOfEverybody(t *testing.T) {
	w := sample(t)
	for _, q := range must(w.store.Network(ctx))(t) {
		why, err := w.WhyNotPerson(ctx, q.ID, -1, 0, nil)
		if err != nil || strings.TrimSpace(why.Text) == "" || strings.Contains(why.Text, "no value") || strings.Contains(why.Text, "whynot.") {
			t.Fatalf("why not %s: %q, %v", q.Name, why.Text, err)
		}
		sum := 0.0
		for _, term := range why.Terms {
			sum += term.Value
		}
		if math.Abs(sum-why.Gain) > 1e-9 {
			t.Errorf("%s: the terms add up to %g of %g", q.Name, sum, why.Gain)
		}
	}
}

func TestEveryViewHasItsWordsOnEveryDayOfAYear(t *testing.T) {
	w := sample(t)
	var ids []app.PersonID
	for _, q := range must(w.store.Network(ctx))(t) {
		ids = append(ids, q.ID)
	}
	for i := range 20 {
		w.now = noon.AddDate(0, 0, i*18).Add(time.Duration(i) * 37 * time.Minute)
		text := fmt.Sprintf("%+v %+v %+v %+v %+v", must(w.TodayView(ctx))(t), must(w.WhoNext(ctx, 0))(t), must(w.CoffeeRows(ctx))(t),
			must(w.Messages(ctx))(t), must(w.PersonInFull(ctx, ids[i*3%len(ids)]))(t))
		if strings.Contains(text, "no value") {
			t.Fatalf("on %s: a sentence lacks a part: %s", w.now, text[strings.Index(text, "no value")-200:][:260])
		}
	}
}

func TestASettingIsANumberThatCanBeUsed(t *testing.T) {
	w := sample(t)
	for _, bad := range [][2]string{{"round-size", "4.5"}, {"round-size", "9"}, {"round-size", "NaN"}, {"model.share.skill", "NaN"}, {"model.share.skill", "2"}, {"look", "pink"}, {"text-size", ""}} {
		_, err := w.SetSetting(bad[0], bad[1])
		kind(t, err, app.ErrInvalid, bad[0])
	}
	_, err := w.SetSetting("colour", "red")
	kind(t, err, app.ErrNotFound, "colour")
	for _, s := range app.AllSettings() {
		if v := must(w.Setting(ctx, s.Key))(t); s.Validate(v) != nil {
			t.Errorf("the setting %s is %q", s.Key, v)
		}
		if _, err := w.SetSetting(s.Key, s.Default); err != nil {
			t.Errorf("the default of %s is refused: %v", s.Key, err)
		}
	}
	must(w.WhoNext(ctx, 0))(t)
}
