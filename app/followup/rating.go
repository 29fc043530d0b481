package followup

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"cortado/app"
)

// How a talk was is asked on the morning after, three talks at most at once and
// one with each person, the newest first.
//
// Asking rests when three questions stand unanswered: when a question's morning
// comes and three questions of earlier mornings have had no answer of any kind, and
// none was given to any other since they were raised, it is held back. Rating any
// talk, saying that one did not take place, dismissing or putting off a question
// is an answer, and asking begins anew. A question that grew too old to be asked
// still stands unanswered.

// RateCoffeeKey names the question whether a coffee took place at one of its times,
// and how it was.
func RateCoffeeKey(c app.CoffeeID, start time.Time) string {
	return fmt.Sprintf("rate:coffee:%d:%d", c, start.Unix())
}

// RateTalkKey names the question how a talk was.
func RateTalkKey(t app.TalkID) string { return fmt.Sprintf("rate:talk:%d", t) }

func isRate(key string) bool { return strings.HasPrefix(key, "rate:") }

// rated is when a talk was rated.
func rated(t app.Talk) time.Time {
	if t.RatedAt.IsZero() {
		return t.At
	}
	return t.RatedAt
}

// rates asks about talks that have no rating, and about scheduled coffees whose
// time has passed: did it happen, and how was it.
func (d *due) rates() {
	var asks, run []app.FollowUp // run are those raised since the last answer
	for _, f := range d.unrated() {
		if f.Due.After(d.answered) {
			run = append(run, f)
		}
		if f, open := d.open(f); open && !d.over(f.Key, f.Since.Add(RateUntil)) {
			asks = append(asks, f)
		}
	}
	asks = slices.DeleteFunc(asks, func(f app.FollowUp) bool {
		before := 0
		for _, r := range run {
			if r.Due.Before(f.Due) {
				before++
			}
		}
		held := before >= MostQuestions
		if held {
			d.held++
		}
		return held
	})
	slices.SortFunc(asks, func(a, b app.FollowUp) int { return cmp.Or(b.Since.Compare(a.Since), cmp.Compare(a.Key, b.Key)) })
	raised := map[app.PersonID]bool{}
	for _, f := range asks {
		if raised[f.Person] || len(raised) < MostQuestions {
			raised[f.Person] = true
			d.out = append(d.out, f)
		}
	}
}

// unrated gives every question whose morning has come and which has no answer; one
// that was put off has one.
func (d *due) unrated() []app.FollowUp {
	var out []app.FollowUp
	ask := func(f app.FollowUp) {
		f.Kind, f.Due = app.DueRate, d.nextMorning(f.Since)
		if _, in := d.inQuestion(f.Person); in && !f.Due.After(d.in.Now) && !d.forGood(f.Key) {
			out = append(out, f)
		}
	}
	for _, t := range d.in.Talks {
		if t.Helpful == 0 {
			ask(app.FollowUp{Key: RateTalkKey(t.ID), Person: t.Person, Coffee: t.Coffee, Talk: t.ID, Since: t.At})
		}
	}
	for _, c := range d.in.Coffees {
		// Questions were once named without their time: then it is the time before.
		if before := fmt.Sprintf("rate:coffee:%d", c.ID); d.forGood(before) && !c.Repeats() && d.settled[before].At.After(c.Start) {
			continue
		}
		if one, over := c.Passed(d.in.Now); over {
			ask(app.FollowUp{Key: RateCoffeeKey(c.ID, one.Start), Person: c.Person, Coffee: c.ID, Since: one.Start})
		}
	}
	return out
}

func (d *due) nextMorning(at time.Time) time.Time {
	local := at.In(d.in.Now.Location())
	return time.Date(local.Year(), local.Month(), local.Day()+1, 9, 0, 0, 0, local.Location())
}
