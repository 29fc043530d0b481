package people

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// aboutLabel is the width of the names of values below.
const aboutLabel = 96

// aboutPart is everything about the person that the page does not show above,
// folded until it is asked for.
func (s *Screen) aboutPart() fyne.CanvasObject {
	name := s.full.Person.Name.First()
	words, icon := s.word("about", "name", name), "chevron-down"
	if s.about {
		words, icon = s.word("about.fold", "name", name), "chevron-up"
	}
	fold := part.NewButton(part.Quiet, words, icon, func() {
		s.about = !s.about
		s.showPerson()
	}).Plain().After()
	s.stays["about"] = fold
	if !s.about {
		return part.Pad(6, 20, 6, 20, part.Start(fold))
	}
	left, right := s.aboutWays(), s.aboutLife()
	if s.class == part.Wide {
		return part.Column(0, part.Pad(6, 20, 6, 20, part.Start(fold)),
			part.RowFill(0, part.Grow(part.Pad(0, 20, 20, 20, left)), part.UprightRule(), part.Grow(part.Pad(0, 20, 20, 20, right))))
	}
	return part.Column(0, part.Pad(6, 20, 6, 20, part.Start(fold)), part.Pad(0, 20, 16, 20, left), part.Rule(), part.Pad(14, 20, 20, 20, right))
}

// aboutRow is one value with its name.
func (s *Screen) aboutRow(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return part.RowTop(12, part.Width(aboutLabel, part.Body(s.word("label."+label)).In(look.Ink2).Short()), part.Grow(o))
}

// aboutWays are how and when to reach the person, and tags.
func (s *Screen) aboutWays() fyne.CanvasObject {
	q := s.full.Person
	return part.Column(20,
		part.Column(8, s.aboutHead("ways"),
			s.aboutRow("emails", s.emailRows()),
			s.aboutRow("phones", s.phoneRows()),
			s.aboutRow("links", s.linkRows()),
			s.aboutRow("place", s.line(line{field: "place", text: q.Place, empty: "place.more", write: func(q *app.Person, text string) { q.Place = text }})),
			s.aboutRow("zone", s.zoneLine()),
			s.aboutRow("hours", s.hoursRows())),
		part.Column(8, s.aboutHead("tags"), s.tagsLine()),
		part.Column(8, s.aboutHead("strengths"), s.strengthRows()))
}

// aboutLife is how we know each other, the career, and what files said besides.
func (s *Screen) aboutLife() fyne.CanvasObject {
	q := s.full.Person
	knowing := part.Column(8, s.aboutHead("knowing"))
	if s.full.Introducer == "" {
		knowing.Objects = append(knowing.Objects, s.aboutRow("introducer", s.introducerLine()))
	}
	if q.CadenceDays == 0 && s.full.TagDays == 0 {
		knowing.Objects = append(knowing.Objects, s.aboutRow("cadence", s.cadenceLine()))
	}
	connected := ""
	if at := q.ConnectedOn.Time(s.host.Now().Location()); !at.IsZero() {
		connected = s.host.Words().DayYear(at)
	}
	knowing.Objects = append(knowing.Objects, s.aboutRow("connected", s.day("connectedOn", connected, "connected.more", q.ConnectedOn, true, func(q *app.Person, day app.Day) { q.ConnectedOn = day })))
	knowing.Objects = append(knowing.Objects, s.aboutRow("birthday", s.birthdayLine()))
	col := part.Column(20, knowing, part.Column(8, s.aboutHead("career"),
		s.aboutRow("past", s.pastRows()),
		s.aboutRow("schools", s.textRows("schools", func(q *app.Person) *[]string { return &q.Schools })),
		s.aboutRow("groups", s.textRows("groups", func(q *app.Person) *[]string { return &q.Groups }))))
	if len(q.Extra) > 0 {
		col.Objects = append(col.Objects, part.Column(8, s.aboutHead("extra"), s.extraRows()))
	}
	return col
}

func (s *Screen) aboutHead(id string) fyne.CanvasObject {
	return part.NewParagraph(s.word("head." + id)).AsHeading()
}

// zoneLine is the time zone, chosen among the common ones and the one kept.
func (s *Screen) zoneLine() fyne.CanvasObject {
	now, id := s.full.Person.Zone, s.at
	zones, chosen := planner.CommonZones(), 0
	for i, z := range zones {
		if z == now {
			chosen = i + 1
		}
	}
	if chosen == 0 && now != "" {
		zones, chosen = append([]string{now}, zones...), 1
	}
	options := []string{s.say("edit.zone.none")}
	if s.full.ZoneFrom != "" {
		options[0] = s.full.ZoneFrom
	}
	for _, z := range zones {
		options = append(options, planner.ZoneLabel(z))
	}
	rest := part.NewParagraph(options[chosen]).In(look.Ink)
	if chosen == 0 {
		rest.In(look.Ink3)
	}
	return s.choice("zone", rest, s.tip("zone"), options, chosen, func(i int) {
		s.change(id, func(q *app.Person) {
			q.Zone = ""
			if i > 0 {
				q.Zone = zones[i-1]
			}
		}, nil)
	}).Searchable(s.say("edit.zone.find"))
}
