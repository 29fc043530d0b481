package planner_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// startsOf lists when slots begin.
func startsOf(slots []planner.Slot) []time.Time {
	var out []time.Time
	for _, s := range slots {
		out = append(out, s.Start)
	}
	return out
}

// offering writes a draft that offers times and keeps it.
func (w *world) offering(name string, times ...time.Time) (app.Message, planner.Composition) {
	w.t.Helper()
	d := must(w.Compose(ctx, planner.Compose{Person: w.who(name), Situation: app.FirstContact, Channel: app.ByEmail, Slots: true, Times: times}))(w.t)
	kept := must(w.SaveDraftOffering(app.Message{Person: d.Person.ID, Situation: d.Chosen.Situation, Channel: d.Chosen.Channel, Tone: d.Chosen.Tone, Lang: "en",
		Purpose: d.Chosen.Purpose, Ask: string(d.Chosen.Mode), Offer: d.Chosen.Offer, Slots: true, Subject: d.Subject, Body: d.Body}, d.Chosen.Times))(w.t)
	return kept, d
}

// again composes the same message as when its draft is opened once more.
func (w *world) again(m app.Message) planner.Composition {
	w.t.Helper()
	return must(w.Compose(ctx, planner.Compose{Person: m.Person, Situation: m.Situation, Channel: m.Channel, Tone: m.Tone, Lang: m.Lang, Purpose: m.Purpose, Offer: m.Offer, Slots: true}))(w.t)
}

