package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strconv"
	"strings"

	"cortado/app"
)

// phoneSame is the form in which two spellings of a number of one person are equal.
func phoneSame(number string) string {
	if !strings.ContainsAny(number, ";xX,") {
		if k := phoneKey(number, ""); k != "" {
			return k
		}
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -/().\u00a0\u2011", r) {
			return -1
		}
		return r
	}, strings.ToLower(number))
}

// linkKey is the form in which two spellings of a web address are equal.
func linkKey(address string) string {
	if slug := app.ProfileSlug(address); slug != "" {
		return "in:" + slug
	}
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	host := strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	key := host + strings.TrimSuffix(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		key += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		key += "#" + u.Fragment
	}
	return key
}

// strong says whether a person carries a key that joins over files.
func strong(p app.Person) bool { return len(p.Emails) > 0 || p.Profile() != "" }

// FingerprintOf names a person without profile or e-mail by what the file
// says of them; occurrence counts those of whom it says the same, from 0.
func FingerprintOf(p app.Person, occurrence int) string {
	h := sha256.New()
	for _, s := range []string{p.Name.String(), p.Organisation, p.Title, string(p.ConnectedOn), strconv.Itoa(occurrence)} {
		h.Write([]byte(app.Fold(s) + "\x00"))
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// fingerprint marks the records that have no stronger key. A vCard's UID is
// better than what the card says: it stays when the person changes jobs.
func fingerprint(records []Record) {
	seen := map[string]int{}
	for i := range records {
		p := &records[i].Person
		if strong(*p) {
			continue
		}
		key := FingerprintOf(*p, 0)
		uid := ""
		for _, e := range p.Extra {
			if e.Name == "UID" {
				uid = e.Value
				key = "uid:" + strings.Join(strings.Fields(uid), "_")
			}
		}
		n := seen[key]
		seen[key]++
		switch {
		case uid == "":
			p.Fingerprint = FingerprintOf(*p, n)
		case n > 0: // copied with its UID
			p.Fingerprint = key + "#" + strconv.Itoa(n)
		default:
			p.Fingerprint = key
		}
	}
}
