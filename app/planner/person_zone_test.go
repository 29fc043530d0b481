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

// livesIn keeps somebody of whom only that is known.
func (w *world) livesIn(q app.Person) app.PersonID {
	w.t.Helper()
	q.Name = app.Name{Given: "Robin", Family: "Vale"}
	id, _, err := w.SavePerson(ctx, q)
	if err != nil {
		w.t.Fatal(err)
	}
	return id
}

// inLondon says where I am.
func (w *world) inLondon() {
	w.t.Helper()
	me := must(w.Profile(ctx))(w.t)
	me.Name, me.Zone = "Maya Okafor", "Europe/London"
	if _, err := w.SaveProfile(me); err != nil {
		w.t.Fatal(err)
	}
}

func TestAPersonsZoneIsReadOffWhatIsKnownAndSaysSo(t *testing.T) {
	w := empty(t)
	w.inLondon()
	for _, c := range []struct {
		person     app.Person
		zone, from string
	}{
		{app.Person{Zone: "America/Toronto", Place: "Berlin"}, "America/Toronto", ""},
		{app.Person{Place: "Toronto"}, "America/Toronto", "Toronto, by the place"},
		{app.Person{Place: "Munich, Germany"}, "Europe/Berlin", "Berlin, by the place Munich, Germany"},
		{app.Person{Phones: []app.Phone{{Number: "+49 171 1234567"}}}, "Europe/Berlin", "Germany, by the phone number +49"},
		{app.Person{Emails: []app.Email{{Address: "robin@vale.fr"}}}, "Europe/Paris", "France, by the e-mail address (.fr)"},
		{app.Person{Perspective: map[app.Dimension]app.Attribute{app.Region: {Value: "Japan"}}}, "Asia/Tokyo", "Tokyo, by the place Japan"},
		{app.Person{Place: "Remote", Emails: []app.Email{{Address: "robin@vale.example"}}}, "", ""},
		{app.Person{Phones: []app.Phone{{Number: "+1 416 392 2489"}}}, "", ""},
	} {
		week := must(w.WeekFor(ctx, w.livesIn(c.person), 0, noon))(t)
		if week.TheirZone != c.zone || week.ZoneFrom != c.from {
			t.Errorf("%+v: %q, %q; want %q, %q", c.person, week.TheirZone, week.ZoneFrom, c.zone, c.from)
		}
	}
}

func TestAZoneThatWasReadOffCountsWhereverTheirClockDoes(t *testing.T) {
	w := empty(t)
	w.inLondon()
	id := w.livesIn(app.Person{Place: "Toronto"})
	week := must(w.WeekFor(ctx, id, 0, noon))(t)
	if !strings.Contains(week.Line, "5 hours behind you") {
		t.Errorf("the week says %q", week.Line)
	}
	if len(week.Slots) == 0 || !strings.Contains(week.Slots[0].Theirs, "for Robin") {
		t.Fatalf("the proposals are %+v", week.Slots)
	}
	for _, s := range week.Slots {
		if h := s.Start.In(in("America/Toronto")).Hour(); h < 9 || h >= 17 {
			t.Errorf("%s is %d o'clock in Toronto", s.Mine, h)
		}
	}
	if kept := must(w.Person(ctx, id))(t); kept.Zone != "" || week.Person.Zone != "" {
		t.Errorf("what was read off is kept as if it were said: %q, %q", kept.Zone, week.Person.Zone)
	}
	if v := must(w.PersonInFull(ctx, id))(t); !strings.Contains(v.Reach, "Toronto, 5 hours behind you") || v.ZoneFrom != "Toronto, by the place" {
		t.Errorf("the person's page says %q, %q", v.Reach, v.ZoneFrom)
	}
	c := must(w.Compose(ctx, planner.Compose{Person: id, Slots: true}))(t)
	if !strings.Contains(c.Body, "London time") || strings.Contains(c.Body, "your time") {
		t.Errorf("the message names a clock for certain that was only read off:\n%s", c.Body)
	}
}

func TestTheAnswerToWhereSomebodyIsIsKeptAndTakenBack(t *testing.T) {
	w := empty(t)
	w.inLondon()
	id := w.livesIn(app.Person{Place: "United States"})
	before := w.all()
	change := must(w.SetZone(ctx, id, "America/Chicago"))(t)
	q := must(w.Person(ctx, id))(t)
	if q.Zone != "America/Chicago" || q.Sources["zone"] != app.Typed || change == 0 {
		t.Fatalf("kept is %q from %q, change %d", q.Zone, q.Sources["zone"], change)
	}
	week := must(w.WeekFor(ctx, id, 0, noon))(t)
	if week.TheirZone != "America/Chicago" || week.ZoneFrom != "" {
		t.Errorf("the week takes %q, %q", week.TheirZone, week.ZoneFrom)
	}
	if again := must(w.SetZone(ctx, id, "America/Chicago"))(t); again != 0 {
		t.Error("the same answer is another change")
	}
	if _, err := w.SetZone(ctx, id, "Mars/Base"); err == nil {
		t.Error("a zone that is none is kept")
	}
	done := must(w.UndoChange(change))(t)
	if got := w.Done(done); got != "The time zone of Robin Vale is kept" {
		t.Errorf("the history says %q", got)
	}
	w.sameAs(before, "taken back")
}

