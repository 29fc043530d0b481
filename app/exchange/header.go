package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"cortado/app"
)

// column is what is known of one column while reading.
type column struct {
	own *ownColumn // set in the tables that this program writes

	header string
	field  string
	label  string // word for a value of this column ("mobile")
	labels int    // index of the column with the words for its values; -1 none
	wordOf string // the header of that column
	group  string // numbered group: "email1"
	spot   string // which of several addresses a town, region or country belongs to
	// unknown says that nobody knows the header, whatever the user made of it.
	unknown bool
}

// squeeze leaves the letters and digits of a header, without accents.
func squeeze(h string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, app.Fold(h))
}

// numbered are headers of address books that count their values:
// "E-mail 1 - Value", "Organization 1 - Title", "E-mail 2 Address".
var numbered = regexp.MustCompile(`^(email|phone|website|webpage|organization|address|relation|event|im|customfield)(\d+)(type|label|value|address|name|title|city|region|country|)$`)

var numberedFields = map[string]string{
	"email/value": fEmail, "email/address": fEmail, "email/": fEmail,
	"phone/value": fPhone, "phone/": fPhone,
	"website/value": fLink, "website/": fLink, "webpage/": fLink,
	"organization/name": fOrg, "organization/title": fTitle,
	"address/city": fCity, "address/region": fState, "address/country": fCountry,
}

// labelled are headers that carry the word for their value.
var labelled = []struct{ part, label string }{
	{"mobile", "mobile"}, {"cell", "mobile"}, {"mobil", "mobile"}, {"handy", "mobile"}, {"movil", "mobile"}, {"celular", "mobile"}, {"portable", "mobile"},
	{"home", "home"}, {"privat", "home"}, {"domicile", "home"}, {"particular", "home"}, {"personal", "home"},
	{"work", "work"}, {"business", "work"}, {"geschaft", "work"}, {"bureau", "work"}, {"trabajo", "work"}, {"company", "work"}, {"firma", "work"}, {"professionnel", "work"},
	{"linkedin", "LinkedIn"}, {"other", "other"}, {"autre", "other"}, {"altro", "other"}, {"altra", "other"}, {"secondary", "other"}, {"assistant", "assistant"}, {"car", "car"},
}

