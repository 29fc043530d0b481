package messages

import (
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/part"
)

// setup holds the choices a draft is made from. Its parts are made once and
// filled, so that the keyboard stays where it is when a choice changes the text.
type setup struct {
	c     *composer
	class part.Class

	situation *situationChoice
	channel   *part.Segmented // wide
	travel    *part.Select    // medium and compact: the channels in one list
	kind      *part.Segmented // LinkedIn: note or message
	kindBox   *fyne.Container
	tone      *part.Select
	language  *part.Select
	address   *part.Select
	template  *part.Select
	selects   map[item]*part.Select
	fields    map[item]*saidField
	times     *timesChoice

	content *fyne.Container // the choices that the situation has
	laid    []string        // what stands in content
	fold    *part.Button    // shows the choices that are rarely made, or all where room is scarce
	usual   *fyne.Container // medium and compact: the choices every message has
	card    *part.Panel     // medium and compact: all choices
	typing  *calm           // the text follows the fields once typing pauses
	filling bool
}

func newSetup(c *composer, class part.Class) *setup {
	w := c.host.Words()
	s := &setup{c: c, class: class, kindBox: part.Column(0), selects: map[item]*part.Select{}, fields: map[item]*saidField{}}
	s.situation = newSituationChoice(c, s.wide())
	s.typing = newCalm(c.host, keepAfter, 0, s.tell)
	var travels, tones []string
	for _, x := range message.Channels() {
		travels = append(travels, w.Say("channel."+string(x)))
	}
	s.travel = part.NewSelect(w.Say("messages.channel"), travels, 0, func(i int) { s.travels(message.Channels()[i]) })
	s.channel = part.NewSegmented([]string{w.Say("channel.email"), w.Say("messages.linkedin"), w.Say("channel.chat")}, 0, func(i int) {
		s.travels([]app.Channel{app.ByEmail, app.ByLinkedInNote, app.ByChat}[i])
	})
	s.kind = part.NewSegmented([]string{w.Say("messages.note"), w.Say("messages.direct")}, 0, func(i int) {
		s.travels([]app.Channel{app.ByLinkedInNote, app.ByLinkedIn}[i])
	})
	for _, t := range message.Tones() {
		tones = append(tones, w.Say("tone."+string(t)))
	}
	s.tone = part.NewSelect(w.Say("messages.tone"), tones, 0, func(i int) {
		c.choose(func(p *planner.Compose) { p.Tone = message.Tones()[i] })
	})
	s.language = part.NewSelect(w.Say("composer.language"), nil, -1, func(i int) {
		c.choose(func(p *planner.Compose) { p.Lang, p.Address, p.Template = c.now.Languages[i].Value, "", 0 })
	})
	s.address = part.NewSelect(w.Say("composer.address"), nil, -1, func(i int) {
		c.choose(func(p *planner.Compose) { p.Address = app.Address(c.now.Addresses[i].Value) })
	})
	s.template = part.NewSelect(w.Say("composer.template"), nil, -1, func(i int) {
		id := app.PhraseID(0)
		if i > 0 {
			id = app.PhraseID(number(c.now.Templates[i-1].Value))
		}
		c.say(func(p *planner.Compose) { p.Template = id })
	})
	s.makeChoices()
	s.makeFields()
	s.times = newTimesChoice(c)
	s.times.link.OnChanged = func(string) { s.typing.stir() }
	s.times.link.OnLeave = func(string) { s.tell() }
	s.times.link.OnSubmitted = s.times.link.OnLeave
	s.fold = part.NewButton(part.Quiet, "", "", func() {
		c.unfolded = !c.unfolded
		s.times.fill()
		s.fillContent()
		c.view.relayout()
	}).Plain()
	s.content = part.Column(10)
	if !s.wide() {
		s.content = part.Columns(150, 12)
		s.makeCard()
	}
	return s
}

func (s *setup) wide() bool { return s.class == part.Wide }

func (s *setup) travels(by app.Channel) { s.c.choose(func(p *planner.Compose) { p.Channel = by }) }

// focus brings the keyboard to the first choice, from where Tab leads through
// the composer.
func (s *setup) focus() {
	first := s.situation.first()
	if s.class == part.Compact && !s.c.unfolded {
		first = s.fold
	}
	s.c.host.Window().Canvas().Focus(first)
}

