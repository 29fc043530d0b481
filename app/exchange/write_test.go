package exchange_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/exchange"
)

var writing = time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)

// png is the smallest picture: the beginning of one, which is all that is looked at.
var png = []byte("\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\xff", 120))

// nasty draws texts of everything that files give a meaning to. They hold no
// control characters, so that they come back as they are but for their ends.
func nasty() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		pieces := rapid.SliceOfN(rapid.OneOf(
			rapid.SampledFrom([]string{"a", "Z", "é", "咖啡", "👩🏽‍💻", "קפה", " ", "  ", ",", ";", ":", `\`, `\n`, `\\`, `"`, "'", "''", "=", "+", "-", "@", "|", "\n", "\t",
				"^n", "^'", "%", "=1+1", "\n=2", ";=3", "; @x", "\n\nEND:VCARD", "\nBEGIN:VCARD", "tel:", "4", ":5", "(3)", "/5", " ::: ", "* ", "_$!<", "data:,", "\u00a0", "＝"}),
			rapid.StringMatching(`[a-z ]{1,30}`)), 0, 8).Draw(t, "pieces")
		return strings.TrimSpace(strings.Join(pieces, ""))
	})
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// texts draws different texts, none empty.
func texts(t *rapid.T, name string, most int) []string {
	list := rapid.SliceOfN(nasty(), 0, most).Draw(t, name)
	var out []string
	seen := map[string]bool{"": true}
	for _, s := range list {
		if !seen[app.Fold(s)] {
			seen[app.Fold(s)] = true
			out = append(out, s)
		}
	}
	return out
}

func anyLabel() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom([]string{"", "work", "home", "mobile", "Work", "cell", "work fax", "Büro", "_$!<Home>!$_", "pref", "other"}),
		rapid.Map(nasty(), flat))
}

