package schedule

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
)

// view is the page of one coffee. The grid, the list of times and the buttons
// are refreshed in place when a time is chosen.
type view struct {
	p         *planning
	class     part.Class
	page      fyne.CanvasObject
	grid      *grid
	hours     *part.Scroll
	foot      *fyne.Container // of the calendar card
	noted     string
	card      *fyne.Container
	legendRow fyne.CanvasObject
	times     *fyne.Container
	place     *part.Field
	date      *part.DateField
	clock     *part.Field
	buttons   *fyne.Container // the invite's own
	extra     *fyne.Container // the file to send, or none at all
}

func newView(p *planning, class part.Class) *view {
	w := p.host.Words()
	v := &view{p: p, class: class, times: part.Column(0), buttons: part.Column(0), extra: part.Column(0)}
	head := part.PageHead(w.Say("schedule.with", "name", p.week.First), p.week.Line, flow.Path(w, flow.Schedule))
	top := part.Column(16, part.Pad(0, 16, 0, 0, head))
	if bar := v.asked(); bar != nil {
		top.Add(part.Pad(0, 16, 0, 0, bar))
	}
	if p.coffee.State == app.Cancelled {
		v.page = part.Pad(16, 8, 20, 24, part.Column(16, top, part.Pad(0, 16, 0, 0, part.Narrow(640, v.cancelled()))))
		return v
	}
	form := part.Column(12, part.NewPanel(16, v.picking()), part.NewPanel(16, v.form()))
	switch class {
	case part.Wide:
		v.page = part.Pad(16, 8, 20, 24, part.Column(16, top, part.Grow(part.RowFill(16,
			part.Grow(part.NewPanel(0, v.calendar())),
			part.Width(324, part.Column(12, part.Grow(part.NewScroll(16, form)), part.Pad(0, 16, 0, 0, part.NewPanel(16, v.buttons))))))))
	case part.Medium:
		form.Add(part.NewPanel(16, v.buttons))
		col := part.Column(12, part.Height(calendarHigh, part.NewPanel(0, v.calendar())), form)
		v.page = part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 8, 0, 0, top), part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, col)))))
	default:
		form.Add(part.NewPanel(16, v.buttons))
		col := part.Column(12, part.Height(calendarHigh, part.NewPanel(0, v.calendar())), form)
		v.page = part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 8, 0, 0, top), part.Grow(part.NewScroll(24, part.Pad(0, 0, 20, 0, col)))))
	}
	v.refresh()
	return v
}

// asked is the question whether an answer came, while one is awaited.
func (v *view) asked() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	if p.coffee.State != app.Asked && p.coffee.State != app.Silent {
		return nil
	}
	return part.Banner(false, w.Say("schedule.asked", "name", p.week.First), p.s.answers(p.week.Person.ID, p.week.First, nil)...)
}

// cancelled offers the files that take a cancelled coffee out of calendars.
func (v *view) cancelled() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	col := part.Column(12, part.NewParagraph(w.Say("schedule.cancelled")).AsHeading())
	row := part.Wrap(8)
	text := w.Say("schedule.cancelled.none")
	if !p.coffee.SentOut.IsZero() || !p.coffee.Exported.IsZero() {
		text = w.Say("schedule.cancelled.files", "name", p.week.First)
	}
	if !p.coffee.SentOut.IsZero() {
		row.Add(part.NewButton(part.Main, w.Say("schedule.cancelled.send"), "save", func() { p.saveCancel(true) }))
	}
	if !p.coffee.Exported.IsZero() {
		row.Add(part.NewButton(part.Normal, w.Say("schedule.cancelled.mine"), "save", func() { p.saveCancel(false) }))
	}
	col.Add(part.NewParagraph(text))
	if len(row.Objects) > 0 {
		col.Add(row)
	}
	return part.NewPanel(20, col)
}

