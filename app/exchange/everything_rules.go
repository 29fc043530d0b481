package exchange

import (
	"slices"
	"time"

	"cortado/app"
)

// The rules of single things of an archive: those of the database, which would
// refuse the whole import for one thing that breaks one.

func soundPerson(p *app.Person) error {
	if err := p.Validate(); err != nil {
		return err
	}
	return first(p.Standing.Deleted.Validate(), app.ValidTrust(p.TrustSteps))
}

func soundCoffee(k *app.Coffee) error {
	return first(oneOf("state of a coffee", k.State, app.Idea, app.Asked, app.Agreed, app.Scheduled, app.WasMet, app.Cancelled, app.Declined, app.Silent),
		between("minutes of a coffee", k.Minutes, 0, 24*60), between("minutes of a reminder", k.Remind, -1, 7*24*60),
		between("weeks between coffees", k.Every, 0, 52), between("coffees in a row", k.Count, 0, 52), least("sequence of an invite", k.Sequence, 0),
		instants(k.Start, k.Exported, k.SentOut, k.AskedAt, k.Answered, k.Created))
}

func soundMessage(m *app.Message) error {
	return first(oneOf("situation", m.Situation, app.FirstContact, app.Reconnect, app.Introduce, app.OppositeView, app.UpwardAsk, app.MentorAsk,
		app.Accept, app.DeclineIt, app.FollowUpAgain, app.Confirm, app.ThankYou, app.ReportBack),
		oneOf("channel", m.Channel, app.ByEmail, app.ByLinkedInNote, app.ByLinkedIn, app.ByChat),
		oneOf("tone", m.Tone, app.Warm, app.Brief, app.Formal),
		oneOf("state of a message", m.State, app.Draft, app.SentOff, app.Replied, app.Refused, app.NoAnswer),
		m.Address.Validate(), m.Said.Validate(), instants(m.Updated, m.SentAt, m.AnsweredAt))
}

// first gives the first failure there is.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func oneOf[T ~string](what string, value T, known ...T) error {
	if slices.Contains(known, value) {
		return nil
	}
	return app.Invalid("%q is no %s", short(string(value)), what)
}

func between(what string, n, from, to int) error {
	if n < from || n > to {
		return app.Invalid("%d %s; use %d to %d", n, what, from, to)
	}
	return nil
}

func least(what string, n, from int) error { return between(what, n, from, maxNumber) }

// instants refuses times that no calendar has a day for.
func instants(times ...time.Time) error {
	for _, t := range times {
		if y := t.UTC().Year(); y < 1 || y > 9999 {
			return app.Invalid("a time in the year %d", y)
		}
	}
	return nil
}