// somebody draws a person with something in every field that files carry.
func somebody(t *rapid.T, i int) app.Person {
	p := app.Person{ID: app.PersonID(i + 1), Sources: map[string]app.Source{}}
	text := nasty()
	p.Name = app.Name{Prefix: flat(text.Draw(t, "prefix")), Given: flat(text.Draw(t, "given")), Family: flat(text.Draw(t, "family")),
		Suffix: flat(text.Draw(t, "suffix")), Nickname: text.Draw(t, "nickname")}
	if p.Name.String() == "" {
		p.Name.Given = fmt.Sprintf("Ana %d", i)
	}
	p.Title, p.Organisation, p.Notes = text.Draw(t, "title"), text.Draw(t, "organisation"), text.Draw(t, "notes")
	p.Place = strings.ReplaceAll(text.Draw(t, "place"), "\n", ", ")
	p.Place = strings.TrimSpace(rapid.SampledFrom([]string{"", "Lisbon", "Lisbon, Portugal", "Austin, Texas, United States", "a, , b", p.Place}).Draw(t, "where"))
	p.Zone = rapid.SampledFrom([]string{"", "Europe/Lisbon", "UTC"}).Draw(t, "zone")
	p.Birthday = rapid.SampledFrom([]string{"", "1985-04-12", "--04-12", "--02-29", "2000-02-29"}).Draw(t, "birthday")
	p.ConnectedOn = app.Day(rapid.SampledFrom([]string{"", "2024-01-05"}).Draw(t, "connected"))
	for j := range rapid.IntRange(0, 3).Draw(t, "emails") {
		p.Emails = append(p.Emails, app.Email{Address: fmt.Sprintf("=p%d+%d@tern.example", i, j), Label: anyLabel().Draw(t, "label")})
	}
	for j := range rapid.IntRange(0, 3).Draw(t, "phones") {
		p.Phones = append(p.Phones, app.Phone{Number: fmt.Sprintf("+49 170 55%d%d;ext=1,2", i, j), Label: anyLabel().Draw(t, "label")})
	}
	for j := range rapid.IntRange(0, 3).Draw(t, "links") {
		p.Links = append(p.Links, app.Link{URL: rapid.SampledFrom([]string{"https://www.linkedin.com/in/p-%d-%d", "https://n%d.example/a\\b?c=1,2;%d", "http://n%d.example/%d"}).
			Filter(func(string) bool { return true }).Draw(t, "link"), Label: anyLabel().Draw(t, "label")})
		p.Links[j].URL = fmt.Sprintf(p.Links[j].URL, i, j)
	}
	ids := map[app.SkillID]bool{}
	for _, s := range append(texts(t, "skills", 3), rapid.SampledFrom([]string{"", "Pricing"}).Draw(t, "known")) {
		id, name := taxonomy(s)
		if s == "" || ids[id] {
			continue
		}
		ids[id] = true
		p.Skills = append(p.Skills, app.PersonSkill{ID: id, Name: name, Level: app.Level(rapid.IntRange(0, 5).Draw(t, "level")), Certainty: 1,
			Source: rapid.SampledFrom([]app.Source{app.Typed, app.Imported, app.Inferred}).Draw(t, "source")})
	}
	for _, s := range texts(t, "wants", 3) {
		p.Wants = append(p.Wants, app.Want{Text: s})
	}
	p.Tags, p.Groups, p.Schools = texts(t, "tags", 3), texts(t, "groups", 3), texts(t, "schools", 3)
	for range rapid.IntRange(0, 2).Draw(t, "past") {
		job := app.Position{Title: text.Draw(t, "job"), Organisation: text.Draw(t, "firm"), To: app.Day(rapid.SampledFrom([]string{"", "2020-01-31"}).Draw(t, "to"))}
		if !slices.Contains(p.Past, job) {
			p.Past = append(p.Past, job)
		}
	}
	p.Relation = rapid.SampledFrom(append(app.Relations(), "")).Draw(t, "relation")
	if rapid.Bool().Draw(t, "trusted") {
		level := app.Level(rapid.IntRange(0, 5).Draw(t, "trust"))
		p.Trust = &level
	}
	p.Through = text.Draw(t, "through")
	p.Perspective = map[app.Dimension]app.Attribute{}
	for _, a := range []struct {
		d app.Dimension
		v string
	}{{app.Function, "finance"}, {app.Region, "Portugal"}, {"own:habit", text.Draw(t, "habit")}} {
		if a.v != "" && rapid.Bool().Draw(t, "seen") {
			p.Perspective[a.d] = app.Attribute{Value: a.v, Certainty: 1, Source: rapid.SampledFrom([]app.Source{app.Typed, app.Inferred}).Draw(t, "source")}
		}
	}
	for range rapid.IntRange(0, 4).Draw(t, "extras") {
		p.Extra = append(p.Extra, app.Extra{Name: rapid.OneOf(rapid.SampledFrom([]string{"HOBBY", "GENDER", "IMPP (work)", "IMPP", "IMPP (Büro)", "ADR (home)", "ADR",
			"RELATED", "X-SOCIALPROFILE (twitter)", "X-SOCIALPROFILE (linkedin)", "X-PHONETIC-FIRST-NAME", "Department", "ROLE", "TZ", "PHOTO", "KIND", "NOTE", "X-ABLABEL", "X-CORTADO-TRUST",
			"Fax", "Custom Field 1 - Value", "N", "END", "X-ANDROID-CUSTOM", "X-ABSHOWAS"}), rapid.Map(nasty(), flat)).Draw(t, "extra"),
			Value: rapid.OneOf(rapid.SampledFrom([]string{"https://n.example/x.png", "-0500", "Europe/Paris", "VCARD", "org", "5", "COMPANY"}), nasty()).Draw(t, "value")})
	}
	p.Extra = slices.DeleteFunc(p.Extra, func(e app.Extra) bool { return e.Name == "" || e.Value == "" })
	if rapid.Bool().Draw(t, "pictured") {
		p.Photo = png
	}
	if rapid.IntRange(0, 3).Draw(t, "guessed") == 0 {
		p.Sources["zone"] = app.Inferred
	}
	return p
}

