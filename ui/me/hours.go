package me

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// The lengths of a coffee in minutes and the weeks between rounds to choose from.
var (
	lengths = []int{15, 20, 25, 30, 40, 45, 50, 60, 90}
	rounds  = []int{1, 2, 3, 4, 6, 8, 12, 26}
)

// timeCard is when and where I like to meet.
func (s *Screen) timeCard() fyne.CanvasObject {
	w := s.host.Words()
	hours := part.Column(10, part.Caption(s.say("hours")).In(look.Ink2))
	if len(s.me.Hours) == 0 {
		hours.Add(part.NewParagraph(s.say("hours.none")))
	}
	for i := range s.me.Hours {
		hours.Add(s.hoursRow(i))
	}
	hours.Add(part.Start(part.NewButton(part.Quiet, s.say("hours.add"), "plus", s.addHours).Plain()))

	length := s.numbers("length", lengths, s.me.Minutes, app.DefaultMinutes, func(n int) string { return w.Count("me.minutes", n) },
		func(me *app.Profile, n int) { me.Minutes = n })
	round := s.numbers("round", rounds, s.me.RoundWeeks, app.DefaultRoundWeeks, func(n int) string { return w.Count("me.weeks", n) },
		func(me *app.Profile, n int) { me.RoundWeeks = n })
	places := part.Wrap(6)
	for _, place := range s.me.Places {
		places.Add(part.NewChip(place, placeIcon(place)).Removable(func() {
			s.save(func(me *app.Profile) { me.Places = without(me.Places, place) }, s.say("places.removed", "place", place), "time")
		}))
	}
	places.Add(s.plus("places.add", "places.what", "places.example", func(text string) {
		s.save(func(me *app.Profile) { me.Places = append(without(me.Places, text), text) }, "", "time")
	}))
	return part.Card(s.say("time"), nil, part.Column(10, hours, s.zone(), part.Columns(150, 12, length, round),
		part.Column(6, part.Caption(s.say("places")).In(look.Ink2), places)))
}

func placeIcon(place string) string {
	folded := app.Fold(place)
	for _, known := range [][2]string{{"video", "video"}, {"walk", "walk"}, {"phone", "phone"}, {"caf", "cup"}, {"coffee", "cup"}} {
		if strings.Contains(folded, known[0]) {
			return known[1]
		}
	}
	return "pin"
}

// zone is a searchable choice of common time zones and the one kept.
func (s *Screen) zone() fyne.CanvasObject {
	zones := planner.CommonZones()
	chosen := slices.Index(zones, s.me.Zone)
	if chosen < 0 && s.me.Zone != "" {
		zones = append([]string{s.me.Zone}, zones...)
		chosen = 0
	}
	var options []string
	for _, z := range zones {
		options = append(options, planner.ZoneLabel(z))
	}
	return part.NewSelect(s.say("zone"), options, chosen, func(i int) {
		s.save(func(me *app.Profile) { me.Zone = zones[i] }, "")
	}).Searchable(s.say("zone.find")).PlaceHolder(s.say("unsaid"))
}

// numbers is a choice of one of some numbers, and of the one kept.
func (s *Screen) numbers(label string, values []int, now, usual int, word func(int) string, set func(*app.Profile, int)) fyne.CanvasObject {
	if now == 0 {
		now = usual
	}
	all := append([]int(nil), values...)
	if !slices.Contains(all, now) {
		all = append(all, now)
		slices.Sort(all)
	}
	var options []string
	for _, n := range all {
		options = append(options, word(n))
	}
	return part.NewSelect(s.say(label), options, slices.Index(all, now), func(i int) {
		s.save(func(me *app.Profile) { set(me, all[i]) }, "")
	})
}

// hoursRow is one block of working hours: its days, from and to.
func (s *Screen) hoursRow(i int) fyne.CanvasObject {
	h := s.me.Hours[i]
	days := part.Wrap(4)
	for d := 1; d <= 7; d++ {
		name := []rune(s.host.Words().Say("weekday.short." + strconv.Itoa(d%7)))
		days.Add(part.FilterChip(string(name[:min(2, len(name))]), slices.Contains(h.Days, d), func(on bool) {
			s.hours(i, func(h *app.Hours) {
				h.Days = slices.DeleteFunc(slices.Clone(h.Days), func(o int) bool { return o == d })
				if on {
					h.Days = append(h.Days, d)
					slices.Sort(h.Days)
				}
			})
		}))
	}
	from := s.clock("hours.from", h.From, "", func(t string) {
		s.hours(i, func(h *app.Hours) {
			h.From = t
			if minutes(h.To) <= minutes(t) {
				h.To = clock(min(minutes(t)+60, 24*60))
			}
		})
	})
	to := s.clock("hours.to", h.To, h.From, func(t string) { s.hours(i, func(h *app.Hours) { h.To = t }) })
	remove := part.IconButton("close", s.say("hours.remove"), func() {
		s.save(func(me *app.Profile) {
			if i < len(me.Hours) {
				me.Hours = slices.Delete(me.Hours, i, i+1)
			}
		}, s.say("hours.removed"), "time")
	})
	return part.Column(6, days, part.Row(8, part.Grow(from), part.Grow(to), part.Column(0, part.Gap(1, 20), remove)))
}

// hours edits one block as kept now.
func (s *Screen) hours(i int, edit func(*app.Hours)) {
	s.save(func(me *app.Profile) {
		if i < len(me.Hours) {
			edit(&me.Hours[i])
		}
	}, "", "time")
}

func (s *Screen) addHours() {
	s.save(func(me *app.Profile) {
		me.Hours = append(me.Hours, app.Hours{Days: []int{1, 2, 3, 4, 5}, From: "09:00", To: "17:00"})
	}, "", "time")
}

// clock is a choice of half hours after a time, and of the one kept.
func (s *Screen) clock(label, now, after string, set func(string)) fyne.CanvasObject {
	var all []string
	for m := 0; m <= 24*60; m += 30 {
		if after == "" && m < 24*60 || after != "" && m > minutes(after) {
			all = append(all, clock(m))
		}
	}
	if !slices.Contains(all, now) {
		all = append(all, now)
		slices.Sort(all)
	}
	return part.NewSelect(s.say(label), all, slices.Index(all, now), func(i int) { set(all[i]) })
}

func clock(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }

func minutes(text string) int {
	m, err := app.ParseClock(text)
	if err != nil {
		return 0
	}
	return m
}
