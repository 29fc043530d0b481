package settings

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// labelled is a setting: its name, the control, and what it does.
func (s *Screen) labelled(id string, control fyne.CanvasObject) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(s.say(id)).In(look.Ink))
	if help := "settings." + id + ".help"; s.host.Words().Has(help) {
		words.Add(part.SmallParagraph(s.host.Words().Say(help)).In(look.Ink3))
	}
	return part.Beside(180, 16, words, control)
}

// choice is a setting of few values as a row of parts.
func (s *Screen) choice(key string, values, words []string) fyne.CanvasObject {
	return part.Start(part.NewSegmented(words, slices.Index(values, s.set[key]), func(i int) { s.put(key, values[i]) }))
}

// lookCard is how the window looks.
func (s *Screen) lookCard() fyne.CanvasObject {
	sizes := []string{"100", "125", "150", "175", "200"}
	var percents []string
	for _, p := range sizes {
		n, _ := strconv.Atoi(p)
		percents = append(percents, s.host.Words().Percent(float64(n)/100))
	}
	contrast := part.NewCheck(s.say("contrast"), s.set[app.SetContrast] == "high", func(on bool) {
		s.put(app.SetContrast, map[bool]string{true: "high", false: "normal"}[on])
	})
	return part.Card(s.say("look"), nil, part.Column(12,
		s.labelled("theme", s.choice(app.SetLook, []string{"system", "light", "dark"}, []string{s.say("theme.system"), s.say("theme.light"), s.say("theme.dark")})),
		s.labelled("size", s.choice(app.SetTextSize, sizes, percents)), contrast))
}

// reminders are the times before a coffee that are offered, in minutes; -1 is
// no reminder.
var reminders = []int{-1, 0, 5, 10, 15, 30, 60, 120, 1440}

// coffeeCard is what rounds, messages and invites begin with.
func (s *Screen) coffeeCard() fyne.CanvasObject {
	size, _ := strconv.Atoi(s.set[app.SetRoundSize])
	round := part.NewStepper(1, 8, size, func(n int) { s.put(app.SetRoundSize, strconv.Itoa(n)) })
	remind, _ := strconv.Atoi(s.set[app.SetRemind])
	offered := reminders
	if !slices.Contains(offered, remind) {
		offered = append([]int{remind}, offered...)
	}
	var words []string
	for _, m := range offered {
		words = append(words, s.before(m))
	}
	reminder := part.NewSelect("", words, slices.Index(offered, remind), func(i int) { s.put(app.SetRemind, strconv.Itoa(offered[i])) })
	reminder.Tip = s.say("remind")
	return part.Card(s.say("coffees"), nil, part.Column(12,
		s.labelled("round", part.Start(round)), part.Rule(),
		s.labelled("remind", part.Width(200, reminder)), part.Rule(),
		s.labelled("note", s.choice(app.SetNoteLimit, []string{"200", "300"}, []string{"200", "300"}))))
}

// before says how long before a coffee something comes.
func (s *Screen) before(minutes int) string {
	w := s.host.Words()
	switch {
	case minutes < 0:
		return s.say("remind.none")
	case minutes == 0:
		return s.say("remind.start")
	case minutes%1440 == 0:
		return w.Count("settings.remind.days", minutes/1440)
	case minutes%60 == 0:
		return w.Count("settings.remind.hours", minutes/60)
	}
	return w.Count("settings.remind.minutes", minutes)
}

// aboutCard names the program and what it is made with.
func (s *Screen) aboutCard() fyne.CanvasObject {
	w := s.host.Words()
	name := part.Row(10, part.Logo(28, false, false), part.Grow(part.Column(0, part.Heading(w.Say("app.name")),
		part.Caption(s.say("version", "version", s.version)).In(look.Ink2))))
	return part.Card(s.say("about"), nil, part.Column(8, name, part.NewParagraph(s.say("about.private")),
		part.SmallParagraph(s.say("about.font")).In(look.Ink3)))
}