// picking is the list of times: the proposals, another one that was chosen, and
// a time typed.
func (v *view) picking() fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	var lengths []string
	minutes := lengthsWith(p.length)
	at := -1
	for i, m := range minutes {
		lengths = append(lengths, w.Count("schedule.minutes", m))
		if m == p.length {
			at = i
		}
	}
	length := part.NewSelect("", lengths, at, func(i int) {
		p.length, p.typed = minutes[i], true
		p.refresh()
	}).Small()
	length.Tip = w.Say("schedule.length")
	v.date = pick.NewDay(p.host, w.Say("schedule.day"), w.Say("schedule.day.example"), func(time.Time, bool) { v.other() })
	v.clock = part.NewField(w.Say("schedule.time"), w.Say("schedule.time.example")).WithIcon("clock")
	v.clock.OnLeave = func(string) { v.other() }
	v.clock.OnSubmitted = func(string) { v.other() }
	return part.Column(4,
		part.Row(8, part.Grow(part.NewParagraph(w.Say("schedule.pick")).AsHeading()), part.Width(128, length)),
		v.times, part.Rule(), part.Gap(1, 2), part.SmallParagraph(w.Say("schedule.other")).In(look.Ink2),
		part.Columns(110, 10, v.date, v.clock))
}

// lengthsWith are the usual lengths of a coffee, with another one in its place.
func lengthsWith(length int) []int {
	var out []int
	for _, m := range []int{15, 20, 25, 30, 40, 45, 60, 90} {
		if length > 0 && length < m && (len(out) == 0 || out[len(out)-1] < length) {
			out = append(out, length)
		}
		out = append(out, m)
	}
	if length > 90 {
		out = append(out, length)
	}
	return out
}

// other takes a typed time once both its parts can be read.
func (v *view) other() {
	p, w := v.p, v.p.host.Words()
	v.clock.SetError("")
	day, set := v.date.Day()
	text := strings.TrimSpace(v.clock.Text())
	if !set || text == "" {
		return
	}
	minute, err := app.ParseClock(wholeClock(text))
	if err != nil || minute >= 24*60 {
		v.clock.SetError(w.Say("schedule.time.bad"))
		return
	}
	at, err := p.wall(day, minute)
	if err != nil {
		p.wrong = sentence(err.Error())
		p.refresh()
		return
	}
	p.choose(at)
}

// wholeClock completes "9", "9:30", "930" and "9.30" to 09:30.
func wholeClock(s string) string {
	s = strings.ReplaceAll(s, ".", ":")
	if !strings.Contains(s, ":") {
		if len(s) > 2 {
			s = s[:len(s)-2] + ":" + s[len(s)-2:]
		} else {
			s += ":00"
		}
	}
	if len(s) == 4 {
		s = "0" + s
	}
	return s
}

func sentence(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// refresh shows the chosen time everywhere.
func (v *view) refresh() {
	if v.p.coffee.State == app.Cancelled {
		return
	}
	v.fillTimes()
	v.fillButtons()
	if v.grid != nil {
		v.grid.Refresh()
		v.grid.chosenMoved()
	}
	v.page.Refresh()
}

func (v *view) fillTimes() {
	p, w := v.p, v.p.host.Words()
	slots := append([]planner.Slot{}, p.week.Slots...)
	among := p.chosen.IsZero()
	for _, s := range slots {
		among = among || s.Start.Equal(p.chosen)
	}
	if !among {
		slots = append([]planner.Slot{p.s.planner.SlotAt(p.chosen, p.week.Person, p.chosen.In(p.location()))}, slots...)
	}
	v.times.Objects = nil
	if len(slots) == 0 {
		v.times.Add(part.NewParagraph(w.Say("schedule.no-slots")))
	}
	for i, s := range slots {
		if i > 0 {
			v.times.Add(part.Rule())
		}
		caption, token := s.Theirs, look.ThemText
		if caption == "" && p.week.TheirZone != "" {
			caption, token = w.Say("schedule.same-clock"), look.Ink3
		}
		v.times.Add(part.NewRadio(s.Mine, s.Start.Equal(p.chosen), func() { p.choose(s.Start) }).WithCaption(caption, token))
	}
	if name := p.clash(); name != "" {
		v.times.Add(part.SmallParagraph(w.Say("schedule.clash", "title", name)).In(look.Alert))
	}
	if p.wrong != "" {
		v.times.Add(part.SmallParagraph(p.wrong).In(look.Alert))
	}
	v.times.Refresh()
}
