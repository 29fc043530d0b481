package message_test

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"

	"pgregory.net/rapid"
)

// nasty draws any text, with what breaks headers and layouts mixed in.
func nasty(t *rapid.T, what string) string {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"", " ", "Maya\r\nBcc: all@evil.example", "a\x00b", "[name]", "{{.x}}", "<b>", "\u202eevil\u202c", "\xff\xfe", strings.Repeat("word ", 200),
		strings.Repeat("x", 500), "?", "??!!..", "Why?\nHow?", "I\u2028we", "Dr. Dr. Dr.", "- - -", "____", "https://x.example/?a=b", "help", "to ", "i'll", "your", "that",
	})).Draw(t, what)
}

// anyTime is no time, or one between 1970 and 2100.
func anyTime(t *rapid.T) time.Time {
	if rapid.Bool().Draw(t, "no time") {
		return time.Time{}
	}
	return time.Unix(rapid.Int64Range(0, 4102444800).Draw(t, "time"), 0).UTC()
}

func TestNothingAnybodyTypesBreaksADraft(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := message.Input{
			Situation: rapid.SampledFrom(message.Situations()).Draw(t, "situation"),
			Channel:   rapid.SampledFrom(message.Channels()).Draw(t, "channel"),
			Tone:      rapid.SampledFrom(message.Tones()).Draw(t, "tone"),
			Variation: rapid.Int().Draw(t, "variation"),
			Me:        message.Me{Name: nasty(t, "me"), Title: nasty(t, "my title"), Organisation: nasty(t, "my firm")},
			Person: message.Person{
				Name:  app.Name{Prefix: nasty(t, "prefix"), Given: nasty(t, "given"), Family: nasty(t, "family"), Suffix: nasty(t, "suffix"), Nickname: nasty(t, "nick")},
				Title: nasty(t, "title"), Organisation: nasty(t, "firm"),
			},
			Purpose: message.Purpose{Kind: rapid.SampledFrom([]message.PurposeKind{"", message.ForSkill, message.ForQuestion, message.ForPerspective, message.ForOwnWords}).Draw(t, "kind"), Text: nasty(t, "purpose"), Typed: rapid.Bool().Draw(t, "typed")},
			Ask:     nasty(t, "ask"), Minutes: rapid.Int().Draw(t, "minutes"), Mode: message.Mode(nasty(t, "mode")), Offer: nasty(t, "offer"),
			Bridge:    message.Bridge{Introducer: nasty(t, "introducer"), Employer: nasty(t, "employer"), Now: rapid.Bool().Draw(t, "now"), From: rapid.Int().Draw(t, "from"), To: rapid.Int().Draw(t, "to"), School: nasty(t, "school"), Group: nasty(t, "group"), LastTalk: anyTime(t), Since: rapid.Int().Draw(t, "since"), Introduced: rapid.Bool().Draw(t, "introduced")},
			Slots:     []message.Slot{{At: anyTime(t), Zone: nasty(t, "zone")}, {At: anyTime(t)}, {At: anyTime(t)}},
			Link:      nasty(t, "link"),
			Previous:  message.Previous{AskedOn: anyTime(t), Times: rapid.IntRange(0, 1).Draw(t, "times")},
			Talk:      message.Talk{Took: nasty(t, "took"), WillDo: nasty(t, "will"), Promise: nasty(t, "promise"), Came: nasty(t, "came"), On: anyTime(t)},
			Request:   message.Request{Text: nasty(t, "request"), On: anyTime(t)},
			Reason:    nasty(t, "reason"),
			Meeting:   message.Meeting{Start: anyTime(t), Minutes: rapid.Int().Draw(t, "length"), Place: nasty(t, "place"), Link: nasty(t, "meeting link")},
			Mentoring: message.Mentoring{Every: rapid.Int().Draw(t, "every"), Months: rapid.Int().Draw(t, "months"), Programme: nasty(t, "programme")},
			Lang:      rapid.SampledFrom(message.Languages()).Draw(t, "language"),
			Address:   rapid.SampledFrom([]app.Address{"", app.PoliteAddress, app.FamiliarAddress}).Draw(t, "address"),
			Now:       anyTime(t),
			NoteLimit: rapid.SampledFrom([]int{0, 200, 300}).Draw(t, "limit"),
		}
		if rapid.Bool().Draw(t, "about") {
			in.About = &message.Person{Name: app.Name{Given: nasty(t, "about"), Family: nasty(t, "about's family")}, Title: nasty(t, "about's title"), Organisation: nasty(t, "about's firm")}
		}
		d, err := message.Write(in)
		if err != nil {
			t.Fatalf("refused: %v", err)
		}
		if !utf8.ValidString(d.Subject) || !utf8.ValidString(d.Body) {
			t.Fatalf("not UTF-8: %q %q", d.Subject, d.Body)
		}
		for _, r := range d.Subject + strings.ReplaceAll(d.Body, "\n", "") {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
				t.Fatalf("%U in %q", r, d.Subject+d.Body)
			}
		}
		if strings.ContainsAny(d.Subject+d.Body, "[]{}") || strings.Contains(d.Body, "  ") {
			t.Fatalf("a blank in %q", d.Body)
		}
		limit := map[app.Channel]int{app.ByEmail: 2000, app.ByLinkedIn: 399, app.ByLinkedInNote: 300, app.ByChat: 500}[in.Channel]
		if in.Channel == app.ByLinkedInNote && in.NoteLimit == 200 {
			limit = 200
		}
		if n := utf8.RuneCountInString(d.Body); n > limit || n == 0 {
			t.Fatalf("%d characters, limit %d", n, limit)
		}
		for _, c := range message.Examine(in, nasty(t, "subject"), nasty(t, "body")) {
			for _, s := range c.Found {
				if s.Start < 0 || s.End < s.Start {
					t.Fatalf("%s points at %v", c.Name, s)
				}
			}
		}
	})
}

func TestWhatIsFoundLiesInsideTheText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := complete()
		in.Channel = rapid.SampledFrom(message.Channels()).Draw(t, "channel")
		parts := rapid.SliceOf(rapid.SampledFrom([]string{"Hi Paul,", "amazing", "[x]", "\n", "ß", "Ⱥ", "İ", "mr", "could you?", "northlake energy", "priya", "in 1999", "__", "!", "I rated you", "2 years. "})).Draw(t, "parts")
		body := strings.Join(parts, " ") + nasty(t, "end")
		n := utf8.RuneCountInString(body)
		for _, c := range message.Examine(in, "", body) {
			for _, s := range c.Found {
				if s.Start < 0 || s.End > n || s.Start >= s.End {
					t.Fatalf("%s points at %v of %d runes in %q", c.Name, s, n, body)
				}
			}
		}
	})
}
