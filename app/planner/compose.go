package planner

import (
	"context"
	"slices"

	"cortado/app"
	"cortado/app/message"
)

// composing is one message on its way: what is known, what the user chose, and
// what becomes of both. Its steps stand in the files compose_*.go.
type composing struct {
	p       *Planner
	n       *network
	q       app.Person  // who reads it
	about   *app.Person // whom the reader may introduce me to
	phrases []app.Phrase
	c       Compose // the choices, with the defaults as they are found
	in      message.Input
	out     Composition
}

// composeInput gathers what the message may say: facts only, nothing private.
func (p *Planner) composeInput(ctx context.Context, c Compose) (message.Input, Composition, error) {
	n, err := p.read(ctx)
	if err != nil {
		return message.Input{}, Composition{}, err
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return message.Input{}, Composition{}, err
	}
	k := &composing{p: p, n: n, q: q, c: c}
	if k.phrases, err = p.store.Phrases(ctx); err != nil {
		return message.Input{}, Composition{}, err
	}
	if err := k.check(); err != nil {
		return message.Input{}, Composition{}, err
	}
	if k.c.Situation == "" {
		k.c.Situation = p.situationFor(n, q, c.Purpose)
	}
	for _, step := range []func(context.Context) error{k.whom, k.defaults, k.who, k.purpose, k.bridge, k.before, k.answer, k.meeting, k.mentoring,
		k.ownWords, k.choices, k.times} {
		if err := step(ctx); err != nil {
			return message.Input{}, Composition{}, err
		}
	}
	k.in.Situation, k.in.Channel, k.in.Tone, k.in.Lang, k.in.Address = k.c.Situation, k.c.Channel, k.c.Tone, k.c.Lang, k.c.Address
	k.in.Variation, k.in.Now, k.in.Off = k.c.Variation, n.now, k.c.Off
	k.out.Person, k.out.Relation, k.out.Chosen = q, relationOf(n.me, q), k.c
	k.out.Limit = channelLimit(k.c.Channel, k.in.NoteLimit)
	k.out.Greeting = message.Called(k.in)
	return k.in, k.out, nil
}

// check refuses choices that contradict one another.
func (k *composing) check() error {
	c := k.c
	for _, err := range []error{c.Address.Validate(), c.Said.Validate()} {
		if err != nil {
			return err
		}
	}
	switch {
	case c.About != 0 && c.About == c.Person:
		return app.Invalid("%s cannot introduce you to themselves", k.q.Name)
	case c.Introducer != 0 && c.Introducer == c.Person:
		return app.Invalid("%s cannot introduce themselves to themselves", k.q.Name)
	}
	for _, id := range []app.PersonID{c.About, c.Introducer} {
		if _, known := k.n.byID[id]; id != 0 && !known {
			return app.NotFound("there is no person with the id %d", id)
		}
	}
	return nil
}

// whom finds whom the message is about: the reader, but for a request to be
// introduced to somebody else. That choice waits while another situation is
// chosen.
func (k *composing) whom(ctx context.Context) error {
	if !k.toIntroducer() {
		return nil
	}
	q, err := k.p.person(ctx, k.c.About)
	k.about = &q
	return err
}

// toIntroducer says whether the message goes to somebody who may introduce me
// to another.
func (k *composing) toIntroducer() bool { return k.c.Situation == app.Introduce && k.c.About != 0 }

// subject is the person I would like to meet.
func (k *composing) subject() app.Person {
	if k.about != nil {
		return *k.about
	}
	return k.q
}

// who hands over who writes to whom: names, and what stands on a card.
func (k *composing) who(ctx context.Context) error {
	person := func(q app.Person) message.Person {
		return message.Person{Name: q.Name, Title: q.Title, Organisation: k.p.house(q.Organisation), FamilyFirst: q.Name.FamilyFirst}
	}
	me := k.n.me
	k.in.Me = message.Me{Name: me.Name, Title: me.Title, Organisation: k.p.house(me.Organisation)}
	k.in.Person = person(k.q)
	k.in.Person.Before = k.p.otherLineBefore(k.q)
	if k.about != nil {
		about := person(*k.about)
		if k.in.About = &about; message.Called(message.Input{Situation: app.Introduce, Channel: app.ByEmail, Person: about}) == "" {
			return app.Invalid("the name of %s cannot stand in a message; change it first", about.Name)
		}
	}
	k.in.Ask, k.in.Mode, k.in.Minutes = k.c.Ask, k.c.Mode, usualMinutes(me)
	var err error
	k.in.NoteLimit, err = k.p.SettingNumber(ctx, app.SetNoteLimit)
	return err
}

// ownWords hands over my phrases for the message, and the template it is written
// from. A template of another language or situation waits until one fits it again.
func (k *composing) ownWords(context.Context) error {
	for _, f := range k.phrases {
		if f.Paused || f.Lang != k.c.Lang || f.Situation != "" && f.Situation != k.c.Situation {
			continue
		}
		if f.Part != "" {
			k.in.Own = append(k.in.Own, f)
			continue
		}
		k.out.Templates = append(k.out.Templates, Choice{number(f.ID), f.Name})
		if f.ID == k.c.Template {
			k.in.Template = &f
		}
	}
	if k.c.Template != 0 && !slices.ContainsFunc(k.phrases, func(f app.Phrase) bool { return f.ID == k.c.Template && f.Part == "" }) {
		return app.NotFound("there is no template %d of yours", k.c.Template)
	}
	return nil
}

// times are those the message offers. A request to be introduced offers none:
// they are for whom I will meet.
func (k *composing) times(ctx context.Context) (err error) {
	k.in.Link = k.c.Said.Link
	if !k.c.Slots || k.toIntroducer() {
		return nil
	}
	if k.c.Times, k.out.TimesGone, err = k.p.messageTimes(ctx, k.n, k.q, k.c.Times, k.out.Draft); err != nil {
		return err
	}
	if k.out.Caution, err = k.p.CalendarCaution(ctx); err != nil {
		return err
	}
	k.in.Slots = k.p.slotTexts(k.n, k.q, k.c.Times)
	return nil
}

func channelLimit(c app.Channel, note int) int {
	switch c {
	case app.ByLinkedInNote:
		return note
	case app.ByLinkedIn:
		return message.MostLinkedIn
	}
	return 0
}
