package messages

import (
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"

	"fyne.io/fyne/v2"
)

// fillChecks lists the checks, the failed ones first, with the reason each
// matters as a way to mend it.
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
		col.Add(v.checkRow(line))
	}
	head := part.Row(12, part.Grow(part.NewParagraph(w.Say("messages.checks")).AsHeading()),
		part.Body(w.Say("messages.checks.of", "good", good, "all", len(c.checks))).In(look.Ink2))
	v.checks.Objects = []fyne.CanvasObject{head, part.Gap(1, 4), col}
	v.checks.Refresh()
}

// checkRow is one check. A passed one needs no more words than what was found;
// a failed one says what to do, and shows the words meant in the text.
func (v *composerView) checkRow(line planner.CheckLine) fyne.CanvasObject {
	if line.OK {
		detail := ""
		if line.Name == "length" {
			detail = line.Why
		}
		return part.CheckRow(true, line.Text, detail, nil)
	}
	var show *part.Button
	if len(line.Found) > 0 {
		show = part.NewButton(part.Normal, v.c.host.Words().Say("messages.show"), "", func() { v.show(line.Found[0]) })
	}
	detail := line.Fix
	if found := v.words(line.Found); found != "" {
		detail = found + "\n" + line.Fix
	}
	return part.CheckRow(false, line.Text, detail, show)
}

// foundShown is how many letters of the words found are shown beside a check.
const foundShown = 40

// words are the first words meant by a check, as they stand in the text.
func (v *composerView) words(found []message.Span) string {
	r := []rune(v.c.body)
	if len(found) == 0 || found[0].Start < 0 || found[0].End > len(r) || found[0].Start >= found[0].End {
		return ""
	}
	words := r[found[0].Start:found[0].End]
	if len(words) > foundShown {
		return string(words[:foundShown]) + "…"
	}
	return string(words)
}

// show selects words in the text.
func (v *composerView) show(at message.Span) {
	v.body.Select(at.Start, at.End-at.Start)
}

// chipLetters is how long a chip may get in the narrow column.
const chipLetters = 24

// fillBuilt lists the facts the draft was built from; each can be switched off
// and on, and the text follows.
func (v *composerView) fillBuilt() {
	c, w := v.c, v.c.host.Words()
	chips := part.Wrap(8)
	for _, f := range c.now.Built {
		chips.Add(v.factChip(f))
	}
	v.built.Objects = []fyne.CanvasObject{part.NewParagraph(w.Say("messages.built")).AsHeading(), part.Gap(1, 8), chips}
	if len(c.now.Built) > 0 {
		v.built.Add(part.Pad(8, 0, 0, 0, part.SmallParagraph(w.Say("messages.built.why"))))
	}
	v.built.Refresh()
}

var factIcons = map[message.FactKind]string{message.OfBoth: "link", message.OfTalk: "chat", message.OfTime: "clock"}

func (v *composerView) factChip(f message.Fact) fyne.CanvasObject {
	w := v.c.host.Words()
	text := f.Text
	if r := []rune(text); len(r) > chipLetters {
		text = string(r[:chipLetters]) + "…"
	}
	turn := func(off bool) func() {
		return func() {
			v.c.choose(func(c *planner.Compose) {
				next := map[string]bool{}
				for k, o := range c.Off {
					next[k] = o
				}
				next[f.Key] = off
				c.Off = next
			})
		}
	}
	if f.Off {
		chip := part.FilterChip(text, false, func(bool) { turn(false)() })
		chip.Tip = w.Say("messages.fact.on", "fact", f.Text)
		return chip
	}
	var chip *part.Chip
	switch f.Kind {
	case message.OfThem:
		chip = part.ThemChip(text)
	case message.OfMe:
		chip = part.YouChip(text)
	default:
		chip = part.NewChip(text, factIcons[f.Kind])
	}
	chip.Removable(turn(true))
	chip.Tip = w.Say("messages.fact.off", "fact", f.Text)
	return chip
}
