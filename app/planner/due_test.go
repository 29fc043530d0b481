package planner_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// dueWith gives what is due with a person, of one kind.
func (w *world) dueWith(id app.PersonID, kind app.FollowUpKind) planner.Task {
	w.t.Helper()
	for _, task := range must(w.Due(ctx))(w.t) {
		if task.FollowUp.Person == id && task.FollowUp.Kind == kind {
			return task
		}
	}
	return planner.Task{}
}

// sameTask fails unless a task has these words; the chip "-" is none.
func sameTask(t *testing.T, task planner.Task, title, why, chip string) {
	t.Helper()
	if task.Title != title || task.Why != why || task.Chip != strings.TrimPrefix(chip, "-") {
		t.Errorf("%q, %q, chip %q\nwant %q, %q, chip %q", task.Title, task.Why, task.Chip, title, why, chip)
	}
}

func TestEveryTaskTellsItsCauseItsDayAndItsHurry(t *testing.T) {
	w := empty(t) // Wednesday 18 November 2026, 11:00
	ann := w.add("Ann Quist, Director at Alder")
	w.talkedWith(ann, 1, func(k *app.Talk) { k.At, k.Minutes = at("2026-11-17 16:30", "UTC"), 40 })
	w.now = noon
	sameTask(t, w.dueWith(ann, app.DueRate), "Rate yesterday’s talk with Ann Quist", "Tue 17 Nov, 40 min. Takes about a minute.", "-")
	sameTask(t, w.dueWith(ann, app.DueThank), "Thank Ann Quist", "Best within 24 hours: by 17:10 today", "6 h left")
	w.now = at("2026-11-18 16:45", "UTC")
	sameTask(t, w.dueWith(ann, app.DueThank), "Thank Ann Quist", "Best within 24 hours: by 17:10 today", "25 min left")
	w.now = at("2026-11-20 09:00", "UTC")
	sameTask(t, w.dueWith(ann, app.DueThank), "Thank Ann Quist", "You talked Tue 17 Nov. Late thanks are better than none.", "2 days late")
	sameTask(t, w.dueWith(ann, app.DueRate), "Rate the talk with Ann Quist", "Tue 17 Nov, 40 min. Takes about a minute.", "-")

	w.now = noon
	ben := w.add("Ben Ode, Buyer at Birch")
	w.sentTo(ben, app.FirstContact, 9, nil)
	w.now = noon
	sameTask(t, w.dueWith(ben, app.DueChase), "Follow up with Ben Ode", "Asked by e-mail Mon 9 Nov, no answer since. A short line is enough.", "2 days late")
	w.sentTo(ben, app.FollowUpAgain, 7, func(m *app.Message) { m.Channel = app.ByLinkedIn })
	w.now = at("2026-11-25 20:00", "UTC")
	sameTask(t, w.dueWith(ben, app.DueChase), "Follow up with Ben Ode", "Asked by e-mail Mon 9 Nov and followed up once. This one is the last.", "today")

	w.now = noon
	cy := w.add("Cy Doe, Nurse at Cedar")
	must(w.Request(ctx, cy, planner.Asked{Text: "a look at her paper", On: "2026-11-16"}))(t)
	sameTask(t, w.dueWith(cy, app.DueAnswer), "Answer Cy Doe", "Cy asked Mon 16 Nov: a look at her paper", "-")
	must(w.Request(ctx, cy, planner.Asked{Text: "a name", Due: "2026-11-18"}))(t)
	sameTask(t, w.dueWith(cy, app.DueAnswer), "Answer Cy Doe", "Cy asked today, by today: a name (1 more request waits)", "today")

	w.now = at("2027-02-01 11:00", "UTC") // last year's days tell their year
	dee := w.add("Dee Roy, Pilot at Elm")
	w.writes(func(s app.Writer) error {
		if _, err := s.SaveContact(app.Contact{Person: dee, At: at("2026-10-30 11:00", "UTC"), Kind: app.Talked}); err != nil {
			return err
		}
		_, err := s.SaveEntry(app.Entry{Person: dee, Direction: app.Gave, Text: "The survey", On: at("2026-12-30 11:00", "UTC")})
		return err
	})
	sameTask(t, w.dueWith(dee, app.DuePromise), "Keep your promise to Dee Roy", "The survey, promised 30 Dec 2026", "19 days late")
	must(w.keepInTouch(dee, 91))(t)
	sameTask(t, w.dueWith(dee, app.DueReconnect), "Talk to Dee Roy again", "Last contact 30 Oct 2026. You keep in touch every 3 months.", "-")
}

