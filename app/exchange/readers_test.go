package exchange_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
)

// onCard is what an address book must read in one card. The script that asks
// the programs (.ci/read_cards.py) knows nothing else of the person.
type onCard struct {
	Version    string      `json:"version"`
	UID        string      `json:"uid"`
	Rev        string      `json:"rev"`
	FN         string      `json:"fn"`
	N          []string    `json:"n"` // family, given, additional, prefix, suffix
	Nickname   string      `json:"nickname"`
	Org        []string    `json:"org"`
	Title      string      `json:"title"`
	Emails     [][2]string `json:"emails"` // value, label
	Phones     [][2]string `json:"phones"`
	Links      [][2]string `json:"links"`
	Address    []string    `json:"address"` // town, region, country
	TZ         string      `json:"tz"`
	Birthday   string      `json:"birthday"`
	Note       string      `json:"note"`
	Categories []string    `json:"categories"`
	Skills     [][3]string `json:"skills"` // name, level of the standard, level of ours
	Interests  []string    `json:"interests"`
	Photo      string      `json:"photo"` // base64
	Hobby      string      `json:"hobby"`
}

// readersPeople are the people real programs are asked to read.
func readersPeople() map[string]app.Person {
	all := map[string]app.Person{}
	add := func(name string, change func(p *app.Person)) {
		p := app.Person{ID: app.PersonID(len(all) + 1), Name: app.Name{Given: "Ines", Family: "Duarte"}, Title: "Finance director", Organisation: "Tern Robotics",
			Place: "Lisbon", Zone: "Europe/Lisbon", Birthday: "1985-04-12", Notes: "We met at the tender.",
			Emails: []app.Email{{Address: "ines@tern.example", Label: "work"}, {Address: "i.duarte@mail.example", Label: "home"}},
			Phones: []app.Phone{{Number: "+351 21 555 0100", Label: "mobile"}}, Links: []app.Link{{URL: "https://www.linkedin.com/in/ines-duarte"}},
			Skills: []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 4}}, Wants: []app.Want{{Text: "Public speaking"}}, Tags: []string{"tender", "Porto"}}
		change(&p)
		all[name] = p
	}
	add("plain", func(*app.Person) {})
	add("bare", func(p *app.Person) { *p = app.Person{ID: p.ID, Name: app.Name{Given: "Madonna"}} })
	add("family-only", func(p *app.Person) { p.Name = app.Name{Family: "Duarte"} })
	add("all-of-a-name", func(p *app.Person) {
		p.Name = app.Name{Prefix: "Dr. Dr.", Given: "Ana Maria", Family: "van der Meer-O'Neil", Suffix: "PhD, MBA", Nickname: "Mia, the first; \"one\""}
	})
	add("emoji", func(p *app.Person) {
		p.Name.Given, p.Title, p.Notes = "Zoë 🦊 Ångström", "☕👩🏽‍💻🏳️‍🌈 "+strings.Repeat("🥐", 40), strings.Repeat("é", 400)
		p.Tags = []string{"🦊", "咖啡"}
	})
	add("right-to-left", func(p *app.Person) {
		p.Name, p.Organisation = app.Name{Given: "سام", Family: "أوكافور"}, "בית קפה, רחוב 5; קומה ב"
		p.Notes = strings.Repeat("كيف تقررين ما لا يُبنى؟ ", 30) + "."
	})
	add("escapes", func(p *app.Person) {
		p.Name.Given, p.Name.Family = `a\nb\\n`, `c\,d\;e,f;g:h"i"'j' \`
		p.Title, p.Organisation = `C:\new\table;1,2\\`, `"quoted", \"both\"; https://a.example/?a=1,2;b`
		p.Notes = "N\\N\\n\\\\\nlast"
		p.Tags, p.Skills[0].Name = []string{`a,b`, `c;d\`, `e:f`}, `x,y;z:5`
		p.Wants[0].Text = `1,2;3\`
	})
	add("lines", func(p *app.Person) {
		p.Notes, p.Title = "one\r\ntwo\rthree\n\nfour\u2028five\u2029six\u0085seven", "first\nsecond"
	})
	add("control", func(p *app.Person) {
		p.Title, p.Notes = "bell\x07 nul\x00 esc\x1b del\x7f c1\u0080 bad\xff\xc3 non\ufffe\uffff vt\x0b ff\x0c fs\x1c end", "tab\there \x01\x02"
		p.Name.Given = "Eve\x00\r\nNOTE:x\x1b"
	})
	add("injection", func(p *app.Person) {
		evil := "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Eve\r\nEND:VCARD\r\n"
		p.Name.Given, p.Title, p.Organisation, p.Notes, p.Place, p.Zone = evil, evil, evil, evil, evil, ""
		p.Emails[0].Label, p.Phones[0].Label, p.Phones[0].Number = `x";TYPE=pref:a@evil.example`+"\r\nTEL:1", "a:b;c=d,e^n^'^^", "1\r\nTEL:2"
		p.Tags, p.Links[0].URL = []string{evil}, "https://a.example/\r\nTEL:3"
		p.Extra = []app.Extra{{Name: "HOBBY\r\nTEL:4", Value: evil}, {Name: "HOBBY", Value: "Rowing"}}
	})
	add("labels", func(p *app.Person) {
		p.Emails = []app.Email{{Address: "a@tern.example", Label: "Büro, 2. Stock; links"}, {Address: "b@tern.example", Label: "Work"}, {Address: "c@tern.example"}}
		p.Phones = []app.Phone{{Number: "+1 555 0100;ext=5,6", Label: "work fax"}, {Number: "+1 555 0101", Label: "Hütte"}}
		p.Links = append(p.Links, app.Link{URL: "https://ines.example/a?b=1,2;c=3&d=%20", Label: "home"})
	})
	add("no-blank-to-break-at", func(p *app.Person) {
		p.Notes = strings.Repeat("é", 500) + strings.Repeat(",", 200) + strings.Repeat(";\\", 200) + strings.Repeat("\n", 40) + "end"
		p.Title = "a" + strings.Repeat(" ", 160) + "b"
	})
	add("no-year", func(p *app.Person) { p.Birthday = "--02-29" })
	add("address", func(p *app.Person) { p.Place = "Austin, Texas, United States" })
	add("photo", func(p *app.Person) { p.Photo = png })
	add("levels", func(p *app.Person) {
		p.Skills = nil
		for i, name := range []string{"Aware", "Practised", "Solid", "Strong", "Teaches"} {
			p.Skills = append(p.Skills, app.PersonSkill{Name: name, Level: app.Level(i + 1)})
		}
	})
	add("departments", func(p *app.Person) {
		p.Extra = []app.Extra{{Name: "Department", Value: "Finance, Group; Europe"}, {Name: "Department", Value: "Tenders"}, {Name: "HOBBY", Value: "Rowing; chess"}}
	})
	return all
}

