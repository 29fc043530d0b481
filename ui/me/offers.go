package me

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// offersCard is what I can give: what I wrote, and my strong skills.
func (s *Screen) offersCard() fyne.CanvasObject {
	add := part.NewButton(part.Normal, s.say("add"), "plus", func() { s.editOffer(app.Offer{}) }).Small().Hint(s.say("offers.add"))
	col := part.Column(0)
	if len(s.me.Offers) == 0 {
		col.Add(part.NewParagraph(s.say("offers.none")))
	}
	for i, o := range s.me.Offers {
		if i > 0 {
			col.Add(part.Rule())
		}
		col.Add(s.offerRow(o))
	}
	if strong := s.strong(); len(strong) > 0 {
		col.Add(part.Pad(8, 0, 0, 0, part.SmallParagraph(s.say("offers.strong", "skills", strings.Join(strong, ", "))).In(look.Ink3)))
	}
	return part.Card(s.say("offers"), part.Row(14, part.Caption(s.say("offers.text")), add), col)
}

func (s *Screen) offerRow(o app.Offer) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(o.Text).In(look.Ink))
	var helps []string
	for _, k := range s.named(texts(o.Skills)) {
		helps = append(helps, k.Name)
	}
	if len(helps) > 0 {
		words.Add(part.SmallParagraph(s.say("offers.helps", "skills", strings.Join(helps, ", "))).In(look.Ink3))
	}
	return part.Pad(4, 0, 4, 0, part.Row(10, part.NewMark(part.MarkYou), part.Grow(words),
		part.IconButton("pencil", s.say("offers.edit", "offer", o.Text), func() { s.editOffer(o) }).Small(),
		part.IconButton("close", s.say("offers.remove", "offer", o.Text), func() {
			s.save(func(me *app.Profile) { me.Offers = withoutOffer(me.Offers, o) }, s.say("offers.removed", "offer", o.Text), "offers")
		}).Small()))
}

// strong are the skills good enough to offer.
func (s *Screen) strong() []string {
	var out []string
	for _, k := range s.me.Skills {
		if k.CanGive() {
			out = append(out, k.Name)
		}
	}
	return out
}

// editOffer asks what I can give and with which skills it helps, proposing
// those its words mention. An empty one is added.
func (s *Screen) editOffer(o app.Offer) {
	was := o
	text := part.NewField(s.say("offers.what"), s.say("offers.example"))
	text.SetText(o.Text)
	var d *part.Dialog
	about := s.newAbout("offers.about", func() { refit(d) })
	title, verb := s.say("offers.add"), s.say("add")
	if o.Text != "" {
		about.set(o.Text, s.named(texts(o.Skills)))
		title, verb = s.say("offers.head"), s.say("keep")
	}
	text.OnChanged = about.read
	d = s.ask(title, part.Column(12, text, about.object), verb, func() bool {
		o.Text, o.Skills = strings.TrimSpace(text.Text()), nil
		for _, id := range about.ids() {
			o.Skills = append(o.Skills, app.SkillID(id))
		}
		for _, other := range s.me.Offers {
			if app.Fold(other.Text) == app.Fold(o.Text) && other.ID != was.ID {
				text.SetError(s.say("offers.there"))
				return false
			}
		}
		if o.Text == "" {
			text.SetError(s.say("offers.empty"))
			return false
		}
		s.save(func(me *app.Profile) {
			for i := range me.Offers {
				if was.Text != "" && me.Offers[i].ID == was.ID {
					me.Offers[i] = o
					return
				}
			}
			me.Offers = append(me.Offers, o)
		}, "", "offers")
		return true
	})
	text.Focus()
}

func withoutOffer(all []app.Offer, one app.Offer) []app.Offer {
	var out []app.Offer
	for _, o := range all {
		if o.ID != one.ID || o.Text != one.Text {
			out = append(out, o)
		}
	}
	return out
}

func texts[T ~string](all []T) []string {
	var out []string
	for _, v := range all {
		out = append(out, string(v))
	}
	return out
}