func TestKeepingOnePromiseBringsUpTheNextAndNoneLeavesThePromisedList(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	w.writes(func(s app.Writer) error {
		for i, text := range []string{"The survey", "A name", "The kit"} {
			if _, err := s.SaveEntry(app.Entry{Person: ann, Direction: app.Gave, Text: text, On: w.now, Due: app.Day("2026-11-22").Add(-i)}); err != nil {
				return err
			}
		}
		return nil
	})
	for left := 3; left > 0; left-- {
		if got := len(must(w.TodayView(ctx))(t).Promised); got != left {
			t.Errorf("%d promises stand on Today, want %d", got, left)
		}
		task := w.dueWith(ann, app.DuePromise)
		if task.FollowUp.More != left-1 {
			t.Fatalf("with %d promises due is %+v", left, task.FollowUp)
		}
		must(w.Settle(ctx, task.FollowUp, app.SettledDone))(t)
	}
	if open, done := promisesTo(w, ann); open != 0 || done != 3 || w.dueWith(ann, app.DuePromise).Name != "" {
		t.Errorf("%d promises are open, %d kept", open, done)
	}
}

func TestWhateverIsDoneWithAFollowUpCanBeUndone(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	w.talkedWith(ann, 1, nil)
	must(w.Request(ctx, ann, planner.Asked{Text: "a look"}))(t)
	before := w.all()
	for name, act := range map[string]func() (app.ChangeID, error){
		"thanked": func() (app.ChangeID, error) {
			return w.Settle(ctx, w.dueWith(ann, app.DueThank).FollowUp, app.SettledDone)
		},
		"left": func() (app.ChangeID, error) {
			return w.Settle(ctx, w.dueWith(ann, app.DueRate).FollowUp, app.SettledDismissed)
		},
		"put off": func() (app.ChangeID, error) {
			return w.PutOff(ctx, w.dueWith(ann, app.DueThank).FollowUp, "2026-11-20")
		},
		"given": func() (app.ChangeID, error) {
			return w.Settle(ctx, w.dueWith(ann, app.DueAnswer).FollowUp, app.SettledDone)
		},
	} {
		id, err := act()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if n := len(must(w.Due(ctx))(t)); n != 2 {
			t.Errorf("%s: %d of three are due", name, n)
		}
		must(w.UndoChange(id))(t)
		w.sameAs(before, "after undo of "+name)
	}
	thank := w.dueWith(ann, app.DueThank).FollowUp
	_, err := w.Settle(ctx, thank, "perhaps")
	kind(t, err, app.ErrInvalid, "neither done nor dismissed")
	for until, why := range map[app.Day]string{"2026-11-18": "not after today", "": "not after today", "soon": "not a day"} {
		_, err = w.PutOff(ctx, thank, until)
		kind(t, err, app.ErrInvalid, why)
	}
	w.sameAs(before, "after what was refused")
}

func TestWhatIsPutOffTwiceComesOnTheLastDay(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	w.talkedWith(ann, 0, nil)
	w.now = noon
	thank := w.dueWith(ann, app.DueThank).FollowUp
	tomorrow, monday, err := w.Laters(ctx)
	if err != nil || tomorrow != "2026-11-19" || monday != "2026-11-23" {
		t.Fatalf("later is %s or %s, %v", tomorrow, monday, err)
	}
	must(w.PutOff(ctx, thank, monday))(t)
	w.later(time.Hour)
	must(w.PutOff(ctx, thank, tomorrow))(t)
	if kept := must(w.store.Settled(ctx))(t); len(kept) != 1 {
		t.Errorf("kept is %+v", kept)
	}
	w.now = at("2026-11-19 09:00", "UTC")
	sameTask(t, w.dueWith(ann, app.DueThank), "Thank Ann Quist", "Best within 24 hours: by 11:30 today", "today")
}

