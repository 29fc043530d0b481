package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// Compose is what the user chose for a message. Empty choices take what the
// situation suggests.
type Compose struct {
	Person    app.PersonID
	Situation app.Situation
	Channel   app.Channel
	Tone      app.Tone
	Lang      string
	Variation int
	Purpose   string // need id, or own words
	Ask       string // own words; empty = the usual length and place
	Mode      message.Mode
	Offer     string      // own words; "-" = none
	Slots     bool        // propose two times
	Times     []time.Time // which; empty = those the draft has, else the best
	Off       map[string]bool

	Address    app.Address
	About      app.PersonID // Introduce: whom Person may introduce me to; 0 = Person is the one I want to meet
	Introducer app.PersonID // Introduce: who introduces me to Person; 0 = whom the bridge names
	Request    int64        // Accept, DeclineIt: which request; 0 = the oldest open one of theirs
	Coffee     app.CoffeeID // Confirm: which coffee; 0 = the next one with them
	Template   app.PhraseID // write from this template of mine; 0 = none
	Said       app.Said
}

// Choice is one line of a select: what is kept, and what is shown.
type Choice struct{ Value, Text string }

// Composition is a draft with everything the composer shows around it.
type Composition struct {
	Person      app.Person
	Relation    app.Relation
	Chosen      Compose // with the defaults filled in
	Subject     string
	Body        string
	Words       int
	Chars       int
	Limit       int // of characters for the channel; 0 = none
	Built       []message.Fact
	Checks      []CheckLine
	Purposes    []Choice
	Offers      []Choice
	Asks        []Choice
	Languages   []Choice // the languages a message can be in, and their two addresses
	Addresses   []Choice // how the reader can be addressed in the message's language; none where there is one way
	Templates   []Choice // my own templates for this situation and language
	Introducers []Choice // people both of us know, for Introduce; values are person ids
	Requests    []Choice // open requests of theirs, for Accept and DeclineIt; values are request ids
	Coffees     []Choice // coffees that can be confirmed; values are coffee ids
	Greeting    string   // who the program takes the name to be, as the greeting says it: "Dr. van der Berg"

	Waiting app.Message // the newest message that waits for an answer; ID 0 for none
	Draft   app.Message // the kept draft of this situation; ID 0 for none

	TimesGone bool   // a time chosen or offered before has passed or is taken: another took its place
	Caution   string // that its times may be taken, because a calendar of mine cannot be read; empty when all can
}

// CheckLine is one check with its sentences in the user's language.
type CheckLine struct {
	Name  string
	OK    bool
	Text  string
	Why   string
	Fix   string
	Found []message.Span // rune offsets in the body
}

// Compose drafts a message from what the program knows.
func (p *Planner) Compose(ctx context.Context, c Compose) (Composition, error) {
	in, out, err := p.composeInput(ctx, c)
	if err != nil {
		return Composition{}, err
	}
	draft, err := message.Write(in)
	if err != nil {
		return Composition{}, err
	}
	out.Subject, out.Body, out.Words, out.Chars, out.Built = draft.Subject, draft.Body, draft.Words, draft.Characters, draft.Built
	out.Checks = p.checkLines(message.Examine(in, draft.Subject, draft.Body))
	return out, nil
}

// Examine checks a text the user edited, as the draft's own is checked.
func (p *Planner) Examine(ctx context.Context, c Compose, subject, body string) ([]CheckLine, error) {
	in, _, err := p.composeInput(ctx, c)
	if err != nil {
		return nil, err
	}
	return p.checkLines(message.Examine(in, subject, body)), nil
}

func (p *Planner) checkLines(checks []message.Check) []CheckLine {
	var failed, passed []CheckLine
	for _, c := range checks {
		l := CheckLine{Name: c.Name, OK: c.OK, Text: c.Text.In(p.words), Why: c.Why.In(p.words), Found: c.Found}
		if !c.OK {
			l.Fix = c.Fix.In(p.words)
			failed = append(failed, l)
			continue
		}
		passed = append(passed, l)
	}
	return append(failed, passed...)
}

