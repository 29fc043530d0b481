package planner_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// watching is a world with one calendar file, which holds the team sync.
func watching(t *testing.T) (*world, string, *int) {
	t.Helper()
	w, _ := calendarWorld(t)
	path := w.calendarFile("work.ics", icsFile(standup))
	w.addCalendar(path)
	told := new(int)
	w.Listen(func(s []app.Signal) {
		if slices.Contains(s, app.CalendarsChanged) {
			*told++
		}
	})
	return w, path, told
}

// poll does what the window does every few seconds: look, and read again where
// something looks other.
func (w *world) poll() (looksOther, changed bool) {
	w.t.Helper()
	w.later(5 * time.Second)
	if looksOther = must(w.CalendarsChanged(ctx))(w.t); looksOther {
		changed = must(w.ReloadCalendars(ctx))(w.t)
	}
	return looksOther, changed
}

// rewrite writes a calendar in its place, as of a moment ago.
func (w *world) rewrite(path, text string) {
	w.t.Helper()
	w.calendarFile(filepath.Base(path), text)
	w.dated(path, w.now)
}

var lunch = icsEvent("lunch@maya.example", "Long lunch", "20261119T120000Z", "20261119T140000Z")

func TestAFileThatStaysIsNotReadAgain(t *testing.T) {
	w, path, told := watching(t)
	read := w.calendarOf(path).Read
	for range 3 {
		if other, _ := w.poll(); other {
			t.Error("a file that nobody touched looks other")
		}
	}
	if now := w.calendarOf(path); !now.Read.Equal(read) || *told != 0 {
		t.Errorf("read at %v and told %d times", now.Read, *told)
	}
}

func TestWithoutCalendarsThereIsNothingToWatch(t *testing.T) {
	w, _ := calendarWorld(t)
	if must(w.HasCalendars(ctx))(t) || must(w.CalendarsChanged(ctx))(t) || must(w.ReloadCalendars(ctx))(t) {
		t.Error("something is watched where there is nothing")
	}
}

func TestAFileWrittenAnewIsReadAndAnnounced(t *testing.T) {
	w, path, told := watching(t)
	w.rewrite(path, icsFile(standup, lunch))
	if other, changed := w.poll(); !other || !changed || *told != 1 {
		t.Errorf("looks other %v, changed %v, told %d times", other, changed, *told)
	}
	if c := w.calendarOf(path); c.Events != 2 || c.Wrong != "" || !c.Read.Equal(w.now) {
		t.Errorf("the calendar is %+v", c)
	}
	if other, changed := w.poll(); other || changed || *told != 1 {
		t.Errorf("a moment later it looks other %v, changed %v, told %d times", other, changed, *told)
	}
}

func TestAFileReplacedByRenamingIsRead(t *testing.T) {
	w, path, _ := watching(t)
	w.dated(w.file("new.ics", icsFile(lunch)), w.now)
	if err := os.Rename(w.path("new.ics"), path); err != nil {
		t.Fatal(err)
	}
	if _, changed := w.poll(); !changed || w.calendarOf(path).Events != 1 {
		t.Errorf("changed %v: %+v", changed, w.calendarOf(path))
	}
}

func TestTwoWritingsInTheSameMomentAreBothSeen(t *testing.T) {
	w, path, _ := watching(t)
	w.rewrite(path, icsFile(standup, lunch))
	must(w.ReloadCalendars(ctx))(t) // at the very time of the file
	before := w.now
	w.file("work.ics", icsFile(standup, strings.Replace(lunch, "Long lunch", "Late lunch", 1)))
	w.dated(path, before) // same size, same time
	if _, changed := w.poll(); !changed {
		t.Error("the second writing was not seen")
	}
	w.rewrite(path, icsFile(standup, strings.Replace(lunch, "Long lunch", "Late lunch", 1)))
	if other, changed := w.poll(); !other || changed {
		t.Errorf("the same content with a new time: looks other %v, changed %v", other, changed)
	}
}

func TestAFileHalfWrittenIsWaitedForAndTheOldTimesHold(t *testing.T) {
	w, path, told := watching(t)
	whole := icsFile(standup, lunch)
	w.rewrite(path, whole[:len(whole)/2])
	if c := w.calendarOf(path); c.Wrong != "" || c.Events != 1 {
		t.Errorf("while it is written the calendar is %+v", c)
	}
	if *told != 0 {
		t.Error("half a file was announced")
	}
	w.later(time.Second)
	if !must(w.CalendarsChanged(ctx))(t) {
		t.Error("a file half written is not looked at again")
	}
	w.rewrite(path, whole)
	if _, changed := w.poll(); !changed || w.calendarOf(path).Events != 2 {
		t.Errorf("once it is whole the calendar is %+v", w.calendarOf(path))
	}
}

func TestAFileThatStaysHalfIsToldAndItsOldTimesStillCount(t *testing.T) {
	for name, broken := range map[string]string{"half": icsFile(standup, lunch)[:200], "empty": "", "spaces": "\r\n \r\n"} {
		t.Run(name, func(t *testing.T) {
			w, path, told := watching(t)
			w.rewrite(path, broken)
			must(w.ReloadCalendars(ctx))(t)
			w.poll()
			c := w.calendarOf(path)
			if c.Wrong != "The file ends in the middle, noticed today, 11:00." || c.Do == "" || !c.Kept || c.Events != 1 || *told != 1 {
				t.Errorf("told %d times; the calendar is %+v", *told, c)
			}
			for range 2 {
				if other, _ := w.poll(); other {
					t.Error("it is read again although nobody touched it")
				}
			}
			if *told != 1 {
				t.Errorf("told %d times", *told)
			}
		})
	}
}

