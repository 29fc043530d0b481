package planner

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// Filter narrows people down; what is set must all hold.
type Filter struct {
	FillsGap     bool
	Outside      bool
	NeverMet     bool
	Unsure       bool   // the program would ask something about them
	Bin          bool   // only those in the bin; without it only those outside
	Tag          string // in any spelling
	Relation     app.Relation
	Function     string
	Seniority    string
	Organisation string    // some of its letters
	Skill        string    // by name or id
	SkillLevel   app.Level // known or claimed to be at least this; 0 is any but none
	LastContact  string    // "never", "within:90", "before:365" (days ago); empty = any
	Status       string    // active, paused, snoozed, not-for-me, archived; empty = all but archived
}

// Statuses lists what a person's standing outside the bin can be.
func Statuses() []string { return []string{"active", "paused", "snoozed", "not-for-me", "archived"} }

const filterHelp = "use fills-gap, outside, never-met, unsure, bin, tag:…, relation:…, function:…, seniority:…, organisation:…, " +
	"skill:…, skill:…>=4, last-contact:never, last-contact:<90d, last-contact:>365d or status:…"

// ParseFilter reads one condition into f: "fills-gap", "outside", "never-met",
// "unsure", "bin", or "tag:x", "relation:x", "function:x", "seniority:x",
// "organisation:x", "skill:x", "skill:x>=4", "last-contact:never",
// "last-contact:<90d", "last-contact:>1y", "status:x". ErrInvalid for any other.
func ParseFilter(text string, f *Filter) error {
	key, value, valued := strings.Cut(text, ":")
	if flag := f.flag(key); flag != nil && !valued {
		*flag = true
		return nil
	}
	field := f.text(key)
	if (field == nil && key != "relation" && key != "skill" && key != "last-contact") || !valued {
		return app.Invalid("%q is no filter; %s", text, filterHelp)
	}
	if value == "" {
		return app.Invalid("the filter %q names nothing after the colon; %s", text, filterHelp)
	}
	switch key {
	case "relation":
		for _, r := range app.Relations() {
			if string(r) == value {
				f.Relation = r
				return nil
			}
		}
		return app.Invalid("%q is no relation; use peer, senior, executive, report, outside or programme", value)
	case "skill":
		return f.parseSkill(value)
	case "last-contact":
		last, err := parseLast(value)
		if err != nil {
			return err
		}
		f.LastContact = last
		return nil
	case "status":
		known := false
		for _, s := range Statuses() {
			known = known || s == value
		}
		if !known {
			return app.Invalid("%q is no status; use %s", value, strings.Join(Statuses(), ", "))
		}
	}
	*field = value
	return nil
}

// flag is the condition of a name that takes no value; nil for any other.
func (f *Filter) flag(key string) *bool {
	switch key {
	case "fills-gap":
		return &f.FillsGap
	case "outside":
		return &f.Outside
	case "never-met":
		return &f.NeverMet
	case "unsure":
		return &f.Unsure
	case "bin":
		return &f.Bin
	}
	return nil
}

// text is the condition of a name whose value is kept as it was written.
func (f *Filter) text(key string) *string {
	switch key {
	case "tag":
		return &f.Tag
	case "function":
		return &f.Function
	case "seniority":
		return &f.Seniority
	case "organisation":
		return &f.Organisation
	case "status":
		return &f.Status
	}
	return nil
}

// parseSkill reads "Pricing" and "Pricing>=4".
func (f *Filter) parseSkill(value string) error {
	name, level := value, app.Level(0)
	if at := strings.LastIndex(value, ">="); at >= 0 {
		n, err := strconv.Atoi(value[at+2:])
		if err != nil || n < 0 || n > 5 {
			return app.Invalid("%q is no level of a skill; it goes from 0 to 5, as in skill:Pricing>=4", value[at+2:])
		}
		name, level = value[:at], app.Level(n)
	}
	if strings.TrimSpace(name) == "" {
		return app.Invalid("the filter skill:%s names no skill; write it like skill:Pricing>=4", value)
	}
	f.Skill, f.SkillLevel = name, level
	return nil
}

