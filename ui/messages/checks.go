package messages

import (
	"unicode/utf8"

	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// roomyChecks is how many checks leave room for what the draft was built from;
// more stand closer together.
const roomyChecks = 9

// fillChecks lists the checks, the failed ones first, each with the reason it
// matters and a way to mend it.
func (v *composerView) fillChecks() {
	c, w := v.c, v.c.host.Words()
	good := 0
	col := part.Column(0)
	for i, line := range c.checks {
		if line.OK {
			good++
		}
		if i > 0 && line.OK && !c.checks[i-1].OK {
			col.Add(part.Pad(4, 0, 4, 0, part.Rule()))
		}
		if line.OK && len(c.checks) > roomyChecks && line.Name != "length" {
			col.Add(part.CheckLine(line.Text))
			continue
		}
		col.Add(v.checkRow(line))
	}
	head := part.Row(12, part.Grow(part.NewParagraph(w.Say("messages.checks")).AsHeading()),
		part.Body(w.Say("messages.checks.of", "good", good, "all", len(c.checks))).In(look.Ink2))
	v.checks.Objects = []fyne.CanvasObject{head, part.Gap(1, 4), col}
	v.checks.Refresh()
}

// checkRow is one check. A passed one needs no more words than what was found;
// a failed one says why that matters and what to do, and shows the words meant.
func (v *composerView) checkRow(line planner.CheckLine) fyne.CanvasObject {
	if line.OK {
		detail := ""
		if line.Name == "length" {
			detail = line.Why
		}
		return part.CheckRow(true, line.Text, detail, nil)
	}
	var show *part.Button
	var details []string
	if places := v.c.places(line); len(places) > 0 {
		show = part.NewButton(part.Normal, v.c.host.Words().Say("messages.show"), "", func() { v.show(line) }).Hint(v.showHint(len(places)))
		if words := v.c.wordsAt(places[0]); words != "" && len(line.Found) > 0 {
			details = append(details, words)
		}
	}
	row := part.CheckRow(false, line.Text, strings.Join(details, "\n"), show)
	why := part.Pad(0, 0, 6, 30, part.SmallParagraph(line.Fix).In(look.Ink2))
	if line.Why != "" {
		why = part.Pad(0, 0, 6, 30, part.Column(0, part.SmallParagraph(line.Fix).In(look.Ink2), part.SmallParagraph(line.Why).In(look.Ink3)))
	}
	return part.Column(0, row, why)
}

func (v *composerView) showHint(n int) string {
	if n < 2 {
		return ""
	}
	return v.c.host.Words().Count("composer.places", n)
}

// spot is a piece of the text that a check means.
type spot struct {
	subject bool
	at      message.Span
}

// places are the pieces of the text a failed check means: those of the subject
// first.
func (c *composer) places(line planner.CheckLine) []spot {
	var out []spot
	if c.choice.Channel == app.ByEmail {
		if line.Name == "subject" {
			return []spot{{subject: true, at: message.Span{End: utf8.RuneCountInString(c.subject)}}}
		}
		for _, f := range standing(line.InSubject, c.subject) {
			out = append(out, spot{subject: true, at: f})
		}
	}
	for _, f := range standing(line.Found, c.body) {
		out = append(out, spot{at: f})
	}
	return out
}

// standing gives the places that lie inside a text: it may have grown shorter
// since it was checked.
func standing(found []message.Span, text string) []message.Span {
	n := utf8.RuneCountInString(text)
	var out []message.Span
	for _, f := range found {
		if f.Start >= 0 && f.Start < f.End && f.End <= n {
			out = append(out, f)
		}
	}
	return out
}

// foundShown is how many letters of the words found are shown beside a check.
const foundShown = 40

// wordsAt are the words at a place, cut where they are many.
func (c *composer) wordsAt(p spot) string {
	r := []rune(c.body)
	if p.subject {
		r = []rune(c.subject)
	}
	words := r[p.at.Start:p.at.End]
	if len(words) > foundShown {
		return string(words[:foundShown]) + "…"
	}
	return string(words)
}

// show selects the words a check means; pressed again, those at the next place.
func (v *composerView) show(line planner.CheckLine) {
	c := v.c
	places := c.places(line)
	if len(places) == 0 {
		return
	}
	n := c.shown[line.Name] % len(places)
	c.shown[line.Name] = n + 1
	if c.preview {
		c.preview = false
		v.fillPane()
	}
	at := places[n].at
	field := v.body
	if places[n].subject {
		field = v.subject
	}
	field.Select(at.Start, at.End-at.Start)
}
