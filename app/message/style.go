package message

import (
	"slices"
	"strings"

	"cortado/app"
)

// wishes are the facts the user wants said, by situation: what a text leaves
// out of them, though there is room, counts against it.
var wishes = map[app.Situation][]string{
	app.FirstContact:  {"purpose", "offer", "slots", "link"},
	app.Reconnect:     {"bridge.last-talk", "purpose", "offer", "slots", "link"},
	app.Introduce:     {"about", "bridge.introducer", "purpose", "slots", "link"},
	app.OppositeView:  {"purpose", "offer", "slots", "link"},
	app.UpwardAsk:     {"purpose", "slots", "link"},
	app.MentorAsk:     {"purpose", "every", "months", "programme", "offer", "slots", "link"},
	app.Accept:        {"request", "offer", "slots", "link"},
	app.DeclineIt:     {"request", "reason", "offer"},
	app.FollowUpAgain: {"slots", "link"},
	app.Confirm:       {"meeting", "place", "meeting-link"},
	app.ThankYou:      {},
	app.ReportBack:    {"took", "came", "offer"},
}

// noRoom are the facts a short channel has no room for.
var noRoom = map[app.Channel][]string{
	app.ByLinkedInNote: {"offer", "slots", "link", "place", "programme", "every", "months", "reason", "took"},
	app.ByChat:         {"slots", "link"},
}

// wishesOf gives the keys of the facts a message should say: those the
// situation wants, the input has and the channel has room for.
func wishesOf(in Input, f *facts) []string {
	var out []string
	for _, key := range wishes[in.Situation] {
		if slices.Contains(noRoom[in.Channel], key) {
			continue
		}
		for _, keys := range f.source {
			if slices.Contains(keys, key) {
				out = append(out, key)
				break
			}
		}
	}
	return out
}

// missing counts the wishes a text leaves out.
func (c *composer) missing(pieces []piece) int {
	n := 0
	for _, key := range c.wanted {
		if !slices.ContainsFunc(pieces, func(p piece) bool { return slices.Contains(p.keys, key) }) {
			n++
		}
	}
	return n
}

// untold says what it costs that a letter with a reason about the reader leaves
// out what it could say of them.
func (c *composer) untold(pieces []piece) int {
	k := 0
	if r := ruleOf(c.in); r.why == aboutThemOnly && c.in.Channel != app.ByLinkedInNote {
		for _, f := range c.facts.listed {
			if f.Kind == OfThem && !f.Off && !f.Foreign && f.Key != "purpose" && !saidIn(pieces, f.Key) {
				k += 2
				if f.Key == "before" {
					k += 4 // what nobody else would say of them
				}
			}
		}
	}
	return k
}

// clumsy counts what a careful writer would change: sentences that begin alike
// or again and again with myself, and a content word used over and over.
func (w words) clumsy(sentences []sentence) int {
	k, own := 0, 0
	last := ""
	seen := map[string]int{}
	for _, s := range sentences {
		if len(s.words) == 0 {
			continue
		}
		first := normal(s.words[0].text)
		if first == last {
			k++
		}
		if w.self[first] {
			own++
		}
		last = first
		for _, word := range s.words {
			if low := strings.ToLower(word.text); len(low) > 3 {
				seen[low]++
			}
		}
	}
	k += max(0, own-2)
	for word, n := range seen {
		if n > 2 && !w.everyday[word] {
			k += n - 2
		}
	}
	return k
}