func TestTheLikelyZonesAreOfferedFirst(t *testing.T) {
	w := empty(t)
	w.inLondon()
	zones := func(id app.PersonID) (out []string, chosen int) {
		chosen = -1
		for i, c := range must(w.ZoneChoices(ctx, id))(t) {
			out = append(out, c.Zone)
			if c.Chosen {
				chosen = i
			}
			if c.Label == "" || c.Zone != "" && c.Apart == "" {
				t.Errorf("an unclear choice: %+v", c)
			}
		}
		return out, chosen
	}
	id := w.livesIn(app.Person{Place: "United States"})
	got, chosen := zones(id)
	if chosen != -1 || !slices.Contains(got[:5], "America/New_York") || !slices.Contains(got[:5], "America/Los_Angeles") || len(got) < 100 {
		t.Errorf("for somebody in the United States: %v, chosen %d", got[:8], chosen)
	}
	if slices.Contains(got, "") {
		t.Error("to forget is offered where nothing was said")
	}
	must(w.SetZone(ctx, id, "Pacific/Chatham"))(t)
	if got, chosen = zones(id); got[0] != "" || got[1] != "Pacific/Chatham" || chosen != 1 {
		t.Errorf("after an answer: %v, chosen %d", got[:4], chosen)
	}
	toronto := w.livesIn(app.Person{Place: "Toronto"})
	if got, chosen = zones(toronto); got[0] != "America/Toronto" || chosen != 0 {
		t.Errorf("for somebody in Toronto: %v, chosen %d", got[:4], chosen)
	}
	must(w.SetZone(ctx, toronto, "Europe/Rome"))(t)
	if first := must(w.ZoneChoices(ctx, toronto))(t)[0]; first.Zone != "" || first.Label != "Toronto, by the place" {
		t.Errorf("what is known otherwise is offered as %+v", first)
	}
	sorted := slices.Clone(got)
	slices.Sort(sorted)
	if len(slices.Compact(sorted)) != len(got) {
		t.Error("a zone is offered twice")
	}
}

func TestTheWeekSaysWhatIsParticularAboutItsClocks(t *testing.T) {
	w := empty(t)
	w.inLondon()
	toronto, kolkata := w.livesIn(app.Person{Zone: "America/Toronto"}), w.livesIn(app.Person{Zone: "Asia/Kolkata"})
	berlin, nowhere := w.livesIn(app.Person{Zone: "Europe/Berlin"}), w.livesIn(app.Person{})
	for _, c := range []struct {
		who      app.PersonID
		now, day string
		want     []string
	}{
		{toronto, "2026-11-18", "2026-11-25", nil},
		{toronto, "2026-10-12", "2026-10-21", []string{"Clocks go back in London on Sunday 25 October, 02:00", "From Sunday 25 October you are 4 hours apart instead of 5"}},
		{toronto, "2026-10-12", "2026-10-28", []string{"Toronto changes on Sunday 1 November: until then you are 4 hours apart instead of 5"}},
		{toronto, "2026-10-28", "2026-10-28", []string{"Toronto changes on Sunday 1 November: until then you are 4 hours apart instead of 5"}},
		{toronto, "2026-10-28", "2026-11-04", []string{"This week you are 5 hours apart; today you are 4"}},
		{toronto, "2026-11-04", "2026-11-04", nil},
		{toronto, "2027-03-17", "2027-03-17", []string{"London changes on Sunday 28 March: until then you are 4 hours apart instead of 5"}},
		{toronto, "2027-03-01", "2027-03-10", []string{"Clocks go forward in Toronto on Sunday 14 March, 02:00", "From Sunday 14 March you are 4 hours apart instead of 5"}},
		{kolkata, "2026-10-20", "2026-10-20", []string{"Clocks go back in London on Sunday 25 October, 02:00", "From Sunday 25 October you are 5.5 hours apart instead of 4.5"}},
		{kolkata, "2026-09-20", "2026-09-20", nil},
		{berlin, "2026-10-20", "2026-10-20", []string{"Clocks go back in London on Sunday 25 October, 02:00"}},
		{nowhere, "2026-10-20", "2026-10-20", []string{"Clocks go back in London on Sunday 25 October, 02:00"}},
		{nowhere, "2026-10-20", "2026-11-01", nil},
	} {
		w.now = at(c.now+" 12:00", "Europe/London")
		week := must(w.WeekFor(ctx, c.who, 0, at(c.day+" 12:00", "Europe/London")))(t)
		if !slices.Equal(week.ClockNote, c.want) {
			t.Errorf("on %s about the week of %s with %s: %q, not %q", c.now, c.day, week.TheirZone, week.ClockNote, c.want)
		}
	}
}

