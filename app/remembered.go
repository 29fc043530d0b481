package app

import "time"

// Merge is the record that two entries were one person. Change is the change
// that joined them, by which the merge can be taken back.
type Merge struct {
	ID     int64     `json:"id"`
	Kept   PersonID  `json:"kept"`
	Gone   PersonID  `json:"gone"`
	Change ChangeID  `json:"change"`
	At     time.Time `json:"at"`
}

// Filter is a saved filter of the list of people. Terms is its text as the
// command line takes it.
type Filter struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"`
	Terms string `json:"terms"`
}

// Calendar is a calendar file that is read for busy times or holidays.
type Calendar struct {
	ID   int64  `json:"id"`
	Path string `json:"path"`
	Kind string `json:"kind"` // busy or holidays
}
