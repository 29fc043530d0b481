package exchange

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cortado/app"
)

// sheet is a row of a table whose columns are known by name.
type sheet struct {
	keys  []string // squeezed headers
	names []string
	cells []string
	line  int
	used  []bool
}

// get gives the first filled cell among the columns so named, and marks it used.
func (s *sheet) get(keys ...string) string {
	for _, k := range keys {
		if i := slices.Index(s.keys, k); i >= 0 && i < len(s.cells) {
			s.used[i] = true
			if v := strings.TrimSpace(s.cells[i]); v != "" {
				return v
			}
		}
	}
	return ""
}

// rest gives the filled cells nobody asked for.
func (s *sheet) rest(prefix string) []app.Extra {
	var out []app.Extra
	for i, c := range s.cells {
		if c = strings.TrimSpace(c); c == "" || (i < len(s.used) && s.used[i]) {
			continue
		}
		name := "?"
		if i < len(s.names) {
			name = s.names[i]
		}
		out = append(out, app.Extra{Name: prefix + name, Value: c})
	}
	return out
}

// eachSheet reads a table that has one of the columns, row by row; most is how
// many rows it may have, 0 for any number.
func eachSheet(ctx context.Context, s stream, b *Batch, most int, need []string, handle func(*sheet) int) error {
	rows := 0
	var keys, names []string
	find := func(sample string) (*head, error) {
		for _, comma := range commas {
			for _, rw := range firstRows(sample, comma) {
				names = trimRow(rw.cells)
				keys = keys[:0]
				for _, n := range names {
					keys = append(keys, squeeze(n))
				}
				for _, n := range need {
					if slices.Contains(keys, n) {
						return &head{line: rw.line, comma: comma, names: names}, nil
					}
				}
			}
		}
		return nil, refuse(b.File, "has none of the columns that LinkedIn writes", "download the archive again")
	}
	return eachRow(ctx, s, b, find, func(rw row) error {
		if n := filled(rw.cells); n > 0 {
			if rows++; most > 0 && rows > most {
				return refuse(b.File, fmt.Sprintf("has more than %d rows", most), "download the archive again")
			}
			b.Values += handle(&sheet{keys: keys, names: names, cells: rw.cells, line: rw.line, used: make([]bool, max(len(keys), len(rw.cells)))})
		}
		return nil
	})
}

func (a *archive) profile(ctx context.Context, s stream, b *Batch) error {
	return eachSheet(ctx, s, b, MaxOwnRows, []string{"firstname", "vorname", "prenom", "nombre", "headline"}, func(r *sheet) int {
		me := a.me
		if me.Name != "" {
			me.Extra = append(me.Extra, r.rest("Profile: ")...)
			return 0
		}
		me.Name = strings.TrimSpace(r.get("firstname", "vorname", "prenom", "nombre") + " " + r.get("lastname", "nachname", "nomdefamille", "nom", "apellidos"))
		me.Title = r.get("headline", "profilslogan", "slogan", "titre", "titular")
		me.Place = r.get("geolocation", "location", "standort", "lieu", "ubicacion")
		me.Extra = append(me.Extra, r.rest("Profile: ")...)
		return 0
	})
}

func (a *archive) emails(ctx context.Context, s stream, b *Batch) error {
	return eachSheet(ctx, s, b, MaxOwnRows, []string{"emailaddress", "emailadresse"}, func(r *sheet) int {
		address := r.get("emailaddress", "emailadresse")
		primary := strings.EqualFold(r.get("primary"), "yes")
		r.get("confirmed", "updatedon")
		if app.ValidateEmail(address) != nil {
			if address != "" {
				a.me.Extra = append(a.me.Extra, app.Extra{Name: "E-mail", Value: address})
			}
			return 0
		}
		switch {
		case a.me.Email == "":
			a.me.Email = address
		case primary:
			a.me.Extra = append(a.me.Extra, app.Extra{Name: "E-mail", Value: a.me.Email})
			a.me.Email = address
		default:
			a.me.Extra = append(a.me.Extra, app.Extra{Name: "E-mail", Value: address})
		}
		return 0
	})
}

