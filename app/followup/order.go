package followup

import (
	"cmp"
	"slices"
	"time"

	"cortado/app"
)

// onePerKind keeps the most pressing of each person and kind, and of talks to rate
// the newest. It counts the others: settling it brings up the next.
func onePerKind(all []app.FollowUp, loc *time.Location) []app.FollowUp {
	slices.SortFunc(all, func(a, b app.FollowUp) int {
		if a.Kind == app.DueRate && b.Kind == app.DueRate {
			return cmp.Or(b.Since.Compare(a.Since), cmp.Compare(a.Key, b.Key))
		}
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), pressing(a, b, loc))
	})
	type one struct {
		person app.PersonID
		kind   app.FollowUpKind
	}
	at := map[one]int{}
	out := all[:0]
	for _, f := range all {
		k := one{f.Person, f.Kind}
		if i, has := at[k]; has {
			out[i].More++
			continue
		}
		at[k] = len(out)
		out = append(out, f)
	}
	return out
}

// inOrder puts late ones first, by how late, then those due by tonight, the rest,
// and last what never presses.
func inOrder(all []app.FollowUp, now time.Time) []app.FollowUp {
	loc := now.Location()
	slices.SortFunc(all, func(a, b app.FollowUp) int {
		return cmp.Or(cmp.Compare(urgency(a, now), urgency(b, now)), pressing(a, b, loc))
	})
	return all
}

// pressing orders follow-ups by when they press.
func pressing(a, b app.FollowUp, loc *time.Location) int {
	return cmp.Or(a.Pressing(loc).Compare(b.Pressing(loc)), cmp.Compare(a.Key, b.Key))
}

func urgency(f app.FollowUp, now time.Time) int {
	switch {
	case Late(f, now):
		return 0
	case f.Kind == app.DueReportBack || f.Kind == app.DueReconnect:
		return 3
	case app.DayOf(f.Pressing(now.Location()).In(now.Location())) <= app.DayOf(now):
		return 1
	}
	return 2
}

// Late says whether a follow-up should have been done before now. A thank-you, a
// silence, a promise and a request can be late; a rating, a report and a
// reconnection never are.
func Late(f app.FollowUp, now time.Time) bool {
	switch f.Kind {
	case app.DueThank, app.DueChase, app.DuePromise, app.DueAnswer:
		return f.Pressing(now.Location()).Before(now)
	}
	return false
}