// handedOn is what must come back of a person: the values a file carries, as
// the reader marks what it reads.
func handedOn(p app.Person, private bool) app.Person {
	if p.Sources["zone"] == app.Inferred {
		p.Zone = ""
	}
	p.ID, p.Sources, p.Fingerprint = 0, nil, ""
	p.Skills = slices.Clone(p.Skills)
	p.Skills = slices.DeleteFunc(p.Skills, func(s app.PersonSkill) bool { return s.Source == app.Inferred || s.Level == 0 && !private })
	for i := range p.Skills {
		p.Skills[i].Source = app.Imported
	}
	p.Wants = slices.Clone(p.Wants)
	for i := range p.Wants {
		if id, _ := taxonomy(p.Wants[i].Text); !strings.HasPrefix(string(id), "own:") {
			p.Wants[i].Skill = id
		}
	}
	kept := map[app.Dimension]app.Attribute{}
	for d, a := range p.Perspective {
		if a.Source != app.Inferred && private {
			a.Source = app.Imported
			kept[d] = a
		}
	}
	p.Perspective = kept
	if !private {
		p.Relation, p.Trust, p.Through, p.Notes, p.Stances = "", nil, "", "", nil
	}
	return p
}

// alike compares two people field by field; the order of values of different
// names that have no field does not count, nor what a card says of itself.
func alike(t *rapid.T, what string, got, want app.Person, private bool) {
	t.Helper()
	extras := func(p app.Person, all bool) []app.Extra {
		out := slices.DeleteFunc(slices.Clone(p.Extra), func(e app.Extra) bool {
			return e.Name == "UID" || e.Name == "REV" || e.Name == "PRODID"
		})
		slices.SortStableFunc(out, func(a, b app.Extra) int { return strings.Compare(a.Name, b.Name) })
		return out
	}
	a, b := extras(got, true), extras(want, private)
	if !private { // only those that come from cards are handed on
		for _, e := range a {
			at := slices.Index(b, e)
			if at < 0 {
				t.Fatalf("%s: %q came from nowhere", what, e)
			}
			b = slices.Delete(b, at, at+1)
		}
		a, b = nil, nil
	}
	got.Extra, want.Extra = a, b
	got.Sources, got.Fingerprint = nil, ""
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s came back otherwise (-want +got):\n%s", what, diff)
	}
}

func drawPeople(t *rapid.T) []app.Person {
	var people []app.Person
	for i := range rapid.IntRange(1, 3).Draw(t, "people") {
		people = append(people, somebody(t, i))
	}
	return people
}

// physicalLines checks what every reader counts on: CRLF at every end, no line
// of more than 75 octets, and no character cut in two.
func physicalLines(t interface {
	Helper()
	Fatalf(string, ...any)
}, file []byte) {
	t.Helper()
	if !bytes.HasSuffix(file, []byte("\r\n")) {
		t.Fatalf("the last line has no end")
	}
	for _, line := range bytes.Split(bytes.TrimSuffix(file, []byte("\r\n")), []byte("\r\n")) {
		if len(line) > 75 || !utf8.Valid(line) || bytes.ContainsAny(line, "\r\n\x00") || len(line) == 0 {
			t.Fatalf("a line of %d octets: %q", len(line), line)
		}
	}
}

func cardsOf(people []app.Person, v exchange.CardVersion, o exchange.WriteOptions) []byte {
	var b bytes.Buffer
	if err := exchange.WriteCards(&b, people, v, o); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestAPersonComesBackFromTheirCard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		version := rapid.SampledFrom([]exchange.CardVersion{exchange.Card4, exchange.Card3}).Draw(t, "version")
		private := rapid.Bool().Draw(t, "private")
		file := cardsOf(people, version, exchange.WriteOptions{Private: private, Revised: writing, Seed: "s"})
		physicalLines(t, file)
		b, err := readBytes("x.vcf", file, options())
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		if len(b.Records) != len(people) || len(b.Skipped)+len(b.Problems) > 0 || b.Values != counted(b) {
			t.Fatalf("%d people of %d, skipped %v, problems %v\n%s", len(b.Records), len(people), b.Skipped, b.Problems, file)
		}
		for i, r := range b.Records {
			alike(t, string(version)+"\n"+string(file), r.Person, handedOn(people[i], private), private)
		}
	})
}