func TestADraftKeepsTheTimesItOffers(t *testing.T) {
	w := sample(t)
	kept, first := w.offering("Jonas Lindqvist")
	if len(first.Chosen.Times) != 2 || first.TimesGone {
		t.Fatalf("the draft offers %v", first.Chosen.Times)
	}
	for day := 0; day < 2; day++ { // the best times of another day would be others
		w.later(time.Hour)
		if d := w.again(kept); !slices.EqualFunc(d.Chosen.Times, first.Chosen.Times, time.Time.Equal) || d.Body != first.Body {
			t.Errorf("opened again it offers %v, not %v", d.Chosen.Times, first.Chosen.Times)
		}
	}
	// One of them is taken: only that one changes, and it is told.
	if _, _, err := w.Schedule(ctx, w.who("Aiko Tanaka"), planner.Plan{Start: first.Chosen.Times[0], Minutes: 30, Remind: -1}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	d := w.again(kept)
	if !d.TimesGone || len(d.Chosen.Times) != 2 || !slices.ContainsFunc(d.Chosen.Times, first.Chosen.Times[1].Equal) || slices.ContainsFunc(d.Chosen.Times, first.Chosen.Times[0].Equal) {
		t.Errorf("after one was taken it offers %v, having offered %v", d.Chosen.Times, first.Chosen.Times)
	}
	// Both have passed: two others.
	w.later(40 * 24 * time.Hour)
	if d := w.again(kept); !d.TimesGone || len(d.Chosen.Times) != 2 || !d.Chosen.Times[0].After(w.now) {
		t.Errorf("weeks later it offers %v", d.Chosen.Times)
	}
}

func TestTheUserPicksWhichTimesAMessageOffers(t *testing.T) {
	w := sample(t)
	jonas := w.who("Jonas Lindqvist")
	all, none, err := w.MessageTimes(ctx, jonas, nil)
	if err != nil || none != "" || len(all) != 8 || !slices.IsSortedFunc(startsOf(all), time.Time.Compare) {
		t.Fatalf("%d times to pick from, %q, %v", len(all), none, err)
	}
	_, d := w.offering("Jonas Lindqvist", all[5].Start)
	if len(d.Chosen.Times) != 1 || !d.Chosen.Times[0].Equal(all[5].Start) || !strings.Contains(d.Body, all[5].Start.Format("2 January")) {
		t.Errorf("one time was picked, and the message offers %v: %s", d.Chosen.Times, d.Body)
	}
	// What is picked stays among the times to pick from.
	odd := all[5].Start.Add(5 * time.Minute)
	again, _, err := w.MessageTimes(ctx, jonas, []time.Time{odd})
	if err != nil || !slices.ContainsFunc(startsOf(again), odd.Equal) || len(again) != 8 {
		t.Errorf("%v, %v", startsOf(again), err)
	}
	without := must(w.Compose(ctx, planner.Compose{Person: jonas, Situation: app.FirstContact, Channel: app.ByEmail}))(t)
	if len(without.Chosen.Times) != 0 || strings.Contains(without.Body, all[5].Start.Format("2 January")) {
		t.Errorf("without times the message offers %v", without.Chosen.Times)
	}
}

func TestNobodyIsOfferedTheTimesOfAnother(t *testing.T) {
	w := sample(t)
	_, first := w.offering("Jonas Lindqvist")
	for _, name := range []string{"Aiko Tanaka", "Lena Vogt"} {
		_, d := w.offering(name)
		for _, at := range d.Chosen.Times {
			if slices.ContainsFunc(first.Chosen.Times, at.Equal) {
				t.Errorf("%s is offered %s, which Jonas has", name, at)
			}
		}
	}
}

func TestTheScheduleBeginsWithTheTimesThatWereOffered(t *testing.T) {
	w := sample(t)
	jonas := w.who("Jonas Lindqvist")
	all, _, err := w.MessageTimes(ctx, jonas, nil)
	if err != nil {
		t.Fatal(err)
	}
	kept, d := w.offering("Jonas Lindqvist", all[4].Start, all[6].Start)
	week := must(w.WeekFor(ctx, jonas, 0, w.now))(t)
	if slices.ContainsFunc(week.Slots, func(s planner.Slot) bool { return s.Why == "you offered this" }) {
		t.Error("a draft counts as offered")
	}
	sent, change, err := w.SentMessage(ctx, kept.ID, "", atOnce)
	if err != nil {
		t.Fatal(err)
	}
	week = must(w.WeekFor(ctx, jonas, sent.Coffee, w.now))(t)
	if len(week.Slots) != 3 || !week.Slots[0].Start.Equal(d.Chosen.Times[0]) || !week.Slots[1].Start.Equal(d.Chosen.Times[1]) ||
		week.Slots[0].Why != "you offered this" || week.Slots[1].Why != "you offered this" || week.Slots[2].Why == "you offered this" || week.Slots[2].Why == "" {
		t.Errorf("the schedule proposes %+v, the message %v", week.Slots, d.Chosen.Times)
	}
	// Taken back, the message is a draft again and has its times still.
	if _, err := w.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	if d := w.again(kept); !slices.EqualFunc(d.Chosen.Times, []time.Time{all[4].Start, all[6].Start}, time.Time.Equal) {
		t.Errorf("after undo it offers %v", d.Chosen.Times)
	}
}

func TestATimeWrittenOutOfTheTextIsNotOffered(t *testing.T) {
	w := sample(t)
	kept, d := w.offering("Jonas Lindqvist")
	kept.Body, kept.Edited = "Dear Jonas,\n\nshall we talk some day?", true
	kept = must(w.SaveDraftOffering(kept, d.Chosen.Times))(t)
	if _, _, err := w.SentMessage(ctx, kept.ID, "", atOnce); err != nil {
		t.Fatal(err)
	}
	for _, s := range must(w.WeekFor(ctx, kept.Person, 0, w.now))(t).Slots {
		if s.Why == "you offered this" {
			t.Errorf("%s counts as offered", s.Mine)
		}
	}
}

func TestAMarginStaysFreeAroundEachCoffee(t *testing.T) {
	w := sample(t)
	jonas, aiko := w.who("Jonas Lindqvist"), w.who("Aiko Tanaka")
	best := must(w.WeekFor(ctx, jonas, 0, w.now))(t).Slots[0].Start
	if _, _, err := w.Schedule(ctx, aiko, planner.Plan{Start: best, Minutes: 30, Remind: -1}, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{app.SetMarginBefore, app.SetMarginAfter} {
		if _, err := w.SetSetting(key, "240"); err != nil {
			t.Fatal(err)
		}
	}
	all, _, err := w.MessageTimes(ctx, jonas, nil)
	if err != nil || len(all) == 0 {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.Start.After(best.Add(-4*time.Hour-25*time.Minute)) && s.Start.Before(best.Add(4*time.Hour+30*time.Minute)) {
			t.Errorf("%s is less than four hours from a coffee at %s", s.Start, best)
		}
	}
	_, err = w.SetSetting(app.SetMarginBefore, "241")
	kind(t, err, app.ErrInvalid, "margin-before")
}

func TestWhyNoTimeIsProposed(t *testing.T) {
	w := empty(t)
	save := func(hours []app.Hours) {
		if _, err := w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London", Hours: hours}); err != nil {
			t.Fatal(err)
		}
	}
	office := []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"}}
	save(office)
	id, _, err := w.SavePerson(ctx, app.Person{Name: app.Name{Given: "Kiri"}, Zone: "Pacific/Auckland", Hours: office})
	if err != nil {
		t.Fatal(err)
	}
	week := must(w.WeekFor(ctx, id, 0, w.now))(t)
	if week.NoSlots != "Your working hours and Kiri’s do not meet for long enough." || len(week.Slots) == 0 || !strings.HasPrefix(week.Slots[0].Why, "outside ") {
		t.Errorf("%q and %+v", week.NoSlots, week.Slots)
	}
	save([]app.Hours{{Days: []int{6}, From: "09:00", To: "09:10"}})
	week = must(w.WeekFor(ctx, id, 0, w.now))(t)
	if week.NoSlots != "Your working hours leave no room for it." || len(week.Slots) != 0 {
		t.Errorf("%q and %+v", week.NoSlots, week.Slots)
	}
	// A message then leaves the time to them.
	if d := must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact, Channel: app.ByEmail, Slots: true}))(t); len(d.Chosen.Times) != 0 {
		t.Errorf("the message offers %v", d.Chosen.Times)
	}
}

