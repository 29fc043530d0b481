package followup_test

import (
	"testing"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

func TestASilenceIsWaitedForOnWorkingDaysOnly(t *testing.T) {
	christmas := map[app.Day]bool{"2026-12-24": true, "2026-12-25": true, "2026-12-28": true, "2027-01-01": true}
	for name, c := range map[string]struct {
		work          followup.WorkDays
		first, second string
	}{
		"a usual week":                  {followup.WorkDays{}, "2026-12-24", "2027-01-04"},
		"with holidays":                 {followup.WorkDays{Off: christmas}, "2026-12-29", "2027-01-08"},
		"from Sunday to Thursday":       {followup.WorkDays{Week: []int{1, 2, 3, 4, 7}}, "2026-12-24", "2027-01-04"},
		"every day of the week":         {followup.WorkDays{Week: []int{1, 2, 3, 4, 5, 6, 7}}, "2026-12-22", "2026-12-29"},
		"on weekends off, and Thursday": {followup.WorkDays{Off: map[app.Day]bool{"2026-12-19": true, "2026-12-24": true}}, "2026-12-25", "2027-01-05"},
	} {
		in := followup.Input{Work: c.work, Messages: []app.Message{ask(1, "2026-12-17", app.SentOff)}} // a Thursday
		due := func(times int, want string) {
			t.Helper()
			s := followup.Silences(followup.Input{Now: day("2026-12-18"), Work: c.work, Messages: in.Messages})
			if len(s) != 1 || s[0].Times != times || app.DayOf(s[0].Next) != app.Day(want) {
				t.Errorf("%s: the silence is %+v, want the next on %s", name, s, want)
			}
		}
		due(0, c.first)
		in.Messages = append(in.Messages, again(2, "2026-12-18"))
		due(1, c.second)
	}
}

func TestHolidaysWithoutEndPutNothingOffForEver(t *testing.T) {
	off := map[app.Day]bool{}
	for d := app.Day("2026-01-01"); d < "2029-01-01"; d = d.Add(1) {
		off[d] = true
	}
	w := followup.WorkDays{Off: off}
	if got := w.After(day("2026-01-05"), 5); !got.Before(day("2026-07-01")) {
		t.Errorf("five working days later is %s", got)
	}
	if n := w.Between(day("2026-01-05"), day("2026-02-05")); n != 0 {
		t.Errorf("%d working days in a month of holidays", n)
	}
}

func TestWorkingDaysAreThoseOfTheClocksTheyAreCountedBy(t *testing.T) {
	tokyo := time.FixedZone("", 9*3600)
	w := followup.WorkDays{Off: map[app.Day]bool{"2026-11-23": true}}
	sent := time.Date(2026, 11, 19, 22, 0, 0, 0, time.UTC) // Friday morning in Tokyo
	if got := w.After(sent.In(tokyo), 2); app.DayOf(got) != "2026-11-25" {
		t.Errorf("in Tokyo it is %s", got)
	}
	if got := w.After(sent, 2); app.DayOf(got) != "2026-11-24" {
		t.Errorf("in London it is %s", got)
	}
	if a, b := w.Between(sent, sent.AddDate(0, 0, 5).In(tokyo)), w.Between(sent, sent.AddDate(0, 0, 5)); a != 2 || b != 2 {
		t.Errorf("%d days in Tokyo and %d in London", a, b)
	}
}
