package data

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"cortado/app"
)

// personColumns are the columns of a person without the id, in the order in
// which personValues gives and scanPerson takes them. The second group is what
// Network leaves out.
const (
	networkColumns = `given, family, prefix, suffix, nickname, title, organisation, place, zone, relation, trust, notes,
	introducer, through, connected_on, talk_again, cadence_days, fingerprint,
	` + standingColumns + `,
	emails, links, skills, perspective, strengths, wants, tags, stances, hours, past, schools, groups, sources`
	standingColumns = `paused, paused_until, snoozed, not_for_me, not_for_me_why, pinned, archived, deleted`
	quietColumns    = `phones, birthday, extra, trust_steps`
	personColumns   = networkColumns + ", " + quietColumns
)

func personValues(p app.Person) []any {
	var trust any
	if p.Trust != nil {
		trust = int64(*p.Trust)
	}
	n := p.Name
	v := []any{n.Given, n.Family, n.Prefix, n.Suffix, n.Nickname, p.Title, p.Organisation, p.Place, p.Zone, string(p.Relation), trust, p.Notes,
		orNull(p.Introducer), p.Through, string(p.ConnectedOn), string(p.TalkAgain), p.CadenceDays, p.Fingerprint}
	v = append(v, standingValues(p.Standing)...)
	return append(v, packEmails(p.Emails), packLinks(p.Links), packSkills(p.Skills, p.Title), packPerspective(p.Perspective),
		packLevels(p.Strengths), packWants(p.Wants), packTexts(p.Tags), packStances(p.Stances), packHours(p.Hours),
		packPositions(p.Past), packTexts(p.Schools), packTexts(p.Groups), packSources(p.Sources),
		packPhones(p.Phones), p.Birthday, packExtra(p.Extra), packTrustSteps(p.TrustSteps))
}

func standingValues(s app.Standing) []any {
	return []any{s.Paused, string(s.PausedUntil), string(s.Snoozed), s.NotForMe, s.NotForMeWhy, s.Pinned, s.Archived, string(s.Deleted)}
}

// personRow is where the columns of one person are read to, again for every row.
type personRow struct {
	p                                                       app.Person
	trust, introducer                                       sql.NullInt64
	emails, links, skills, perspective, strengths           string
	wants, tags, stances, hours, past, schools, groups, src string
	phones, birthday, extra, trustSteps                     string
	photo                                                   []byte
	network, full                                           []any
	shared                                                  *sharing // nil: every person gets lists of their own
}

// sharing keeps lists read before, so that people with the same one share it.
type sharing struct {
	skills      map[[2]string][]app.PersonSkill // by packed text and title
	untitled    map[string]untitled
	perspective map[string]map[app.Dimension]app.Attribute
	sources     map[string]map[string]app.Source
}

func newSharing() *sharing {
	return &sharing{map[[2]string][]app.PersonSkill{}, map[string]untitled{}, map[string]map[app.Dimension]app.Attribute{}, map[string]map[string]app.Source{}}
}

// skillsOf shares the skills among those who have the same title too; others'
// are copied, which takes a tenth of the time of reading them again.
func (l *sharing) skillsOf(u *unpacking, text, title string) []app.PersonSkill {
	return onceOf(l.skills, [2]string{text, title}, func() []app.PersonSkill {
		return once(l.untitled, text, u.untitledSkills).of(title)
	})
}

// once gives what was read from the same text before, or reads it.
func once[T any](kept map[string]T, text string, read func(string) T) T {
	return onceOf(kept, text, func() T { return read(text) })
}

func onceOf[K comparable, T any](kept map[K]T, key K, read func() T) T {
	v, known := kept[key]
	if !known {
		v = read()
		kept[key] = v
	}
	return v
}

func newPersonRow() *personRow {
	r := &personRow{}
	p := &r.p
	r.network = []any{&p.ID, &p.Name.Given, &p.Name.Family, &p.Name.Prefix, &p.Name.Suffix, &p.Name.Nickname,
		&p.Title, &p.Organisation, &p.Place, &p.Zone, (*string)(&p.Relation), &r.trust, &p.Notes,
		&r.introducer, &p.Through, (*string)(&p.ConnectedOn), (*string)(&p.TalkAgain), &p.CadenceDays, &p.Fingerprint,
		&p.Standing.Paused, (*string)(&p.Standing.PausedUntil), (*string)(&p.Standing.Snoozed), &p.Standing.NotForMe,
		&p.Standing.NotForMeWhy, &p.Standing.Pinned, &p.Standing.Archived, (*string)(&p.Standing.Deleted),
		&r.emails, &r.links, &r.skills, &r.perspective, &r.strengths, &r.wants, &r.tags, &r.stances, &r.hours,
		&r.past, &r.schools, &r.groups, &r.src}
	r.full = append(r.network[:len(r.network):len(r.network)], &r.phones, &r.birthday, &r.extra, &r.trustSteps, &r.photo)
	return r
}

// scanFull reads the id, personColumns and the photo.
func (r *personRow) scanFull(row scanner) (app.Person, error) {
	if err := row.Scan(r.full...); err != nil {
		return app.Person{}, err
	}
	p, err := r.person()
	var u unpacking
	p.Phones, p.Birthday, p.Extra, p.Photo = u.phones(r.phones), r.birthday, u.extra(r.extra), r.photo
	p.TrustSteps = u.trustSteps(r.trustSteps)
	return p, errors.Join(err, u.err)
}

