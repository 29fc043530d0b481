package schedule

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// picking is the card of times: the proposals with their reasons, another one
// that was chosen, and fields for a time that is typed.
func (v *view) picking() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	v.length = part.NewButton(part.Quiet, "", "chevron-down", nil).Plain().After().Hint(w.Say("schedule.length"))
	v.length.OnTapped = v.lengths
	other := part.IconButton("plus", w.Say("schedule.other"), func() {
		p.typing = !p.typing
		v.fillAnother()
		v.page.Refresh()
		if p.typing {
			v.date.Focus()
		}
	}).Small()
	head := part.Row(4, part.Grow(part.NewParagraph(w.Say("schedule.pick")).AsHeading()), v.length)
	if !v.alwaysTyped() {
		head.Add(other)
	}
	return part.Column(4, head,
		v.times, v.another)
}

// lengths offers how long the coffee takes.
func (v *view) lengths() {
	p, w := v.p, v.p.host.Words()
	var items []pick.Item
	for _, m := range lengthsWith(p.length) {
		icon := ""
		if m == p.length {
			icon = "check"
		}
		items = append(items, pick.Item{Text: w.Count("schedule.minutes", m), Icon: icon, Do: func() {
			p.length, p.typed = m, true
			p.refresh()
		}})
	}
	pick.Menu(v.length, items...)
}

// lengthsWith are the usual lengths of a coffee, with another one in its place.
func lengthsWith(length int) []int {
	out := []int{15, 20, 25, 30, 40, 45, 60, 90}
	if at, known := slices.BinarySearch(out, length); !known && length > 0 {
		out = slices.Insert(out, at, length)
	}
	return out
}

// alwaysTyped says whether the fields for another time are open in any case:
// where the week is not beside them, or nothing is proposed.
func (v *view) alwaysTyped() bool { return v.class == part.Compact || len(v.p.week.Slots) == 0 }

// fillAnother opens or closes the fields for another time; where there are no
// hours to choose from they are open.
func (v *view) fillAnother() {
	p, w := v.p, v.p.host.Words()
	v.another.Objects = nil
	if p.typing || v.alwaysTyped() {
		v.date = pick.NewDay(p.host, w.Say("schedule.day"), w.Say("schedule.day.example"), func(day time.Time, set bool) {
			p.day = time.Time{}
			if set {
				p.day = day
			}
			v.other()
		})
		if !p.day.IsZero() {
			v.date.SetDay(p.day)
		}
		v.clock = part.NewField(w.Say("schedule.time"), w.Say("schedule.time.example")).WithIcon("clock")
		v.clock.SetText(p.clock)
		v.clock.OnChanged = func(typed string) { p.clock = typed }
		v.clock.OnLeave = func(string) { v.other() }
		v.clock.OnSubmitted = func(string) { v.other() }
		v.another.Objects = []fyne.CanvasObject{part.Column(4, part.Rule(), part.Gap(1, 2),
			part.SmallParagraph(w.Say("schedule.other")).In(look.Ink2), part.Columns(110, 10, v.date, v.clock))}
	}
	v.another.Refresh()
}

// other takes a typed time once both its parts can be read.
func (v *view) other() {
	p, w := v.p, v.p.host.Words()
	v.clock.SetError("")
	text := strings.TrimSpace(p.clock)
	if p.day.IsZero() || text == "" {
		return
	}
	minute, ok := clockMinute(text)
	if !ok {
		v.clock.SetError(w.Say("schedule.time.bad"))
		v.page.Refresh()
		return
	}
	at, err := p.wall(p.day, minute)
	if err != nil {
		p.wrong = sentence(err.Error())
		p.refresh()
		return
	}
	p.choose(at)
}

// clockMinute reads "9", "9:30", "930", "9.30" and "3:30 pm" as minutes after
// midnight.
func clockMinute(text string) (int, bool) {
	s := strings.ToLower(strings.Join(strings.Fields(text), ""))
	s = strings.NewReplacer(".", ":", "h", ":").Replace(strings.NewReplacer("a.m.", "am", "p.m.", "pm").Replace(s))
	half := ""
	for _, h := range []string{"am", "pm"} {
		if rest, cut := strings.CutSuffix(s, h); cut {
			s, half = rest, h
		}
	}
	if s = strings.TrimSuffix(s, ":"); !strings.Contains(s, ":") {
		if len(s) > 2 {
			s = s[:len(s)-2] + ":" + s[len(s)-2:]
		} else {
			s += ":00"
		}
	}
	if half != "" {
		hour, rest, _ := strings.Cut(s, ":")
		n, err := strconv.Atoi(hour)
		if err != nil || n < 1 || n > 12 {
			return 0, false
		}
		if n %= 12; half == "pm" {
			n += 12
		}
		s = strconv.Itoa(n) + ":" + rest
	}
	if len(s) == 4 {
		s = "0" + s
	}
	minute, err := app.ParseClock(s)
	return minute, err == nil && minute < 24*60
}

