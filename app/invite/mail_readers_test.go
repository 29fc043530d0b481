package invite_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app/invite"
)

// messageRead is what a mail program must read in one message. The script that
// asks the programs (.ci/read_mail.py) knows nothing else of it.
type messageRead struct {
	letterRead
	Calendar string `json:"calendar"` // the invite to the letter; "" for none
	Method   string `json:"method"`
	Link     string `json:"link"` // the same message as a mailto address
}

// written is a message real programs are asked to read.
type written struct {
	name string
	mail invite.Mail
}

// tricky are the messages that mail programs read in different ways when they are
// not written with care; each is written with and without an invite.
func tricky(t failer) []written {
	var out []written
	add := func(name string, change func(*invite.Mail)) {
		for _, with := range []bool{false, true} {
			m := letter(t)
			m.ID = fmt.Sprintf("%s.%v@cortado.invalid", name, with)
			if !with {
				m.Invite = nil
			}
			change(&m)
			out = append(out, written{fmt.Sprintf("%s-%v", name, with), m})
		}
	}
	body := func(name, text string) { add(name, func(m *invite.Mail) { m.Body = text }) }
	subject := func(name, text string) { add(name, func(m *invite.Mail) { m.Subject = text }) }
	to := func(name, who string) { add(name, func(m *invite.Mail) { m.To.Name = who }) }
	address := func(name, a string) { add(name, func(m *invite.Mail) { m.To.Email = a }) }

	body("plain", "Hello Priya,\n\none line.\n\nSam")
	body("lone-dots", ".\n..\n.\n\n...\n. \nend\n.")
	body("from-lines", "From the start:\n\nFrom Sam\n>From Lee\nFrom: eve@evil.example\n\nFrom here on")
	body("long-line", "start "+strings.Repeat("a word after another, ", 120)+"end")
	body("no-blanks", strings.Repeat("x", 2500)+"\n"+strings.Repeat("é", 800))
	body("blanks-at-ends", "one \ntwo\t\n three  \n\t\n    \nend ")
	body("empty-lines", "\n\n\none\n\n\n\ntwo\n\n\n")
	body("boundaries", "--\n--=_\n-- \nSam\n--=_5feceb66ffc86f38d9527d6c--\n--=_")
	body("headers-in-text", "Subject: another\nBcc: eve@evil.example\n\nContent-Type: text/html\n\n<b>bold</b>")
	body("equals", "a=b =3D =\n=20=\n==\n=?utf-8?Q?no?= and =C3=A9 as they stand")
	body("line-ends", "one\r\ntwo\rthree\n\nfour\u2028five\u2029six\u0085seven")
	body("controls", "bell\x07 nul\x00 esc\x1b[31m del\x7f c1\u0080 bad\xff\xc3 vt\x0b ff\x0c tab\there")
	body("emoji", "☕ 👩🏽‍💻 🏳️‍🌈\n"+strings.Repeat("🥐", 200)+"\nend")
	body("scripts", "كيف تقررين ما لا يُبنى؟\nבית קפה\n咖啡还是茶？\nПривет\nΚαλημέρα\nẛ̣ e\u0301")
	body("french-blanks", "Bonjour Priya\u00a0!\nUne question\u202f: « oui\u00a0» ou «\u00a0non\u00a0»\u202f?\n–\nSam")
	body("quotes", "“quoted” ‘single’ – — … \"plain\" 'plain' `back`\n> cited\n>> twice\n| bar")
	body("html", "<html><body onload=x>&amp; &lt;</body></html>\n{{.Name}} ${HOME} %s %00 \\n")
	body("links", "https://meet.example/a?b=1&c=%20#d\n"+"https://very.example/"+strings.Repeat("path/", 60))
	body("from-first", "From Sam, with thanks.\n\nFrom")
	body("dot-first", ".signature\n. \n..\nend.\n")
	body("blank-lines-last", "one\n \n\t\n\u00a0")
	body("very-long-word", strings.Repeat("0123456789", 120)+" "+strings.Repeat("☕", 400))
	body("soft-break-edges", edges("=", 70, 80)+edges("é", 20, 30)+edges(" ", 70, 80))
	body("right-to-left", "\u202bשלום פריה\u202c,\n\u2067قهوة؟\u2069 25 דקות")
	body("encoded-lookalike", "UEsDBBQAAAA=\nbegin 644 x\nM\n`\nend\n=_boundary")
	body("soft", "co\u00adoperate zero\u200bwidth\ufeffbom no\u2060break \u202eturned\u202c")

	subject("subject-comma", `Re: a, b; "c" <d@e.example> (f)`)
	subject("subject-umlaut", "Über Preise – was würdest du tun?")
	subject("subject-long", strings.Repeat("a subject of many words ", 20))
	subject("subject-long-word", strings.Repeat("é", 300))
	subject("subject-emoji", "☕👩🏽‍💻 coffee 🏳️‍🌈")
	subject("subject-injection", "Coffee\r\nBcc: eve@evil.example\r\n\r\nbody")
	subject("subject-encoded-word", "=?utf-8?Q?Bcc:_eve=40evil.example?= and =?x")
	subject("subject-percent", "100 % & more + less = #1? a/b; c%0D%0ABcc: x")
	subject("subject-scripts", "قهوة مع پريا / קפה / 咖啡")
	subject("subject-blanks", "  one\t\ttwo   three ")
	subject("subject-last-blank", "Coffee \u00a0")
	subject("subject-folded-blanks", strings.Repeat("ab ", 40)+"é")
	subject("subject-right-to-left", "\u202eeffoc\u202c קפה עם פריה, ועוד מילים שממלאות שורה")
	subject("subject-combining", strings.Repeat("e\u0301a\u0308 ", 30))
	subject("subject-equals", "a=b ?= =?= ?Q? x=?utf-8?B?")
	subject("subject-one-letter", "ß")
	// The words of a subject are cut into pieces: each place where a cut can fall.
	for n := 24; n <= 40; n++ {
		subject(fmt.Sprintf("subject-cut-%d", n), strings.Repeat("ü", n/2)+strings.Repeat("x", n%2)+" ☕"+strings.Repeat("ö", 12)+" end")
		subject(fmt.Sprintf("subject-fold-%d", n+30), strings.Repeat("w", n+30)+" and then "+strings.Repeat("v", 60)+" end")
	}

	to("name-comma", "Shah, Priya")
	to("name-quotes", `Priya "Pri" Shah`)
	to("name-backslash", `Priya \ Shah \"`)
	to("name-title", "Dr. María-José van der Berg, PhD (she/her)")
	to("name-umlaut", "Zoë Ångström-Müller")
	to("name-emoji", "Zoë 🦊 Shah")
	to("name-scripts", "פריה שאה")
	to("name-injection", "Priya\r\nBcc: eve@evil.example")
	to("name-angle", "Priya <eve@evil.example>")
	to("name-address", "eve@evil.example")
	to("name-encoded", "=?utf-8?Q?Eve?=")
	to("name-long", strings.Repeat("Maximiliane-Alexandra ", 12)+"Shah")
	to("name-long-title", "Prof. Dr. med. María-José van der Berg-Ångström, PhD, MBA (she/her)")
	to("name-long-scripts", "Александра Константиновна Римская-Корсакова")
	to("name-none", "")
	to("name-brackets", "Priya (she/her) [Ridge] {x} <>")
	to("name-colon", "Ridge: Priya, Lee;")
	to("name-only-quotes", `"""`)
	to("name-ends-in-backslash", `Priya\`)
	to("name-apostrophes", "O'Neil 'Pri' D’Arcy")
	to("name-right-to-left", "\u202eavE\u202c פריה (שאה), ד״ר")
	to("name-emoji-only", "🦊")
	to("name-family-first", "山田 太郎 (Taro)")
	to("name-at", "@priya | Pricing, EMEA")
	to("name-firm", "Müller & Söhne GmbH & Co. KG, Büro “Nord”")
	for n := 36; n <= 48; n++ { // where a name no longer fits one encoded word
		to(fmt.Sprintf("name-cut-%d", n), strings.Repeat("é", n/2)+strings.Repeat("x", n%2)+" Shah")
		to(fmt.Sprintf("name-fold-%d", n+20), strings.Repeat("w", n+20)+", Priya")
	}
	to("name-semicolon", "Group: Priya; Lee")
	add("my-name", func(m *invite.Mail) { m.From.Name = `Sam "Ace" Okafor, Jr. (he/him) – Zürich` })

	address("address-plus", "priya+coffee@ridge.example")
	address("address-quote", "o'neil.p@ridge.example")
	address("address-odd", "a!#$%&*/=?^_`{|}~b@ridge.example")
	address("address-case", "Priya.Shah@Ridge.Example")
	address("address-domain", "priya@münchen.example")
	address("address-domain-scripts", "priya@例子.example")
	address("address-domain-upper", "Priya@BÜCHER.example")
	address("address-longest", strings.Repeat("p", 64)+"@"+strings.Repeat("ridge.", 28)+"example")
	add("date-summer", func(m *invite.Mail) {
		m.Date = time.Date(2026, 7, 1, 0, 5, 9, 0, time.FixedZone("", -(9*3600+1800)))
	})
	return out
}

// edges is a piece of text once at each of many places of a line.
func edges(piece string, from, to int) string {
	var b strings.Builder
	for n := from; n <= to; n++ {
		b.WriteString(strings.Repeat("a", n) + piece + "b\n")
	}
	return b.String()
}

// asMailServersKnow are the addresses beyond ASCII as they must be read.
var asMailServersKnow = map[string]string{"priya@münchen.example": "priya@xn--mnchen-3ya.example",
	"priya@例子.example": "priya@xn--fsqu00a.example", "Priya@BÜCHER.example": "Priya@xn--bcher-kva.example"}

// TestWriteMessagesForRealReaders writes the messages for .ci/read_mail.py.
func TestWriteMessagesForRealReaders(t *testing.T) {
	dir := os.Getenv("CORTADO_MAILS")
	for _, w := range tricky(t) {
		m := w.mail
		file := send(t, m)
		link, err := invite.MailLink(m.To.Email, m.Subject, m.Body)
		if err != nil {
			t.Fatal(err)
		}
		want := messageRead{Calendar: string(m.Invite), Link: link, letterRead: letterRead{ID: "<" + m.ID + ">", Subject: onOneLine(m.Subject),
			From: person{onOneLine(m.From.Name), m.From.Email}, To: person{onOneLine(m.To.Name), m.To.Email},
			Body: strings.TrimRight(cleaned(m.Body), "\n") + "\n", Date: m.Date.UTC().Format(time.RFC3339)}}
		if ascii, beyond := asMailServersKnow[m.To.Email]; beyond {
			want.To.Address = ascii
		}
		if m.Invite != nil {
			want.Method = "REQUEST"
		}
		if dir == "" {
			continue
		}
		told, err := json.MarshalIndent(want, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		for ending, content := range map[string][]byte{".eml": file, ".json": told} {
			if err := os.WriteFile(filepath.Join(dir, w.name+ending), content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
