package schedule_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen/screentest"
)

func TestAClickOnAHalfHourChoosesItWithTheUsualLength(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.click(3, 15, 47)
	x.h.MustShow(t, "Thu 19 Nov, 15:30")
	x.wants(at(19, 15, 30), 25)
}

func TestAClickOnAProposalTakesItExactly(t *testing.T) {
	x := weekPage(t, 1280, 800, func(w *planner.Week) {
		pictured(w)
		w.Slots[2].Start, w.Slots[2].Mine = at(19, 16, 5), "Thu 19 Nov, 16:05"
	})
	x.click(3, 16, 20)
	x.wants(at(19, 16, 5), 25)
}

func TestDraggingChoosesStartAndLength(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.drag(x.spot(4, 10, 20), x.spot(4, 11, 5))
	x.h.Button(t, "60 minutes")
	x.wants(at(20, 10, 15), 60)
}

func TestDraggingUpwardsWorksToo(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.drag(x.spot(4, 11, 10), x.spot(4, 10, 31))
	x.wants(at(20, 10, 30), 45)
}

func TestAPressOfAShakingHandIsAPress(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	p := x.spot(4, 11, 10)
	x.drag(p, p.AddXY(1, 2))
	x.wants(at(20, 11, 0), 25)
}

func TestTheChosenTimeIsMovedByDraggingIt(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.click(4, 10, 0)
	x.drag(x.spot(4, 10, 5), x.spot(3, 13, 22))
	x.wants(at(19, 13, 15), 25)
}

func TestTheLowerEdgeOfTheChosenTimeChangesItsLength(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.click(4, 10, 0)
	x.drag(x.spot(4, 10, 27), x.spot(4, 10, 47))
	x.wants(at(20, 10, 0), 45)
}

func TestEscGivesUpWhatIsDragged(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.click(4, 10, 0)
	x.dragOnly(x.spot(4, 10, 5), x.spot(3, 13, 22))
	x.keys(fyne.KeyEscape)
	x.week().(fyne.Draggable).DragEnd()
	x.wants(at(20, 10, 0), 25)
}

func TestTimesThatHavePassedCannotBeChosenAndSayWhy(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.click(0, 11, 0)
	x.h.MustShow(t, "That time has passed.")
	x.point(1, 14, 10)
	x.h.MustShow(t, "That time has passed.")
	x.drag(x.spot(2, 9, 30), x.spot(2, 12, 0))
	x.h.MustShow(t, "Pick a time first.")
	x.point(4, 11, 0)
	if x.week().(desktop.Cursorable).Cursor() != desktop.PointerCursor {
		t.Error("the pointer does not show that the time can be chosen")
	}
	x.point(0, 11, 0)
	if x.week().(desktop.Cursorable).Cursor() == desktop.PointerCursor {
		t.Error("the pointer promises a time that has passed")
	}
}

func TestThePointerShowsTheTimeOnBothClocksAndWhatIsBusy(t *testing.T) {
	x := weekPage(t, 1280, 800, crowded)
	before := strings.Join(x.h.Texts(), " ")
	x.point(4, 11, 40)
	if got := strings.Join(x.h.Texts(), " "); strings.Contains(before, "11:30 06:30") || !strings.Contains(got, "11:30 06:30") {
		t.Errorf("the half hour does not say its times: %q", got)
	}
	x.point(3, 10, 0)
	x.h.MustShow(t, "Clinic visit\n09:00 to 12:30\n04:00 to 07:30 for Priya\nFrom maya-work.ics")
	x.point(0, 11, 40)
	x.h.MustShow(t, "Offsite, to be confirmed", "Tentative: it still counts as busy")
	x.point(0, 8, 40)
	x.h.MustShow(t, "Shown as free: it takes no time")
	x.point(1, 16, 40)
	x.h.MustShow(t, "Coffee: Aiko", "Planned here")
	x.point(3, 16, 10)
	x.h.MustShow(t, "both at work, late for you")
}

