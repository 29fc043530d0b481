package invite

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-ical"
)

const (
	productID = "-//Cortado//Cortado//EN"
	utcForm   = "20060102T150405Z"
	localForm = "20060102T150405"
)

// Write gives the .ics file of the event: CRLF, folded, UTF-8 without a byte
// order mark. An event that cannot be written is refused with a *FieldError,
// which wraps ErrInvalid. For Cancel and PersonalCancel the caller hands in
// the Sequence already raised.
func Write(e Event, k Kind) ([]byte, error) {
	c, err := check(e, k)
	if err != nil {
		return nil, err
	}
	cal := ical.NewCalendar()
	put(cal.Component, ical.PropVersion, "2.0")
	put(cal.Component, ical.PropProductID, productID)
	put(cal.Component, ical.PropCalendarScale, "GREGORIAN")
	if m := k.Method(); m != "" {
		put(cal.Component, ical.PropMethod, m)
	}
	if c.Every > 0 {
		cal.Children = append(cal.Children, vtimezone(c.Zone, c.zone, c.Start, c.last().AddDate(0, 0, 1)))
	}
	cal.Children = append(cal.Children, c.event())

	var out bytes.Buffer
	if err := ical.NewEncoder(&out).Encode(cal); err != nil {
		return nil, fmt.Errorf("write invite: %w", err)
	}
	return fold(out.Bytes()), nil
}

func (c *checked) event() *ical.Component {
	ev := ical.NewComponent(ical.CompEvent)
	putText(ev, ical.PropUID, c.UID)
	put(ev, ical.PropSequence, strconv.Itoa(c.Sequence))
	put(ev, ical.PropDateTimeStamp, c.Now.UTC().Format(utcForm))
	put(ev, ical.PropLastModified, c.Now.UTC().Format(utcForm))
	put(ev, ical.PropCreated, c.Created.UTC().Format(utcForm))
	c.putTimes(ev)
	putText(ev, ical.PropSummary, c.Summary)
	putText(ev, ical.PropDescription, c.description())
	c.putWhere(ev)
	c.putState(ev)
	c.putPeople(ev)
	// A cancelled meeting rings for nobody, and iTIP allows CANCEL no alarm.
	if c.Remind >= 0 && !c.kind.cancelled() {
		ev.Children = append(ev.Children, c.alarm())
	}
	return ev
}

// putTimes writes a single coffee in UTC and a series on the wall clock: what
// is agreed every four weeks at ten stays at ten when the clocks change.
func (c *checked) putTimes(ev *ical.Component) {
	if c.Every == 0 {
		put(ev, ical.PropDateTimeStart, c.Start.UTC().Format(utcForm))
		put(ev, ical.PropDateTimeEnd, c.end.UTC().Format(utcForm))
		return
	}
	for name, t := range map[string]time.Time{ical.PropDateTimeStart: c.Start, ical.PropDateTimeEnd: c.end} {
		p := put(ev, name, t.In(c.zone).Format(localForm))
		p.Params.Set(ical.ParamTimezoneID, c.Zone)
	}
	put(ev, ical.PropRecurrenceRule, fmt.Sprintf("FREQ=WEEKLY;INTERVAL=%d;COUNT=%d", c.Every, c.Count))
}

// putWhere writes place and link. Few calendars show URL or CONFERENCE, so a
// coffee that is only a link has it as its place as well.
func (c *checked) putWhere(ev *ical.Component) {
	place := c.Place
	if strings.TrimSpace(place) == "" {
		place = c.link
	}
	if place != "" {
		putText(ev, ical.PropLocation, place)
	}
	if c.link != "" {
		put(ev, ical.PropURL, c.link)
		// RFC 7986, 5.11 demands VALUE here although there is no other.
		put(ev, ical.PropConference, c.link).Params.Set(ical.ParamValue, string(ical.ValueURI))
	}
}

func (c *checked) putState(ev *ical.Component) {
	status, transp := ical.EventConfirmed, "OPAQUE"
	if c.Tentative {
		status = ical.EventTentative
	}
	if c.kind.cancelled() {
		status = ical.EventCancelled
	}
	if c.ShowFree || c.kind.cancelled() {
		transp = "TRANSPARENT"
	}
	put(ev, ical.PropStatus, string(status))
	put(ev, ical.PropTransparency, transp)
	if c.kind.personal() {
		put(ev, ical.PropClass, "PRIVATE")
	}
}

func (c *checked) putPeople(ev *ical.Component) {
	if c.kind.personal() {
		return
	}
	put(ev, ical.PropOrganizer, c.organizer).Params.Set(ical.ParamCommonName, commonName(c.Organizer))
	for _, g := range c.guests {
		p := put(ev, ical.PropAttendee, g.mailto)
		p.Params.Set(ical.ParamCommonName, g.name)
		p.Params.Set(ical.ParamCalendarUserType, "INDIVIDUAL")
		p.Params.Set(ical.ParamRole, "REQ-PARTICIPANT")
		p.Params.Set(ical.ParamParticipationStatus, "NEEDS-ACTION")
		p.Params.Set(ical.ParamRSVP, "TRUE")
	}
}

func (c *checked) alarm() *ical.Component {
	a := ical.NewComponent(ical.CompAlarm)
	put(a, ical.PropAction, "DISPLAY")
	putText(a, ical.PropDescription, c.Summary)
	put(a, ical.PropTrigger, fmt.Sprintf("-PT%dM", c.Remind))
	return a
}

// description is what the user wrote and, below it, what a calendar may not
// show by itself: in a personal file the brief and who is met, then the time
// in both zones and the link.
func (c *checked) description() string {
	parts := []string{c.Description}
	if c.kind.personal() {
		parts = append(parts, c.Brief, c.people())
	}
	parts = append(parts, c.timeLines())
	if c.link != "" && !strings.Contains(c.Description, c.link) {
		parts = append(parts, c.link)
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" })
	return strings.Join(parts, "\n\n")
}

// people are the guests, one a line, whom a personal file names nowhere else.
func (c *checked) people() string {
	var lines []string
	for _, g := range c.Guests {
		line, email := cleanParam(g.Name), cleanParam(g.Email)
		if email != "" {
			line = strings.TrimSpace(line + " <" + email + ">")
		}
		if line != "" && !strings.Contains(c.Description, line) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// put adds a property whose value is written as it stands.
func put(c *ical.Component, name, value string) *ical.Prop {
	p := ical.NewProp(name)
	p.Value = value
	c.Props.Add(p)
	return &c.Props[p.Name][len(c.Props[p.Name])-1]
}

// putText adds a TEXT property, escaped.
func putText(c *ical.Component, name, text string) {
	p := ical.NewProp(name)
	p.SetText(text)
	c.Props.Add(p)
}
