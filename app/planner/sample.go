package planner

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"time"

	"cortado/app"
	"cortado/app/suggest"
	"cortado/assets"
)

// samplePast is assets/sample/past.json; its form is told in assets.Sample.
type samplePast struct {
	Questions []struct {
		Question  app.QuestionID
		SinceDays int
	}
	Rounds []struct {
		StartedDaysAgo, Days int
		Closed               bool
		Question             string
		People               []string
	}
	Talks []struct {
		Person                         string
		DaysAgo, Minutes, AskedDaysAgo int
		At, AskedBy                    string
		Helpful, Round, NextDays       int
		Did                            []app.Effect
		Learned                        []struct {
			Skill, Note string
			From, To    app.Level
		}
		Needs []struct {
			Skill, View string
			Question    app.QuestionID
			Met         float64
		}
		Note, NextStep, Place, Purpose string
	}
	Coffees []struct {
		Person, At                                             string
		InDays, Minutes, AskedDaysAgo, AnsweredDaysAgo, Remind int
		NotPast                                                bool
		Round                                                  int
		Title, Link, Purpose, Note                             string
		Brief                                                  []string
	}
	Messages []struct {
		Person                                       string
		Situation                                    app.Situation
		Channel                                      app.Channel
		Tone                                         app.Tone
		State                                        app.MessageState
		SentDaysAgo, AnsweredDaysAgo, UpdatedDaysAgo int
		At, AnsweredAt                               string
		Round                                        int
		Subject, Body, Purpose, Ask, Offer           string
	}
	Ledger []struct {
		Person      string
		Direction   app.Direction
		Text        string
		DaysAgo     int
		DueInDays   *int
		DoneDaysAgo *int
	}
	Requests []struct {
		Person, Text string
		AskedDaysAgo int
		DueInDays    int
	}
	Notes []struct {
		Person, Text string
		DaysAgo      int
	}
	Standing []struct {
		Person                                         string
		PausedForDays, SnoozedForDays, TalkAgainInDays int
	}
}

// sampler writes the sample network down as if it had happened.
type sampler struct {
	me     app.Profile
	p      *Planner
	w      app.Writer
	now    time.Time // in the sample's zone
	ids    map[string]app.PersonID
	rounds []app.RoundID
	past   samplePast
}

// LoadSample fills an empty database with the sample network, so that somebody
// can look around. It is one change; undo takes it away again. ErrConflict when
// there are people already.
func (p *Planner) LoadSample(ctx context.Context) error {
	have, err := p.store.Network(ctx)
	if err != nil {
		return err
	}
	if len(have) > 0 {
		return &app.Fault{Kind: app.ErrConflict, What: "there are people already", Do: "the sample network needs an empty database; use --demo for one beside yours"}
	}
	var me app.Profile
	var people []app.Person
	s := &sampler{p: p, ids: map[string]app.PersonID{}}
	files := assets.Sample()
	if err := decode(files, "profile.json", &me); err != nil {
		return err
	}
	if err := decode(files, "past.json", &s.past); err != nil {
		return err
	}
	names, err := fs.Glob(files, "people/*.json")
	if err != nil {
		return err
	}
	for _, name := range names {
		var some []app.Person
		if err := decode(files, name, &some); err != nil {
			return err
		}
		people = append(people, some...)
	}
	s.now = p.now().In(me.Location())
	for i := range me.Questions {
		for _, q := range s.past.Questions {
			if me.Questions[i].ID == q.Question {
				me.Questions[i].Since = app.DayOf(s.now).Add(-q.SinceDays)
			}
		}
	}
	if err := p.complete(&me); err != nil {
		return err
	}
	s.me = me
	_, err = p.change("change.sample", "", func(w app.Writer) error {
		s.w = w
		if err := s.writePeople(people); err != nil {
			return err
		}
		if err := w.SaveProfile(me); err != nil { // names people in its programmes
			return err
		}
		return s.writePast()
	}, everything...)
	if err != nil {
		return err
	}
	return p.freezeSample(ctx)
}