// lastUnits are the lengths of time a filter can name, in days.
var lastUnits = map[byte]int{'d': 1, 'w': 7, 'm': 30, 'y': 365}

// parseLast reads "never", "<90d" and ">1y" as "never", "within:90" and
// "before:365".
func parseLast(value string) (string, error) {
	kind := map[byte]string{'<': "within:", '>': "before:"}[value[0]]
	switch {
	case value == "never":
		return value, nil
	case kind != "" && len(value) > 2 && lastUnits[value[len(value)-1]] > 0:
		n, err := strconv.Atoi(value[1 : len(value)-1])
		if days := n * lastUnits[value[len(value)-1]]; err == nil && n > 0 && n < 100_000 {
			return kind + strconv.Itoa(days), nil
		}
	}
	return "", app.Invalid("%q is no last contact; write never, <90d for the last 90 days or >1y for longer ago than a year (d, w, m or y)", value)
}

// lastDays reads "within:90" and "before:365".
func lastDays(last string) (kind string, days int) {
	kind, number, _ := strings.Cut(last, ":")
	days, _ = strconv.Atoi(number)
	return kind, days
}

// ParseTerms reads a whole filter: conditions parted by blanks, what has blanks
// in it in double quotes (tag:"chess club"), a quote inside written twice.
func ParseTerms(terms string) (Filter, error) {
	var f Filter
	words, err := cutTerms(terms)
	if err != nil {
		return Filter{}, err
	}
	for _, w := range words {
		if err := ParseFilter(w, &f); err != nil {
			return Filter{}, err
		}
	}
	return f, nil
}

func cutTerms(terms string) ([]string, error) {
	var out []string
	var word strings.Builder
	begun, quoted := false, false
	for i := 0; i < len(terms); {
		r, size := utf8.DecodeRuneInString(terms[i:])
		switch {
		case quoted && strings.HasPrefix(terms[i:], `""`):
			word.WriteByte('"')
			size = 2
		case r == '"':
			quoted, begun = !quoted, true
		case !quoted && unicode.IsSpace(r):
			if begun {
				out = append(out, word.String())
				word.Reset()
			}
			begun = false
		default:
			word.WriteString(terms[i : i+size])
			begun = true
		}
		i += size
	}
	if quoted {
		return nil, app.Invalid("the filter %s has a quote without an end", terms)
	}
	if begun {
		out = append(out, word.String())
	}
	return out, nil
}

// Terms writes a filter as ParseTerms reads it.
func (f Filter) Terms() string {
	var out []string
	for _, key := range []string{"fills-gap", "outside", "never-met", "unsure", "bin"} {
		if *f.flag(key) {
			out = append(out, key)
		}
	}
	add := func(key, value string) {
		if value == "" {
			return
		}
		if strings.IndexFunc(value, func(r rune) bool { return unicode.IsSpace(r) || r == '"' }) >= 0 {
			value = `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
		}
		out = append(out, key+":"+value)
	}
	add("tag", f.Tag)
	add("relation", string(f.Relation))
	add("function", f.Function)
	add("seniority", f.Seniority)
	add("organisation", f.Organisation)
	skill := f.Skill
	if skill != "" && (f.SkillLevel > 0 || strings.Contains(skill, ">=")) {
		skill += ">=" + strconv.Itoa(int(f.SkillLevel))
	}
	add("skill", skill)
	switch kind, days := lastDays(f.LastContact); kind {
	case "never":
		add("last-contact", kind)
	case "within":
		add("last-contact", "<"+strconv.Itoa(days)+"d")
	case "before":
		add("last-contact", ">"+strconv.Itoa(days)+"d")
	}
	add("status", f.Status)
	return strings.Join(out, " ")
}

// Count says how many conditions are set.
func (f Filter) Count() int {
	n := 0
	for _, set := range []bool{f.FillsGap, f.Outside, f.NeverMet, f.Unsure, f.Bin, f.Tag != "", f.Relation != "", f.Function != "",
		f.Seniority != "", f.Organisation != "", f.Skill != "", f.LastContact != "", f.Status != ""} {
		if set {
			n++
		}
	}
	return n
}
