package messages_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/screen/screentest"
)

const text = "Hi Priya,\n\nTom Adeyemi suggested I write to you. We were both at Acme until 2018, in different teams. I'm now a product manager at Halden Health and want to judge a business case myself instead of leaving it to finance.\n\nYou moved from plant engineering to running finance at Northlake, so you know both sides. Could we talk for 25 minutes by video about how you test a three-year case? Tuesday 17 or [second date] after 09:00 your time would suit me.\n\nIn return, I'd gladly share our user-interview kit; Tom says your service team is building one. And if this month is too full, a no is completely fine.\n\nBest wishes,\nMaya"

// fake is a planner that writes down what it is asked.
type fake struct {
	rows     []planner.MessageRow
	draft    app.Message
	person   app.Person
	asked    []planner.Compose
	examined []string
	saved    []app.Message
	offered  []time.Time
	gone     bool // a time of the draft has passed
	unread   bool // a calendar cannot be read
	sent     []app.MessageID
	ways     []app.Channel
	times    []time.Time
	long     bool // the message is too long for a link
	files    []planner.MailFile
	paths    []string
	invites  []planner.Choice
	requests []string
	answers  []bool
	rested   []app.PersonID
	dropped  []app.MessageID
	mails    []string
	opened   []string
	refuse   error

	me       app.Profile
	others   map[app.PersonID]app.Person // people besides person
	changed  []app.Person                // as saved
	badEmail error                       // what saving a person answers
	shape    func(c planner.Compose, out *planner.Composition)
	judge    func(subject, body string) []planner.CheckLine // in the place of check
}

func priya() app.Person {
	return app.Person{ID: 7, Name: app.Name{Given: "Priya", Family: "Raman"}, Title: "Finance director", Organisation: "Northlake Energy",
		Emails: []app.Email{{Address: "priya.raman@northlake.example"}}}
}

func (f *fake) Messages(context.Context) ([]planner.MessageRow, error) { return f.rows, nil }

func (f *fake) Compose(_ context.Context, c planner.Compose) (planner.Composition, error) {
	f.asked = append(f.asked, c)
	if f.refuse != nil && c.Situation == app.FollowUpAgain {
		return planner.Composition{}, f.refuse
	}
	if c.Situation == "" {
		c.Situation = app.FirstContact
	}
	if c.Channel == "" {
		c.Channel = app.ByEmail
	}
	if c.Tone == "" {
		c.Tone = app.Warm
	}
	if c.Mode == "" {
		c.Mode = message.Video
	}
	if c.Offer == "" {
		c.Offer = "our user-interview kit"
	}
	out := planner.Composition{Person: f.person, Relation: "senior", Chosen: c, Subject: "Question about business cases", Body: text, Draft: f.draft,
		TimesGone: f.gone && len(c.Times) == 0,
		Purposes:  []planner.Choice{{Value: "skill:financial-modelling", Text: "Financial modelling"}, {Value: "skill:pricing", Text: "Pricing"}},
		Offers:    []planner.Choice{{Value: "our user-interview kit", Text: "our user-interview kit"}, {Value: "-", Text: "Nothing this time"}},
		Asks:      []planner.Choice{{Value: "video", Text: "25 minutes by video"}, {Value: "walk", Text: "25 minutes on a walk"}},
		Built: []message.Fact{{Key: "purpose", Kind: message.OfThem, Text: "Financial modelling 5", Off: c.Off["purpose"]},
			{Key: "title", Kind: message.OfThem, Text: "From plant to finance", Off: c.Off["title"]},
			{Key: "bridge", Kind: message.OfBoth, Text: "Tom Adeyemi, Acme", Off: c.Off["bridge"]},
			{Key: "offer", Kind: message.OfMe, Text: "User-interview kit", Off: c.Off["offer"]}}}
	if f.unread && c.Slots {
		out.Caution = "work.ics cannot be read as it should; some of these times may be taken."
	}
	switch {
	case c.Channel == app.ByLinkedInNote:
		out.Subject, out.Body, out.Limit = "", strings.Repeat("Hi Priya, a short note. ", 10), 300
	case c.Tone == app.Brief:
		out.Body = "Hi Priya,\n\nBrief words.\n\nMaya"
	case c.Off["bridge"]:
		out.Body = strings.Replace(text, "Tom Adeyemi suggested I write to you. ", "", 1)
	case c.Variation > 0:
		out.Body = "Dear Priya,\n\nAnother version.\n\nMaya"
	}
	if f.shape != nil {
		f.shape(c, &out)
	}
	out.Checks, _ = f.check(out.Subject, out.Body)
	return out, nil
}

func (f *fake) Profile(context.Context) (app.Profile, error) { return f.me, nil }

func (f *fake) Person(_ context.Context, id app.PersonID) (app.Person, error) {
	if q, ok := f.others[id]; ok {
		return q, nil
	}
	return f.person, nil
}

func (f *fake) SavePerson(_ context.Context, q app.Person) (app.PersonID, app.ChangeID, error) {
	if f.badEmail != nil {
		return 0, 0, f.badEmail
	}
	f.changed = append(f.changed, q)
	f.person = q
	return q.ID, 12, nil
}

func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	return []planner.PersonName{{ID: 7, Text: "Priya Raman"}, {ID: 21, Text: "Tom Adeyemi"}, {ID: 22, Text: "Sofia Marques"}}, nil
}

