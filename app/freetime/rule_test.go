package freetime_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/teambition/rrule-go"
	"pgregory.net/rapid"

	"cortado/app/freetime"
)

// startsOf gives when the occurrences of a rule begin, in [from, to).
func startsOf(t interface{ Fatal(...any) }, start time.Time, rule string, from, to time.Time) []string {
	raw := "BEGIN:VEVENT\nUID:rule\nDTSTART:" + start.Format(stampForm) + "\nDURATION:PT1S\nRRULE:" + rule + "\nEND:VEVENT\n"
	c, err := freetime.Read("rule.ics", []byte(raw), freetime.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Warnings) > 0 {
		t.Fatal(rule, c.Warnings)
	}
	events, warnings := c.Events(from, to)
	if len(warnings) > 0 {
		t.Fatal(rule, warnings)
	}
	var out []string
	for _, e := range events {
		out = append(out, e.Start.Format(stampForm))
	}
	return out
}

// TestRulesGiveWhatAnotherExpanderGives compares with rrule-go, in windows near
// and far from DTSTART. DTSTART itself counts beside the rule here, not there.
func TestRulesGiveWhatAnotherExpanderGives(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(rt, label) }
		every := pick("every", "YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
		rule := "FREQ=" + every
		if every != "SECONDLY" { // the other one goes on to the year 9999 where a rule gives nothing
			rule += pick("interval", "", ";INTERVAL=2", ";INTERVAL=3")
		}
		switch every {
		case "YEARLY":
			rule += pick("by", "", ";BYMONTH=2,12", ";BYMONTHDAY=-1,13", ";BYDAY=MO,FR", ";BYDAY=3TU,-1FR", ";BYMONTH=3,10;BYDAY=-1SU", ";BYYEARDAY=1,100,-1",
				";BYWEEKNO=1,20,53;BYDAY=MO,SU", ";BYWEEKNO=-1;BYDAY=WE", ";BYMONTH=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1", ";BYMONTHDAY=13;BYDAY=FR", ";BYDAY=20MO", ";BYMONTH=2;BYMONTHDAY=29")
		case "MONTHLY":
			rule += pick("by", "", ";BYMONTHDAY=31", ";BYMONTHDAY=-2,1", ";BYDAY=2WE,-1MO", ";BYDAY=SA,SU", ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ";BYMONTH=6,7", ";BYDAY=FR;BYMONTHDAY=13", ";BYSETPOS=2;BYMONTHDAY=5,6,7;BYHOUR=8,9")
		case "WEEKLY":
			rule += pick("by", "", ";BYDAY=MO,WE,SU", ";BYDAY=TU;WKST=SU", ";BYDAY=SU,MO;WKST=WE", ";BYMONTH=4", ";BYHOUR=9,17;BYMINUTE=0,30")
		case "DAILY":
			rule += pick("by", "", ";BYDAY=MO,TU", ";BYMONTHDAY=1,-1", ";BYMONTH=1,8", ";BYHOUR=0,12,23;BYSECOND=5,6", ";BYHOUR=8,9,10;BYSETPOS=-1")
		case "HOURLY":
			rule += pick("by", "", ";BYDAY=TU", ";BYHOUR=9,10,11", ";BYMINUTE=0,15", ";BYMONTHDAY=3;BYHOUR=2,3,4", ";BYMINUTE=5,10,15;BYSETPOS=2")
		case "MINUTELY":
			rule += pick("by", ";BYHOUR=3", ";BYHOUR=9;BYMINUTE=0,1,2", ";BYHOUR=1;BYSECOND=0,30")
		case "SECONDLY":
			rule += pick("by", ";BYHOUR=3;BYMINUTE=4", ";BYHOUR=9;BYMINUTE=0;BYSECOND=0,1,30")
		}
		far := map[string]int{"SECONDLY": 2, "MINUTELY": 20, "HOURLY": 200}[every] // the other one goes every step
		if far == 0 {
			far = 900
		}
		start := time.Date(2026, 1, 1, 0, 0, rapid.IntRange(0, 700*day).Draw(rt, "start"), 0, time.UTC)
		limit := pick("limit", "", ";COUNT=1", ";COUNT=17", ";UNTIL=20280229T120000Z")
		rule += limit
		from := start.AddDate(0, 0, rapid.IntRange(-min(40, far), far).Draw(rt, "from"))
		to := from.AddDate(0, 0, rapid.IntRange(1, far).Draw(rt, "days"))
		other, err := rrule.StrToRRule("DTSTART:" + start.Format(stampForm) + "\nRRULE:" + rule)
		if err != nil {
			rt.Fatal(err)
		}
		var want []string
		if !start.Before(from) && start.Before(to) {
			want = append(want, start.Format(stampForm))
		}
		for _, at := range other.Between(from.Add(-time.Second), to, false) {
			if s := at.Format(stampForm); !slices.Contains(want, s) && !at.Before(from) {
				want = append(want, s)
			}
		}
		slices.Sort(want)
		if got := startsOf(rt, start, rule, from, to); !slices.Equal(got, want) {
			rt.Fatalf("%s from %s in %v to %v\n%v\nwant\n%v", rule, start.Format(stampForm), from, to, got, want)
		}
	})
}