func TestAskingRestsAndSayingThatWeDidNotMeetBeginsItAnew(t *testing.T) {
	w := empty(t)
	var coffees []app.CoffeeID
	for i := range 5 {
		q := w.add(fmt.Sprintf("Kim%d Roe, Director at Alder", i))
		w.writes(func(s app.Writer) error {
			id, err := s.SaveCoffee(app.Coffee{Person: q, State: app.Scheduled, Start: at("2026-11-10 10:00", "UTC").AddDate(0, 0, i), Minutes: 30, Zone: "UTC", Remind: -1, Created: noon})
			coffees = append(coffees, id)
			return err
		})
	}
	asked := func() (about []app.CoffeeID, resting string) {
		todo := must(w.ToDo(ctx))(t)
		for _, task := range todo.Tasks {
			if task.FollowUp.Kind == app.DueRate {
				about = append(about, task.FollowUp.Coffee)
			}
		}
		slices.Sort(about)
		return about, todo.Resting
	}
	if about, resting := asked(); !slices.Equal(about, coffees[:3]) || !strings.Contains(resting, "stopped asking") {
		t.Errorf("asked about are %v, %q", about, resting)
	}
	if _, _, err := w.Missed(ctx, coffees[0], false); err != nil {
		t.Fatal(err)
	}
	if about, resting := asked(); !slices.Equal(about, coffees[2:]) || resting != "" {
		t.Errorf("after an answer asked about are %v, %q", about, resting)
	}
}

// keepInTouch sets how often, in days, to keep in touch with a person.
func (w *world) keepInTouch(id app.PersonID, days int) (app.ChangeID, error) {
	w.t.Helper()
	q := must(w.Person(ctx, id))(w.t)
	q.CadenceDays = days
	_, change, err := w.SavePerson(ctx, q)
	return change, err
}

func TestATagsCadenceIsSetListedAndUndone(t *testing.T) {
	w := empty(t)
	ann, ben := w.add("Ann Quist, Director at Alder, #mentors"), w.add("Ben Ode, Buyer at Birch, #Mentors, #Berlin")
	must(w.Talked(ctx, ann, "2026-08-03", ""))(t)
	must(w.Talked(ctx, ben, "2026-08-03", ""))(t)
	must(w.keepInTouch(ben, 365))(t)
	before := w.all()
	id := must(w.SetTagCadence(ctx, "MENTORS", 91))(t)
	if w.dueWith(ann, app.DueReconnect).Why != "Last contact Mon 3 Aug. Tag mentors: every 3 months." || w.dueWith(ben, app.DueReconnect).Name != "" {
		t.Errorf("with Ann due is %+v, with Ben %+v", w.dueWith(ann, app.DueReconnect), w.dueWith(ben, app.DueReconnect))
	}
	if v := must(w.PersonInFull(ctx, ann))(t); v.TagDays != 91 || v.TagOfDays != "mentors" {
		t.Errorf("on Ann's page stands %d by %q", v.TagDays, v.TagOfDays)
	}
	if v := must(w.PersonInFull(ctx, ben))(t); v.TagDays != 0 {
		t.Errorf("on Ben's page stands %d", v.TagDays)
	}
	gone := must(w.SetTagCadence(ctx, "gone", 30))(t)
	got := must(w.TagRhythms(ctx))(t)
	want := []planner.TagCadence{{Tag: "Berlin"}, {Tag: "gone", Days: 30, Every: "every month"}, {Tag: "MENTORS", Days: 91, Every: "every 3 months", People: 1}}
	if !slices.Equal(got, want) {
		t.Errorf("tags are %+v, want %+v", got, want)
	}
	none := must(w.SetTagCadence(ctx, "gone", 0))(t)
	for _, change := range []app.ChangeID{none, gone, id} {
		must(w.UndoChange(change))(t)
	}
	w.sameAs(before, "after undo of three cadences")
	if w.dueWith(ann, app.DueReconnect).Name != "" {
		t.Error("without a cadence Ann is due all the same")
	}
	for _, days := range []int{-1, 3651} {
		_, err := w.SetTagCadence(ctx, "mentors", days)
		kind(t, err, app.ErrInvalid, "every")
		_, err = w.keepInTouch(ann, days)
		kind(t, err, app.ErrInvalid, "every")
	}
}