// freezeSample writes the reasons of the sample's rounds down as they would
// have been on the day each started.
func (p *Planner) freezeSample(ctx context.Context) error {
	n, err := p.read(ctx)
	if err != nil {
		return err
	}
	var frozen []app.Round
	for _, r := range n.rounds {
		plan := suggest.Plan(n.before(r.Started).input())
		set := p.labelled(n, p.openSet(plan, r))
		was := p.roundOf(n, plan, set)
		if len(was.Picks) < len(r.Picks) {
			continue // somebody could not be asked then; their round stays without reasons
		}
		r.Picks, r.Needs, r.Before, r.After = was.Picks, was.Needs, was.Before, was.After
		frozen = append(frozen, r)
	}
	err = p.store.Quiet(func(w app.Writer) error {
		for _, r := range frozen {
			if _, err := w.SaveRound(r); err != nil {
				return err
			}
		}
		return nil
	})
	p.announce(app.RoundChanged)
	return err
}

// before gives the network as it was at an instant.
func (n *network) before(at time.Time) *network {
	old := &network{now: at.In(n.now.Location()), me: n.me, model: n.model, read: n.read}
	for _, t := range n.talks {
		if t.At.Before(at) {
			old.talks = append(old.talks, t)
		}
	}
	for _, c := range n.contacts {
		if c.At.Before(at) {
			old.contacts = append(old.contacts, c)
		}
	}
	for _, m := range n.messages {
		if !m.SentAt.IsZero() && m.SentAt.Before(at) && !m.AnsweredAt.After(at) {
			old.messages = append(old.messages, m)
		}
	}
	for _, c := range n.coffees {
		if c.Created.Before(at) && (c.Start.IsZero() || c.Start.Before(at)) {
			old.coffees = append(old.coffees, c)
		}
	}
	return old
}

func decode(files fs.FS, name string, into any) error {
	text, err := fs.ReadFile(files, name)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		return fmt.Errorf("read sample %s: %w", name, err)
	}
	return nil
}

