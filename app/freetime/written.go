package freetime

import (
	"bytes"
	"strconv"
	"strings"
)

// envelope is a VCALENDAR: what holds for everything in it.
type envelope struct {
	method string                  // in capitals
	zones  map[string][]Observance // by TZID
}

// written is a VEVENT or VFREEBUSY as it stands in the file.
type written struct {
	in    *envelope
	line  int
	uid   string
	title string

	start, end, original moment // original is RECURRENCE-ID
	length               span
	hasLength            bool
	endless              bool // an end or length stands there that cannot be read
	future               bool // RANGE=THISANDFUTURE
	broken               bool // its start stands there but cannot be read
	loose                bool // its RECURRENCE-ID stands there but cannot be read

	rules, exceptRules []rule
	extra, except      []period

	sequence       int
	stamp, changed int64 // DTSTAMP, LAST-MODIFIED; 0 when there is none
	status         string
	transparent    bool
	shown          string // X-MICROSOFT-CDO-BUSYSTATUS
	declined       bool
	tentative      bool // my answer
	freeBusy       bool
	problems       []Warning
	startLine      int // of DTSTART
}

// period is an RDATE or EXDATE, or a stretch of free/busy time: its end or
// length is there only if written.
type period struct {
	start, end moment
	length     span
	hasLength  bool
}

func (w *written) problem(line int, id string, parts ...any) {
	if len(w.problems) < maxWarnings {
		w.problems = append(w.problems, Warning{Line: line, Reason: Reason{ID: id, Parts: parts}})
	}
}

// take keeps one property of the event.
func (f *file) take(w *written, p *property) error {
	if p.long && p.name != "SUMMARY" {
		w.problem(p.line, "calendar.long", "property", p.name)
		w.broken = w.broken || p.name == "DTSTART"
		return nil
	}
	switch p.name {
	case "UID":
		if w.uid == "" {
			w.uid = key(p.value)
		}
	case "SUMMARY":
		if w.title == "" {
			w.title = f.text(p)
		}
	case "DTSTART":
		w.broken = !f.date(&w.start, w, p, "calendar.start.bad") && w.start.form == nothing
		w.startLine = p.line
	case "DTEND":
		w.endless = !f.date(&w.end, w, p, "calendar.end.bad") || w.endless
	case "DURATION":
		if w.hasLength {
			return nil
		}
		if w.length, w.hasLength = parseSpan(p.value); !w.hasLength {
			w.endless = true
			w.problem(p.line, "calendar.end.bad", "value", quoted(p.value))
		}
	case "RECURRENCE-ID":
		w.loose = !f.date(&w.original, w, p, "calendar.which.bad") || w.loose
		switch strings.ToUpper(p.scope) {
		case "THISANDFUTURE":
			w.future = true
		case "THISANDPRIOR":
			w.problem(p.line, "calendar.prior")
		}
	case "RRULE", "EXRULE":
		r, odd, ok := parseRule(p.value)
		if !ok {
			w.problem(p.line, "calendar.rule.bad", "value", quoted(p.value))
			return nil
		}
		for _, part := range odd {
			w.problem(p.line, "calendar.rule.part", "value", quoted([]byte(part)))
		}
		if f.dates++; p.name == "RRULE" {
			w.rules = append(w.rules, r)
		} else {
			w.exceptRules = append(w.exceptRules, r)
		}
	case "RDATE":
		return f.periods(p, &w.extra, w, "calendar.extra.bad")
	case "EXDATE":
		return f.periods(p, &w.except, w, "calendar.except.bad")
	case "FREEBUSY":
		if !w.freeBusy || strings.EqualFold(p.busy, "FREE") {
			return nil
		}
		return f.periods(p, &w.extra, w, "calendar.period.bad")
	case "SEQUENCE":
		if n, err := strconv.Atoi(string(bytes.TrimSpace(p.value))); err == nil {
			w.sequence = n
		}
	case "DTSTAMP":
		w.stamp = f.stamp(p)
	case "LAST-MODIFIED":
		w.changed = f.stamp(p)
	case "STATUS":
		w.status = word(p.value)
	case "TRANSP":
		w.transparent = word(p.value) == "TRANSPARENT"
	case "X-MICROSOFT-CDO-BUSYSTATUS":
		w.shown = word(p.value)
	case "ATTENDEE":
		f.answer(w, p)
	}
	return nil
}