func (a *archive) positions(ctx context.Context, s stream, b *Batch) error {
	return eachSheet(ctx, s, b, MaxOwnRows, []string{"companyname", "company", "firma", "unternehmen"}, func(r *sheet) int {
		p := app.Position{
			Organisation: r.get("companyname", "company", "firma", "unternehmen"),
			Title:        r.get("title", "titel", "position"),
			From:         a.month(b, r, "startedon", "beginn"),
			To:           a.month(b, r, "finishedon", "ende"),
		}
		label := strings.Trim(p.Title+", "+p.Organisation, ", ")
		a.me.Extra = append(a.me.Extra, r.rest(label+": ")...)
		if p.Organisation != "" || p.Title != "" {
			a.me.Positions = append(a.me.Positions, p)
		}
		return 0
	})
}

func (a *archive) education(ctx context.Context, s stream, b *Batch) error {
	return eachSheet(ctx, s, b, MaxOwnRows, []string{"schoolname", "school", "hochschule"}, func(r *sheet) int {
		e := app.School{
			Name:   r.get("schoolname", "school", "hochschule"),
			Degree: r.get("degreename", "degree", "abschluss"),
			From:   a.month(b, r, "startdate", "startedon"),
			To:     a.month(b, r, "enddate", "finishedon"),
		}
		a.me.Extra = append(a.me.Extra, r.rest(e.Name+": ")...)
		if e.Name != "" {
			a.me.Education = append(a.me.Education, e)
		}
		return 0
	})
}

func (a *archive) skills(ctx context.Context, s stream, b *Batch) error {
	return eachSheet(ctx, s, b, MaxOwnRows, []string{"name", "skill", "skillname", "kenntnis"}, func(r *sheet) int {
		text := r.get("name", "skill", "skillname", "kenntnis")
		a.me.Extra = append(a.me.Extra, r.rest("Skills: ")...)
		if text == "" {
			return 0
		}
		id, name := a.o.skill(text)
		if !slices.ContainsFunc(a.me.Skills, func(m MySkill) bool { return m.ID == id }) {
			a.me.Skills = append(a.me.Skills, MySkill{ID: id, Name: name})
		}
		return 0
	})
}

// month reads "Jan 2020", "2020" or a whole day, as the first day of it.
func (a *archive) month(b *Batch, r *sheet, keys ...string) app.Day {
	text := r.get(keys...)
	if text == "" {
		return ""
	}
	nums, words, _ := dateParts(text)
	var day app.Day
	ok := false
	switch {
	case len(nums) == 1 && len(words) == 1:
		day, ok = makeDay(nums[0], itoa(int(months[words[0]])), "1", a.o.Today)
	case len(nums) == 1 && len(words) == 0 && len(nums[0]) == 4:
		day, ok = makeDay(nums[0], "1", "1", a.o.Today)
	case len(nums) == 2 && len(words) == 0:
		if len(nums[0]) == 4 {
			nums[0], nums[1] = nums[1], nums[0]
		}
		day, ok = makeDay(nums[1], nums[0], "1", a.o.Today)
	default:
		day, ok = readDate(text, monthFirst, a.o.Today)
	}
	if !ok {
		b.problem(r.line, reason("import.problem.date", "value", short(text)), text)
		a.me.Extra = append(a.me.Extra, app.Extra{Name: keys[0], Value: text})
	}
	return day
}

// close settles what follows from several files of the archive.
func (a *archive) close() {
	for _, p := range a.me.Positions {
		if p.To != "" {
			continue
		}
		if a.me.Organisation == "" {
			a.me.Organisation = p.Organisation
		}
		if a.me.Title == "" {
			a.me.Title = p.Title
		}
	}
	if !a.me.empty() {
		a.b.Me = a.me
	}
	a.b.LastContact = a.mail.last()
}
