package followup

import (
	"fmt"
	"time"

	"cortado/app"
)

// thanks are due within a day of the last talk with somebody, until a thank-you
// followed it; a later talk has thanks of its own.
func (d *due) thanks() {
	for _, t := range d.latest {
		key := fmt.Sprintf("thank:talk:%d", t.ID)
		if d.over(key, t.At.Add(ThankUntil)) || d.sentSince(t.Person, t.At, app.ThankYou) {
			continue
		}
		end := t.At.Add(time.Duration(t.Minutes) * time.Minute)
		d.add(app.FollowUp{Key: key, Kind: app.DueThank, Person: t.Person, Coffee: t.Coffee, Talk: t.ID, Since: t.At, Due: end.Add(ThankWithin)})
	}
}

// reports tell somebody, weeks after the last talk with them, what came of it: when
// it taught me something and was not called unhelpful, or when it was helpful and I
// wrote them what I took away. Talking again in the meantime takes their place.
func (d *due) reports() {
	took := map[app.PersonID]app.Message{} // the newest thank-you that says what I took away
	for _, m := range d.in.Messages {
		if m.Situation != app.ThankYou || m.State == app.Draft || m.SentAt.IsZero() || m.Said.Took == "" {
			continue
		}
		if l, any := took[m.Person]; !any || m.SentAt.After(l.SentAt) || m.SentAt.Equal(l.SentAt) && m.ID > l.ID {
			took[m.Person] = m
		}
	}
	for _, t := range d.latest {
		text := ""
		switch thanked := took[t.Person]; {
		case len(t.Learned) > 0 && (t.Helpful == 0 || t.Helpful > 2):
			text = t.Learned[0].Name
		case t.Helpful >= 4 && thanked.SentAt.After(t.At):
			text = thanked.Said.Took
		default:
			continue
		}
		key, at := fmt.Sprintf("report:talk:%d", t.ID), t.At.Add(ReportAfter)
		if at.After(d.in.Now) || d.over(key, at.Add(ReportFor)) || d.sentSince(t.Person, t.At, app.ReportBack) || d.talked[t.Person].After(t.At) {
			continue
		}
		d.add(app.FollowUp{Key: key, Kind: app.DueReportBack, Person: t.Person, Coffee: t.Coffee, Talk: t.ID, Since: t.At, Due: at, Text: text})
	}
}