func has(h *screentest.Host, words ...string) bool {
	all := "\n" + strings.Join(h.Texts(), "\n") + "\n"
	for _, w := range words {
		if !strings.Contains(all, "\n"+w+"\n") {
			return false
		}
	}
	return true
}

func TestATimeOverSomethingBusyCanBeChosenAndSaysSo(t *testing.T) {
	x := weekPage(t, 1280, 800, crowded)
	x.click(3, 10, 0)
	x.h.MustShow(t, "Then you already have: Clinic visit")
	x.wants(at(19, 10, 0), 25)
}

func TestWhatTakesNoTimeIsInNobodysWay(t *testing.T) {
	x := weekPage(t, 1280, 800, func(w *planner.Week) {
		pictured(w)
		free := event("Office day", 20, 10, 0, 12, 0)
		free.Free = true
		w.Busy = append(w.Busy, free)
	})
	x.click(4, 10, 30)
	if x.h.Shows("Then you already have") {
		t.Error("an event that takes no time is in the way")
	}
}

func TestTheKeyboardMovesTellsWhereItIsAndChooses(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.focus()
	x.keys(fyne.KeyHome)
	x.h.MustShow(t, "Tue 17 Nov, 14:30, 09:30 for Priya, it has passed")
	x.keys(fyne.KeyRight, fyne.KeyDown)
	x.h.MustShow(t, "Wed 18 Nov, 15:00, 10:00 for Priya, both free")
	x.keys(fyne.KeyUp, fyne.KeyUp)
	x.h.MustShow(t, "Wed 18 Nov, 14:00, 09:00 for Priya, you already have Sprint review")
	x.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyUp, fyne.KeyUp)
	x.h.MustShow(t, "Fri 20 Nov, 13:00, 08:00 for Priya, outside Priya’s hours")
	x.shift(true)
	x.keys(fyne.KeyDown, fyne.KeyDown)
	x.shift(false)
	x.h.MustShow(t, "Fri 20 Nov, 13:00 to 13:45, 08:00 for Priya")
	x.keys(fyne.KeyEscape)
	x.h.MustShow(t, "Fri 20 Nov, 13:00, 08:00 for Priya")
	x.shift(true)
	x.keys(fyne.KeyUp)
	x.shift(false)
	x.keys(fyne.KeySpace)
	x.wants(at(20, 13, 0), 15)
}

func TestTheKeyboardTurnsWeeksAndStaysInTheWeek(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.focus()
	x.keys(fyne.KeyHome, fyne.KeyPageDown)
	x.h.MustShow(t, "23 to 27 November", "Tue 24 Nov, 14:30, 09:30 for Priya")
	x.keys(fyne.KeyPageUp, fyne.KeyLeft)
	x.h.MustShow(t, "16 to 20 November", "Mon 16 Nov, 14:30")
	x.keys(fyne.KeyLeft)
	x.h.MustShow(t, "9 to 13 November", "Fri 13 Nov, 14:30")
	x.keys(fyne.KeyRight)
	x.h.MustShow(t, "Mon 16 Nov, 14:30")
	x.keys(fyne.KeyPageDown, fyne.KeyDown, fyne.KeyReturn)
	if x.h.Window().Canvas().Focused() != x.week().(fyne.Focusable) {
		t.Error("the week lost the keyboard")
	}
	x.wants(at(23, 15, 0), 25)
}

func TestAllHoursCanBeReached(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.click(4, 23, 40)
	x.h.MustShow(t, "Fri 20 Nov, 23:30")
	x.focus()
	for range 60 {
		x.keys(fyne.KeyUp)
	}
	x.h.MustShow(t, "Fri 20 Nov, 00:00, 19:00 for Priya, outside both your hours")
}

func TestTodayLeadsBack(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	if x.h.HasButton("Today") {
		t.Error("there is a way back to where one is")
	}
	x.h.Press(t, "Later days")
	x.h.Press(t, "Later days")
	x.h.Press(t, "Today")
	x.h.MustShow(t, "16 to 20 November")
}

