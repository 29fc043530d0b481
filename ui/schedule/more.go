package schedule

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// choice is one line of the menu of the invite. What cannot be done now stays in
// its place and says why.
type choice struct {
	text, icon string
	why        string
	do         func()
}

// choices are what can be done with the invite besides its buttons.
func (v *view) choices() []choice {
	p, w := v.p, v.p.host.Words()
	why, not := p.why(), p.whyNotSent()
	if why != "" {
		not = why
	}
	say := func(id string) string { return w.Say("coffees." + id) }
	out := []choice{
		{w.Say("coffees.send", "name", p.week.First), "save", not, func() { p.write(true) }},
		{say("mail"), "mail", not, p.writeMail},
		{say("open"), "open", why, p.open},
	}
	if !p.exported() {
		out = append(out, choice{w.Say("schedule.keep"), "check", why, func() {
			if !p.busy && p.linkReads() {
				p.keep(outcome{})
			}
		}})
	}
	if p.scheduled() && !p.exported() {
		out = append(out, choice{w.Say("schedule.cancel.verb"), "close", "", p.cancel})
	}
	repeat := ""
	if p.chosen.IsZero() {
		repeat = w.Say("schedule.why.time")
	}
	out = append(out, choice{say("repeat.ask"), "refresh", repeat, v.askRepeat})
	brief := choice{say("brief"), "note", "", func() { p.brief = !p.brief; p.refresh() }}
	if p.brief {
		brief.text = say("brief.out")
	}
	out = append(out, brief)
	place := strings.TrimSpace(p.place)
	if p.room != "" && place != p.room {
		out = append(out, choice{say("room.use"), "video", "", func() { v.place.Pick(p.room) }})
	}
	if isLink(place) && place != p.room {
		wrong := ""
		if app.ValidateLink(place) != nil {
			wrong = w.Say("schedule.bad-link")
		}
		out = append(out, choice{say("room.keep"), "pushpin", wrong, p.keepRoom})
	}
	out = append(out, choice{say("effect"), "info", "", v.effect})
	if p.typed {
		out = append(out, choice{say("clear"), "undo", "", p.clear})
	}
	return out
}

// more opens the menu of the invite.
func (v *view) more(from fyne.CanvasObject) {
	var popup *part.Popup
	col := part.Column(0)
	var first fyne.Focusable
	widest := float32(220)
	choices := v.choices()
	for i, c := range choices {
		row := part.NewNavRow(c.text, c.icon, func() {
			popup.Close()
			c.do()
		})
		widest = max(widest, fyne.MeasureText(c.text, look.S(14), fyne.TextStyle{}).Width/look.Scale()+96)
		col.Add(row)
		if c.why != "" {
			row.Disable()
			if i+1 < len(choices) && choices[i+1].why == c.why {
				continue // told once, below the last of them
			}
			col.Add(part.Pad(0, 12, 6, 46, part.SmallParagraph(c.why).In(look.Ink3)))
			continue
		}
		if first == nil {
			first = row
		}
	}
	popup = part.ShowPopup(from, part.Pad(4, 0, 4, 0, col), widest, first)
}
