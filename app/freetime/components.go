package freetime

import (
	"bytes"
	"errors"
	"io"
	"mime/quotedprintable"
	"strings"

	"cortado/app"
)

// file is a calendar file while it is read.
type file struct {
	name     string
	me       map[string]bool // my addresses, in small letters
	events   []*written
	outside  *envelope // for components in no VCALENDAR
	all      []*envelope
	dates    int // dates and rules read so far
	warnings []Warning
	more     int // warnings beyond maxWarnings
	found    bool
}

// part says what a component means here.
type part uint8

const (
	other part = iota // VALARM and whatever else: passed over
	calendarPart
	eventPart
	zonePart
	observancePart
	plainPart // VTODO, VJOURNAL: close an open event, and are passed over
)

var parts = map[string]part{"VCALENDAR": calendarPart, "VEVENT": eventPart, "VFREEBUSY": eventPart, "VTIMEZONE": zonePart,
	"STANDARD": observancePart, "DAYLIGHT": observancePart, "VTODO": plainPart, "VJOURNAL": plainPart}

// open is a component whose END has not come yet.
type open struct {
	name  string
	part  part
	event *written
	in    *envelope
	tzid  string
	rules []Observance // of a zone, or the one of an observance
	dates []moment     // of an observance: RDATE
	bad   bool         // of an observance: a figure cannot be read
}

// read goes over the file once. Everything is closed that the file leaves open.
func (f *file) read(text []byte) error {
	f.outside = &envelope{zones: map[string][]Observance{}}
	f.all = []*envelope{f.outside}
	l := newLines(text)
	var stack []*open
	for {
		line, number, long, ok := l.next()
		if !ok {
			break
		}
		p, ok := parseProperty(line, number, long)
		if !ok {
			continue
		}
		switch p.name {
		case "BEGIN":
			name := word(p.value)
			stack = f.unclosed(stack, parts[name])
			if len(stack) >= maxDepth {
				return refuse(f.name, "calendar.refused.deep")
			}
			stack = append(stack, f.begin(stack, name, number))
			if len(f.events) > maxItems {
				return refuse(f.name, "calendar.refused.many", "n", maxItems)
			}
		case "END":
			name := word(p.value)
			for i := len(stack) - 1; i >= 0; i-- {
				if stack[i].name == name {
					stack = f.closeTo(stack, i, name)
					break
				}
			}
		default:
			if err := f.property(stack, &p); err != nil {
				return err
			}
		}
	}
	if len(stack) > 0 {
		f.warn(Warning{Line: l.number, Reason: Reason{ID: "calendar.unfinished"}})
		for _, o := range stack {
			if o.event != nil {
				o.event.problem(l.number, "calendar.cut")
			}
		}
		f.closeTo(stack, 0, "")
	}
	if !f.found {
		return refuse(f.name, "calendar.refused.none")
	}
	return nil
}

// unclosed closes what a component of this kind cannot stand in: an END was
// left out.
func (f *file) unclosed(stack []*open, p part) []*open {
	if p == other || p == observancePart {
		return stack
	}
	for i, o := range stack {
		if p == calendarPart || o.part != calendarPart && o.part != other {
			return f.closeTo(stack, i, "")
		}
	}
	return stack
}

// closeTo closes the components from i on. An event that is closed by anything
// but its own END is told.
func (f *file) closeTo(stack []*open, i int, name string) []*open {
	for k := len(stack) - 1; k >= i; k-- {
		o := stack[k]
		if o.event != nil && (k > i || o.name != name) && !o.event.cut() {
			o.event.problem(o.event.line, "calendar.noend")
		}
		if o.part == observancePart && k > 0 && stack[k-1].part == zonePart {
			f.observed(stack[k-1], o)
		}
		if o.part == zonePart && o.tzid != "" && len(o.rules) > 0 {
			o.in.zones[o.tzid] = append(o.in.zones[o.tzid], o.rules...)
		}
	}
	return stack[:i]
}

