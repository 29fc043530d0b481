package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"

	"cortado/app"
)

// properties of the standards that the program has no field for. Somebody who
// came with one in a card gets it back.
var keptProperties = set("HOBBY ORG-DIRECTORY GENDER LANG GEO RELATED ANNIVERSARY DEATHDATE BIRTHPLACE DEATHPLACE IMPP " +
	"CALADRURI CALURI FBURL SOURCE CONTACT-URI MAILER LABEL SORT-STRING CLASS CLIENTPIDMAP ROLE ADR TZ PHOTO LOGO SOUND KEY X-SOCIALPROFILE " +
	"PRONOUNS GRAMGENDER CREATED LANGUAGE SOCIALPROFILE")

// readOtherwise are the properties beginning with X- that the reader takes for
// something else than an unknown one.
var readOtherwise = set("X-ABLABEL X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-NICKNAME X-SKILL X-SKILLS X-ANDROID-CUSTOM")

// bookkept are what a card says about itself; the writer says it anew.
var bookkept = set("UID REV PRODID")

var extraName = regexp.MustCompile(`^([A-Z][A-Z0-9-]*)(?: \(([^()]+)\))?$`)

// propertyOf gives the property from which a value without a field of its own
// came, and its label; ok is false for one that came from elsewhere, or that
// written as this property would be read as something else.
func propertyOf(p *app.Person, e app.Extra) (name, label string, ok bool) {
	m := extraName.FindStringSubmatch(e.Name)
	if m == nil || m[2] != oneLine(m[2]) {
		return "", "", false
	}
	name, label = m[1], m[2]
	value := strings.ToLower(clean(e.Value))
	standard := keptProperties[name]
	if x := strings.HasPrefix(name, "X-") && !readOtherwise[name] && !strings.HasPrefix(name, ownPrefix); !standard && !x {
		return "", "", false
	}
	_, zone := app.LoadZone(clean(e.Value))
	switch name {
	case "ROLE":
		ok = p.Title != "" && said(p, "title") && label == ""
	case "ADR":
		ok = !strings.Contains(value, "\n")
	case "TZ":
		ok = label == "" && (zone != nil || p.Zone != "" && said(p, "zone"))
	case "PHOTO", "LOGO", "SOUND", "KEY":
		ok = label == "" && strings.Contains(value, "://") && len(value) < 4096
	case "X-SOCIALPROFILE":
		ok = label != "" && label != "linkedin" && token(strings.ToUpper(label)) && strings.ToLower(label) == label && label != "pref" && label != "cell" &&
			!strings.HasPrefix(value, "http")
	default:
		ok = true
	}
	return name, label, ok
}

// handedOn says whether a value without a field goes into files without my
// private notes: those that stood in a card do; the columns of a table that
// nobody knew may hold anything.
func handedOn(p *app.Person, e app.Extra) bool {
	_, _, ok := propertyOf(p, e)
	return ok || e.Name == department
}

// extras writes what has no field of its own.
func (c *cardWriter) extras(p *app.Person) {
	for _, e := range p.Extra {
		value := clean(e.Value)
		if bookkept[e.Name] || e.Name == department || value == "" || clean(e.Name) == "" {
			continue
		}
		name, label, ok := propertyOf(p, e)
		switch {
		case ok:
			c.property(name, label, value)
		case c.o.Private:
			c.structure(ownPrefix+"EXTRA", e.Name, value)
		}
	}
}

// property writes a property back as it came.
func (c *cardWriter) property(name, label, value string) {
	switch name {
	case "X-SOCIALPROFILE":
		c.text(name+";TYPE="+label, value)
		return
	case "PHOTO", "LOGO", "SOUND", "KEY":
		c.text(name+";VALUE=uri", value)
		return
	case "TZ":
		c.zone(value)
		return
	}
	head, group := name, ""
	if label != "" {
		types, exact := cardTypes("TEL", label)
		if exact {
			head += ";TYPE=" + strings.Join(types, ",")
		} else {
			c.groups++
			group = "item" + strconv.Itoa(c.groups) + "."
		}
	}
	if name == "ADR" {
		c.structure(group+head, "", "", value, "", "", "", "")
	} else {
		c.text(group+head, value)
	}
	if group != "" {
		c.label(group, label)
	}
}

// CardUID gives the id of a person in cards and tables. It is the id of the
// card they came with, or one made of the seed, which names the database, and
// the person's number in it; so it stays when the person changes jobs or
// addresses, and tells nothing of them.
func CardUID(seed string, p *app.Person) string {
	for _, e := range p.Extra {
		if uid := oneLine(e.Value); e.Name == "UID" && uid != "" {
			return uid
		}
	}
	h := sha256.Sum256([]byte("cortado person\x00" + seed + "\x00" + strconv.FormatInt(int64(p.ID), 10)))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80 // a UUID of version 8 (RFC 9562)
	s := hex.EncodeToString(h[:16])
	return "urn:uuid:" + s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// KnowByUID lets Match find people by the ids that files written with the seed
// give them, also those without profile and e-mail address.
func KnowByUID(people []app.Person, seed string) {
	for i := range people {
		if p := &people[i]; !strong(*p) {
			p.Fingerprint = strings.TrimSpace(p.Fingerprint + " " + uidPrint(CardUID(seed, p)))
		}
	}
}

// uidPrint is the fingerprint of a record with an id.
func uidPrint(uid string) string { return "uid:" + strings.Join(strings.Fields(uid), "_") }
