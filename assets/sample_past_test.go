package assets_test

import (
	"strings"
	"testing"

	"cortado/app"
)

// past is the form of past.json as the comment of Sample tells it.
type past struct {
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
		Person                  string
		DaysAgo, AskedDaysAgo   int
		At, AskedBy             string
		Minutes, Round, Helpful int
		Did                     []app.Effect
		Needs                   []met
		Learned                 []learned
		NextStep                string
		NextDays                int
		Place, Purpose, Note    string
	}
	Coffees []struct {
		Person                        string
		InDays                        int
		At                            string
		NotPast                       bool
		Minutes, Remind, Round        int
		AskedDaysAgo, AnsweredDaysAgo int
		Title, Link, Purpose, Note    string
		Brief                         []string
	}
	Messages []struct {
		Person                                       string
		Situation                                    app.Situation
		Channel                                      app.Channel
		Tone                                         app.Tone
		State                                        app.MessageState
		SentDaysAgo, UpdatedDaysAgo, AnsweredDaysAgo int
		At, AnsweredAt                               string
		Round                                        int
		Purpose, Ask, Offer, Subject, Body           string
	}
	Ledger []struct {
		Person      string
		Direction   app.Direction
		Text        string
		DaysAgo     int
		DoneDaysAgo *int
		DueInDays   *int
	}
	Requests []struct {
		Person, Text            string
		AskedDaysAgo, DueInDays int
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

type met struct {
	Skill    string
	Question app.QuestionID
	View     app.Dimension
	Met      float64
}

type learned struct {
	Skill    string
	From, To app.Level
	Note     string
}

func samplePast(t *testing.T) past {
	t.Helper()
	var p past
	decode(t, "past.json", &p)
	return p
}

func TestTheSamplePastNamesPeopleWhoAreThere(t *testing.T) {
	count := map[string]int{}
	for _, p := range samplePeople(t) {
		count[p.Name.String()]++
	}
	past := samplePast(t)
	check := func(part, name string) {
		if count[name] != 1 {
			t.Errorf("%s: %q stands %d times in the lists of people", part, name, count[name])
		}
	}
	open := 0
	for i, r := range past.Rounds {
		for _, name := range r.People {
			check("rounds", name)
		}
		if !r.Closed {
			open++
		}
		if r.Closed != (r.StartedDaysAgo > r.Days) {
			t.Errorf("round %d started %d days ago and runs %d days, closed is %v", i+1, r.StartedDaysAgo, r.Days, r.Closed)
		}
	}
	if len(past.Rounds) != 7 || open != 1 {
		t.Errorf("%d rounds with %d open; the pictures show round 7 as the open one", len(past.Rounds), open)
	}
	for _, x := range past.Talks {
		check("talks", x.Person)
	}
	for _, x := range past.Coffees {
		check("coffees", x.Person)
	}
	for _, x := range past.Messages {
		check("messages", x.Person)
	}
	for _, x := range past.Ledger {
		check("ledger", x.Person)
	}
	for _, x := range past.Trust {
		check("trust", x.Person)
		for i, step := range x.Steps {
			if step.DaysAgo < 1 || i > 0 && step.DaysAgo >= x.Steps[i-1].DaysAgo || step.Trust.Validate("trust") != nil {
				t.Errorf("the trust in %s moves %d days ago to %d", x.Person, step.DaysAgo, step.Trust)
			}
		}
	}
	for _, x := range past.Requests {
		check("requests", x.Person)
	}
	for _, x := range past.Notes {
		check("notes", x.Person)
	}
	for _, x := range past.Standing {
		check("standing", x.Person)
	}
}

func TestTheTalksOfTheSampleAreRatedAsTheProgramAllows(t *testing.T) {
	profile, past := sampleProfile(t), samplePast(t)
	skills, questions := map[string]bool{}, map[app.QuestionID]bool{}
	for _, s := range profile.Skills {
		skills[s.Name] = true
	}
	for _, q := range profile.Questions {
		questions[q.ID] = true
	}
	rated, waiting, ratings := 0, 0, map[int]bool{}
	for _, x := range past.Talks {
		talk := app.Talk{Helpful: x.Helpful, Did: x.Did}
		for _, n := range x.Needs {
			named := 0
			if n.Skill != "" {
				named++
			}
			if n.Question != 0 {
				named++
			}
			if n.View != "" {
				named++
			}
			known := skills[n.Skill] || questions[n.Question] || app.SpecOf(n.View).Weight > 1 || n.View == app.Region
			if named != 1 || !known {
				t.Errorf("the talk with %s rates a need that is none of the profile's: %+v", x.Person, n)
			}
			talk.Needs = append(talk.Needs, app.NeedRating{Label: n.Skill, Met: n.Met})
		}
		for _, l := range x.Learned {
			if !skills[l.Skill] || l.To < l.From {
				t.Errorf("the talk with %s teaches %+v", x.Person, l)
			}
			talk.Learned = append(talk.Learned, app.Learned{Name: l.Skill, From: l.From, To: l.To})
		}
		if err := talk.Validate(); err != nil {
			t.Errorf("the talk with %s: %v", x.Person, err)
		}
		if _, err := app.ParseClock(x.At); err != nil {
			t.Errorf("the talk with %s: %v", x.Person, err)
		}
		if x.AskedDaysAgo < x.DaysAgo || (x.AskedBy != "me" && x.AskedBy != "them") {
			t.Errorf("the talk with %s took place %d days ago, asked by %q %d days ago", x.Person, x.DaysAgo, x.AskedBy, x.AskedDaysAgo)
		}
		if x.Round != 0 {
			r := past.Rounds[x.Round-1]
			if x.AskedDaysAgo > r.StartedDaysAgo || x.DaysAgo < r.StartedDaysAgo-r.Days {
				t.Errorf("the talk with %s lies outside round %d", x.Person, x.Round)
			}
		}
		if x.Helpful == 0 {
			waiting++
			continue
		}
		rated++
		ratings[x.Helpful] = true
	}
	if rated < 14 || waiting != 1 || len(ratings) != 5 {
		t.Errorf("%d talks are rated with %d of the 5 ratings, and %d wait; the pictures show one waiting", rated, len(ratings), waiting)
	}
}

func TestTheSampleLeavesSomethingOfEachKindToDo(t *testing.T) {
	past := samplePast(t)
	silent, drafts, promises, today := 0, 0, 0, 0
	for _, m := range past.Messages {
		if strings.TrimSpace(m.Body) == "" {
			t.Errorf("the message to %s has no text", m.Person)
		}
		switch m.State {
		case app.Draft:
			drafts++
		case app.SentOff:
			if m.Situation == app.FirstContact {
				silent++
			}
		case app.Replied, app.Refused:
			if m.AnsweredAt == "" || m.AnsweredDaysAgo > m.SentDaysAgo {
				t.Errorf("the answer of %s does not follow the message", m.Person)
			}
		case app.NoAnswer:
		default:
			t.Errorf("the message to %s is %q", m.Person, m.State)
		}
	}
	for _, e := range past.Ledger {
		if e.DoneDaysAgo == nil {
			promises++
			if e.DueInDays == nil {
				t.Errorf("the promise %q has no day", e.Text)
			}
		} else if *e.DoneDaysAgo > e.DaysAgo {
			t.Errorf("%q was done before it was promised", e.Text)
		}
	}
	for _, c := range past.Coffees {
		if c.InDays == 0 && c.NotPast {
			today++
		}
		if err := app.ValidateLink(c.Link); err != nil {
			t.Error(err)
		}
	}
	if silent == 0 || drafts == 0 || promises == 0 || today == 0 || len(past.Requests) == 0 {
		t.Errorf("silent %d, drafts %d, promises %d, coffees today %d, requests %d: each should be there", silent, drafts, promises, today, len(past.Requests))
	}
}
