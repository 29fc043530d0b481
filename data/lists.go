package data

import (
	"maps"
	"slices"
	"strings"

	"cortado/app"
)

// The lists of a person and of the profile in their packed form. Maps are
// packed by sorted key, so that the same value is the same text.

func packTexts[T ~string](texts []T) string {
	var p packer
	for _, t := range texts {
		p.row().text(string(t))
	}
	return p.String()
}

func packEmails(emails []app.Email) string {
	var p packer
	for _, e := range emails {
		p.row().text(e.Address).text(e.Label)
	}
	return p.String()
}

func packPhones(phones []app.Phone) string {
	var p packer
	for _, n := range phones {
		p.row().text(n.Number).text(n.Label)
	}
	return p.String()
}

func packLinks(links []app.Link) string {
	var p packer
	for _, l := range links {
		p.row().text(l.URL).text(l.Label)
	}
	return p.String()
}

// packSkills leaves out what a skill was read off where that is the title, so
// that people of the same kind have the same list whatever their titles say.
func packSkills(skills []app.PersonSkill, title string) string {
	var p packer
	for _, s := range skills {
		p.row().text(string(s.ID)).text(s.Name).whole(int64(s.Level)).text(string(s.Source)).number(s.Certainty)
		if s.From != title || title == "" {
			p.text(s.From)
		}
	}
	return p.String()
}

func packPerspective(m map[app.Dimension]app.Attribute) string {
	var p packer
	for _, d := range slices.Sorted(maps.Keys(m)) {
		p.row().text(string(d)).text(m[d].Value).number(m[d].Certainty).text(string(m[d].Source))
	}
	return p.String()
}

func packLevels(m map[app.Strength]app.Level) string {
	var p packer
	for _, s := range slices.Sorted(maps.Keys(m)) {
		p.row().text(string(s)).whole(int64(m[s]))
	}
	return p.String()
}

func packWants(wants []app.Want) string {
	var p packer
	for _, w := range wants {
		p.row().text(w.Text).text(string(w.Skill))
	}
	return p.String()
}

func packStances(m map[app.QuestionID]int) string {
	var p packer
	for _, q := range slices.Sorted(maps.Keys(m)) {
		p.row().whole(int64(q)).whole(int64(m[q]))
	}
	return p.String()
}

// packHours writes the days of the week as digits: "12345".
func packHours(hours []app.Hours) string {
	var p packer
	for _, h := range hours {
		digits := make([]byte, 0, 7)
		for _, d := range h.Days {
			digits = append(digits, byte('0'+d))
		}
		p.row().text(string(digits)).text(h.From).text(h.To)
	}
	return p.String()
}

func packPositions(positions []app.Position) string {
	var p packer
	for _, j := range positions {
		p.row().text(j.Organisation).text(j.Title).text(string(j.From)).text(string(j.To))
	}
	return p.String()
}

func packSchools(schools []app.School) string {
	var p packer
	for _, s := range schools {
		p.row().text(s.Name).text(s.Degree).text(string(s.From)).text(string(s.To))
	}
	return p.String()
}

func packExtra(extra []app.Extra) string {
	var p packer
	for _, e := range extra {
		p.row().text(e.Name).text(e.Value)
	}
	return p.String()
}

func packSources(m map[string]app.Source) string {
	var p packer
	for _, field := range slices.Sorted(maps.Keys(m)) {
		p.row().text(field).text(string(m[field]))
	}
	return p.String()
}

// unpacking reads lists and keeps the first failure.
type unpacking struct{ err error }

// each calls read for every row of a list.
func each[T any](u *unpacking, s string, read func(*unpacker) T) []T {
	if s == "[]" {
		return []T{}
	}
	out := make([]T, 0, 1+strings.Count(s, "],[")) // at least as many as there are
	list := unpacker{s: s, i: 1}
	for list.next() {
		out = append(out, read(&list))
	}
	if u.err == nil {
		u.err = list.err
	}
	return slices.Clip(out) // it may be shared
}

func (u *unpacking) texts(s string) []string { return each(u, s, (*unpacker).text) }

