package freetime_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// wallIn reads a wall time of a zone that shows it once.
func wallIn(zone, text string) time.Time {
	at, err := time.ParseInLocation("2006-01-02 15:04", text, proposeZone(zone))
	if err != nil {
		panic(err)
	}
	return at
}

// someday is a stretch of one day on one clock: "2026-11-17 09:00-09:30".
func someday(zone, text string) freetime.Interval {
	dash := strings.LastIndex(text, "-")
	return freetime.Interval{Start: wallIn(zone, text[:dash]), End: wallIn(zone, text[:10]+" "+text[dash+1:])}
}

var officeHours = []app.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:30"}}

// mayasWeek is a week in London with somebody in Toronto.
func mayasWeek() freetime.Wish {
	w := freetime.Wish{From: wallIn("Europe/London", "2026-11-16 12:00"), To: wallIn("Europe/London", "2026-11-21 00:00"), Length: 25 * time.Minute, Count: 3, Known: true,
		Mine: freetime.Side{Hours: officeHours, Zone: proposeZone("Europe/London")}, Theirs: freetime.Side{Hours: officeHours, Zone: proposeZone("America/Toronto")}}
	for _, b := range []string{"2026-11-16 13:00-14:30", "2026-11-16 15:30-17:00", "2026-11-17 09:00-09:30", "2026-11-17 10:00-12:00", "2026-11-17 15:30-16:15",
		"2026-11-17 16:30-17:10", "2026-11-18 09:00-09:30", "2026-11-18 11:00-12:00", "2026-11-18 13:30-15:00", "2026-11-19 09:00-12:30", "2026-11-19 14:00-15:30",
		"2026-11-20 09:00-09:30", "2026-11-20 14:00-16:00", "2026-11-20 16:15-17:15"} {
		w.Busy = append(w.Busy, someday("Europe/London", b))
	}
	return w
}

