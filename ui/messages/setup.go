package messages

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/part"
)

// setup holds the choices a draft is made from. Its parts are made once and
// filled, so that the keyboard stays where it is when a choice changes the text.
type setup struct {
	c          *composer
	situations []app.Situation
	radios     *part.RadioGroup // wide
	situation  *part.Select     // medium and compact
	channel    *part.Segmented  // wide
	travel     *part.Select     // medium and compact: the channels in one list
	kind       *part.Segmented  // LinkedIn: note or message
	kindBox    *fyne.Container
	tone       *part.Select
	purpose    *part.Select
	ask        *part.Select
	offer      *part.Select
	times      *part.Select
	another    *part.Button
}

func newSetup(c *composer, class part.Class) *setup {
	w := c.host.Words()
	s := &setup{c: c, situations: message.Situations(), kindBox: part.Column(0)}
	var names []string
	for _, x := range s.situations {
		names = append(names, w.Say("situation."+string(x)))
	}
	pickSituation := func(i int) { c.choose(func(p *planner.Compose) { p.Situation = s.situations[i] }) }
	if class == part.Wide {
		s.radios = part.NewRadioGroup(names, -1, pickSituation)
	} else {
		s.situation = part.NewSelect(w.Say("messages.situation"), names, -1, pickSituation)
	}
	var travels []string
	for _, x := range message.Channels() {
		travels = append(travels, w.Say("channel."+string(x)))
	}
	s.travel = part.NewSelect(w.Say("messages.channel"), travels, 0, func(i int) {
		c.choose(func(p *planner.Compose) { p.Channel = message.Channels()[i] })
	})
	s.channel = part.NewSegmented([]string{w.Say("channel.email"), w.Say("messages.linkedin"), w.Say("channel.chat")}, 0, func(i int) {
		c.choose(func(p *planner.Compose) { p.Channel = []app.Channel{app.ByEmail, app.ByLinkedInNote, app.ByChat}[i] })
	})
	s.kind = part.NewSegmented([]string{w.Say("messages.note"), w.Say("messages.direct")}, 0, func(i int) {
		c.choose(func(p *planner.Compose) { p.Channel = []app.Channel{app.ByLinkedInNote, app.ByLinkedIn}[i] })
	})
	var tones []string
	for _, t := range message.Tones() {
		tones = append(tones, w.Say("tone."+string(t)))
	}
	s.tone = part.NewSelect(w.Say("messages.tone"), tones, 0, func(i int) {
		c.choose(func(p *planner.Compose) { p.Tone = message.Tones()[i] })
	})
	s.purpose = s.choices("purpose", func(p *planner.Compose, v string, _ bool) { p.Purpose = v })
	s.ask = s.choices("ask", func(p *planner.Compose, v string, own bool) {
		if own {
			p.Ask = v
			return
		}
		p.Ask, p.Mode = "", message.Mode(v)
	})
	s.offer = s.choices("offer", func(p *planner.Compose, v string, _ bool) { p.Offer = v })
	s.times = s.newTimes()
	s.another = part.NewButton(part.Normal, w.Say("messages.another"), "refresh", func() {
		c.choose(func(p *planner.Compose) { p.Variation++ })
	})
	return s
}

// focus brings the keyboard to the first choice, from where Tab leads through
// the composer.
func (s *setup) focus() {
	var first fyne.Focusable = s.situation
	if s.radios != nil {
		first = s.radios.Radios[max(s.radios.Chosen(), 0)]
	}
	s.c.host.Window().Canvas().Focus(first)
}

// lines are the options of a select: those of the planner, the user's own words
// where such were chosen, and the way to write own words.
func (s *setup) lines(what string) (options []planner.Choice, chosen int) {
	now, choice := s.c.now, s.c.choice
	switch what {
	case "purpose":
		options, chosen = append(options, now.Purposes...), index(now.Purposes, choice.Purpose)
		if choice.Purpose == "" && len(options) > 0 {
			chosen = 0
		}
	case "ask":
		options, chosen = append(options, now.Asks...), index(now.Asks, string(choice.Mode))
		if choice.Ask != "" {
			options = append(options, planner.Choice{Value: choice.Ask, Text: choice.Ask})
			chosen = len(options) - 1
		}
	case "offer":
		options, chosen = append(options, now.Offers...), index(now.Offers, choice.Offer)
		if chosen < 0 && choice.Offer != "" {
			options = append([]planner.Choice{{Value: choice.Offer, Text: choice.Offer}}, options...)
			chosen = 0
		}
	}
	return options, chosen
}

