package planner

import (
	"context"
	"slices"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/brief"
	"cortado/app/invite"
)

// The formats of a brief's file.
const (
	BriefMarkdown = "md"
	BriefPDF      = "pdf"
)

// fileItems is how many lines a list of the file has at most, so that a brief
// stays a page or two.
const fileItems = 8

// BriefFile lays the brief of a coffee out as "md" or "pdf" and proposes a file
// name that every system takes. What I noted about the person privately is in it
// only with notes. ErrNotFound; ErrInvalid for another format.
func (p *Planner) BriefFile(ctx context.Context, id app.CoffeeID, format string, notes bool) (name string, content []byte, err error) {
	if format != BriefMarkdown && format != BriefPDF {
		return "", nil, app.Invalid("a brief cannot be written as %q; use md or pdf", format)
	}
	n, err := p.read(ctx)
	if err != nil {
		return "", nil, err
	}
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return "", nil, err
	}
	now := n.now
	b, err := p.briefOf(ctx, n, c, func(at time.Time) string { return p.words.DayYear(at.In(now.Location())) })
	if err != nil {
		return "", nil, err
	}
	s := p.briefSheet(b, now, notes)
	if format == BriefMarkdown {
		content = brief.Markdown(s)
	} else if content, err = brief.PDF(s); err != nil {
		return "", nil, err
	}
	day := b.Coffee.Start.In(now.Location())
	if b.Coffee.Start.IsZero() {
		day = now
	}
	return strings.TrimSuffix(invite.FileName(s.Title, day), ".ics") + "." + format, content, nil
}

// briefSheet words a brief for a file. Days are written in full there, since "in 4
// hours" is soon wrong on paper.
func (p *Planner) briefSheet(b Brief, now time.Time, notes bool) brief.Sheet {
	s := brief.Sheet{Title: p.words.Say("brief.title", "name", b.Row.Name), Lang: p.words.Lang(), Name: b.Row.Name, Role: b.Row.Role,
		When: p.words.Say("brief.no-time"), Theirs: b.Theirs, Where: b.Place, Link: b.Link, At: now.Truncate(time.Second),
		Made: p.words.Say("brief.made", "day", p.fullDay(now)), Missing: p.words.Say("brief.missing"), Space: p.words.Say("brief.space")}
	if c := b.Coffee; !c.Start.IsZero() {
		at := c.Start.In(now.Location())
		s.When = p.words.Count("brief.when", c.Minutes, "day", p.fullDay(at), "clock", p.words.Clock(at))
	}
	s.Purpose = p.briefPart("brief.head.purpose", false, b.Purpose)
	s.Mine = brief.Side{Head: p.words.Say("brief.head.mine"), Skills: cellsOf(b.Mine, func(l SkillLine) string {
		return p.words.Say("brief.mine", "skill", l.Name, "have", int(l.Mine), "want", int(l.Want))
	})}
	for i := range s.Mine.Skills {
		s.Mine.Skills[i].Them = 0 // what I bring stands alone: the gap is open on this side
	}
	if b.Give != "" {
		s.Mine.Lines = append(s.Mine.Lines, p.words.Say("brief.give", "offer", b.Give))
	}
	s.Their = brief.Side{Head: p.words.Say("brief.head.theirs", "name", b.First), Skills: cellsOf(b.Their, func(l SkillLine) string {
		return p.words.Say("brief.level", "skill", l.Name, "level", int(l.Them))
	})}
	if b.Bridge != "" {
		s.Their.Lines = append(s.Their.Lines, b.Bridge)
	}
	var asks []string
	for _, q := range b.Questions {
		asks = append(asks, q.Text)
	}
	s.Asks = brief.Part{Head: p.words.Count("brief.head.questions", len(asks)), Items: asks}
	s.Parts = append(s.Parts, p.briefPart("brief.head.why", true, b.Why...), p.briefPart("brief.head.promised", true, b.Promised...),
		p.briefPart("brief.head.awaited", true, b.Awaited...))
	if notes {
		var lines []string
		for _, note := range b.Notes {
			if note.Day != "" {
				note.Text = p.words.Say("brief.note", "day", note.Day, "text", note.Text)
			}
			lines = append(lines, note.Text)
		}
		s.Parts = append(s.Parts, p.briefPart("brief.head.notes", true, lines...))
	}
	return s
}

// briefPart puts a head over lines, without empty ones and with no more than fit.
func (p *Planner) briefPart(head string, list bool, items ...string) brief.Part {
	items = slices.DeleteFunc(slices.Clone(items), func(s string) bool { return s == "" })
	if more := len(items) - fileItems; more > 0 {
		items = append(items[:fileItems], p.words.Count("brief.more", more))
	}
	for i := range items {
		items[i] = shortened(items[i], 400)
	}
	return brief.Part{Head: p.words.Say(head), Items: items, List: list}
}

// fullDay writes a day in full with its year: Wednesday 18 November 2026.
func (p *Planner) fullDay(at time.Time) string {
	return p.words.Say("brief.full-day", "day", p.words.LongDay(at), "year", at.Format("2006"))
}

func cellsOf(lines []SkillLine, text func(SkillLine) string) []brief.Level {
	var out []brief.Level
	for _, l := range lines {
		out = append(out, brief.Level{Text: text(l), Mine: l.Mine, Want: l.Want, Them: l.Them})
	}
	return out
}
