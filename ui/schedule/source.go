package schedule

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
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
	for _, f := range files {
		if f.Wrong != "" {
			chip = part.AlertChip(w.Say("week.calendar.wrong", "file", f.Name))
			chip.Icon, chip.Tip = "warning", f.Wrong
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
	name := files[0].Name
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

// reloader is a planner that reads the calendar files again at once; it says
// whether anything in them changed.
type reloader interface {
	ReloadCalendars(context.Context) (bool, error)
}

// reload reads the calendar files again and shows the week as it is then.
func (p *planning) reload(done func()) {
	files, can := p.s.planner.(reloader)
	if !can {
		done()
		return
	}
	p.host.RunOr("schedule.reload", func(ctx context.Context) error {
		_, err := files.ReloadCalendars(ctx)
		return err
	}, func() {
		done()
		p.again()
	}, func(err error) {
		done()
		p.host.Fail(err)
	})
}

// showCalendars opens where calendar files are chosen.
func (s *Screen) showCalendars() { s.host.Go(screen.Route{Name: screen.Settings}) }