// tidy is a text as it may stand in a card, said apart from the writer.
func tidy(s string) string {
	for _, end := range []string{"\r\n", "\r", "\u0085", "\u2028", "\u2029"} {
		s = strings.ReplaceAll(s, end, "\n")
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if r == '\n' || r == '\t' || r >= ' ' && r < 0x7f || r > 0x9f && r != 0xfffe && r != 0xffff {
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

// mustRead says what must be read, from the person and not from the file.
func mustRead(p app.Person, v exchange.CardVersion, o exchange.WriteOptions) onCard {
	n := p.Name
	want := onCard{Version: string(v), UID: exchange.CardUID(o.Seed, &p), Rev: map[exchange.CardVersion]string{"4.0": "20261122T093000Z", "3.0": "2026-11-22T09:30:00Z"}[v],
		N:  []string{flat(tidy(n.Family)), flat(tidy(n.Given)), "", flat(tidy(n.Prefix)), flat(tidy(n.Suffix))},
		FN: strings.TrimSpace(flat(tidy(n.Given)) + " " + flat(tidy(n.Family))), Nickname: tidy(n.Nickname), Title: tidy(p.Title), TZ: p.Zone, Note: tidy(p.Notes),
		Categories: []string{}, Interests: []string{}, Skills: [][3]string{}, Emails: [][2]string{}, Phones: [][2]string{}, Links: [][2]string{}, Org: []string{},
		Photo: base64.StdEncoding.EncodeToString(p.Photo)}
	if p.Organisation != "" {
		want.Org = append(want.Org, tidy(p.Organisation))
	}
	for _, e := range p.Extra {
		switch e.Name {
		case "Department":
			want.Org = append(want.Org, tidy(e.Value))
		case "HOBBY":
			want.Hobby = tidy(e.Value)
		}
	}
	label := func(s string) string { return flat(tidy(s)) }
	for _, e := range p.Emails {
		want.Emails = append(want.Emails, [2]string{tidy(e.Address), label(e.Label)})
	}
	for _, e := range p.Phones {
		want.Phones = append(want.Phones, [2]string{tidy(e.Number), label(e.Label)})
	}
	for _, l := range p.Links {
		want.Links = append(want.Links, [2]string{strings.ReplaceAll(tidy(l.URL), "\n", ""), label(l.Label)})
	}
	if place := strings.ReplaceAll(tidy(p.Place), "\n", ", "); place != "" {
		want.Address = []string{place, "", ""}
		if parts := strings.Split(place, ", "); len(parts) == 3 {
			want.Address = parts
		}
	}
	want.Birthday = strings.ReplaceAll(p.Birthday, "-", "")
	if strings.HasPrefix(p.Birthday, "--") {
		want.Birthday = "--" + want.Birthday
	}
	if v == exchange.Card3 {
		want.Birthday = strings.Replace(p.Birthday, "--", "1604-", 1)
	}
	for _, t := range p.Tags {
		want.Categories = append(want.Categories, tidy(t))
	}
	for _, w := range p.Wants {
		want.Interests = append(want.Interests, tidy(w.Text))
	}
	for _, s := range p.Skills {
		level := []string{"", "beginner", "beginner", "average", "expert", "expert"}[s.Level]
		want.Skills = append(want.Skills, [3]string{tidy(s.Name), level, string(rune('0' + s.Level))})
	}
	return want
}

// TestWriteCardsForRealReaders writes NAME.vcf and NAME.json for the script
// that asks real address books what they read. Without the folder
// CORTADO_CARDS it holds that every pair can be made and is one card.
func TestWriteCardsForRealReaders(t *testing.T) {
	dir := os.Getenv("CORTADO_CARDS")
	if dir == "" {
		dir = t.TempDir()
	} else if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, p := range readersPeople() {
		for _, v := range []exchange.CardVersion{exchange.Card4, exchange.Card3} {
			o := exchange.WriteOptions{Private: true, Revised: writing, Seed: "readers of " + string(v)}
			file := cardsOf([]app.Person{p}, v, o)
			physicalLines(t, file)
			if n := strings.Count("\r\n"+string(file), "\r\nBEGIN:VCARD\r\n"); n != 1 {
				t.Errorf("%s: %d cards", name, n)
			}
			want, err := json.MarshalIndent(mustRead(p, v, o), "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			for ext, b := range map[string][]byte{".vcf": file, ".json": want} {
				if err := os.WriteFile(filepath.Join(dir, name+"-"+string(v[:1])+ext), b, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
