package part

import (
	"time"
)

// DateField is a field for a day, typed or chosen in a small calendar. It may be
// empty: Day tells then that there is none.
type DateField struct {
	Field
	// OnPicked is called when a readable day was entered or chosen, or the field
	// was emptied (then set is false).
	OnPicked func(day time.Time, set bool)

	words DayWords
	now   func() time.Time
	day   time.Time
	set   bool
	popup *Popup
}

// NewDateField makes the field. now tells what "+2w" counts from.
func NewDateField(label, placeholder, calendarTip string, words DayWords, now func() time.Time, picked func(day time.Time, set bool)) *DateField {
	d := &DateField{words: words, now: now, OnPicked: picked}
	d.init(d, label, placeholder)
	d.WithAction(IconButton("calendar", calendarTip, d.openCalendar))
	d.OnLeave = d.read
	d.OnSubmitted = d.read
	return d
}

// Day is the chosen day; set is false when there is none.
func (d *DateField) Day() (day time.Time, set bool) { return d.day, d.set }

// SetDay shows a day without calling OnPicked.
func (d *DateField) SetDay(day time.Time) {
	d.day, d.set = day, true
	d.SetText(d.words.Format(day))
	d.SetError("")
}

// Clear empties the field without calling OnPicked.
func (d *DateField) Clear() {
	d.day, d.set = time.Time{}, false
	d.SetText("")
	d.SetError("")
}

// read understands what was typed, and says so when it cannot.
func (d *DateField) read(typed string) {
	if typed == "" {
		d.Clear()
		d.tell()
		return
	}
	if d.set && typed == d.words.Format(d.day) {
		d.SetError("")
		return
	}
	day, ok := ParseDay(typed, d.now(), d.words.Months)
	if !ok {
		d.SetError(d.words.Unread(typed))
		return
	}
	d.SetDay(day)
	d.tell()
}

func (d *DateField) tell() {
	if d.OnPicked != nil {
		d.OnPicked(d.day, d.set)
	}
}

func (d *DateField) openCalendar() {
	shown := d.now()
	if d.set {
		shown = d.day
	}
	cal := newMonth(d.words, d.now(), shown, d.set, func(day time.Time) {
		d.popup.Close()
		d.SetDay(day)
		d.tell()
	})
	d.popup = ShowPopup(d, cal.object(), 0, cal)
}

// Popup is the open calendar, or nil.
func (d *DateField) Popup() *Popup { return d.popup }
