package exchange_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// fixtureLine is one property of a fixture, taken apart by the test itself, in
// the plainest way that does for the fixtures.
type fixtureLine struct {
	name   string
	group  string
	params string
	value  string
}

var valueParameter = regexp.MustCompile(`(?i);(LABEL|GEO|TZ|X-USER)=("[^"]*"|[^;:]*)`)

// fixtureLinesOf unfolds a file of cards: a line beginning with a space goes on
// the one before, so does one after a "=" of quoted-printable, and base64 as
// far as it goes.
func fixtureLinesOf(text string) []fixtureLine {
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
	if strings.HasPrefix(lines[0], "    BEGIN") {
		for i := range lines {
			lines[i] = strings.TrimPrefix(lines[i], "    ")
		}
	}
	isCode := regexp.MustCompile(`^[A-Za-z0-9+/=]{4,}$`)
	var out []fixtureLine
	old := false
	for i := 0; i < len(lines); i++ {
		l := strings.TrimPrefix(lines[i], "\ufeff")
		if strings.TrimSpace(l) == "" || l == "\x00" {
			continue
		}
		upper := strings.ToUpper(l)
		head, _, _ := strings.Cut(upper, ":")
		quoted, code := strings.Contains(head, "QUOTED-PRINTABLE"), strings.Contains(head, "BASE64") || strings.Contains(head, "ENCODING=B")
		for i+1 < len(lines) {
			next := lines[i+1]
			switch {
			case quoted && strings.HasSuffix(l, "="):
				l = strings.TrimSuffix(l, "=") + next
			case strings.HasPrefix(next, " ") && (old && !code):
				l += next
			case strings.HasPrefix(next, " "):
				l += next[1:]
			case code && isCode.MatchString(next):
				l += next
			default:
				quoted, code = false, false
				next = ""
			}
			if next == "" {
				break
			}
			i++
		}
		if strings.HasPrefix(upper, "VERSION:") {
			old = strings.HasPrefix(upper, "VERSION:2")
		}
		out = append(out, fixtureLineOf(l))
	}
	return out
}

func fixtureLineOf(l string) fixtureLine {
	quoted := false
	at := strings.IndexFunc(l, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ':' && !quoted
	})
	if at < 0 || strings.ContainsAny(l[:at], " -") && !strings.Contains(l[:at], ";") && strings.Contains(l[:at], " ") {
		return fixtureLine{value: l}
	}
	name, params, _ := strings.Cut(l[:at], ";")
	group, bare, ok := strings.Cut(name, ".")
	if !ok {
		group, bare = "", name
	}
	if strings.ContainsAny(bare, " ") {
		return fixtureLine{value: l}
	}
	return fixtureLine{name: strings.ToUpper(bare), group: strings.ToLower(group), params: ";" + params, value: l[at+1:]}
}

