package planner

import (
	"errors"

	"cortado/app"
	"cortado/app/invite"
)

// inviteFault says in a sentence why a file was refused, and what to do.
func inviteFault(err error, q app.Person) error {
	var refused *invite.FieldError
	if !errors.As(err, &refused) {
		return err
	}
	fault := &app.Fault{Kind: app.ErrInvalid, Err: err}
	switch refused.Field {
	case invite.FieldGuestEmail:
		fault.What, fault.Do = "no invite can go to the e-mail address of "+q.Name.String(), "correct it in People"
		if refused.Problem == invite.OwnAddress {
			fault.What = q.Name.String() + " has the same e-mail address as you"
		}
	case invite.FieldOrganizerEmail:
		fault.What, fault.Do = "no invite can come from your e-mail address", "correct it in Me"
	case invite.FieldLink:
		fault.What, fault.Do = "the link of this coffee is no web address", "write one that starts with https://"
	case invite.FieldTheirZone:
		fault.What, fault.Do = "the time zone of "+q.Name.String()+" is not known", "choose one in People"
	case invite.FieldStart:
		fault.What, fault.Do = "the invite cannot start then: its time "+string(refused.Problem), "choose another time"
	default:
		fault.What = "the invite cannot be written: its " + string(refused.Field) + " " + string(refused.Problem)
	}
	return fault
}