// fill shows the present choices.
func (s *setup) fill() {
	c, w := s.c, s.c.host.Words()
	s.filling = true
	defer func() { s.filling = false }()
	s.situation.fill()
	s.travel.Choose(slices.Index(message.Channels(), c.choice.Channel))
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
	s.tone.Choose(slices.Index(message.Tones(), c.choice.Tone))
	s.language.SetOptions(texts(c.now.Languages), index(c.now.Languages, c.choice.Lang))
	s.address.SetOptions(texts(c.now.Addresses), index(c.now.Addresses, string(c.choice.Address)))
	s.template.SetOptions(append([]string{w.Say("composer.template.none")}, texts(c.now.Templates)...), 1+indexOf(c.now.Templates, int64(c.choice.Template)))
	s.fillChoices()
	s.fillFields()
	s.times.fill()
	s.fillContent()
}

// lines are the choices of the content as they are laid out now, by name. Those
// rarely made are folded unless they are not as usual, and come first, so that
// one sees what unfolding brings; where room is scarce, all are folded but those
// of this situation alone.
func (s *setup) lines() (names []string, parts []fyne.CanvasObject) {
	c, open := s.c, s.c.unfolded
	add := func(name string, shown bool, o fyne.CanvasObject) {
		if shown {
			names, parts = append(names, name), append(parts, o)
		}
	}
	roomy, addressed := open || s.wide(), len(c.now.Addresses) > 1
	add("language", roomy && len(c.now.Languages) > 1 && (open || addressed), s.language)
	add("address", roomy && addressed, s.address)
	add("template", roomy && len(c.now.Templates) > 0 && (open || c.choice.Template != 0), s.template)
	add("tone", s.wide(), s.tone)
	for _, i := range usesOf(c.choice) {
		add(string(i), roomy || ownOf(i), s.partOf(i))
	}
	return names, parts
}

// partOf is a choice on the page.
func (s *setup) partOf(i item) fyne.CanvasObject {
	if i == itemTimes {
		return s.times.box
	}
	if f, ok := s.fields[i]; ok {
		return f.object
	}
	none := s.nothing(i)
	switch {
	case none == "":
		return s.selects[i]
	case i == itemRequest:
		return part.Column(2, part.SmallParagraph(none), part.Start(s.noteRequest()))
	}
	return part.SmallParagraph(none)
}

// fillContent lays the choices out that the situation has. Where they are the
// same as before nothing is moved.
func (s *setup) fillContent() {
	s.fillFold()
	names, parts := s.lines()
	for _, i := range usesOf(s.c.choice) {
		names = append(names, s.nothing(i))
	}
	if slices.Equal(names, s.laid) {
		return
	}
	s.laid, s.content.Objects = names, parts
	s.content.Hidden = len(parts) == 0
	s.content.Refresh()
}

// fillFold says what the fold does now, and in one column shows or hides it all.
func (s *setup) fillFold() {
	word, icon := "composer.unfold", "chevron-down"
	if s.c.unfolded {
		word, icon = "composer.fold", "chevron-up"
	}
	s.fold.SetIcon(icon)
	s.fold.SetText(s.c.host.Words().Say(word))
	if s.class == part.Compact {
		s.usual.Hidden = !s.c.unfolded
		s.card.Hidden = s.usual.Hidden && len(s.content.Objects) == 0
	}
}

// column is the set-up of the wide page.
func (s *setup) column() fyne.CanvasObject {
	w := s.c.host.Words()
	head := func(id string, more ...fyne.CanvasObject) fyne.CanvasObject {
		return part.Row(4, append([]fyne.CanvasObject{part.Grow(part.NewParagraph(w.Say(id)).AsHeading())}, more...)...)
	}
	return part.Column(0, head("messages.situation", s.situation.more), part.Gap(1, 2), s.situation.box,
		part.Gap(1, 10), head("messages.channel"), part.Gap(1, 8), s.channel, part.Pad(6, 0, 0, 0, s.kindBox),
		part.Gap(1, 12), head("messages.content", s.fold), part.Gap(1, 4), s.content)
}

// above is the set-up above the text: a row of selects with the fold at its end;
// in one column, where the head of the page has the fold, only what is unfolded.
func (s *setup) above() fyne.CanvasObject { return s.card }

// makeCard lays out what above shows.
func (s *setup) makeCard() {
	s.usual = part.Columns(150, 12, s.situation.list, s.travel, s.tone)
	if s.class == part.Medium {
		s.usual = part.Row(8, part.Grow(s.usual), part.Pad(20, 0, 0, 0, s.fold))
	}
	s.card = part.NewPanel(14, part.Column(8, s.usual, s.content))
}
