package planner

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cortado/app"
)

// bringProfile fills my profile and finds my questions' numbers: those that come
// keep theirs or get new ones, of others the one with the same words is meant.
func (b *bringing) bringProfile() error {
	b.questions = map[app.QuestionID]app.QuestionID{}
	me := b.here.Profile
	for _, theirs := range b.whole.Profile.Questions {
		for _, mine := range me.Questions {
			if app.Fold(mine.Text) == app.Fold(theirs.Text) {
				b.questions[theirs.ID] = mine.ID
			}
		}
	}
	ask := len(me.Questions) == 0
	if !fillProfile(&me, b.numbered(b.whole.Profile)) {
		return nil
	}
	b.out.Me, b.changed = true, true
	if err := b.saveInOrder(me); err != nil {
		return err
	}
	if !ask {
		return nil
	}
	saved, err := b.w.Profile(b.ctx)
	if err != nil {
		return err
	}
	for i, q := range b.whole.Profile.Questions {
		b.questions[q.ID] = saved.Questions[i].ID
	}
	return nil
}

// numbered gives the archive's profile with the numbers it may keep, and the
// people of its programmes by their numbers here.
func (b *bringing) numbered(p app.Profile) app.Profile {
	p.Questions, p.Offers, p.Programmes = slices.Clone(p.Questions), slices.Clone(p.Offers), slices.Clone(p.Programmes)
	for i := range p.Questions {
		p.Questions[i].ID = numberOf(b, "question", p.Questions[i].ID)
	}
	for i := range p.Offers {
		p.Offers[i].ID = numberOf(b, "offer", p.Offers[i].ID)
	}
	for i := range p.Programmes {
		g := &p.Programmes[i]
		g.ID = numberOf(b, "programme", g.ID)
		var people []app.PersonID
		for _, id := range g.People {
			if to := b.people[id]; to != 0 {
				people = append(people, to)
			}
		}
		g.People = people
	}
	return p
}

// numberOf gives the number under which a thing of a kind is saved: its own, or 0
// for a new one.
func numberOf[T ~int64](b *bringing, kind string, number T) T {
	if b.keep[kind] {
		return number
	}
	return 0
}

// saveInOrder saves a profile whose questions, offers and programmes may come
// with numbers. A number is only taken above the highest one given, so they are
// made in that order first and put into the profile's own after that.
func (b *bringing) saveInOrder(me app.Profile) error {
	made := me
	made.Questions, made.Offers, made.Programmes = slices.Clone(me.Questions), slices.Clone(me.Offers), slices.Clone(me.Programmes)
	slices.SortStableFunc(made.Questions, func(x, y app.Question) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortStableFunc(made.Offers, func(x, y app.Offer) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortStableFunc(made.Programmes, func(x, y app.Programme) int { return cmp.Compare(x.ID, y.ID) })
	if err := b.w.SaveProfile(made); err != nil {
		return err
	}
	if !b.keep["question"] && !b.keep["offer"] && !b.keep["programme"] {
		return nil
	}
	// Whatever got a new number has none yet, so the order is told by what was saved.
	saved, err := b.w.Profile(b.ctx)
	if err != nil {
		return err
	}
	if b.keep["question"] {
		saved.Questions = me.Questions
	}
	if b.keep["offer"] {
		saved.Offers = me.Offers
	}
	if b.keep["programme"] {
		saved.Programmes = me.Programmes
	}
	return b.w.SaveProfile(saved)
}

// need gives a need of the archive by its number here. A need for a question
// that is not here keeps its label and meets no other.
func (b *bringing) need(theirs string) string {
	number, is := questionOf(theirs)
	if !is || b.keep["question"] {
		return theirs
	}
	return fmt.Sprintf("question:%d", b.questions[number])
}

// purpose is need for what a message or a coffee is about: a question that is
// not here is said in its words.
func (b *bringing) purpose(theirs string) string {
	number, is := questionOf(theirs)
	if !is || b.keep["question"] || b.questions[number] != 0 {
		return b.need(theirs)
	}
	for _, q := range b.whole.Profile.Questions {
		if q.ID == number {
			return q.Text
		}
	}
	return ""
}

// questionOf reads the need for one of my questions: "question:3".
func questionOf(need string) (app.QuestionID, bool) {
	var number app.QuestionID
	rest, is := strings.CutPrefix(need, "question:")
	if !is {
		return 0, false
	}
	_, err := fmt.Sscanf(rest, "%d", &number)
	return number, err == nil
}
