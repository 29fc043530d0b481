package app

import (
	"context"
	"io"
	"time"
)

// Reader answers questions. Lists come in the order told; nothing found is an
// empty list, never an error, and a single thing not found is ErrNotFound.
type Reader interface {
	// Profile gives my profile; an empty one before anything was said.
	Profile(ctx context.Context) (Profile, error)

	// Person gives one person in full, also one in the bin. ErrNotFound.
	Person(ctx context.Context, id PersonID) (Person, error)
	// Network gives everybody who is not in the bin, by id, with all that the
	// suggestion model needs; photos, extras, phones and birthdays are left out.
	// People share lists that are equal: what it gives is only to be read.
	Network(ctx context.Context) ([]Person, error)
	// Everybody gives every person in full by id, the bin included when asked.
	Everybody(ctx context.Context, bin bool) ([]Person, error)
	Bin(ctx context.Context) ([]Person, error) // everybody in the bin in full, by id
	// Photographed gives who has a photo, by id.
	Photographed(ctx context.Context) ([]PersonID, error)
	// Photo gives a person's photo as kept; nil without one.
	Photo(ctx context.Context, of PersonID) ([]byte, error)
	// Find searches names, companies, titles, skills, tags, places and notes as
	// a user types (prefixes, inside words, accents ignored), best first.
	// Without words everybody in the order asked. limit 0 = all.
	Find(ctx context.Context, words string, limit int) ([]PersonID, error)
	// Keys gives what joins people over several files.
	Keys(ctx context.Context) (Keys, error)
	// Numbers gives the phones and the birthday of everybody outside the bin who
	// has one, by id: what Network leaves out. The other fields are empty.
	Numbers(ctx context.Context) ([]Person, error)

	// TrustSteps gives how the trust in people moved, of everybody outside the bin
	// of whom any was ever said, by id. The other fields are empty.
	TrustSteps(ctx context.Context) ([]Person, error)

	Rounds(ctx context.Context) ([]Round, error)                // the newest first
	CurrentRound(ctx context.Context) (Round, error)            // the open one; ErrNotFound
	Coffees(ctx context.Context, of PersonID) ([]Coffee, error) // 0 = everybody's; by start, those without a start first
	Coffee(ctx context.Context, id CoffeeID) (Coffee, error)
	Messages(ctx context.Context, of PersonID) ([]Message, error) // 0 = everybody's; the newest first
	Message(ctx context.Context, id MessageID) (Message, error)
	Talks(ctx context.Context, of PersonID) ([]Talk, error)       // 0 = everybody's; by time
	Contacts(ctx context.Context, of PersonID) ([]Contact, error) // 0 = everybody's; by time
	Notes(ctx context.Context, of PersonID) ([]Note, error)       // the newest first
	Ledger(ctx context.Context, of PersonID) ([]Entry, error)     // 0 = everybody's; by time
	Requests(ctx context.Context, of PersonID) ([]Request, error) // 0 = everybody's; by time
	Settled(ctx context.Context) ([]Settled, error)
	Imports(ctx context.Context) ([]Import, error) // the newest first
	// ImportsOf gives those that added or changed a person, the newest first, as far
	// back as undo remembers.
	ImportsOf(ctx context.Context, person PersonID) ([]Import, error)
	Setting(ctx context.Context, key string) (value string, ok bool, err error)
	Settings(ctx context.Context) (map[string]string, error)
	Changes(ctx context.Context, limit int) ([]Change, error) // the undo stack, the newest first
	// Touched gives what a change of the stack wrote; Other for one not in it any more.
	Touched(ctx context.Context, id ChangeID) (Touched, error)

	// Mapping gives the columns and fields remembered for a header, named by a
	// hash of it. ErrNotFound.
	Mapping(ctx context.Context, header string) (map[string]string, error)
	// Mappings gives every mapping remembered, by the hash of its header.
	Mappings(ctx context.Context) (map[string]map[string]string, error)
	NotSame(ctx context.Context) ([][2]PersonID, error) // pairs that are two people, the lower id first
	Merges(ctx context.Context) ([]Merge, error)        // the newest first
	Filters(ctx context.Context) ([]Filter, error)      // by name
	Calendars(ctx context.Context) ([]Calendar, error)  // by path
	Phrases(ctx context.Context) ([]Phrase, error)      // by name, part and number
	// Given tells of each kind of thing with a number the highest number ever
	// given: what is gone keeps its own. A kind without any is left out.
	Given(ctx context.Context) (map[string]int64, error)
}

