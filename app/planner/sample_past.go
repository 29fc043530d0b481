package planner

import (
	"strconv"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

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
		s.talks[t.Person] = append(s.talks[t.Person], sampleHeld{t.DaysAgo, talk.ID})
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
		for _, t := range s.talks[e.Person] {
			if t.daysAgo == e.DaysAgo { // it came of that day's talk
				entry.Talk = t.id
			}
		}
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

// trustSteps is how the trust in somebody moved: as the past tells, else from the
// day on which we connected.
func (s *sampler) trustSteps(q app.Person) []app.TrustStep {
	var out []app.TrustStep
	for _, t := range s.past.Trust {
		if t.Person != q.Name.String() {
			continue
		}
		for _, step := range t.Steps {
			out = app.StepTrust(out, &step.Trust, s.day(-step.DaysAgo))
		}
	}
	if len(out) == 0 && q.Trust != nil && q.ConnectedOn != "" {
		out = app.StepTrust(out, q.Trust, q.ConnectedOn)
	}
	return out
}
