package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
	"unicode"

	"cortado/app"
)

// column is what is known of one column while reading.
type column struct {
	header string
	field  string
	label  string // word for a value of this column ("mobile")
	labels int    // index of the column with the words for its values; -1 none
	group  string // numbered group: "email1"
	many   bool   // the cell may hold several values joined by " ::: "
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
	{"linkedin", "LinkedIn"}, {"other", "other"}, {"secondary", "other"}, {"assistant", "assistant"}, {"car", "car"},
}

// guess gives the fields of a header in the language that knows most of it,
// falling back to the others for single headers; lang is that language's code.
func guess(header []string) (cols []column, lang string) {
	keys := make([]string, len(header))
	for i, h := range header {
		keys[i] = squeeze(h)
	}
	best, most := 0, -1
	for i, words := range headerFields {
		n := 0
		for _, k := range keys {
			if lookup(words, k) != "" {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	cols = make([]column, len(header))
	for i, k := range keys {
		c := column{header: strings.TrimSpace(header[i]), labels: -1}
		if m := numbered.FindStringSubmatch(k); m != nil {
			c.group, c.many = m[1]+m[2], true
			c.field = numberedFields[m[1]+"/"+m[3]]
			if m[3] == "type" || m[3] == "label" {
				c.field = fLabel
			}
		} else if c.field = lookup(headerFields[best], k); c.field == "" {
			for j := range headerFields {
				if c.field = lookup(headerFields[j], k); c.field != "" {
					break
				}
			}
		}
		if c.field == fEmail || c.field == fPhone || c.field == fLink {
			for _, l := range labelled {
				if strings.Contains(k, l.part) && c.group == "" {
					c.label = l.label
					break
				}
			}
		}
		cols[i] = c
	}
	settle(cols)
	return cols, languages[best].code
}

func lookup(words map[string]string, key string) string {
	if key == "" {
		return ""
	}
	if f := words[key]; f != "" {
		return f
	}
	return words[strings.TrimRight(key, "0123456789")]
}

// settle decides what depends on the other columns.
func settle(cols []column) {
	has := map[string]bool{}
	labels := map[string]int{}
	for i, c := range cols {
		has[c.field] = true
		if c.field == fLabel {
			labels[c.group] = i
		}
	}
	birthParts := has[fBirthYear] && has[fBirthMonth]
	valued := map[string]bool{}
	for i := range cols {
		c := &cols[i]
		switch {
		case c.field == fTitleOr && has[fTitle]:
			c.field = fPrefix
		case c.field == fTitleOr:
			c.field = fTitle
		case c.field == fBirthday && birthParts: // Thunderbird: Birth Year, Birth Month, Birth Day
			c.field = fBirthDay
		case c.field == fBirthDay && !birthParts:
			c.field = fBirthday
		case c.field == fPlace && has[fCity] && strings.HasSuffix(squeeze(c.header), "formatted"):
			c.field = "" // a postal address, said again in its parts
		case c.field == fGiven && has[fName] && !has[fFamily] && squeeze(c.header) == "nombre":
			c.field = fName
		}
		if at, ok := labels[c.group]; ok && c.group != "" && (c.field == fEmail || c.field == fPhone || c.field == fLink) {
			c.labels = at
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
		case key == "nom" && has[fGiven] && !has[fFamily]:
			cols[i].field = fFamily
		case key == "name" && has[fGiven] && !has[fFamily] && squeezed(cols, "vorname"):
			cols[i].field = fFamily
		case (key == "nombre" || key == "nome") && !has[fFamily]:
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

// formatOf tells whose table a header is.
func formatOf(cols []column) Kind {
	has := map[string]bool{}
	for _, c := range cols {
		has["field:"+c.field] = true
		has[squeeze(c.header)] = true
	}
	switch {
	case has["field:"+fConnected] && has["field:"+fGiven] && has["field:"+fFamily]:
		return LinkedIn
	case has["email1value"] || has["groupmembership"] || (has["labels"] && has["organizationname"]):
		return Google
	case has["primaryemail"] && has["displayname"]:
		return Thunderbird
	case has["emaildisplayname"] || has["businessstreet"] || (has["anrede"] && has["weiterevornamen"]) ||
		(has["businessphone"] && has["homephone"] && has["emailaddress"]):
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
	for i := range cols {
		field, ok := mapping[cols[i].header]
		if !ok {
			continue
		}
		if field == "" {
			field = fExtra
		}
		if isField(field) {
			cols[i].field, cols[i].labels = field, -1
		}
	}
}