func (u *unpacking) emails(s string) []app.Email {
	return each(u, s, func(l *unpacker) app.Email { return app.Email{Address: l.text(), Label: l.text()} })
}

func (u *unpacking) phones(s string) []app.Phone {
	return each(u, s, func(l *unpacker) app.Phone { return app.Phone{Number: l.text(), Label: l.text()} })
}

func (u *unpacking) links(s string) []app.Link {
	return each(u, s, func(l *unpacker) app.Link { return app.Link{URL: l.text(), Label: l.text()} })
}

func (u *unpacking) skills(s, title string) []app.PersonSkill {
	return u.untitledSkills(s).of(title)
}

// untitled is a list of skills without what was read off the title; titled are
// their places.
type untitled struct {
	list   []app.PersonSkill
	titled []int
}

func (u *unpacking) untitledSkills(s string) untitled {
	var out untitled
	n := 0
	out.list = each(u, s, func(l *unpacker) app.PersonSkill {
		skill := app.PersonSkill{ID: app.SkillID(l.text()), Name: l.text(), Level: app.Level(l.whole()),
			Source: app.Source(l.text()), Certainty: l.number()}
		if l.more() {
			skill.From = l.text()
		} else {
			out.titled = append(out.titled, n)
		}
		n++
		return skill
	})
	return out
}

// of gives the skills of somebody with the title, in a list of their own where
// the title is in it.
func (u untitled) of(title string) []app.PersonSkill {
	if len(u.titled) == 0 {
		return u.list
	}
	list := slices.Clip(slices.Clone(u.list))
	for _, i := range u.titled {
		list[i].From = title
	}
	return list
}

func (u *unpacking) perspective(s string) map[app.Dimension]app.Attribute {
	m := map[app.Dimension]app.Attribute{}
	each(u, s, func(l *unpacker) struct{} {
		m[app.Dimension(l.text())] = app.Attribute{Value: l.text(), Certainty: l.number(), Source: app.Source(l.text())}
		return struct{}{}
	})
	return m
}

// mapping reads rows of a key and a value; nil when there are none.
func mapping[K comparable, V any](u *unpacking, s string, read func(*unpacker) (K, V)) map[K]V {
	if s == "[]" {
		return nil
	}
	m := map[K]V{}
	each(u, s, func(l *unpacker) struct{} {
		k, v := read(l)
		m[k] = v
		return struct{}{}
	})
	return m
}

func (u *unpacking) levels(s string) map[app.Strength]app.Level {
	return mapping(u, s, func(l *unpacker) (app.Strength, app.Level) { return app.Strength(l.text()), app.Level(l.whole()) })
}

func (u *unpacking) wants(s string) []app.Want {
	return each(u, s, func(l *unpacker) app.Want { return app.Want{Text: l.text(), Skill: app.SkillID(l.text())} })
}

func (u *unpacking) stances(s string) map[app.QuestionID]int {
	return mapping(u, s, func(l *unpacker) (app.QuestionID, int) { return app.QuestionID(l.whole()), int(l.whole()) })
}

func (u *unpacking) hours(s string) []app.Hours {
	return each(u, s, func(l *unpacker) app.Hours {
		var h app.Hours
		for _, d := range l.text() {
			h.Days = append(h.Days, int(d-'0'))
		}
		h.From, h.To = l.text(), l.text()
		return h
	})
}

func (u *unpacking) positions(s string) []app.Position {
	return each(u, s, func(l *unpacker) app.Position {
		return app.Position{Organisation: l.text(), Title: l.text(), From: app.Day(l.text()), To: app.Day(l.text())}
	})
}

func (u *unpacking) schools(s string) []app.School {
	return each(u, s, func(l *unpacker) app.School {
		return app.School{Name: l.text(), Degree: l.text(), From: app.Day(l.text()), To: app.Day(l.text())}
	})
}

func (u *unpacking) extra(s string) []app.Extra {
	return each(u, s, func(l *unpacker) app.Extra { return app.Extra{Name: l.text(), Value: l.text()} })
}

func (u *unpacking) sources(s string) map[string]app.Source {
	return mapping(u, s, func(l *unpacker) (string, app.Source) { return l.text(), app.Source(l.text()) })
}