func sentence(s string) string {
	if s == "" {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}

// fillTimes shows the proposals, and the chosen time first when it is none of
// them.
func (v *view) fillTimes() {
	p, w := v.p, v.p.host.Words()
	v.length.SetText(w.Count("schedule.minutes", p.length))
	slots := append([]planner.Slot{}, p.week.Slots...)
	if !p.chosen.IsZero() && !slices.ContainsFunc(slots, func(s planner.Slot) bool { return s.Start.Equal(p.chosen) }) {
		slots = append([]planner.Slot{p.slotAt(p.chosen)}, slots...)
	}
	v.times.Objects = v.noSlots()
	for i, s := range slots {
		if i > 0 {
			v.times.Add(part.Rule())
		}
		v.times.Add(v.time(s))
	}
	alert := func(words string) { v.times.Add(part.SmallParagraph(words).In(look.Alert)) }
	if name := p.clash(); name != "" {
		alert(w.Say("schedule.clash", "title", name))
	}
	if p.wrong != "" {
		alert(p.wrong)
	}
	for _, c := range p.instead {
		slot := p.slotAt(c.At)
		if c.Label != w.Clock(c.At) {
			slot.Why = c.Label
		}
		v.times.Add(v.time(slot))
	}
	if p.week.Caution != "" {
		v.times.Add(part.Pad(4, 0, 0, 0, part.SmallParagraph(p.week.Caution).In(look.Alert)))
	}
	if o := v.zone(); o != nil {
		v.times.Add(part.Pad(2, 0, 0, 0, o))
	}
	v.times.Refresh()
}

// time is one time to choose: mine, theirs, and why it fits. Beside the week the
// reason of a proposal stands on the line of their clock, so that the invite
// below stays in sight; what speaks against a time is always told in full.
func (v *view) time(s planner.Slot) fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	caption, token := s.Theirs, look.ThemText
	if caption == "" && s.Why == "" && p.week.TheirZone != "" {
		caption, token = w.Say("schedule.same-clock"), look.Ink3
	}
	radio := part.NewRadio(s.Mine, s.Start.Equal(p.chosen), func() { p.choose(s.Start) }).WithCaption(caption, token)
	if s.Why == "" {
		return radio
	}
	radio.Tip = sentence(s.Why)
	if v.class != part.Compact && p.week.NoSlots == "" && slices.ContainsFunc(p.week.Slots, func(o planner.Slot) bool { return o.Start.Equal(s.Start) }) {
		return radio.WithAside(s.Why)
	}
	return part.Column(0, radio, part.Pad(0, 0, 4, 28, part.SmallParagraph(s.Why).In(look.Ink3)))
}

// dayText writes the day of an instant by my clock, with the year of another one.
func (p *planning) dayText(at time.Time) string {
	at = at.In(p.location())
	text := p.host.Words().Day(at)
	if at.Year() != p.host.Now().Year() {
		text += " " + strconv.Itoa(at.Year())
	}
	return text
}

// slotAt words a time that is no proposal. In an hour that the clocks have twice
// it says which of the two it is.
func (p *planning) slotAt(at time.Time) planner.Slot {
	w := p.host.Words()
	s := p.s.planner.SlotAt(at, p.week.Person, at.In(p.location()))
	if at.In(p.location()).Year() != p.host.Now().Year() {
		s.Mine = p.dayText(at) + ", " + w.Clock(s.Start)
	}
	local := at.In(p.location())
	if on, err := p.s.planner.TimesOn(app.Naive(local), p.location().String()); err == nil && on.Twice {
		for _, c := range on.Times {
			if c.At.Equal(at) {
				s.Why = c.Label
			}
		}
	}
	return s
}

// noSlots says why no time is proposed that suits both, and what can be done;
// empty when times are.
func (v *view) noSlots() []fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	switch {
	case p.week.NoSlots != "":
		return []fyne.CanvasObject{part.NewParagraph(p.week.NoSlots), part.Pad(4, 0, 6, 0, part.Wrap(8,
			part.NewButton(part.Normal, w.Say("coffees.hours.mine"), "clock", func() { p.host.Go(screen.Route{Name: screen.Me}) }).Small(),
			part.NewButton(part.Normal, w.Say("coffees.hours.theirs", "name", p.week.First), "clock", func() {
				p.host.Go(screen.Route{Name: screen.People, Person: p.week.Person.ID})
			}).Small()))}
	case len(p.week.Slots) == 0:
		return []fyne.CanvasObject{part.NewParagraph(w.Say("coffees.no-slots"))}
	}
	return nil
}