// Writer changes things inside one transaction. Saving something with id 0
// makes it and returns its new id.
type Writer interface {
	Reader
	SaveProfile(p Profile) error
	SavePerson(p Person) (PersonID, error)
	// SaveStanding changes only a person's standing.
	SaveStanding(id PersonID, s Standing) error
	// ErasePerson removes a person and all that hangs on them for good.
	ErasePerson(id PersonID) error
	// JoinPerson hangs all that hangs on gone on into and removes gone, recorded.
	JoinPerson(gone, into PersonID) error
	SaveRound(r Round) (RoundID, error)
	SaveCoffee(c Coffee) (CoffeeID, error)
	SaveMessage(m Message) (MessageID, error)
	DeleteMessage(id MessageID) error
	SaveTalk(t Talk) (TalkID, error)
	SaveContact(c Contact) (int64, error)
	SaveNote(n Note) (int64, error)
	DeleteNote(id int64) error
	DeleteContact(id int64) error
	SaveEntry(e Entry) (int64, error)
	DeleteEntry(id int64) error // a request that became it no longer names it
	SaveRequest(r Request) (int64, error)
	DeleteRequest(id int64) error // a message that answered it no longer names it
	SaveSettled(s Settled) error
	DeleteSettled(key string) error
	SaveImport(i Import) (int64, error)
	SaveSetting(key, value string) error
	DeleteSetting(key string) error // one that is not set stays so
	SaveMapping(header string, columns map[string]string) error
	SaveNotSame(a, b PersonID) error
	SaveMerge(m Merge) (int64, error)
	SaveFilter(f Filter) (int64, error)
	DeleteFilter(id int64) error
	SaveCalendar(c Calendar) (int64, error)
	DeleteCalendar(id int64) error
	SavePhrase(p Phrase) (PhraseID, error)
	DeletePhrase(id PhraseID) error
	// SaveGiven lets no number up to those told be given again; see Given.
	SaveGiven(highest map[string]int64) error
}

// Keys is what identifies people: the keys map to the person who has them.
type Keys struct {
	Slugs        map[string]PersonID
	Emails       map[string]PersonID
	Fingerprints map[string]PersonID
	Names        map[string][]PersonID // folded full names, for suggesting only
}

// Store keeps everything. A change is one transaction: it is on disk as a
// whole when Change returns, or nothing of it is.
type Store interface {
	Reader
	// Change runs work in one transaction and records what undo needs under
	// the label, the id of a sentence of the catalogue; who names the person it
	// is about. A failed work leaves everything as it was. Work that changes
	// nothing records nothing and gives 0.
	Change(label, who string, at time.Time, work func(Writer) error) (ChangeID, error)
	// Quiet is Change for what undo should not know, such as autosaved drafts.
	Quiet(work func(Writer) error) error
	// Undo takes a change back, 0 meaning the newest not yet undone, and gives
	// it. Undoing an undo does the change again. ErrConflict when a later change
	// touched the same things; ErrNotFound when there is none. What is to be done
	// along is part of the same transaction.
	Undo(id ChangeID, at time.Time, along ...Along) (Change, error)
	// UndoUntouched is Undo that does not refuse: fields a later change touched
	// stay as they are, and so do people on whom something hangs since. It gives
	// the people of whom anything stays.
	UndoUntouched(id ChangeID, at time.Time) (c Change, stay []PersonID, err error)
	// UndoPlan says what UndoUntouched would do now, and changes nothing.
	// ErrNotFound when the stack does not know the change any more, ErrConflict
	// when it was taken back already.
	UndoPlan(ctx context.Context, id ChangeID) (UndoPlan, error)

	// Backup writes a checked copy to the file. Check reads the whole database
	// and says what is damaged (ErrDamaged).
	Backup(path string) error
	Check(ctx context.Context) error
	// Prepare reads ahead what a window asks again and again, such as searches.
	Prepare(ctx context.Context) error
	// Purge makes deletions final: no trace is left in the file.
	Purge() error
	Path() string
	io.Closer
}