func (s *sampler) writePast() error {
	for _, step := range []func() error{s.writeRounds, s.writeTalks, s.writeCoffees, s.writeMessages, s.writeLedger, s.writeRest} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// at gives the instant so many days back (negative: ahead) at a wall time.
func (s *sampler) at(daysAgo int, clock string) time.Time {
	if clock == "" {
		clock = "12:00"
	}
	minutes, err := app.ParseClock(clock)
	if err != nil {
		minutes = 12 * 60
	}
	d := s.now
	return time.Date(d.Year(), d.Month(), d.Day()-daysAgo, minutes/60, minutes%60, 0, 0, d.Location())
}

func (s *sampler) day(in int) app.Day { return app.DayOf(s.now).Add(in) }

func (s *sampler) round(n int) app.RoundID {
	if n < 1 || n > len(s.rounds) {
		return 0
	}
	return s.rounds[n-1]
}

// question is the one for which a round was put together.
func (s *sampler) question(n int) app.QuestionID {
	if n < 1 || n > len(s.past.Rounds) {
		return 0
	}
	return roundQuestion(s.me, app.Round{Question: s.past.Rounds[n-1].Question})
}

func (s *sampler) writePeople(people []app.Person) error {
	sort.Slice(people, func(i, j int) bool { return people[i].ID < people[j].ID })
	var introduced []app.Person
	for _, q := range people {
		introducer := q.Introducer
		q.Introducer = 0 // who may come later in the list
		for i := range q.Skills {
			q.Skills[i].ID, q.Skills[i].Name = s.p.skill(q.Skills[i].Name)
		}
		for i := range q.Wants {
			if id, ok := s.p.taxonomy.Find(q.Wants[i].Text); ok && q.Wants[i].Skill == "" {
				q.Wants[i].Skill = app.SkillID(id)
			}
		}
		for _, st := range s.past.Standing {
			if st.Person != q.Name.String() {
				continue
			}
			if st.PausedForDays > 0 {
				q.Standing.Paused, q.Standing.PausedUntil = true, s.day(st.PausedForDays)
			}
			if st.SnoozedForDays > 0 {
				q.Standing.Snoozed = s.day(st.SnoozedForDays)
			}
			if st.TalkAgainInDays > 0 {
				q.TalkAgain = s.day(st.TalkAgainInDays)
			}
		}
		s.p.infer(&q)
		id, err := s.w.SavePerson(q)
		if err != nil {
			return err
		}
		q.ID, q.Introducer = id, introducer
		s.ids[q.Name.String()] = id
		if introducer != 0 {
			introduced = append(introduced, q)
		}
	}
	for _, q := range introduced {
		if _, err := s.w.SavePerson(q); err != nil {
			return err
		}
	}
	return nil
}

func (s *sampler) writeRounds() error {
	for _, r := range s.past.Rounds {
		started := s.at(r.StartedDaysAgo, "09:00")
		round := app.Round{Started: started, From: app.DayOf(started), To: app.DayOf(started).Add(r.Days), Question: r.Question}
		if r.Closed {
			round.Closed = started.AddDate(0, 0, r.Days)
		}
		for place, name := range r.People {
			round.Picks = append(round.Picks, app.Pick{Person: s.ids[name], Name: name, Place: place})
		}
		id, err := s.w.SaveRound(round)
		if err != nil {
			return err
		}
		s.rounds = append(s.rounds, id)
	}
	return nil
}

func (s *sampler) writeTalks() error {
	for i, t := range s.past.Talks {
		at := s.at(t.DaysAgo, t.At)
		c := app.Coffee{Person: s.ids[t.Person], Round: s.round(t.Round), Question: s.question(t.Round), State: app.WasMet, Start: at, Zone: s.now.Location().String(),
			Minutes: t.Minutes, Place: t.Place, Purpose: t.Purpose, Remind: -1, Created: s.at(max(t.AskedDaysAgo, t.DaysAgo), "09:30"),
			Title: "Coffee: " + t.Person, UID: "sample-talk-" + strconv.Itoa(i+1) + "@cortado.invalid"}
		if t.AskedDaysAgo > 0 && t.AskedBy == "me" {
			c.AskedAt = s.at(t.AskedDaysAgo, "09:30")
		}
		var err error
		if c.ID, err = s.w.SaveCoffee(c); err != nil {
			return err
		}
		talk := app.Talk{Coffee: c.ID, Person: c.Person, At: at, Minutes: t.Minutes, Helpful: t.Helpful, Did: t.Did, Note: t.Note, NextStep: t.NextStep}
		if t.Helpful > 0 {
			talk.RatedAt = at.Add(20 * time.Hour)
		}
		if t.NextDays > 0 {
			talk.NextOn = app.DayOf(at).Add(t.NextDays)
		}
		for _, l := range t.Learned {
			id, name := s.p.skill(l.Skill)
			talk.Learned = append(talk.Learned, app.Learned{Skill: id, Name: name, From: l.From, To: l.To, Note: l.Note})
		}
		for _, n := range t.Needs {
			r := app.NeedRating{Met: n.Met, Label: n.Skill}
			switch {
			case n.Question != 0:
				r.Need = suggest.QuestionNeed(n.Question)
			case n.View != "":
				r.Need, r.Label = suggest.ViewNeed(app.Dimension(n.View)), n.View
			default:
				id, _ := s.p.skill(n.Skill)
				r.Need = suggest.SkillNeed(id)
			}
			talk.Needs = append(talk.Needs, r)
		}
		if talk.ID, err = s.w.SaveTalk(talk); err != nil {
			return err
		}
		if _, err = s.w.SaveContact(app.Contact{Person: c.Person, At: at, Kind: app.Met, Coffee: c.ID}); err != nil {
			return err
		}
	}
	return nil
}

func (s *sampler) writeCoffees() error {
	for i, k := range s.past.Coffees {
		start := s.at(-k.InDays, k.At)
		if k.NotPast && start.Before(s.now.Add(30*time.Minute)) {
			start = s.at(-k.InDays-1, k.At)
		}
		c := app.Coffee{Person: s.ids[k.Person], Round: s.round(k.Round), Question: s.question(k.Round), State: app.Scheduled, Purpose: k.Purpose, Title: k.Title,
			Start: start, Zone: s.now.Location().String(), Minutes: k.Minutes, Link: k.Link, Note: k.Note, Remind: k.Remind, Brief: k.Brief,
			UID: "sample-coffee-" + strconv.Itoa(i+1) + "@cortado.invalid", Created: s.at(k.AskedDaysAgo, "09:30"),
			AskedAt: s.at(k.AskedDaysAgo, "09:30"), Answered: s.at(k.AnsweredDaysAgo, "14:00")}
		if _, err := s.w.SaveCoffee(c); err != nil {
			return err
		}
	}
	return nil
}

func (s *sampler) writeMessages() error {
	for _, m := range s.past.Messages {
		msg := app.Message{Person: s.ids[m.Person], Situation: m.Situation, Channel: m.Channel, Tone: m.Tone, Lang: "en", State: m.State,
			Subject: m.Subject, Body: m.Body, Purpose: m.Purpose, Ask: m.Ask, Offer: m.Offer}
		if m.State == app.Draft {
			msg.Updated, msg.Edited = s.at(m.UpdatedDaysAgo, m.At), true
		} else {
			msg.SentAt = s.at(m.SentDaysAgo, m.At)
			msg.Updated = msg.SentAt
		}
		if m.State == app.Replied || m.State == app.Refused {
			msg.AnsweredAt = s.at(m.AnsweredDaysAgo, m.AnsweredAt)
		}
		id, err := s.w.SaveMessage(msg)
		if err != nil {
			return err
		}
		if msg.SentAt.IsZero() {
			continue
		}
		if _, err := s.w.SaveContact(app.Contact{Person: msg.Person, At: msg.SentAt, Kind: app.Sent, Message: id}); err != nil {
			return err
		}
		if !msg.AnsweredAt.IsZero() {
			if _, err := s.w.SaveContact(app.Contact{Person: msg.Person, At: msg.AnsweredAt, Kind: app.Answered, Message: id}); err != nil {
				return err
			}
		}
		if msg.State == app.SentOff && msg.Situation == app.FirstContact {
			c := app.Coffee{Person: msg.Person, Round: s.round(m.Round), Question: s.question(m.Round), State: app.Asked, AskedAt: msg.SentAt, Created: msg.SentAt, Purpose: m.Purpose, Remind: -1}
			if _, err := s.w.SaveCoffee(c); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *sampler) writeLedger() error {
	for _, e := range s.past.Ledger {
		entry := app.Entry{Person: s.ids[e.Person], Direction: e.Direction, Text: e.Text, On: s.at(e.DaysAgo, "")}
		if e.DueInDays != nil {
			entry.Due = s.day(*e.DueInDays)
		}
		if e.DoneDaysAgo != nil {
			entry.Done = s.at(*e.DoneDaysAgo, "")
		}
		if _, err := s.w.SaveEntry(entry); err != nil {
			return err
		}
	}
	return nil
}

func (s *sampler) writeRest() error {
	for _, r := range s.past.Requests {
		_, err := s.w.SaveRequest(app.Request{Person: s.ids[r.Person], Text: r.Text, Asked: s.at(r.AskedDaysAgo, ""), Due: s.day(r.DueInDays), State: app.RequestOpen})
		if err != nil {
			return err
		}
	}
	for _, n := range s.past.Notes {
		if _, err := s.w.SaveNote(app.Note{Person: s.ids[n.Person], At: s.at(n.DaysAgo, ""), Text: n.Text}); err != nil {
			return err
		}
	}
	return s.w.SaveSetting(app.SetWelcomed, "yes")
}