func (f *fake) check(subject, body string) ([]planner.CheckLine, error) {
	if f.judge != nil {
		return f.judge(subject, body), nil
	}
	var out []planner.CheckLine
	if before, _, found := strings.Cut(body, "[second date]"); found {
		at := len([]rune(before))
		out = append(out, planner.CheckLine{Name: "no-blank", Text: "One blank to fill", Fix: "Fill it in or take it out.", Found: []message.Span{{Start: at, End: at + 13}}})
	} else {
		out = append(out, planner.CheckLine{Name: "no-blank", OK: true, Text: "Nothing left to fill in"})
	}
	out = append(out, planner.CheckLine{Name: "length", OK: true, Text: "114 words", Why: "Best between 50 and 125"})
	for _, s := range []string{"Subject has 4 words", "One question, one ask", "Time is boxed: 25 minutes", "Says why Priya", "Offers something back", "Leaves an easy way out", "Plain words, no flattery"} {
		out = append(out, planner.CheckLine{OK: true, Text: s})
	}
	return out, nil
}

func (f *fake) Examine(_ context.Context, _ planner.Compose, subject, body string) ([]planner.CheckLine, error) {
	f.examined = append(f.examined, body)
	return f.check(subject, body)
}

func (f *fake) MessageTimes(_ context.Context, _ app.PersonID, now []time.Time) ([]planner.Slot, string, error) {
	var out []planner.Slot
	for i := range 8 {
		at := screentest.Now().Truncate(24 * time.Hour).Add(time.Duration(24*(i+2)+10) * time.Hour)
		out = append(out, planner.Slot{Start: at, Mine: at.Format("Mon 2 Jan, 15:04"), Theirs: at.Add(-5*time.Hour).Format("15:04") + " for Priya", Why: "both at work, not back to back"})
	}
	return out, "", nil
}

func (f *fake) SaveDraftOffering(m app.Message, times []time.Time) (app.Message, error) {
	f.offered = times
	if m.ID == 0 {
		m.ID = 31
	}
	f.saved = append(f.saved, m)
	return m, nil
}

func (f *fake) DiscardDraft(_ context.Context, id app.MessageID) (app.ChangeID, error) {
	f.dropped = append(f.dropped, id)
	return 5, nil
}

func (f *fake) SentMessage(_ context.Context, id app.MessageID, way app.Channel, at time.Time) (app.Message, app.ChangeID, error) {
	f.sent, f.ways, f.times = append(f.sent, id), append(f.ways, way), append(f.times, at)
	return app.Message{ID: id}, 9, nil
}

func (f *fake) Answered(_ context.Context, _ app.PersonID, yes bool) (app.ChangeID, error) {
	f.answers = append(f.answers, yes)
	return 4, nil
}

func (f *fake) LetRest(_ context.Context, id app.PersonID) (app.ChangeID, error) {
	f.rested = append(f.rested, id)
	return 6, nil
}

func (f *fake) SettingNumber(context.Context, string) (int, error) { return 300, nil }

func (f *fake) OpenMail(to, subject, _ string) (bool, error) {
	if f.long {
		return false, nil
	}
	f.mails = append(f.mails, to+" "+subject)
	return true, nil
}

func (f *fake) Open(address string) error { f.opened = append(f.opened, address); return nil }

func (f *fake) Done(c app.Change) string { return c.Label + " " + c.Who }

func row(id app.MessageID, name string, s app.Situation, state app.MessageState, status string) planner.MessageRow {
	titles := map[app.Situation]string{app.FirstContact: "First contact", app.ThankYou: "Thank you", app.FollowUpAgain: "Follow up"}
	return planner.MessageRow{Message: app.Message{ID: id, Person: app.PersonID(id), Situation: s, Channel: app.ByEmail, State: state,
		Subject: "Question about pricing", Body: "Hello.\n\nCould we talk?", SentAt: screentest.Now().Add(-9 * 24 * time.Hour)},
		Name: name, Title: titles[s], Status: status, Waits: state == app.SentOff && (app.Message{Situation: s}).WantsAnswer()}
}

func someRows() []planner.MessageRow {
	return []planner.MessageRow{
		row(1, "Priya Raman", app.FirstContact, app.Draft, "Changed today"),
		row(2, "Jonas Lindqvist", app.FirstContact, app.SentOff, "Sent Mon 9 Nov"),
		row(3, "Sofia Marques", app.FollowUpAgain, app.SentOff, "Sent Thu 12 Nov"),
		row(4, "Aiko Tanaka", app.ThankYou, app.SentOff, "Sent Fri 13 Nov"),
		row(5, "Lena Vogt", app.FirstContact, app.Replied, "Sent Mon 2 Nov, they said yes"),
		row(6, "Tom Adeyemi", app.FirstContact, app.NoAnswer, "Sent Thu 1 Oct, left to rest"),
	}
}

// manyRows are a draft, what waits, and a long past.
func manyRows(n int) []planner.MessageRow {
	out := someRows()
	for i := range n {
		r := row(app.MessageID(100+i), fmt.Sprintf("Person %d Example", i+1), app.FirstContact, app.Replied, "Sent Mon 2 Nov, they said yes")
		if i%2 == 1 {
			r.Message.Body = "Hello.\n\nCould we talk about Zürich?"
		}
		out = append(out, r)
	}
	return out
}