func TestAMessageNamesTheReadersClockOnlyWhereItIsKnown(t *testing.T) {
	w := empty(t)
	if _, err := w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}); err != nil {
		t.Fatal(err)
	}
	for want, q := range map[string]app.Person{
		" your time":    {Name: app.Name{Given: "Ann"}, Zone: "America/Toronto"},
		" London time":  {Name: app.Name{Given: "Bea"}, Phones: []app.Phone{{Number: "+49 30 901820"}}},
		":00 or Friday": {Name: app.Name{Given: "Cas"}},
	} {
		id, _, err := w.SavePerson(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		times := []time.Time{at("2026-11-24 15:00", "Europe/London"), at("2026-11-27 15:00", "Europe/London")}
		d := must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact, Channel: app.ByEmail, Slots: true, Times: times}))(t)
		if said := strings.ReplaceAll(d.Body, " and Friday", " or Friday"); !strings.Contains(said, want) {
			t.Errorf("%s is offered times without %q: %s", q.Name.Given, want, d.Body)
		}
	}
}

func TestAMessageThatOffersTimesSaysWhenACalendarCannotBeRead(t *testing.T) {
	w, path, _ := watching(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	c := planner.Compose{Person: w.who("Priya Raman"), Slots: true}
	if got := must(w.Compose(ctx, c))(t).Caution; got != "work.ics cannot be read as it should; some of these times may be taken." {
		t.Errorf("the caution is %q", got)
	}
	c.Slots = false
	if got := must(w.Compose(ctx, c))(t).Caution; got != "" {
		t.Errorf("a message without times has the caution %q", got)
	}
}
