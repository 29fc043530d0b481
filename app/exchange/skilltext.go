package exchange

import (
	"strconv"
	"strings"
	"unicode"

	"cortado/app"
)

// plainLevel is the level of a skill that a file names without one.
const plainLevel app.Level = 3

// readLevel reads "4", "4/5" or "4 of 5".
func readLevel(s string) (app.Level, bool) {
	s = strings.TrimSpace(s)
	for _, end := range []string{"/5", "/ 5", "of 5", "von 5", "sur 5", "de 5"} {
		if rest, ok := strings.CutSuffix(s, end); ok {
			s = strings.TrimSpace(rest)
			break
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > int(app.MaxLevel) {
		return 0, false
	}
	return app.Level(n), true
}

// list splits a cell of several values: at semicolons, line breaks and bars,
// and at commas where there is none of those. Too long a list is kept whole.
func (d *draft) list(name, cell string) []string {
	text := cell
	marks := ";\n|"
	if strings.Contains(cell, " ::: ") {
		cell, marks = strings.ReplaceAll(cell, " ::: ", "\n"), "\n"
	} else if !strings.ContainsAny(cell, marks) {
		marks = ","
	}
	var out []string
	for _, s := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	if len(out) > maxList {
		d.extra(name, text)
		return nil
	}
	return out
}

// skills reads "Pricing:4; Negotiation (5); Hiring".
func (d *draft) skills(name, cell string) {
	for _, entry := range d.list(name, cell) {
		text, level, levelOK := skillEntry(entry)
		if text == "" || !levelOK {
			d.odd("import.problem.level", name, entry)
			continue
		}
		d.skill(text, level)
	}
}

// skillEntry takes one entry apart. An entry without a level has plainLevel.
func skillEntry(entry string) (text string, level app.Level, ok bool) {
	if rest, found := strings.CutSuffix(entry, ")"); found {
		if i := strings.LastIndexByte(rest, '('); i > 0 && numeric(rest[i+1:]) {
			level, ok = readLevel(rest[i+1:])
			return strings.TrimSpace(rest[:i]), level, ok
		}
	}
	if i := strings.LastIndexAny(entry, ":="); i >= 0 && (numeric(entry[i+1:]) || strings.TrimSpace(entry[i+1:]) == "") {
		text = strings.TrimSpace(entry[:i])
		if strings.TrimSpace(entry[i+1:]) == "" {
			return text, plainLevel, true
		}
		level, ok = readLevel(entry[i+1:])
		return text, level, ok
	}
	return entry, plainLevel, true
}

// numeric says whether a text is meant as a number.
func numeric(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && (s[0] == '-' || s[0] == '+' || unicode.IsDigit(rune(s[0])))
}

func (d *draft) skill(text string, level app.Level) {
	id, name := d.o.skill(text)
	for i, s := range d.p.Skills {
		if s.ID == id {
			d.p.Skills[i].Level = max(s.Level, level)
			return
		}
	}
	if len(d.p.Skills) >= maxList {
		d.extra("Skills", text)
		return
	}
	d.p.Skills = append(d.p.Skills, app.PersonSkill{ID: id, Name: name, Level: level, Source: app.Imported, Certainty: 1})
}

// skill finds a skill's id and name; without a taxonomy it is an own skill.
func (o *Options) skill(text string) (app.SkillID, string) {
	text = strings.TrimSpace(text)
	if o.Skill != nil {
		if id, name := o.Skill(text); id != "" {
			return id, name
		}
	}
	slug := strings.Join(strings.FieldsFunc(app.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' && r != '#'
	}), "-")
	return app.SkillID("own:" + slug), text
}