// composeInput gathers what the message may say: facts only, nothing private.
func (p *Planner) composeInput(ctx context.Context, c Compose) (message.Input, Composition, error) {
	n, err := p.read(ctx)
	if err != nil {
		return message.Input{}, Composition{}, err
	}
	q, err := p.store.Person(ctx, c.Person)
	if err != nil {
		return message.Input{}, Composition{}, err
	}
	p.composeDefaults(n, q, &c)
	limit, err := p.SettingNumber(ctx, app.SetNoteLimit)
	if err != nil {
		return message.Input{}, Composition{}, err
	}
	in := message.Input{Situation: c.Situation, Channel: c.Channel, Tone: c.Tone, Lang: c.Lang, Variation: c.Variation,
		Me:     message.Me{Name: n.me.Name, Title: n.me.Title, Organisation: n.me.Organisation},
		Person: message.Person{Name: q.Name, Title: q.Title, Organisation: q.Organisation},
		Ask:    c.Ask, Now: n.now, Minutes: usualMinutes(n.me), Mode: c.Mode, NoteLimit: limit, Off: c.Off}
	if c.Offer != "-" {
		in.Offer = c.Offer
	}
	out := Composition{Person: q, Relation: relationOf(n.me, q), Chosen: c, Limit: channelLimit(c.Channel, limit)}
	terms := p.needTerms(n, c.Person)
	out.Purposes, in.Purpose = p.purposes(n, q, terms, c.Purpose)
	out.Offers = p.offerChoices(n.me)
	out.Asks = p.askChoices(usualMinutes(n.me))
	in.Bridge = p.messageBridge(n, c.Person)
	p.beforeThis(n, q, &in, &out)
	if c.Slots {
		if out.Chosen.Times, out.TimesGone, err = p.messageTimes(ctx, n, q, c.Times, out.Draft); err != nil {
			return message.Input{}, Composition{}, err
		}
		if out.Caution, err = p.CalendarCaution(ctx); err != nil {
			return message.Input{}, Composition{}, err
		}
		in.Slots = p.slotTexts(n, q, out.Chosen.Times)
	}
	return in, out, nil
}

// composeDefaults chooses what the user left open.
func (p *Planner) composeDefaults(n *network, q app.Person, c *Compose) {
	if c.Situation == "" {
		c.Situation = p.situationFor(n, q.ID)
	}
	if c.Channel == "" {
		c.Channel = app.ByEmail
		if q.Email() == "" && q.Profile() != "" {
			c.Channel = app.ByLinkedIn
		}
	}
	if c.Tone == "" {
		c.Tone = app.Warm
	}
	if c.Lang == "" {
		c.Lang = "en"
	}
	if c.Mode == "" {
		c.Mode = message.Video
	}
	if c.Offer == "" {
		c.Offer = p.offerFor(n, q.ID)
	}
}

// situationFor is what a message to a person would be for now.
func (p *Planner) situationFor(n *network, id app.PersonID) app.Situation {
	for i := len(n.talks) - 1; i >= 0; i-- {
		if t := n.talks[i]; t.Person == id && n.now.Sub(t.At) < 7*24*time.Hour && !n.sentSince(id, t.At, app.ThankYou) {
			return app.ThankYou
		}
	}
	for _, m := range n.messages {
		if m.Person == id && m.State == app.SentOff {
			return app.FollowUpAgain
		}
	}
	return app.FirstContact
}

func (n *network) sentSince(id app.PersonID, at time.Time, s app.Situation) bool {
	for _, m := range n.messages {
		if m.Person == id && m.Situation == s && m.SentAt.After(at) {
			return true
		}
	}
	return false
}

func channelLimit(c app.Channel, note int) int {
	switch c {
	case app.ByLinkedInNote:
		return note
	case app.ByLinkedIn:
		return 400
	}
	return 0
}

func (p *Planner) offerChoices(me app.Profile) []Choice {
	out := []Choice{}
	for _, o := range me.Offers {
		out = append(out, Choice{o.Text, o.Text})
	}
	for _, s := range me.Skills {
		if s.CanGive() {
			text := p.words.Say("offer.skill", "skill", s.Name)
			out = append(out, Choice{text, text})
		}
	}
	return append(out, Choice{"-", p.words.Say("offer.none")})
}

func (p *Planner) askChoices(minutes int) []Choice {
	var out []Choice
	for _, m := range []message.Mode{message.Video, message.Coffee, message.Walk, message.Phone} {
		out = append(out, Choice{string(m), p.words.Count("ask."+string(m), minutes)})
	}
	return out
}

// beforeThis tells a follow-up what it follows, and a thank-you what was said.
func (p *Planner) beforeThis(n *network, q app.Person, in *message.Input, out *Composition) {
	sent := 0
	for i := len(n.messages) - 1; i >= 0; i-- { // oldest first
		m := n.messages[i]
		if m.Person != q.ID {
			continue
		}
		switch {
		case m.State == app.Draft && m.Situation == in.Situation:
			out.Draft = m
		case m.State == app.SentOff && m.Situation == app.FollowUpAgain:
			sent++
			out.Waiting = m
		case m.State == app.SentOff && in.Previous.AskedOn.IsZero():
			in.Previous.AskedOn = m.SentAt.In(n.now.Location())
			out.Waiting = m
		}
	}
	in.Previous.Times = min(sent, message.MaxFollowUps-1)
	for i := len(n.talks) - 1; i >= 0; i-- {
		t := n.talks[i]
		if t.Person != q.ID {
			continue
		}
		in.Talk.On = t.At.In(n.now.Location())
		if len(t.Learned) > 0 {
			in.Talk.Took = strings.TrimSpace(t.Learned[0].Note)
		}
		in.Talk.WillDo = ""
		in.Talk.Promise = t.NextStep
		break
	}
}

func dayMonth(p *Planner, t time.Time) string {
	_, rest, _ := strings.Cut(p.words.LongDay(t), " ")
	return rest
}

func sameClock(at time.Time, a, b *time.Location) bool {
	_, x := at.In(a).Zone()
	_, y := at.In(b).Zone()
	return x == y
}
