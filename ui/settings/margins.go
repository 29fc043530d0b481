package settings

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// margins are the minutes that may stay free around what is in the calendar.
var margins = []int{0, 5, 10, 15, 20, 30, 45, 60}

// marginCard is how much time stays free around busy time when times for a
// coffee are proposed.
func (s *Screen) marginCard() fyne.CanvasObject {
	return part.Card(s.say("margins"), nil, part.Column(12,
		s.labelled("margin-before", s.margin(app.SetMarginBefore, "margin-before")), part.Rule(),
		s.labelled("margin-after", s.margin(app.SetMarginAfter, "margin-after"))))
}

// margin chooses minutes; a number set elsewhere is among them.
func (s *Screen) margin(key, id string) fyne.CanvasObject {
	now, _ := strconv.Atoi(s.set[key])
	offered := slices.Clone(margins)
	if at, found := slices.BinarySearch(offered, now); !found {
		offered = slices.Insert(offered, at, now)
	}
	var words []string
	for _, m := range offered {
		if m == 0 {
			words = append(words, s.say("margin.none"))
			continue
		}
		words = append(words, s.host.Words().Count("settings.margin.minutes", m))
	}
	choose := part.NewSelect("", words, slices.Index(offered, now), func(i int) { s.put(key, strconv.Itoa(offered[i])) })
	choose.Tip = s.say(id)
	return part.Width(200, choose)
}