const day = 24 * 60 * 60

// TestRulesOfTheStandardGiveWhatItSays holds examples of RFC 5545, 3.8.5.3, and
// what the other expander does otherwise.
func TestRulesOfTheStandardGiveWhatItSays(t *testing.T) {
	for _, c := range []struct{ start, rule, want string }{
		{"19970902T090000Z", "FREQ=MONTHLY;COUNT=10;BYDAY=1SU,-1SU;INTERVAL=2", "19970902 19970907 19970928 19971102 19971130 19980104 19980125 19980301 19980329 19980503 19980531"},
		{"19970902T090000Z", "FREQ=MONTHLY;COUNT=4;BYDAY=TU,WE,TH;BYSETPOS=3", "19970902 19970904 19971007 19971106 19971204"},
		{"19970512T090000Z", "FREQ=YEARLY;BYWEEKNO=20;COUNT=3", "19970512 19980511 19990517"},
		{"19970513T090000Z", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO,1TU;COUNT=3", "19970513 19980511 19980512"},
		{"19970902T090000Z", "FREQ=MONTHLY;BYDAY=TU,1WE;COUNT=6", "19970902 19970903 19970909 19970916 19970923 19970930"},
		{"19970805T090000Z", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805 19970817 19970819 19970831"},
		{"20260106T090000Z", "FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=2;COUNT=2", "20260106 20260113"}, // the other one counts from DTSTART in the first week
		{"20200229T090000Z", "FREQ=YEARLY;COUNT=2", "20200229 20240229"},
	} {
		start, err := time.Parse(stampForm, c.start)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range startsOf(t, start, c.rule, start.AddDate(-1, 0, 0), start.AddDate(10, 0, 0)) {
			got = append(got, s[:8])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.rule, got, c.want)
		}
	}
}

func TestWhatHasNoEndOrNoTimeCostsNoMoreThanItsWindow(t *testing.T) {
	from := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		rule, start string
		busy        time.Duration // of four weeks, with events of a minute
		ids         string
	}{
		{"FREQ=SECONDLY", "19000101T000000Z", 28 * 24 * time.Hour, "calendar.rule.often"},
		{"FREQ=MINUTELY;COUNT=2147483647", "19700101T000000Z", 28 * 24 * time.Hour, ""},
		{"FREQ=SECONDLY;INTERVAL=86400;COUNT=2147483647", "19700101T000000Z", 28 * time.Minute, ""},
		{"FREQ=DAILY;COUNT=2147483647", "00010101T000000Z", 28 * time.Minute, ""},
		{"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20200101T000000Z", 0, ""},
		{"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31", "20200101T000000Z", 0, ""},
		{"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31;COUNT=5", "20200101T000000Z", 0, ""},
		{"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5", "20200101T000000Z", 0, ""},
		{"FREQ=DAILY;BYDAY=MO;COUNT=99999999999", "20200101T000000Z", 4 * time.Minute, ""},
		{"FREQ=YEARLY;INTERVAL=2147483647", "20200101T000000Z", 0, ""},
		{"FREQ=WEEKLY;INTERVAL=99999999999999;BYDAY=MO", "20200101T000000Z", 0, ""},
		{"FREQ=DAILY;BYHOUR=" + listed(24) + ";BYMINUTE=" + listed(60) + ";BYSECOND=" + listed(60), "20200101T000000Z", 28 * 24 * time.Hour, "calendar.rule.often"},
		{"FREQ=HOURLY;BYMINUTE=" + listed(60) + ";COUNT=3000000", "20260101T000000Z", 28 * 24 * time.Hour, "calendar.rule.long"},
	} {
		raw := "BEGIN:VEVENT\nUID:rule\nDTSTART:" + c.start + "\nDURATION:PT1M\nRRULE:" + c.rule + "\nEND:VEVENT\n"
		cal, err := freetime.Read("rule.ics", []byte(raw), freetime.Options{})
		if err != nil {
			t.Fatal(err)
		}
		list, warnings := cal.Busy(from, from.AddDate(0, 0, 28))
		var busy time.Duration
		for _, b := range list {
			busy += b.End.Sub(b.Start)
		}
		ids := ""
		for _, w := range append(warnings, cal.Warnings...) {
			ids += w.Reason.ID
		}
		if busy != c.busy || ids != c.ids {
			t.Errorf("%.60s: busy for %v, want %v; warns of %q, want %q", c.rule, busy, c.busy, ids, c.ids)
		}
	}
}

// listed writes 0,1,2… up to but not n.
func listed(n int) string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprint(i))
	}
	return strings.Join(out, ",")
}