func index(all []planner.Choice, value string) int {
	for i, x := range all {
		if x.Value == value {
			return i
		}
	}
	return -1
}

// choices makes a select whose last line lets the user write own words.
func (s *setup) choices(what string, set func(p *planner.Compose, value string, own bool)) *part.Select {
	var sel *part.Select
	sel = part.NewSelect(s.c.host.Words().Say("messages."+what), nil, -1, func(i int) {
		options, chosen := s.lines(what)
		if i < len(options) {
			own := what == "ask" && options[i].Value == s.c.choice.Ask
			s.c.choose(func(p *planner.Compose) { set(p, options[i].Value, own) })
			return
		}
		sel.Choose(chosen)
		s.ownWords(what, func(text string) { s.c.choose(func(p *planner.Compose) { set(p, text, true) }) })
	})
	return sel.PlaceHolder(s.c.host.Words().Say("messages.choose"))
}

// ownWords asks for words that are none of the list.
func (s *setup) ownWords(what string, use func(string)) {
	w := s.c.host.Words()
	field := part.NewField(w.Say("messages."+what), w.Say("messages.own."+what))
	var d *part.Dialog
	done := func() {
		if field.Text() == "" {
			field.SetError(w.Say("messages.own.none"))
			return
		}
		d.Close()
		use(field.Text())
	}
	field.OnSubmitted = func(string) { done() }
	d = part.NewDialog(w.Say("messages.own"), part.Column(8, part.NewParagraph(w.Say("messages.own.text")), field),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("messages.own.use"), "", done))
	d.ShowOn(s.c.host.Window().Canvas())
	s.c.host.Window().Canvas().Focus(field.Focusable())
}

// fill shows the present choices.
func (s *setup) fill() {
	c, w := s.c, s.c.host.Words()
	at := -1
	for i, x := range s.situations {
		if x == c.choice.Situation {
			at = i
		}
	}
	if s.radios != nil {
		s.radios.Choose(at)
	} else {
		s.situation.Choose(at)
	}
	for i, x := range message.Channels() {
		if x == c.choice.Channel {
			s.travel.Choose(i)
		}
	}
	s.kindBox.Objects = nil
	switch c.choice.Channel {
	case app.ByEmail:
		s.channel.Choose(0)
		s.kindBox.Add(part.SmallParagraph(w.Say("messages.note-limit", "n", c.noted)))
	case app.ByChat:
		s.channel.Choose(2)
	default:
		s.channel.Choose(1)
		s.kind.Choose(0)
		if c.choice.Channel == app.ByLinkedIn {
			s.kind.Choose(1)
		}
		s.kindBox.Add(s.kind)
	}
	s.kindBox.Refresh()
	for i, t := range message.Tones() {
		if t == c.choice.Tone {
			s.tone.Choose(i)
		}
	}
	s.fillSelect("purpose", s.purpose)
	s.fillSelect("ask", s.ask)
	s.fillSelect("offer", s.offer)
	s.fillTimes()
}

func (s *setup) fillSelect(what string, sel *part.Select) {
	options, chosen := s.lines(what)
	var texts []string
	for _, o := range options {
		texts = append(texts, o.Text)
	}
	sel.SetOptions(append(texts, s.c.host.Words().Say("messages.own.line")), chosen)
}

// column is the set-up of the wide page.
func (s *setup) column() fyne.CanvasObject {
	w := s.c.host.Words()
	head := func(id string) fyne.CanvasObject { return part.NewParagraph(w.Say(id)).AsHeading() }
	return part.Column(0, head("messages.situation"), part.Gap(1, 4), s.radios,
		part.Gap(1, 14), head("messages.channel"), part.Gap(1, 8), s.channel, part.Pad(8, 0, 0, 0, s.kindBox),
		part.Gap(1, 14), head("messages.content"), part.Gap(1, 6), part.Column(10, s.tone, s.purpose, s.ask, s.offer, s.times),
		part.Gap(1, 12), part.Start(s.another))
}

// row is the set-up folded above the text.
func (s *setup) row() fyne.CanvasObject {
	return part.Column(10, part.Columns(150, 12, s.situation, s.travel, s.tone),
		part.Columns(150, 12, s.purpose, s.ask, s.offer), part.Beside(150, 12, s.times, part.Pad(18, 0, 0, 0, s.another)))
}