func said(slots []freetime.Slot) []string {
	var out []string
	for _, s := range slots {
		line := s.Start.Format("Mon 15:04")
		for _, r := range s.Why {
			line += " " + strings.TrimPrefix(r.ID, "slot.why.")
		}
		out = append(out, line)
	}
	return out
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAWeekWithSomebodyAcrossTheSea(t *testing.T) {
	w := mayasWeek()
	same(t, said(freetime.Propose(w)), "Wed 15:30 both quiet-after not-early middle lunch", "Thu 16:00 both quiet-after not-early middle lunch", "Tue 14:30 both quiet-before not-early lunch")
	w.Busy, w.Known = nil, false // nothing is known, so nothing is said of quiet
	same(t, said(freetime.Propose(w)), "Mon 15:00 both not-early middle lunch", "Tue 15:00 both not-early middle lunch", "Wed 15:00 both not-early middle lunch")
}

func TestOnOneClockMorningsAndAfternoonsTakeTurns(t *testing.T) {
	w := mayasWeek()
	w.Theirs.Zone, w.Busy = w.Mine.Zone, []freetime.Interval{someday("Europe/London", "2026-11-18 09:00-12:30")}
	same(t, said(freetime.Propose(w)), "Mon 14:00 both empty-day middle lunch", "Tue 10:00 both empty-day middle lunch", "Wed 14:00 both quiet middle lunch")
	w.Count = 7 // the week's days come to an end, and the afternoon of one has its turn
	same(t, said(freetime.Propose(w))[4:], "Fri 10:00 both empty-day middle lunch", "Mon 13:30 both empty-day middle lunch", "Tue 14:00 both empty-day middle lunch")
}

func TestAnEveningThatIsTakenIsSomethingElseThatDay(t *testing.T) {
	w := mayasWeek()
	w.Theirs.Zone, w.Busy = w.Mine.Zone, []freetime.Interval{someday("Europe/London", "2026-11-17 19:00-21:00")}
	same(t, said(freetime.Propose(w)), "Mon 14:00 both empty-day middle lunch", "Tue 10:00 both quiet middle lunch", "Wed 10:00 both empty-day middle lunch")
}

func TestWhyThereIsNoTime(t *testing.T) {
	for want, change := range map[string]func(*freetime.Wish){
		"":                      func(*freetime.Wish) {},
		"slot.none.short":       func(w *freetime.Wish) { w.To = w.From.Add(20 * time.Minute) },
		"slot.none.my-hours":    func(w *freetime.Wish) { w.Mine.Hours = []app.Hours{{Days: []int{7}, From: "09:00", To: "17:00"}} },
		"slot.none.their-hours": func(w *freetime.Wish) { w.Theirs.Hours = nil },
		"slot.none.apart":       func(w *freetime.Wish) { w.Theirs.Zone = proposeZone("Australia/Sydney") },
		"slot.none.holidays":    func(w *freetime.Wish) { w.Mine.Holidays = []freetime.Interval{{Start: w.From, End: w.To}} },
		"slot.none.busy":        func(w *freetime.Wish) { w.Busy = []freetime.Interval{{Start: w.From, End: w.To}} },
		"slot.none.margins":     func(w *freetime.Wish) { w.Before, w.After = 12*time.Hour, 12*time.Hour },
	} {
		w := mayasWeek()
		change(&w)
		if got := freetime.Why(w).ID; got != want {
			t.Errorf("%q is the reason, want %q", got, want)
		}
		if n := len(freetime.Propose(w)); (n == 0) != (want != "") {
			t.Errorf("%q: %d proposals", want, n)
		}
	}
	night := mayasWeek() // the only hour of the week is one that London's clocks repeat
	night.From, night.To = wallIn("Europe/London", "2026-10-25 00:00"), wallIn("Europe/London", "2026-10-25 03:00")
	night.Mine.Hours = []app.Hours{{Days: []int{7}, From: "01:00", To: "02:00"}}
	night.Theirs = night.Mine
	if got := freetime.Why(night).ID; got != "slot.none.my-hours" {
		t.Errorf("%q is the reason where only a repeated hour is left", got)
	}
}

func TestHoursThatNeverMeetLeaveTheEdgesOfTheDay(t *testing.T) {
	w := mayasWeek()
	w.Theirs.Zone, w.Busy = proposeZone("Australia/Sydney"), nil
	if n := len(freetime.Propose(w)); n != 0 {
		t.Errorf("%d times in hours that never meet", n)
	}
	same(t, said(freetime.Nearly(w)), "Tue 07:00 outside-theirs outside-mine", "Wed 07:00 outside-theirs outside-mine", "Thu 07:00 outside-theirs outside-mine")
	why := freetime.Nearly(w)[0].Why[0]
	if got := why.Parts[1].(time.Time).Format("15:04"); why.ID != "slot.why.outside-theirs" || got != "18:00" {
		t.Errorf("the reason is %s at %s", why.ID, got)
	}
}

func TestNightWorkersMeetOverMidnight(t *testing.T) {
	w := mayasWeek()
	w.Busy, w.Known, w.Length, w.Count = nil, false, time.Hour, 1
	night := []app.Hours{{Days: []int{1}, From: "23:30", To: "00:30"}} // goes on into Tuesday
	split := []app.Hours{{Days: []int{1}, From: "23:30", To: "24:00"}, {Days: []int{2}, From: "00:00", To: "00:30"}}
	w.Theirs.Zone = w.Mine.Zone
	for _, hours := range [][]app.Hours{night, split} {
		w.Mine.Hours, w.Theirs.Hours = hours, night
		same(t, said(freetime.Propose(w)), "Mon 23:30 both")
	}
}

func TestNothingIsProposedInAnHourThatAClockSkipsOrRepeats(t *testing.T) {
	always := []app.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "00:00", To: "24:00"}}
	for _, c := range []struct{ zone, day, want string }{ // the first starts of half an hour from midnight on, on that clock
		{"Europe/London", "2026-03-29", "00:00 00:15 02:00 02:15 02:30"},
		{"Europe/London", "2026-10-25", "00:00 00:15 02:00 02:15 02:30"},
		{"America/New_York", "2026-03-08", "00:00 00:15 00:30 00:45 01:00"},
		{"America/New_York", "2026-11-01", "00:00 00:15 02:00 02:15 02:30"},
		{"Australia/Sydney", "2026-10-04", "01:00 01:15 03:00 03:15 03:30"},
		{"Australia/Sydney", "2026-04-05", "01:00 01:15 03:00 03:15 03:30"},
		{"Australia/Lord_Howe", "2026-04-05", "00:45 02:00 02:15 02:30 02:45"},
		{"Asia/Kolkata", "2026-03-29", "00:00 00:15 00:30 00:45 01:00"},
	} {
		loc := proposeZone(c.zone)
		first := wallIn(c.zone, c.day+" "+c.want[:5])
		for _, theirs := range []string{"UTC", c.zone} { // it holds for either side
			w := freetime.Wish{From: first, To: first.Add(6 * time.Hour), Length: 30 * time.Minute, Count: 100,
				Mine: freetime.Side{Hours: always, Zone: loc}, Theirs: freetime.Side{Hours: always, Zone: proposeZone(theirs)}}
			for range 2 {
				w.Mine, w.Theirs = w.Theirs, w.Mine
				var got []string
				w.Count, w.Length = 100, 30*time.Minute
				for at := first; len(got) < 5; at = at.Add(15 * time.Minute) { // one start at a time: proposals never overlap
					w.From, w.To = at, at.Add(w.Length)
					for _, s := range freetime.Propose(w) {
						got = append(got, s.Start.In(loc).Format("15:04"))
					}
				}
				if strings.Join(got, " ") != c.want {
					t.Errorf("%s on %s: %v, want %s", c.zone, c.day, got, c.want)
				}
			}
		}
	}
}