func TestATagThatManyHaveFillsNoList(t *testing.T) {
	w := empty(t)
	for i := range 8 {
		id := w.add(fmt.Sprintf("Kim%d Roe, Director at Alder, #mentors", i))
		must(w.Talked(ctx, id, app.Day("2026-05-01").Add(i), ""))(t)
	}
	must(w.SetTagCadence(ctx, "mentors", 91))(t)
	todo := must(w.ToDo(ctx))(t)
	if len(todo.Tasks) != 5 || todo.Later != 3 || todo.Tasks[4].Why != "Last contact Tue 5 May. Tag mentors: every 3 months. (3 more people wait)" || todo.Tasks[0].Name != "Kim0 Roe" {
		t.Fatalf("due is %+v", todo)
	}
	must(w.Settle(ctx, todo.Tasks[0].FollowUp, app.SettledDismissed))(t)
	if todo = must(w.ToDo(ctx))(t); len(todo.Tasks) != 5 || todo.Later != 2 || todo.Tasks[4].Name != "Kim5 Roe" {
		t.Errorf("with one left, due is %+v", todo)
	}
}

// BenchmarkDueOf30000 lists what is due with 30,000 people who have tags, of whom
// each was written to, and every tenth is to be kept in touch with.
func BenchmarkDueOf30000(b *testing.B) {
	w := largeWorld(b)
	must(w.store.Change("change.test", "", w.now, func(s app.Writer) error {
		all, err := s.Network(ctx)
		if err != nil {
			return err
		}
		for i, q := range all {
			if i%10 == 0 {
				q.Tags = append(slices.Clone(q.Tags), "mentors")
				if _, err := s.SavePerson(q); err != nil {
					return err
				}
			}
			if _, err := s.SaveContact(app.Contact{Person: q.ID, At: w.now.AddDate(0, 0, -i%400), Kind: app.Sent}); err != nil {
				return err
			}
		}
		return nil
	}))(b)
	must(w.SetTagCadence(ctx, "mentors", 91))(b)
	if todo := must(w.ToDo(ctx))(b); len(todo.Tasks) != 5 || todo.Later < 1000 {
		b.Fatalf("%d things are due, %d later", len(todo.Tasks), todo.Later)
	}
	for b.Loop() {
		must(w.Due(ctx))(b)
	}
}

func TestSomebodyIsLeftInPeaceWhateverTheirTagsSay(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Europe/London"}))(t)
	ann := w.add("Ann Quist, Director at Alder, #mentors")
	must(w.Talked(ctx, ann, "2026-08-03", ""))(t)
	must(w.SetTagCadence(ctx, "mentors", 91))(t)
	if w.dueWith(ann, app.DueReconnect).Name == "" {
		t.Fatal("nothing is due by the tag, so this shows nothing")
	}
	before := w.all()
	change := must(w.keepInTouch(ann, app.NoCadence))(t)
	if task := w.dueWith(ann, app.DueReconnect); task.Name != "" {
		t.Errorf("due is %+v", task)
	}
	if v := must(w.PersonInFull(ctx, ann))(t); v.TagDays != 0 || v.Person.CadenceDays != app.NoCadence {
		t.Errorf("her page says every %d days by %q, of her own %d", v.TagDays, v.TagOfDays, v.Person.CadenceDays)
	}
	for _, days := range []int{app.MaxCadence + 1, app.NoCadence + 1, -1} {
		_, err := w.keepInTouch(ann, days)
		kind(t, err, app.ErrInvalid, "is to be met every")
	}
	must(w.UndoChange(change))(t)
	w.sameAs(before, "after undo")
}
