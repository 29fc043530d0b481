package schedule

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// reminders are the choices of the form, in minutes before; -1 is none.
var reminders = []int{-1, 0, 5, 10, 15, 30, 60, 120, 1440}

// noteLimit is how many letters a note to the other person may have, noteNear
// from when on they are counted.
const (
	noteLimit = 2000
	noteNear  = 1500
)

// form holds what goes into the invite.
func (v *view) form() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	v.title = part.NewField(w.Say("schedule.field.title"), "")
	v.title.SetText(p.title)
	v.title.OnChanged = func(s string) { p.title, p.typed = s, true }
	v.place = part.NewCombo(w.Say("schedule.field.place"), w.Say("schedule.field.place.example"), p.placesFor, nil)
	v.place.SetText(p.place)
	v.place.WithIcon(placeIcon(p.place))
	v.place.OnChanged = func(s string) {
		p.place, p.typed = s, true
		v.place.SetError("")
		v.place.WithIcon(placeIcon(s)).Refresh()
	}
	v.place.OnLeave = func(string) { p.linkReads() }
	remind := append([]int{}, reminders...)
	at := slices.Index(remind, p.remind)
	if at < 0 {
		remind, at = append(remind, p.remind), len(remind)
	}
	var texts []string
	for _, m := range remind {
		texts = append(texts, v.reminder(m))
	}
	reminder := part.NewSelect(w.Say("schedule.field.reminder"), texts, at, func(i int) { p.remind, p.typed = remind[i], true })
	free := 0
	if p.free {
		free = 1
	}
	show := part.NewSelect(w.Say("schedule.field.show"), []string{w.Say("schedule.busy"), w.Say("schedule.free")}, free, func(i int) { p.free, p.typed = i == 1, true })
	pair := part.Columns(110, 10, reminder, show)
	if v.class == part.Wide {
		pair = part.Row(10, part.GrowBy(5, reminder), part.GrowBy(3, show))
	}
	rows := 3
	if v.class != part.Wide {
		rows = 5
	}
	v.note = part.NewTextField(w.Say("schedule.field.note", "name", p.week.First), w.Say("schedule.field.note.example"), rows)
	v.note.SetText(p.note)
	v.note.OnChanged = func(s string) {
		before := p.why()
		p.note, p.typed = s, true
		v.countNote()
		if p.why() != before {
			v.fillButtons()
		}
	}
	v.countNote()
	more := part.NewButton(part.Quiet, w.Say("coffees.more"), "chevron-down", nil).Plain().After().Hint(w.Say("coffees.more.hint"))
	more.OnTapped = func() { v.more(more) }
	return part.Column(10, part.Row(8, part.Grow(part.NewParagraph(w.Say("schedule.invite")).AsHeading()), more), v.title, v.place,
		pair, v.repeat, part.Grow(v.note))
}

// noteOver is how many letters the note has too many.
func (p *planning) noteOver() int {
	return max(utf8.RuneCountInString(strings.TrimSpace(p.note))-noteLimit, 0)
}

// countNote counts the letters of a long note, and says when they are too many.
func (v *view) countNote() {
	p, w := v.p, v.p.host.Words()
	n := utf8.RuneCountInString(strings.TrimSpace(p.note))
	wrong, hint := "", ""
	if n > noteLimit {
		wrong = w.Count("coffees.note.over", n-noteLimit)
	} else if n >= noteNear {
		hint = w.Say("coffees.note.count", "n", w.Number(n), "max", w.Number(noteLimit))
	}
	if v.note.Error() != wrong {
		v.note.SetError(wrong)
	}
	v.note.SetHint(hint)
}

// placesFor are the places and links that fit what is typed: my meeting room,
// then those of former coffees.
func (p *planning) placesFor(typed string) []string {
	want := app.Fold(typed)
	var first, rest []string
	take := func(text string) {
		switch f := app.Fold(text); {
		case strings.HasPrefix(f, want):
			first = append(first, text)
		case strings.Contains(f, want):
			rest = append(rest, text)
		}
	}
	if p.room != "" {
		take(p.room)
	}
	for _, place := range p.places {
		if place.Text != p.room {
			take(place.Text)
		}
	}
	return append(first, rest...)
}

func placeIcon(place string) string {
	if isLink(place) {
		return "video"
	}
	return "pin"
}

func (v *view) reminder(minutes int) string {
	w := v.p.host.Words()
	switch {
	case minutes < 0:
		return w.Say("schedule.remind.none")
	case minutes == 0:
		return w.Say("schedule.remind.start")
	case minutes%1440 == 0:
		return w.Count("schedule.remind.days", minutes/1440)
	case minutes%60 == 0:
		return w.Count("schedule.remind.hours", minutes/60)
	}
	return w.Count("schedule.remind.minutes", minutes)
}
