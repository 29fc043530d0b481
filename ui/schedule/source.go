package schedule

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// source says at the head of the card where busy times come from, and reads
// them again.
func (v *view) source() []fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	files := p.week.Calendars
	if len(files) == 0 {
		return []fyne.CanvasObject{part.NewButton(part.Quiet, w.Say("week.calendar.add"), "calendar", p.s.showCalendars).Small()}
	}
	chip := part.NewChip(v.sourceWords(files), "file")
	if brief(files[0].Name) != files[0].Name {
		chip.Tip = files[0].Name
	}
	for _, f := range files {
		if f.Wrong != "" {
			chip = part.AlertChip(w.Say("week.calendar.wrong", "file", brief(f.Name)))
			chip.Icon, chip.Tip = "warning", lines(f.Name, f.Wrong)
			break
		}
	}
	chip.Tapping(p.s.showCalendars)
	again := part.NewButton(part.Normal, w.Say("week.reload"), "", nil).Small()
	again.OnTapped = func() {
		again.Busy(w.Say("week.reloading"))
		p.reload(again.Done)
	}
	return []fyne.CanvasObject{part.Caption(w.Say("week.from")).In(look.Ink3), chip, again}
}

// sourceWords name the file, or count the files, and when the oldest was read.
func (v *view) sourceWords(files []planner.CalendarState) string {
	w := v.p.host.Words()
	var oldest time.Time
	for _, f := range files {
		if !f.Read.IsZero() && (oldest.IsZero() || f.Read.Before(oldest)) {
			oldest = f.Read
		}
	}
	name := brief(files[0].Name)
	if len(files) > 1 {
		name = w.Count("week.calendars", len(files))
	}
	if oldest.IsZero() {
		return name
	}
	oldest = oldest.In(v.p.location())
	when := w.Clock(oldest)
	if now := v.p.host.Now().In(v.p.location()); !figures(oldest).Equal(figures(now)) {
		when = w.Day(oldest) + ", " + when
	}
	return w.Say("week.read", "file", name, "when", when)
}

// brief leaves out the middle of a long file name: how it begins and ends tells
// most.
func brief(name string) string {
	const most, end = 28, 10
	if all := []rune(name); len(all) > most {
		return string(all[:most-end-1]) + "…" + string(all[len(all)-end:])
	}
	return name
}

// reload looks at the calendar files at once, says whether they changed, and
// shows the week as it is then.
func (p *planning) reload(done func()) {
	changed := false
	p.host.RunOr("schedule.reload", func(ctx context.Context) (err error) {
		changed, err = p.s.planner.ReloadCalendars(ctx)
		return err
	}, func() {
		done()
		told := "calendars.reloaded.same"
		if changed {
			told = "calendars.reloaded"
		}
		p.host.Done(p.host.Words().Say(told), 0)
		p.again()
	}, func(err error) {
		done()
		p.host.Fail(err)
	})
}

// showCalendars opens the list of calendar files.
func (s *Screen) showCalendars() {
	pick.ShowCalendars(s.host, s.planner, func() {
		if s.plan != nil {
			s.plan.again()
		}
	})
}

// moment is how often the line of the present moment is moved on.
const moment = 15 * time.Second

// keepMoment moves the line of the present moment on as long as this is the
// page. What changes in a calendar is announced by the window, and read again.
func (v *view) keepMoment() {
	p := v.p
	p.host.Later(moment, func() {
		if p.view != v || p.s.plan != p {
			return
		}
		v.grid.marked()
		v.keepMoment()
	})
}
