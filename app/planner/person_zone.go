package planner

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/region"
)

// theirZone gives the zone by which somebody lives, its name, and, where it is
// not their own as kept but follows from the place, a phone number or an e-mail
// address, the sentence that says so. loc is nil and name empty when nothing
// tells. q is in full: the network leaves phones out.
func (p *Planner) theirZone(q app.Person) (loc *time.Location, name, from string) {
	if loc, err := app.LoadZone(q.Zone); err == nil {
		return loc, q.Zone, ""
	}
	name, by, ok := region.ZoneBy(whereabouts(q))
	if !ok {
		return nil, "", ""
	}
	loc, err := app.LoadZone(name)
	if err != nil { // our own list of places names it, but this machine does not know it
		return nil, "", ""
	}
	return loc, name, p.zoneFrom(name, by)
}

// clockOf is theirZone for those who need only the clock; ErrNotFound when
// nothing tells.
func (p *Planner) clockOf(q app.Person) (*time.Location, error) {
	if loc, _, _ := p.theirZone(q); loc != nil {
		return loc, nil
	}
	return nil, app.NotFound("where %s lives is not known", q.Name)
}

// TheirZone names the zone by which somebody lives, read off what is known of
// them where it was not said; from says what told it then. Empty when nothing
// does. The person is in full, as Person gives them.
func (p *Planner) TheirZone(q app.Person) (name, from string) {
	_, name, from = p.theirZone(q)
	return name, from
}

// zoneName is the name of theirZone, empty when nothing tells.
func (p *Planner) zoneName(q app.Person) string {
	_, name, _ := p.theirZone(q)
	return name
}

// apart says how far a zone's clocks are from mine: "5 hours behind you". now is
// in my zone.
func (p *Planner) apart(now time.Time, theirs *time.Location) string {
	_, mine := now.Zone()
	minutes := (offsetIn(theirs, now) - mine) / 60
	switch {
	case minutes == 0:
		return p.words.Say("zone.same")
	case minutes%60 != 0 && minutes < 0:
		return p.words.Say("zone.behind", "h", float64(-minutes)/60)
	case minutes%60 != 0:
		return p.words.Say("zone.ahead", "h", float64(minutes)/60)
	case minutes < 0:
		return p.words.Count("zone.behind.hours", -minutes/60)
	}
	return p.words.Count("zone.ahead.hours", minutes/60)
}

// whereabouts is what tells a person's zone; a region that was said counts as
// the place where there is none.
func whereabouts(q app.Person) region.Facts {
	f := factsOf(q)
	if said := q.Perspective[app.Region]; f.Place == "" && said.Source == app.Typed {
		f.Place = said.Value
	}
	return f
}

// zoneFrom says what told a zone: "Toronto, by the place", "Germany, by the
// phone number +49".
func (p *Planner) zoneFrom(zone string, by region.Evidence) string {
	switch by.Kind {
	case region.ByPhone:
		return p.words.Say("zones.from.phone", "country", by.Country, "code", by.Text)
	case region.ByEmail:
		return p.words.Say("zones.from.email", "country", by.Country, "end", by.Text)
	}
	town := townOf(zone)
	if app.Fold(town) == app.Fold(by.Text) || utf8.RuneCountInString(by.Text) > 40 {
		return p.words.Say("zones.from.place", "town", town)
	}
	return p.words.Say("zones.from.place.other", "town", town, "place", by.Text)
}

// townOf is the town of a zone's name: "New York".
func townOf(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
}

// ZoneChoice is a zone that somebody may live by.
type ZoneChoice struct {
	Zone   string // IANA; empty: what place, phone and e-mail tell
	Label  string // "Toronto (America)"
	Apart  string // "5 hours behind you"; empty while I have no zone
	Chosen bool   // it is taken at present
}

// ZoneChoices lists the zones to choose from when a person is asked for: the
// likely ones first, which are the one taken at present, those of their country,
// and mine; then the common ones. Where they live by their own facts is offered
// as the first one, with an empty zone, once another was said.
func (p *Planner) ZoneChoices(ctx context.Context, person app.PersonID) ([]ZoneChoice, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return nil, err
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return nil, err
	}
	now := p.here(me)
	_, taken, _ := p.theirZone(q)
	var out []ZoneChoice
	if q.Zone != "" {
		bare := q
		bare.Zone = ""
		c := ZoneChoice{Label: p.words.Say("zones.choice.forget")}
		if _, _, from := p.theirZone(bare); from != "" {
			c.Label = from
		}
		out = append(out, c)
	}
	seen := map[string]bool{"": true}
	for _, z := range slices.Concat([]string{taken}, region.Zones(whereabouts(q)), []string{me.Zone}, commonZones) {
		if seen[z] {
			continue
		}
		seen[z] = true
		if loc, err := app.LoadZone(z); err == nil {
			c := ZoneChoice{Zone: z, Label: ZoneLabel(z), Chosen: z == taken}
			if me.Zone != "" {
				c.Apart = p.apart(now, loc)
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// SetZone keeps the zone by which a person lives, as typed; an empty one leaves
// it to what place, phone and e-mail tell. The change is 0 when it is so already.
func (p *Planner) SetZone(ctx context.Context, person app.PersonID, zone string) (app.ChangeID, error) {
	q, err := p.person(ctx, person)
	if err != nil || q.Zone == zone {
		return 0, err
	}
	if zone != "" {
		if _, err := app.LoadZone(zone); err != nil {
			return 0, err
		}
	}
	q.Zone, q.Sources = zone, maps.Clone(q.Sources)
	if q.Sources == nil {
		q.Sources = map[string]app.Source{}
	}
	q.Sources["zone"] = app.Typed
	return p.change("change.zone", q.Name.String(), func(w app.Writer) error {
		_, err := w.SavePerson(q)
		return err
	}, app.PeopleChanged)
}
