package planner

import (
	"context"
	"errors"

	"cortado/app"
)

// readCalendars gives my calendar files with what is known of each, by path.
func (p *Planner) readCalendars(ctx context.Context, me app.Profile) ([]app.Calendar, []*readCalendar, error) {
	list, err := p.store.Calendars(ctx)
	if err != nil {
		return nil, nil, err
	}
	var read []*readCalendar
	for _, c := range list {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		read = append(read, p.lookAt(c.Path, me))
	}
	return list, read, nil
}

// HasCalendars says whether there are calendar files to watch at all.
func (p *Planner) HasCalendars(ctx context.Context) (bool, error) {
	list, err := p.store.Calendars(ctx)
	return len(list) > 0, err
}

// CalendarsChanged says whether any of my calendar files should be read again.
// It looks at their size and time only, so it may be asked every few seconds;
// without calendars it touches no file.
func (p *Planner) CalendarsChanged(ctx context.Context) (bool, error) {
	list, err := p.store.Calendars(ctx)
	if err != nil || len(list) == 0 {
		return false, err
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return false, err
	}
	_, asked := p.calendarOptions(me)
	for _, c := range list {
		if p.calendars.untold(c.Path) || p.looksOther(c.Path, asked) {
			return true, nil
		}
	}
	return false, nil
}

func (p *Planner) looksOther(path, asked string) bool {
	before := p.calendars.get(path)
	if before == nil {
		return true
	}
	f, err := p.files.Open(path)
	if err != nil {
		return before.wrong != wrongClosed && before.wrong != wrongGone ||
			errors.Is(err, app.ErrNotFound) != (before.wrong == wrongGone)
	}
	defer f.Close()
	now, err := markOf(f)
	return err != nil || !before.still(now, asked)
}

// ReloadCalendars reads my calendar files again where they changed. It says
// whether anything is different from what was announced before, and announces
// it then: whoever read a change first, everybody hears of it.
func (p *Planner) ReloadCalendars(ctx context.Context) (bool, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return false, err
	}
	list, _, err := p.readCalendars(ctx, me)
	if err != nil {
		return false, err
	}
	changed := false
	for _, c := range list {
		changed = p.calendars.untold(c.Path) || changed
		p.calendars.tell(c.Path)
	}
	if changed {
		p.tell([]app.Signal{app.CalendarsChanged})
	}
	return changed, nil
}