// cut says whether the file ended within the event.
func (w *written) cut() bool {
	n := len(w.problems)
	return n > 0 && w.problems[n-1].Reason.ID == "calendar.cut"
}

// begin opens a component inside those of the stack.
func (f *file) begin(stack []*open, name string, line int) *open {
	o := &open{name: name, part: parts[name], in: f.outside}
	for _, up := range stack {
		o.in = up.in
	}
	switch o.part {
	case calendarPart:
		f.found = true
		o.in = &envelope{zones: map[string][]Observance{}}
		f.all = append(f.all, o.in)
	case eventPart:
		f.found = true
		o.event = &written{in: o.in, line: line, freeBusy: name == "VFREEBUSY"}
		f.events = append(f.events, o.event)
	case observancePart:
		o.rules = []Observance{{}}
	}
	return o
}

// property hands a property to the component it stands in.
func (f *file) property(stack []*open, p *property) error {
	if len(stack) == 0 {
		return nil
	}
	o := stack[len(stack)-1]
	switch o.part {
	case calendarPart:
		if p.name == "METHOD" {
			o.in.method = word(p.value)
		}
	case eventPart:
		return f.take(o.event, p)
	case zonePart:
		if p.name == "TZID" {
			o.tzid = plain(p.value, maxKey)
		}
	case observancePart:
		return f.observance(o, p)
	}
	return nil
}

// observance keeps one property of a STANDARD or DAYLIGHT part.
func (f *file) observance(o *open, p *property) error {
	r := &o.rules[0]
	ok := !p.long
	switch p.name {
	case "DTSTART":
		var m moment
		if m, ok = f.moment(p); ok {
			r.Start = figures(m.wall)
		}
	case "TZOFFSETFROM":
		r.From, ok = parseOffset(p.value)
	case "TZOFFSETTO":
		r.To, ok = parseOffset(p.value)
	case "RRULE":
		r.Rule = strings.TrimSpace(toText(p.value))
	case "RDATE":
		for value := p.value; len(value) > 0; {
			one := first(value)
			value = value[min(len(value), len(one)+1):]
			if f.dates++; f.dates > maxDates {
				return refuse(f.name, "calendar.refused.dates", "n", maxDates)
			}
			if d, fine := parsePeriod(one, "", ""); fine {
				o.dates = append(o.dates, d.start)
			}
		}
	}
	o.bad = o.bad || !ok
	return nil
}

// observed adds a finished observance to its zone.
func (f *file) observed(zone, o *open) {
	r := o.rules[0]
	if o.bad || r.Start.IsZero() {
		f.warn(Warning{Reason: Reason{ID: "calendar.zone.broken", Parts: []any{"zone", zone.tzid}}})
		return
	}
	for _, m := range o.dates {
		if m.form == universal {
			m.wall += int64(r.From)
		}
		r.Dates = append(r.Dates, figures(m.wall))
	}
	zone.rules = append(zone.rules, r)
}

// text gives a property's text; old files hide it in quoted-printable.
func (f *file) text(p *property) string {
	raw := p.value
	if strings.EqualFold(p.encoding, "QUOTED-PRINTABLE") {
		if out, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(raw))); err == nil || errors.Is(err, io.ErrUnexpectedEOF) {
			raw = out
		}
	}
	return plain(raw, maxTitle)
}

// warn notes something about the file.
func (f *file) warn(w Warning) {
	if len(f.warnings) >= maxWarnings {
		f.more++
		return
	}
	w.File = f.name
	f.warnings = append(f.warnings, w)
}

// Refused is why a file is not taken at all.
type Refused struct{ Reason Reason }

// Error says the reason in English, for the log.
func (r *Refused) Error() string { return r.Reason.english() }

func refuse(name, id string, parts ...any) error {
	r := &Refused{Reason{ID: id, Parts: parts}}
	return &app.Fault{Kind: app.ErrInvalid, What: name + ": " + r.Error(), Err: r}
}