// plain decodes a value of a fixture.
func (c fixtureLine) plain(t *testing.T) string {
	upper := strings.ToUpper(c.params)
	v := strings.TrimPrefix(c.value, "x-apple:") // a user's name, made a link
	if c.name == "X-ANDROID-CUSTOM" {
		v = strings.Split(v, ";")[1] // kept by its meaning
	}
	if strings.Contains(upper, "QUOTED-PRINTABLE") {
		b, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(v)))
		if err == nil {
			v = string(b)
		}
	}
	if m := regexp.MustCompile(`CHARSET=([A-Za-z0-9-]+)`).FindStringSubmatch(upper); m != nil && !strings.HasPrefix(m[1], "UTF-8") {
		e, err := htmlindex.Get(m[1])
		if err != nil {
			t.Fatal(err)
		}
		if b, err := e.NewDecoder().Bytes([]byte(v)); err == nil && !utf8.ValidString(v) {
			v = string(b)
		}
	}
	if !utf8.ValidString(v) {
		b, _ := charmap.Windows1252.NewDecoder().Bytes([]byte(v))
		v = string(b)
	}
	return strings.NewReplacer(`\n`, " ", `\N`, " ", `\\`, `\`).Replace(v)
}

// filledParts counts the filled parts of a structured value.
func filledParts(v string) int {
	n := 0
	for _, s := range strings.Split(strings.ReplaceAll(v, `\;`, ","), ";") {
		if strings.TrimSpace(s) != "" {
			n++
		}
	}
	return n
}

// countFixtureCards counts the values of a file of cards as contacts.md means them:
// every property, every filled part of a name, an organisation or an address,
// every line that is none, and labels that stand in parameters.
func countFixtureCards(lines []fixtureLine) int {
	groups := map[string]bool{}
	for _, l := range lines {
		if l.name != "X-ABLABEL" {
			groups[l.group] = true
		}
	}
	n, depth, card := 0, 0, 0
	for i, l := range lines {
		value := strings.TrimSpace(l.value)
		switch {
		case l.name == "BEGIN" && i > 0 && lines[i-1].name == "AGENT" && lines[i-1].value == "":
			if depth++; depth == 1 {
				n++
			}
		case depth > 0 && l.name == "END":
			depth--
		case depth > 0:
		case l.name == "BEGIN":
			card = 1
		case l.name == "END":
			card = 0
		case l.name == "VERSION", value == "":
		case card == 0 && l.name == "": // between cards
			n++
		case l.name == "X-ABLABEL":
			if !groups[l.group] {
				n++
			}
		case l.name == "N" || l.name == "ORG" || l.name == "ADR":
			n += filledParts(l.value)
		default:
			n++
		}
		if depth == 0 {
			for _, m := range valueParameter.FindAllStringSubmatch(l.params, -1) {
				if v := strings.Trim(m[2], `"`); v != "" && !strings.Contains(l.value, v) {
					n++
				}
			}
		}
	}
	return n
}

// keptOtherwise are properties whose values are kept otherwise than written:
// days, pictures, and what only says what a card is.
var keptOtherwise = wordSet("BEGIN END VERSION PHOTO SOUND LOGO BDAY KIND X-ABSHOWAS TZ")

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func TestNotOneValueOfACardVanishes(t *testing.T) {
	for _, name := range fixtures(t) {
		if !strings.HasSuffix(name, ".vcf") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			raw := fixture(t, name)
			if fixtureForms[name].encoding != nil && name != "latin21.vcf" {
				raw = []byte(plainText(t, name, raw))
			}
			lines := fixtureLinesOf(string(raw))
			b := readFixture(t, name)
			if want := countFixtureCards(lines); counted(b) != want || b.Values != want {
				t.Errorf("%d values in the file, %d counted, %d told", want, counted(b), b.Values)
			}
			all := everything(t, b)
			photos := 0
			for _, r := range b.Records {
				if len(r.Person.Photo) > 0 {
					photos++
				}
			}
			for _, l := range lines {
				if l.name == "PHOTO" && showsPicture(l.value) {
					photos--
				}
				// A card that gives nobody is listed with its first words only.
				if keptOtherwise[l.name] || (len(b.Skipped) > 0 && strings.Contains("TEL EMAIL MEMBER PRODID", l.name)) {
					continue
				}
				said := l.plain(t)
				for _, m := range valueParameter.FindAllStringSubmatch(l.params, -1) {
					said += " " + strings.NewReplacer("^n", " ", "^'", "").Replace(m[2])
				}
				for _, w := range words(said) {
					if !strings.Contains(all, w) {
						t.Errorf("%q of %s is nowhere", w, l.name)
					}
				}
			}
			if photos != 0 {
				t.Errorf("%d photos too many or, if negative, too few", photos)
			}
		})
	}
}

// showsPicture says whether a value is a picture that can be shown.
func showsPicture(v string) bool {
	if _, data, ok := strings.Cut(v, "base64,"); ok {
		v = data
	} else if _, data, ok := strings.Cut(v, `base64\,`); ok {
		v = data
	}
	b, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(v, " ", ""))
	return err == nil && (bytes.HasPrefix(b, []byte("\xFF\xD8\xFF")) || bytes.HasPrefix(b, []byte("GIF8")))
}