// guess gives the fields of a header in the language that knows most of it,
// falling back to the others for single headers; lang is that language's code.
func guess(header []string) (cols []column, lang string) {
	keys := make([]string, len(header))
	for i, h := range header {
		keys[i] = squeeze(h)
	}
	best, most := 0, -1
	for i := range glossaries {
		n := 0
		for _, k := range keys {
			if glossaries[i].own(k).field != "" {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	cols = make([]column, len(header))
	spots := map[string]int{}
	for i, k := range keys {
		c := column{header: strings.TrimSpace(header[i]), labels: -1}
		if m := numbered.FindStringSubmatch(k); m != nil {
			c.group = m[1] + m[2]
			c.field = numberedFields[m[1]+"/"+m[3]]
			if m[3] == "type" || m[3] == "label" {
				c.field = fLabel
			}
		} else {
			what := meaning(best, k)
			c.field, c.label = what.field, what.label
		}
		if c.label == "" && c.group == "" && labelable[c.field] {
			c.label = labelIn(k)
		}
		if c.field == fCity || c.field == fState || c.field == fCountry {
			c.spot = c.label + c.group
			again := c.field + "/" + c.spot
			if spots[again]++; spots[again] > 1 { // Thunderbird in French writes "Ville" twice
				c.spot += " " + strconv.Itoa(spots[again])
			}
		}
		cols[i] = c
	}
	settle(cols)
	tellApart(cols)
	return cols, glossaries[best].code
}

// tellApart numbers headers that stand there twice, so that each column can be
// mapped and named by itself.
func tellApart(cols []column) {
	seen := map[string]int{}
	for i := range cols {
		h := cols[i].header
		if seen[h]++; seen[h] > 1 && h != "" {
			cols[i].header = h + " (" + strconv.Itoa(seen[h]) + ")"
		}
	}
}

var labelable = map[string]bool{fEmail: true, fPhone: true, fLink: true, fCity: true, fState: true, fCountry: true}

// labelIn finds the word for a column's values in its squeezed header.
func labelIn(key string) string {
	for _, l := range labelled {
		if strings.Contains(key, l.part) {
			return l.label
		}
	}
	return ""
}

// settle decides what depends on the other columns.
func settle(cols []column) {
	has := map[string]int{}
	labels := map[string]int{}
	for i, c := range cols {
		has[c.field]++
		if c.field == fLabel {
			labels[c.group] = i
		}
	}
	birthParts := has[fBirthYear] > 0 && has[fBirthMonth] > 0
	valued := map[string]bool{}
	titles := 0
	for i := range cols {
		c := &cols[i]
		key := squeeze(c.header)
		switch {
		case c.field == fTitleOr:
			// A salutation where another column is the job, or another "Titre",
			// as French Outlook names both.
			titles++
			if has[fTitle] > 0 || (has[fTitleOr] > 1 && titles == 1) {
				c.field = fPrefix
			} else {
				c.field = fTitle
			}
		case c.field == fBirthday && birthParts: // Thunderbird: Birth Year, Birth Month, Birth Day
			c.field = fBirthDay
		case c.field == fBirthDay && !birthParts:
			c.field = fBirthday
		case c.field == fBirthday && has[fBirthday] > 1 && (key == "aniversario" || key == "anniversaire" || key == "anniversary"):
			c.field = "" // a wedding, where the birthday has a column of its own
		case c.field == fFamily && key == "apelido" && has[fFamily] > 1: // a family name in Portugal, a nickname in Brazil
			c.field = fNickname
		case (key == "cidade" || key == "estado") && !squeezed(cols, "cidadedoenderecoresidencial"):
			c.label, c.spot = "", "" // only Brazilian Outlook means one of several addresses
		case c.field == fPlace && has[fCity] > 0 && strings.HasSuffix(key, "formatted"):
			c.field = "" // a postal address, said again in its parts
		case c.field == fGiven && has[fName] > 0 && has[fFamily] == 0 && key == "nombre":
			c.field = fName
		}
		// Outlook's "E-mail 2 Type" is a protocol and no word for the address.
		if at, ok := labels[c.group]; ok && c.group != "" && labelable[c.field] && strings.HasSuffix(key, "value") {
			c.labels, c.wordOf = at, cols[at].header
			valued[c.group] = true
		}
	}
	for i := range cols {
		if cols[i].field == fLabel && !valued[cols[i].group] {
			cols[i].field = ""
		}
	}
	// "nom" is a family name where a given name stands beside it, and "nombre"
	// the whole name where no family name does.
	for i := range cols {
		switch key := squeeze(cols[i].header); {
		case key == "nom" && has[fGiven] > 0 && has[fFamily] == 0:
			cols[i].field = fFamily
		case key == "name" && has[fGiven] > 0 && has[fFamily] == 0 && squeezed(cols, "vorname"):
			cols[i].field = fFamily
		case (key == "nombre" || key == "nome") && has[fFamily] == 0:
			cols[i].field = fName
		}
	}
}

func squeezed(cols []column, key string) bool {
	for _, c := range cols {
		if squeeze(c.header) == key {
			return true
		}
	}
	return false
}

// named says whether a header names people.
func named(cols []column) bool {
	for _, c := range cols {
		if c.field == fGiven || c.field == fFamily || c.field == fName {
			return true
		}
	}
	return false
}

// known counts the columns whose field is known.
func known(cols []column) int {
	n := 0
	for _, c := range cols {
		if c.field != "" && c.field != fExtra {
			n++
		}
	}
	return n
}

// formatOf tells whose table a header in a language is.
func formatOf(cols []column, lang string) Kind {
	has := map[string]bool{}
	for _, c := range cols {
		has["field:"+c.field] = true
		has[squeeze(c.header)] = true
	}
	switch {
	case has[squeeze(colID)]:
		return CSV
	case has["field:"+fConnected] && has["field:"+fGiven] && has["field:"+fFamily]:
		return LinkedIn
	case has["email1value"] || has["phone1value"] || has["groupmembership"] || (has["labels"] && has["organizationname"]),
		has["internetfreebusy"] && has["homeaddress"] && has["businessaddress"]: // what Google calls "Outlook CSV"
		return Google
	}
	var outlook, thunderbird, labelled int
	for _, c := range cols {
		key := squeeze(c.header)
		out, bird := false, false
		for _, g := range glossaries {
			if g.code == lang || g.code == "en" {
				out, bird = out || g.outlook[key], bird || g.thunderbird[key]
			}
		}
		switch {
		case out && !bird:
			outlook++
			if c.label != "" {
				labelled++
			}
		case bird && !out:
			thunderbird++
		}
	}
	switch {
	case thunderbird >= 4 && thunderbird > outlook:
		return Thunderbird
	case outlook >= 5 && labelled >= 2:
		return Outlook
	}
	return CSV
}

// headerKey names a header by its columns.
func headerKey(header []string) string {
	h := sha256.New()
	for _, c := range header {
		h.Write([]byte(squeeze(c) + "\x00"))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// applyMapping puts the user's choice over the guess.
func applyMapping(cols []column, mapping map[string]string) {
	ours(cols)
	for i := range cols {
		field, ok := mapping[cols[i].header]
		if !ok || field == shown(cols[i].field) { // a guess that is confirmed keeps what else is known
			continue
		}
		if field == "" {
			field = fExtra
		}
		if isField(field) {
			cols[i].unknown = cols[i].unknown || cols[i].field == ""
			cols[i].field, cols[i].labels = field, -1
		}
	}
}
