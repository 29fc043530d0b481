package app

import (
	"errors"
	"fmt"
)

// The kinds of failure a caller can act on. Every error that leaves data or
// the planner wraps one of them, or is unexpected.
var (
	ErrNotFound   = errors.New("not found")
	ErrInvalid    = errors.New("not valid")
	ErrConflict   = errors.New("conflict")
	ErrAmbiguous  = errors.New("more than one matches")
	ErrLocked     = errors.New("already open")
	ErrNewer      = errors.New("made by a newer version")
	ErrDamaged    = errors.New("damaged")
	ErrReadOnly   = errors.New("cannot be written")
	ErrUnanswered = errors.New("no usable answer") // of a program beside this one
)

// Fault is a failure said for a person: what is wrong, where, and what to do.
// It never carries personal data beyond what the user has just typed.
type Fault struct {
	Kind error  // one of the kinds above
	What string // one sentence without a full stop: what is wrong and where
	Do   string // what to do next; may be empty
	Err  error  // the cause for the log; may be nil
}

// Error says what is wrong and what to do, in one sentence.
func (f *Fault) Error() string {
	if f.Do == "" {
		return f.What
	}
	return f.What + "; " + f.Do
}

// Unwrap gives the kind and the cause, so that errors.Is finds both.
func (f *Fault) Unwrap() []error {
	if f.Err == nil {
		return []error{f.Kind}
	}
	return []error{f.Kind, f.Err}
}

// Invalid says that a value breaks a rule. The format names the field.
func Invalid(format string, args ...any) error {
	return &Fault{Kind: ErrInvalid, What: fmt.Sprintf(format, args...)}
}

// NotFound says that something named does not exist.
func NotFound(format string, args ...any) error {
	return &Fault{Kind: ErrNotFound, What: fmt.Sprintf(format, args...)}
}
