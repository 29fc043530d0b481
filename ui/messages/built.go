package messages

import (
	"maps"

	"fyne.io/fyne/v2"

	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// chipLetters is how long a chip may get in the narrow column.
const chipLetters = 26

// fillBuilt lists the facts the draft was built from; each can be switched off
// and on, and the text follows. Facts in another language than the message are
// off, and it is said why.
func (v *composerView) fillBuilt() {
	c, w := v.c, v.c.host.Words()
	chips := part.Wrap(8)
	foreign := 0
	for _, f := range c.now.Built {
		if f.Foreign {
			foreign++
		}
		chips.Add(v.factChip(f))
	}
	v.built.Objects = []fyne.CanvasObject{part.NewParagraph(w.Say("messages.built")).AsHeading(), part.Gap(1, 8), chips}
	if foreign > 0 {
		v.built.Add(part.Pad(8, 0, 0, 0, part.SmallParagraph(w.Count("composer.foreign", foreign)).In(look.Ink2)))
	}
	if len(c.now.Built) > foreign {
		v.built.Add(part.Pad(8, 0, 0, 0, part.SmallParagraph(w.Say("messages.built.why")).In(look.Ink3)))
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
	turn := func() {
		v.c.say(func(c *planner.Compose) {
			c.Off = maps.Clone(c.Off)
			if c.Off == nil {
				c.Off = map[string]bool{}
			}
			c.Off[f.Key] = !f.Off
		})
	}
	var chip *part.Chip
	switch {
	case f.Foreign:
		chip = part.FilterChip(text, false, nil)
		chip.OnTapped = nil
		chip.Disable()
	case f.Off:
		chip = part.FilterChip(text, false, func(bool) { turn() })
	case f.Kind == message.OfThem:
		chip = part.ThemChip(text).Tapping(turn)
	case f.Kind == message.OfMe:
		chip = part.YouChip(text).Tapping(turn)
	default:
		chip = part.NewChip(text, factIcons[f.Kind]).Tapping(turn)
	}
	switch {
	case f.Foreign:
		chip.Tip = f.Text
	case f.Off:
		chip.Tip = w.Say("messages.fact.on", "fact", f.Text)
	default:
		chip.Tip = w.Say("messages.fact.off", "fact", f.Text)
	}
	return chip
}