func (r *personRow) person() (app.Person, error) {
	p := r.p
	if r.trust.Valid {
		level := app.Level(r.trust.Int64)
		p.Trust = &level
	}
	p.Introducer = app.PersonID(r.introducer.Int64)
	var u unpacking
	p.Emails, p.Links, p.Strengths = u.emails(r.emails), u.links(r.links), u.levels(r.strengths)
	p.Wants, p.Tags, p.Stances, p.Hours = u.wants(r.wants), u.texts(r.tags), u.stances(r.stances), u.hours(r.hours)
	p.Past, p.Schools, p.Groups = u.positions(r.past), u.texts(r.schools), u.texts(r.groups)
	if l := r.shared; l != nil {
		p.Skills, p.Sources = l.skillsOf(&u, r.skills, p.Title), once(l.sources, r.src, u.sources)
		p.Perspective = once(l.perspective, r.perspective, u.perspective)
	} else {
		p.Skills, p.Sources, p.Perspective = u.skills(r.skills, p.Title), u.sources(r.src), u.perspective(r.perspective)
	}
	p.Phones = []app.Phone{}
	return p, u.err
}

const selectPerson = "SELECT person.id, " + personColumns + ", photo.image FROM person LEFT JOIN photo ON photo.person = person.id"

// Person gives one person in full; see app.Reader.
func (r *reads) Person(ctx context.Context, id app.PersonID) (app.Person, error) {
	found, err := list(ctx, r.s, newPersonRow().scanFull, selectPerson+" WHERE person.id = ?", int64(id))
	if err != nil {
		return app.Person{}, fault("read person", err)
	}
	if len(found) == 0 {
		return app.Person{}, app.NotFound("there is no person %d", id)
	}
	return found[0], nil
}

// Network gives everybody outside the bin for the suggestion model; see app.Reader.
func (r *reads) Network(ctx context.Context) ([]app.Person, error) {
	people, _, err := r.network(ctx)
	return people, fault("read people", err)
}

// Everybody gives every person in full; see app.Reader.
func (r *reads) Everybody(ctx context.Context, bin bool) ([]app.Person, error) {
	where := " WHERE deleted = ''"
	if bin {
		where = ""
	}
	return r.people(ctx, newPersonRow().scanFull, selectPerson+where+" ORDER BY person.id")
}

// people reads many into one slice made large enough: a person is a large value
// to copy whenever a slice grows.
func (r *reads) people(ctx context.Context, scan func(scanner) (app.Person, error), query string) ([]app.Person, error) {
	n, err := one[int](r.s, "SELECT count(*) FROM person")
	if err != nil {
		return nil, fault("read people", err)
	}
	out, err := fill(ctx, r.s, make([]app.Person, 0, n), scan, query)
	return out, fault("read people", err)
}

// SavePerson makes or changes a person; see app.Writer. It writes every field:
// never hand it a person of Network, which are not in full. A trust that moved
// is noted with the day of the change.
func (w *writer) SavePerson(p app.Person) (app.PersonID, error) {
	if !w.at.IsZero() {
		p.TrustSteps = app.StepTrust(p.TrustSteps, p.Trust, app.DayOf(w.at))
	}
	id, err := w.save("person", int64(p.ID), personColumns, personValues(p)...)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no person %d", p.ID)
	}
	if err == nil {
		err = w.savePhoto(id, p.Photo, p.ID == 0)
	}
	if err != nil {
		return 0, fault("save person", err)
	}
	w.blocks[id/digestSpan] = true
	if p.ID == 0 && p.Standing.Deleted == "" { // no notes of other words can hang on them yet
		w.fresh = append(w.fresh, app.PersonID(id))
		return app.PersonID(id), fault("index person", w.keepTexts(app.PersonID(id), searchText(p, "")))
	}
	w.touched[app.PersonID(id)] = true
	return app.PersonID(id), nil
}

// SaveStanding changes only a person's standing; see app.Writer.
func (w *writer) SaveStanding(id app.PersonID, s app.Standing) error {
	res, err := w.exec("UPDATE person SET ("+standingColumns+") = ("+marks(8)+") WHERE id = ?", append(standingValues(s), int64(id))...)
	if err != nil {
		return fault("save standing", err)
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(app.NotFound("there is no person %d", id), err)
	}
	w.touched[id] = true
	return nil
}

// Keys gives what joins people over several files, also of people in the bin,
// so that an import finds them there. Of two with the same key the older counts.
func (r *reads) Keys(ctx context.Context) (app.Keys, error) {
	type keyed struct {
		id                         app.PersonID
		name, print, emails, links string
	}
	people, err := list(ctx, r.s, func(row scanner) (keyed, error) {
		var k keyed
		return k, row.Scan(&k.id, &k.name, &k.print, &k.emails, &k.links)
	}, "SELECT id, given || ' ' || family, fingerprint, emails, links FROM person ORDER BY id")
	if err != nil {
		return app.Keys{}, fault("read keys", err)
	}
	k := app.Keys{Slugs: map[string]app.PersonID{}, Emails: map[string]app.PersonID{},
		Fingerprints: map[string]app.PersonID{}, Names: map[string][]app.PersonID{}}
	add := func(m map[string]app.PersonID, key string, id app.PersonID) {
		if _, taken := m[key]; key != "" && !taken {
			m[key] = id
		}
	}
	var u unpacking
	for _, p := range people {
		for _, e := range u.emails(p.emails) {
			add(k.Emails, app.EmailKey(e.Address), p.id)
		}
		for _, l := range u.links(p.links) {
			add(k.Slugs, app.ProfileSlug(l.URL), p.id)
		}
		add(k.Fingerprints, p.print, p.id)
		if name := app.Fold(strings.TrimSpace(p.name)); name != "" {
			k.Names[name] = append(k.Names[name], p.id)
		}
	}
	return k, fault("read keys", u.err)
}
