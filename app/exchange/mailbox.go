package exchange

import (
	"context"
	"sort"
	"strconv"
	"strings"
	"time"

	"cortado/app"
)

func itoa(n int) string { return strconv.Itoa(n) }

// letter is one message: who wrote to whom and when. Its text is never kept.
type letter struct {
	at   time.Time
	from string
	to   []string
}

// mailbox gathers the messages of an archive to find when I last had contact
// with whom.
type mailbox struct {
	letters    []letter
	recipients int               // of all letters
	slugs      map[string]string // every slug once, apart from the row it was cut from
}

// slug gives the slug of a profile address, detached from the row, so that
// keeping it does not keep the message's text.
func (m *mailbox) slug(address string) string {
	s := app.ProfileSlug(address)
	if s == "" {
		return ""
	}
	if known, ok := m.slugs[s]; ok {
		return known
	}
	if m.slugs == nil {
		m.slugs = map[string]string{}
	}
	s = strings.Clone(s)
	m.slugs[s] = s
	return s
}

// maxLetters is how many messages are looked at, and maxRecipients how many
// recipients they may have together; the newest stand first.
const (
	maxLetters    = 500_000
	maxRecipients = 2_000_000
)

func (m *mailbox) read(ctx context.Context, s stream, b *Batch) error {
	return eachSheet(ctx, s, b, 0, []string{"senderprofileurl", "recipientprofileurls"}, func(r *sheet) int {
		if len(m.letters) >= maxLetters || m.recipients >= maxRecipients || strings.EqualFold(r.get("folder"), "SPAM") || strings.EqualFold(r.get("ismessagedraft"), "Yes") {
			return 0
		}
		text := r.get("date")
		at, ok := readInstant(text)
		if !ok {
			if text != "" {
				b.problem(r.line, reason("import.problem.date", "value", short(text)), text)
			}
			return 0
		}
		l := letter{at: at, from: m.slug(r.get("senderprofileurl"))}
		for _, u := range strings.FieldsFunc(r.get("recipientprofileurls"), func(r rune) bool { return r == ',' || r == ';' || r == ' ' || r == '\n' }) {
			if slug := m.slug(u); slug != "" {
				l.to = append(l.to, slug)
			}
		}
		if l.from != "" && len(l.to) > 0 {
			m.letters = append(m.letters, l)
			m.recipients += len(l.to)
		}
		return 0
	})
}

// readInstant reads "2026-07-01 10:00:00 UTC" and what is close to it.
func readInstant(s string) (time.Time, bool) {
	for _, layout := range []string{"2006-01-02 15:04:05 MST", time.RFC3339, "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "01/02/06, 3:04 PM", "1/2/06, 3:04 PM"} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil && t.Year() > 1990 && t.Year() < 3000 {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

// last gives the latest message between me and each other person.
// I am who takes part in most messages. In a group, somebody else's words to
// others are no contact with me.
func (m *mailbox) last() map[string]time.Time {
	part := map[string]int{}
	for _, l := range m.letters {
		seen := map[string]bool{l.from: true}
		for _, s := range l.to {
			seen[s] = true
		}
		for s := range seen {
			part[s]++
		}
	}
	slugs := make([]string, 0, len(part))
	for s := range part {
		slugs = append(slugs, s)
	}
	sort.Slice(slugs, func(i, j int) bool {
		if part[slugs[i]] != part[slugs[j]] {
			return part[slugs[i]] > part[slugs[j]]
		}
		return slugs[i] < slugs[j]
	})
	me := ""
	if len(slugs) > 2 && part[slugs[0]] > part[slugs[1]] {
		me = slugs[0]
	}
	out := map[string]time.Time{}
	note := func(slug string, at time.Time) {
		if slug != me && at.After(out[slug]) {
			out[slug] = at
		}
	}
	for _, l := range m.letters {
		if me == "" || l.from != me {
			note(l.from, l.at)
		}
		if me == "" || l.from == me {
			for _, s := range l.to {
				note(s, l.at)
			}
		}
	}
	return out
}
