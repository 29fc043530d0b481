package planner

import (
	"context"
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
	Offer     string      // own words; "skill:ID" = help with a skill of mine; "-" = none
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

	InSubject []message.Span // rune offsets in the subject
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
		l := CheckLine{Name: c.Name, OK: c.OK, Text: c.Text.In(p.words), Why: c.Why.In(p.words), Found: c.Found, InSubject: c.InSubject}
		if !c.OK {
			l.Fix = c.Fix.In(p.words)
			failed = append(failed, l)
			continue
		}
		passed = append(passed, l)
	}
	return append(failed, passed...)
}
