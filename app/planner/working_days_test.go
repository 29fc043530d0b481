package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// closed is a calendar with the days between the years, each a whole day.
func closed(first, behind string) string {
	return icsFile("BEGIN:VEVENT\r\nUID:closed@x.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:" + first +
		"\r\nDTEND;VALUE=DATE:" + behind + "\r\nSUMMARY:Office closed\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n")
}

func TestNobodyIsFollowedUpWhileTheOfficeIsClosed(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	w.now = at("2026-12-21 10:00", "Europe/London") // a Monday
	if _, _, err := w.Sent(ctx, ann, app.ByEmail, atOnce); err != nil {
		t.Fatal(err)
	}
	due := func(day string, want bool) {
		t.Helper()
		w.now = at(day+" 10:00", "Europe/London")
		if got := w.dueWith(ann, app.DueChase).FollowUp.Key != ""; got != want {
			t.Errorf("on %s following up is due: %v", day, got)
		}
		if got := must(w.Messages(ctx))(t)[0]; got.Due != want {
			t.Errorf("on %s the list says %q", day, got.Status)
		}
	}
	due("2026-12-28", true) // nobody said anything of Christmas
	must(w.AddCalendar(ctx, w.calendarFile("holidays.ics", closed("20261224", "20270102")), planner.HolidaysCalendar))(t)
	due("2026-12-28", false)
	due("2027-01-04", false)
	due("2027-01-05", false)
	due("2027-01-06", true) // two days before, three after
	if got := must(w.Messages(ctx))(t)[0].Status; got != "Sent 21 Dec 2026, no answer for 5 working days: follow up" {
		t.Errorf("the list says %q", got)
	}
}

func TestTheWorkingWeekIsMineUnlessIWorkPartOfIt(t *testing.T) {
	for name, c := range map[string]struct {
		days []int
		want app.Day
	}{
		"Sunday to Thursday": {[]int{1, 2, 3, 4, 7}, "2026-11-25"},
		"three days a week":  {[]int{2, 3, 4}, "2026-11-25"},
		"every day":          {[]int{1, 2, 3, 4, 5, 6, 7}, "2026-11-23"},
	} {
		w := empty(t)
		must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Europe/London", Hours: []app.Hours{{Days: c.days, From: "09:00", To: "17:00"}}}))(t)
		ann := w.add("Ann Quist, Director at Alder")
		if _, _, err := w.Sent(ctx, ann, app.ByEmail, atOnce); err != nil { // Wednesday 18 November
			t.Fatal(err)
		}
		for d := app.Day("2026-11-18"); d < "2026-12-24"; d = d.Add(1) {
			w.now = d.Time(w.now.Location()).Add(12 * 3600e9)
			if w.dueWith(ann, app.DueChase).FollowUp.Key != "" {
				if d != c.want {
					t.Errorf("%s: following up is due on %s, want %s", name, d, c.want)
				}
				break
			}
		}
	}
}