// date reads a date or time that may stand only once; of several the first that
// can be read holds. It is false when something stands there that cannot be.
func (f *file) date(into *moment, w *written, p *property, id string) bool {
	if into.form != nothing || len(bytes.TrimSpace(p.value)) == 0 {
		return true
	}
	m, ok := f.moment(p)
	if !ok {
		w.problem(p.line, id, "value", quoted(p.value))
		return false
	}
	if m.moved {
		w.problem(p.line, "calendar.noday", "value", quoted(p.value))
	}
	*into = m
	return true
}

// answer looks whether an attendee is the user, and what they answered.
func (f *file) answer(w *written, p *property) {
	if len(f.me) == 0 || !f.me[address(string(p.value))] && !f.me[address(p.email)] {
		return
	}
	switch strings.ToUpper(p.partstat) {
	case "DECLINED":
		w.declined = true
	case "TENTATIVE":
		w.tentative = true
	}
}

// address gives the mail address of a calendar user, for comparing.
func address(user string) string {
	user = strings.ToLower(strings.Trim(strings.TrimSpace(user), `"<>`))
	user = strings.TrimSpace(strings.TrimPrefix(user, "mailto:"))
	if at, _, found := strings.Cut(user, "?"); found {
		user = at
	}
	return strings.Trim(user, "<>")
}

// moment reads a property's date or time.
func (f *file) moment(p *property) (moment, bool) {
	kind := strings.ToUpper(p.kind)
	m, ok := parseMoment(p.value, p.tzid, kind)
	if !ok && len(p.last) < len(p.value) {
		m, ok = parseMoment(p.last, p.wholeZone(), kind)
	}
	return m, ok
}

// wholeZone gives the TZID of a property in which it has a colon and no quotes:
// (UTC+01:00) Amsterdam, Berlin.
func (p *property) wholeZone() string {
	if p.tzid == "" {
		return ""
	}
	rest := p.value[:len(p.value)-len(p.last)-1]
	if i := bytes.IndexByte(rest, ';'); i >= 0 {
		rest = rest[:i]
	}
	return p.tzid + ":" + toText(rest[:min(len(rest), maxKey)])
}

// stamp reads an instant for comparing; one that cannot be read is none.
func (f *file) stamp(p *property) int64 {
	if m, ok := f.moment(p); ok {
		return m.wall
	}
	return 0
}

// periods reads a list of dates, times or periods, and goes on past those that
// cannot be read.
func (f *file) periods(p *property, into *[]period, w *written, id string) error {
	value, zone := p.value, p.tzid
	if len(p.last) < len(value) {
		if _, ok := parsePeriod(first(value), zone, p.kind); !ok {
			value, zone = p.last, p.wholeZone()
		}
	}
	for len(value) > 0 {
		one := first(value)
		value = value[min(len(value), len(one)+1):]
		if len(bytes.TrimSpace(one)) == 0 {
			continue
		}
		if f.dates++; f.dates > maxDates {
			return refuse(f.name, "calendar.refused.dates", "n", maxDates)
		}
		if d, ok := parsePeriod(one, zone, p.kind); ok {
			*into = append(*into, d)
		} else {
			w.problem(p.line, id, "value", quoted(one))
		}
	}
	return nil
}

// first gives a list up to its first comma or, as some write, semicolon.
func first(list []byte) []byte {
	if i := bytes.IndexAny(list, ",;"); i >= 0 {
		return list[:i]
	}
	return list
}

// parsePeriod reads a date, a time, or a PERIOD: start/end or start/length.
func parsePeriod(value []byte, tzid, kind string) (d period, ok bool) {
	start, rest, is := bytes.Cut(value, []byte("/"))
	if d.start, ok = parseMoment(start, tzid, strings.ToUpper(kind)); !ok || !is {
		return d, ok
	}
	if d.end, ok = parseMoment(rest, tzid, ""); ok {
		return d, true
	}
	d.length, d.hasLength = parseSpan(rest)
	return d, d.hasLength
}

// key gives a UID as it is compared.
func key(raw []byte) string {
	raw = bytes.TrimSpace(raw)
	return toText(raw[:min(len(raw), maxKey)])
}

// word gives a value of one word in capitals.
func word(raw []byte) string {
	raw = bytes.TrimSpace(raw)
	return strings.ToUpper(string(raw[:min(len(raw), 40)]))
}

// quoted gives a value as a warning quotes it.
func quoted(raw []byte) string { return plain(raw, 60) }