func TestTheCardSaysWhereBusyTimesComeFrom(t *testing.T) {
	x := weekPage(t, 1280, 800, pictured)
	x.h.MustShow(t, "Busy times from", "maya-work.ics, read 08:40")
	before := len(x.f.weeks)
	x.h.Press(t, "Reload")
	if x.f.reloads != 1 || len(x.f.weeks) != before+1 {
		t.Errorf("read the files %d times and the week %d times", x.f.reloads, len(x.f.weeks)-before)
	}
	if len(x.h.Told) != 1 || x.h.Told[0].Text != "Your calendars are read again" {
		t.Errorf("told %+v", x.h.Told)
	}
	x.h.Wait(time.Minute)
	if x.f.reloads != 1 || len(x.h.Told) != 1 {
		t.Errorf("the page looks at the files %d times by itself beside the window, and told %+v", x.f.reloads-1, x.h.Told)
	}
	x.h.Chip(t, "maya-work.ics, read 08:40").OnTapped()
	x.h.MustShow(t, "Close")
	x = weekPage(t, 1280, 800, crowded)
	x.h.MustShow(t, "3 calendars, read Tue 17 Nov, 18:05")
	x = weekPage(t, 1280, 800, func(w *planner.Week) {
		crowded(w)
		if len(w.Calendars) > 1 {
			w.Calendars[1].Wrong = "holidays.ics is not there any more"
			w.Caution = "Times may be taken: one calendar cannot be read."
		}
	})
	if c := x.h.Chip(t, "holidays.ics cannot be read"); !strings.HasSuffix(c.Tip, "holidays.ics is not there any more") {
		t.Errorf("the chip says %q", c.Tip)
	}
	x.h.MustShow(t, "Times may be taken")
	x = weekPage(t, 1280, 800, nil)
	x.h.Press(t, "Add your calendar")
	x.h.MustShow(t, "Close")
}

func TestAllDayEventsStandBelowTheDays(t *testing.T) {
	x := weekPage(t, 1280, 800, crowded)
	x.h.MustShow(t, "Repentance Day", "Conference in", "+2")
	x = weekPage(t, 1280, 800, pictured)
	if has(x.h, "+2") {
		t.Error("there is a strip without events")
	}
}

func TestADayOfClockChangeSaysWhichHourIsSkippedOrRepeated(t *testing.T) {
	x := changing(t, time.Date(2027, 3, 28, 10, 0, 0, 0, at(18, 0, 0).Location()))
	x.h.MustShow(t, "skipped", "Your clocks go forward", "Priya’s hours at the right are those of Sun 28 Mar")
	x.click(6, 1, 10)
	x.h.MustShow(t, "does not exist in London")
	x.focus()
	x.keys(fyne.KeyUp, fyne.KeyDown)
	for range 20 {
		x.keys(fyne.KeyUp)
	}
	x.keys(fyne.KeyDown, fyne.KeyDown)
	x.h.MustShow(t, "Sun 28 Mar, 01:00: The clocks skip 01:00 to 02:00 on this day.")
	x.point(5, 12, 10)
	x.h.MustShow(t, "Priya’s hours at the right are those of Sat 27 Mar")

	x = changing(t, time.Date(2026, 10, 25, 10, 0, 0, 0, at(18, 0, 0).Location()))
	x.h.MustShow(t, "comes twice")
}

func TestEveryWidthShowsTheWeek(t *testing.T) {
	x := weekPage(t, 900, 600, pictured)
	x.days = 3
	x.h.MustShow(t, "16 to 18 November")
	x.h.Press(t, "Later days")
	x.h.MustShow(t, "18 to 20 November")
	x.click(2, 10, 0)
	x.h.MustShow(t, "Fri 20 Nov, 10:00")
	x = weekPage(t, 700, 900, pictured)
	x.days = 1
	x.h.MustShow(t, "Tuesday 17 November")
	x.h.Press(t, "Later days")
	x.h.Press(t, "Later days")
	x.h.MustShow(t, "Thursday 19 November")
	x.focus()
	x.keys(fyne.KeyRight, fyne.KeyRight)
	x.h.MustShow(t, "Monday 23 November")
}