func TestAFileThatIsNoCalendarAnyMoreKeepsItsTimesAndSaysSince(t *testing.T) {
	w, path, _ := watching(t)
	priya := w.who("Priya Raman")
	w.rewrite(path, "<html>Please sign in</html>")
	w.poll()
	w.later(time.Hour)
	week, got := w.weekOf(priya)
	if len(got) != 1 || week.Caution != "work.ics cannot be read as it should; some of these times may be taken." {
		t.Errorf("the week holds %q with the caution %q", got, week.Caution)
	}
	if c := week.Calendars[0]; c.Wrong != "The file is no calendar, noticed today, 11:00." || c.Do == "" || !c.Kept || !c.Read.Equal(noon) {
		t.Errorf("the calendar is %+v", c)
	}
	w.rewrite(path, icsFile(lunch))
	if _, changed := w.poll(); !changed || w.calendarOf(path).Wrong != "" || must(w.CalendarCaution(ctx))(t) != "" {
		t.Errorf("mended it is %+v", w.calendarOf(path))
	}
}

func TestAFileThatGrewTooLargeKeepsItsTimes(t *testing.T) {
	w, path, _ := watching(t)
	w.rewrite(path, icsFile(strings.Repeat("X-FILL:"+strings.Repeat("a", 1000)+"\r\n", 21<<10)))
	w.poll()
	if c := w.calendarOf(path); !strings.HasPrefix(c.Wrong, "The file is larger than 20 MB, noticed") || c.Events != 1 {
		t.Errorf("the calendar is %+v", c)
	}
}

func TestAFileThatVanishesKeepsItsTimesAndComesBack(t *testing.T) {
	w, path, told := watching(t)
	away := w.path("away.ics")
	if err := os.Rename(path, away); err != nil {
		t.Fatal(err)
	}
	if _, changed := w.poll(); !changed {
		t.Error("a file that vanished was not noticed")
	}
	c := w.calendarOf(path)
	if c.Wrong != "The file is not there any more, noticed today, 11:00." || c.Events != 1 || !c.Kept || *told != 1 {
		t.Errorf("told %d times; the calendar is %+v", *told, c)
	}
	if other, _ := w.poll(); other {
		t.Error("a file known to be gone is looked for with every look")
	}
	if err := os.Rename(away, path); err != nil { // the very same, with its old time
		t.Fatal(err)
	}
	if _, changed := w.poll(); !changed || w.calendarOf(path).Wrong != "" || *told != 2 {
		t.Errorf("told %d times; the calendar is back as %+v", *told, w.calendarOf(path))
	}
}

func TestAFileWhosePlaceIsAFolderNowIsToldAsClosed(t *testing.T) {
	w, path, _ := watching(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.poll()
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, changed := w.poll(); !changed || !strings.HasPrefix(w.calendarOf(path).Wrong, "The file cannot be opened") {
		t.Errorf("changed %v: %+v", changed, w.calendarOf(path))
	}
}

func TestACalendarThatIsGoneWhenTheProgramStartsSaysSo(t *testing.T) {
	w, path, _ := watching(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	c := w.calendarOf(path)
	if c.Wrong == "" || c.Kept || !c.Read.IsZero() || must(w.CalendarCaution(ctx))(t) == "" {
		t.Errorf("the calendar is %+v", c)
	}
}

func TestOneBrokenCalendarDoesNotHideTheOthers(t *testing.T) {
	w, path, _ := watching(t)
	second := w.calendarFile("home.ics", icsFile(lunch))
	w.addCalendar(second)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	if _, got := w.weekOf(w.who("Priya Raman")); !slices.Equal(got, []string{"Thu 12:00-14:00 Long lunch"}) {
		t.Errorf("the week holds %q", got)
	}
}

func TestAChangeThatOnePageReadFirstIsAnnouncedToTheOthers(t *testing.T) {
	w, path, told := watching(t)
	w.rewrite(path, icsFile(standup, lunch))
	if c := w.calendarOf(path); c.Events != 2 || *told != 0 {
		t.Errorf("told %d times, read %+v", *told, c)
	}
	if other, changed := w.poll(); !other || !changed || *told != 1 {
		t.Errorf("looks other %v, changed %v, told %d times", other, changed, *told)
	}
}

func TestFreeTimesWithSomebodyWarnOfACalendarThatCannotBeRead(t *testing.T) {
	w, path, _ := watching(t)
	second := w.calendarFile("odd.ics", icsFile(strings.Replace(lunch, "DTEND", "RRULE:FREQ=OFTEN\r\nDTEND", 1)))
	w.addCalendar(second)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.Planner = planner.New(w.params)
	london := in("Europe/London")
	found := must(w.FreeTimes(ctx, planner.FreeQuestion{Person: w.who("Priya Raman"), Zone: london, Now: noon, From: noon, To: noon.AddDate(0, 0, 7), Length: 30 * time.Minute, Count: 3}))(t)
	var got []string
	for _, one := range found.Warnings {
		got = append(got, one.File+" "+one.UID+": "+one.Reason)
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{path + " : The file is not there any more", second + " lunch@maya.example: "} {
		if !strings.Contains(all, want) {
			t.Errorf("the warnings do not say %q:\n%s", want, all)
		}
	}
}
