package messages

import (
	"cmp"
	"slices"
	"strconv"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// makeChoices makes the selects of what a situation needs.
func (s *setup) makeChoices() {
	c, w := s.c, s.c.host.Words()
	s.selects[itemPurpose] = s.open(itemPurpose, func(p *planner.Compose, v string, _ bool) { p.Purpose = v })
	s.selects[itemAsk] = s.open(itemAsk, func(p *planner.Compose, v string, own bool) {
		if own {
			p.Ask = v
			return
		}
		p.Ask, p.Mode = "", message.Mode(v)
	})
	s.selects[itemOffer] = s.open(itemOffer, func(p *planner.Compose, v string, _ bool) { p.Offer = v })
	s.selects[itemRequest] = part.NewSelect(w.Say("composer.request"), nil, -1, func(i int) {
		c.choose(func(p *planner.Compose) { p.Request = number(c.now.Requests[i].Value) })
	})
	s.selects[itemCoffee] = part.NewSelect(w.Say("composer.coffee"), nil, -1, func(i int) {
		c.choose(func(p *planner.Compose) { p.Coffee = app.CoffeeID(number(c.now.Coffees[i].Value)) })
	})
	s.selects[itemEvery] = s.numbered(itemEvery, everyWeeks, func(p *planner.Compose, n int) { p.Said.Every = n })
	s.selects[itemMonths] = s.numbered(itemMonths, forMonths, func(p *planner.Compose, n int) { p.Said.Months = n })
	s.makeIntroduction()
}

// How often a mentor is asked to meet, in weeks, and for how long, in months.
var (
	everyWeeks = []int{1, 2, 3, 4, 6, 8, 12}
	forMonths  = []int{3, 6, 9, 12}
)

func (s *setup) numbered(i item, numbers []int, set func(*planner.Compose, int)) *part.Select {
	return part.NewSelect(s.c.host.Words().Say("composer."+string(i)), s.counted(i, numbers), -1, func(at int) {
		if at < len(numbers) {
			s.c.say(func(p *planner.Compose) { set(p, numbers[at]) })
		}
	}).PlaceHolder(s.c.host.Words().Say("messages.choose"))
}

func (s *setup) counted(i item, numbers []int) []string {
	var out []string
	for _, n := range numbers {
		out = append(out, s.c.host.Words().Count("composer."+string(i)+".n", n))
	}
	return out
}

// fillChoices shows what is chosen.
func (s *setup) fillChoices() {
	c, w := s.c, s.c.host.Words()
	for _, i := range []item{itemPurpose, itemAsk, itemOffer} {
		options, chosen := s.options(i)
		s.selects[i].SetOptions(append(texts(options), w.Say("messages.own.line")), chosen)
	}
	label := w.Say("messages.offer")
	if c.choice.Situation == app.DeclineIt {
		label = w.Say("composer.alternative")
	}
	s.selects[itemOffer].Label = label
	s.selects[itemOffer].Refresh()
	s.selects[itemRequest].SetOptions(texts(c.now.Requests), indexOf(c.now.Requests, c.choice.Request))
	s.selects[itemCoffee].SetOptions(texts(c.now.Coffees), indexOf(c.now.Coffees, int64(c.choice.Coffee)))
	s.fillNumbered(itemEvery, everyWeeks, c.choice.Said.Every)
	s.fillNumbered(itemMonths, forMonths, c.choice.Said.Months)
	s.fillIntroduction()
}

// fillNumbered shows a number; one that is none of the list stands as its last
// line.
func (s *setup) fillNumbered(i item, numbers []int, n int) {
	if at := slices.Index(numbers, n); at >= 0 || n == 0 {
		s.selects[i].SetOptions(s.counted(i, numbers), at)
		return
	}
	s.selects[i].SetOptions(append(s.counted(i, numbers), s.c.host.Words().Count("composer."+string(i)+".n", n)), len(numbers))
}

// nothing says why there is nothing to choose from; empty where there is.
func (s *setup) nothing(i item) string {
	w, name := s.c.host.Words(), s.c.now.Person.Name.First()
	switch {
	case i == itemRequest && len(s.c.now.Requests) == 0:
		return w.Say("composer.request.none", "name", name)
	case i == itemCoffee && len(s.c.now.Coffees) == 0:
		return w.Say("composer.coffee.none", "name", name)
	}
	return ""
}

// noteRequest is the way to note what the person asked, which the message then
// answers: the news of it composes anew.
func (s *setup) noteRequest() *part.Button {
	c := s.c
	return part.NewButton(part.Normal, c.host.Words().Say("composer.request.note"), "bell", func() {
		pick.TheyAsked(c.host, c.s.planner, c.now.Person.ID, c.now.Person.Name.First())
	}).Small()
}

// options are those of a select that also takes own words: the planner's, and
// the user's words where such were chosen.
func (s *setup) options(i item) (options []planner.Choice, chosen int) {
	now, choice := s.c.now, s.c.choice
	switch i {
	case itemPurpose:
		options, chosen = append(options, now.Purposes...), index(now.Purposes, choice.Purpose)
		if choice.Purpose == "" && len(options) > 0 {
			chosen = 0
		}
	case itemAsk:
		options, chosen = append(options, now.Asks...), index(now.Asks, string(choice.Mode))
		if choice.Ask != "" {
			options = append(options, planner.Choice{Value: choice.Ask, Text: choice.Ask})
			chosen = len(options) - 1
		}
	case itemOffer:
		options, chosen = append(options, now.Offers...), index(now.Offers, cmp.Or(choice.Offer, "-"))
		if chosen < 0 && choice.Offer != "" {
			options = append([]planner.Choice{{Value: choice.Offer, Text: choice.Offer}}, options...)
			chosen = 0
		}
	}
	return options, chosen
}

// open makes a select whose last line lets the user write own words.
func (s *setup) open(i item, set func(p *planner.Compose, value string, own bool)) *part.Select {
	var sel *part.Select
	sel = part.NewSelect(s.c.host.Words().Say("messages."+string(i)), nil, -1, func(at int) {
		options, chosen := s.options(i)
		if at < len(options) {
			own := i == itemAsk && options[at].Value == s.c.choice.Ask
			s.c.choose(func(p *planner.Compose) { set(p, options[at].Value, own) })
			return
		}
		sel.Choose(chosen)
		s.ownWords(i, func(text string) { s.c.say(func(p *planner.Compose) { set(p, text, true) }) })
	})
	return sel.PlaceHolder(s.c.host.Words().Say("messages.choose"))
}

// ownWords asks for words that are none of the list.
func (s *setup) ownWords(i item, use func(string)) {
	w := s.c.host.Words()
	field := part.NewField(w.Say("messages."+string(i)), w.Say("messages.own."+string(i)))
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

func texts(of []planner.Choice) []string {
	var out []string
	for _, x := range of {
		out = append(out, x.Text)
	}
	return out
}

func index(all []planner.Choice, value string) int {
	for i, x := range all {
		if x.Value == value {
			return i
		}
	}
	return -1
}

// indexOf is index for values that are numbers.
func indexOf(all []planner.Choice, value int64) int {
	return index(all, strconv.FormatInt(value, 10))
}

// number reads a choice whose value is a number; 0 where it is none.
func number(value string) int64 {
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