func TestAWallTimeThatIsSkippedOrComesTwiceIsExplained(t *testing.T) {
	w := empty(t)
	for _, c := range []struct {
		zone, wall string
		times      []string // in UTC
		labels     []string
		why        string
	}{
		{"Europe/London", "2026-11-25 09:30", []string{"2026-11-25 09:30"}, []string{"09:30"}, ""},
		{"Europe/London", "2026-03-29 01:30", []string{"2026-03-29 00:30", "2026-03-29 01:00"}, []string{"00:30", "02:00"},
			"01:30 does not exist in London on Sunday 29 March: the clocks go forward from 01:00 to 02:00. Choose a time before or after."},
		{"America/New_York", "2026-11-01 01:30", []string{"2026-11-01 05:30", "2026-11-01 06:30"},
			[]string{"01:30, before the clocks go back (EDT)", "01:30, after the clocks go back (EST)"},
			"01:30 comes twice in New York on Sunday 1 November: the clocks go back from 02:00 to 01:00. Choose which one you mean."},
		{"Australia/Lord_Howe", "2026-10-04 02:15", []string{"2026-10-03 15:00", "2026-10-03 15:30"}, []string{"01:30", "02:30"},
			"02:15 does not exist in Lord Howe on Sunday 4 October: the clocks go forward from 02:00 to 02:30. Choose a time before or after."},
		{"Pacific/Apia", "2011-12-30 12:00", []string{"2011-12-30 09:30", "2011-12-30 10:00"}, []string{"23:30", "00:00"},
			"12:00 does not exist in Apia on Friday 30 December: the clocks go forward from 00:00 to Sat 31 Dec, 00:00. Choose a time before or after."},
	} {
		got := must(w.TimesOn(wall(c.wall), c.zone))(t)
		var times, labels []string
		for _, one := range got.Times {
			times = append(times, one.At.UTC().Format("2006-01-02 15:04"))
			labels = append(labels, one.Label)
		}
		if !slices.Equal(times, c.times) || !slices.Equal(labels, c.labels) || got.Why != c.why {
			t.Errorf("%s in %s: %v %q %q", c.wall, c.zone, times, labels, got.Why)
		}
		if got.Skipped != strings.Contains(c.why, "exist") || got.Twice != strings.Contains(c.why, "twice") {
			t.Errorf("%s in %s: skipped %v, twice %v", c.wall, c.zone, got.Skipped, got.Twice)
		}
	}
	w.now = w.now.In(time.Local) // as the clock of a machine is
	if got, err := w.TimesOn(wall("2026-11-25 09:30"), time.Local.String()); err != nil || len(got.Times) != 1 {
		t.Errorf("before I said my zone: %+v, %v", got, err)
	}
	if _, err := w.TimesOn(wall("2026-11-25 09:30"), "Mars/Base"); err == nil {
		t.Error("a zone that is none has times")
	}
	_, err := planner.WallTime(wall("2026-03-29 01:30"), in("Europe/London"))
	kind(t, err, app.ErrInvalid, "01:00 to 02:00")
	_, err = planner.WallTime(wall("2026-10-25 01:30"), in("Europe/London"))
	kind(t, err, app.ErrInvalid, "2026-10-25T01:30:00+01:00 or 2026-10-25T01:30:00Z")
	if at, err := planner.ParseStart("2026-10-25T01:30:00+01:00", "Europe/London"); err != nil || !at.Equal(time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC)) {
		t.Errorf("the proposed instant is read as %v, %v", at, err)
	}
}

func TestAnInviteAndItsMailNameTheZoneThatWasReadOff(t *testing.T) {
	w := empty(t)
	w.inLondon()
	me := must(w.Profile(ctx))(t)
	me.Email = "maya@halden.example"
	must(w.SaveProfile(me))(t)
	id := w.livesIn(app.Person{Place: "Toronto", Emails: []app.Email{{Address: "robin@vale.example"}}})
	path := w.path("coffee.ics")
	plan := planner.Plan{Title: "Coffee", Start: at("2026-11-25 15:00", "Europe/London"), Zone: "Europe/London", Minutes: 25}
	c, _, err := w.Schedule(ctx, id, plan, planner.Export{Path: path, ToSend: true})
	if err != nil {
		t.Fatal(err)
	}
	if file := string(must(os.ReadFile(path))(t)); !strings.Contains(strings.ReplaceAll(file, "\r\n ", ""), "2026-11-25 10:00–10:25 (America/Toronto") {
		t.Errorf("the invite does not say their time:\n%s", file)
	}
	mail := w.path("coffee.eml")
	must(w.SaveInviteMail(ctx, c.ID, mail))(t)
	if file := string(must(os.ReadFile(mail))(t)); !strings.Contains(file, "10:00") || !strings.Contains(file, "Toronto") {
		t.Errorf("the mail does not say their time:\n%s", file)
	}
}