func TestWithoutAZoneOfTheirsThereIsOneClock(t *testing.T) {
	x := weekPage(t, 1280, 800, func(w *planner.Week) { pictured(w); w.TheirZone = "" })
	x.both = false
	x.h.MustShow(t, "time zone is not known; taken as yours")
	x.click(4, 10, 40)
	x.wants(at(20, 10, 30), 25)
}

func TestDaysThatStartTogetherAreOneLineOfTheLegend(t *testing.T) {
	x := weekPage(t, 1280, 800, func(w *planner.Week) {
		pictured(w)
		w.TheirZone = "Europe/London"
		for i := range w.Mine {
			w.Mine[i] = []planner.Span{{From: 540, To: 1050}}
			w.Theirs[i] = []planner.Span{{From: 540, To: 1020}}
		}
	})
	x.h.MustShow(t, "Both days start at 09:00", "Priya’s day ends, 17:00 in London")
	if x.h.Shows("Your day starts, 09:00 in London") || x.h.Shows("Priya’s day starts, 09:00 in London") {
		t.Error("the hour at which both start is told twice")
	}
}

func TestWhatOverlapsStandsSideBySide(t *testing.T) {
	x := weekPage(t, 1280, 800, crowded)
	middle := x.spot(3, 15, 10)
	for dx, title := range map[float32]string{-40: "Board prep\n", 40: "Busy\n15:00 to 15:20"} {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle.AddXY(dx, 0)}}
		x.week().(desktop.Hoverable).MouseMoved(e)
		x.h.MustShow(t, title)
	}
	// Two short ones in a row would cover each other's titles below each other.
	middle = x.spot(2, 16, 26)
	for dx, title := range map[float32]string{-40: "Short\n", 40: "Next\n"} {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle.AddXY(dx, 0)}}
		x.week().(desktop.Hoverable).MouseMoved(e)
		x.h.MustShow(t, title)
	}
}

func TestAnEventOverMidnightLiesOnBothDays(t *testing.T) {
	x := weekPage(t, 1280, 800, func(w *planner.Week) {
		pictured(w)
		w.Busy = []planner.BusyBlock{event("Night train", 19, 22, 0, 23, 0)}
		w.Busy[0].End = at(20, 6, 0)
	})
	for _, at := range [][2]int{{3, 23}, {4, 5}} {
		x.point(4, 12, 0)
		x.point(at[0], at[1], 10)
		x.h.MustShow(t, "Night train\nThu 19 Nov, 22:00 to Fri 20 Nov, 06:00")
	}
	x.point(4, 7, 0)
	if x.h.Shows("Night train\n") {
		t.Error("the event goes on after its end")
	}
}

// In Cairo the clocks go forward at midnight: the day begins at 01:00.
func TestADayWithoutItsMidnightIsTheRightDay(t *testing.T) {
	cairo, err := app.LoadZone("Africa/Cairo")
	if err != nil {
		t.Fatal(err)
	}
	x := weekPage(t, 1280, 800, func(w *planner.Week) {
		w.Monday = time.Date(2027, 4, 26, 0, 0, 0, 0, cairo)
		for i := range w.Days {
			w.Days[i] = time.Date(2027, 4, 26+i, 0, 0, 0, 0, cairo)
		}
		w.Busy = []planner.BusyBlock{{Title: "Friday lunch", Start: time.Date(2027, 4, 30, 13, 0, 0, 0, cairo), End: time.Date(2027, 4, 30, 14, 0, 0, 0, cairo)}}
		w.Slots = nil
	})
	x.h.MustShow(t, "26 to 30 April 2027", "skipped")
	x.point(4, 13, 20)
	x.h.MustShow(t, "Friday lunch\n13:00 to 14:00")
	x.click(4, 10, 0)
	x.wants(time.Date(2027, 4, 30, 10, 0, 0, 0, cairo), 25)
}
