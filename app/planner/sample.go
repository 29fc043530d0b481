package planner

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"time"

	"cortado/app"
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
	Trust []struct {
		Person string
		Steps  []struct {
			DaysAgo int
			Trust   app.Level
		}
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
	talks  map[string][]sampleHeld // by the person's name
}

// sampleHeld is a talk of the sample as it was written down.
type sampleHeld struct {
	daysAgo int
	id      app.TalkID
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
	s := &sampler{p: p, ids: map[string]app.PersonID{}, talks: map[string][]sampleHeld{}}
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
		q.TrustSteps = s.trustSteps(q)
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
