package message

import "cortado/app"

// Input is all a message may say. Private things (ratings, trust, notes) have
// no field here, so they cannot reach a draft.
type Input struct {
	Situation app.Situation
	Channel   app.Channel
	Tone      app.Tone // empty = warm
	Lang      string   // empty = en
	Variation int      // 0, 1, 2 …: the next alternative

	Me      Me
	Person  Person
	Purpose Purpose

	Ask     string // own words; empty = Minutes and Mode
	Minutes int    // 0 = app.DefaultMinutes
	Mode    Mode
	Offer   string // what I can give, in the words of the profile: "our user-interview kit"
	Bridge  Bridge
	Slots   []Slot // at most two are used
	Link    string // where they can pick a time; used only when it is a web address

	Previous  Previous // for a follow-up
	Talk      Talk     // for a thank-you
	NoteLimit int      // characters of a LinkedIn note: 200 or 300; 0 = 300

	Off map[string]bool // keys of facts the user switched off
}

// Me is who writes.
type Me struct{ Name, Title, Organisation string }

// Person is who is written to.
type Person struct {
	Name                app.Name
	Title, Organisation string
}

// PurposeKind says what sort of thing I want to learn.
type PurposeKind string

const (
	ForSkill       PurposeKind = "skill"       // Text names a skill: "financial modelling"
	ForQuestion    PurposeKind = "question"    // Text is my question: "How do you price a first deal?"
	ForPerspective PurposeKind = "perspective" // Text is where they look from: "finance", "a public hospital", "Portugal"
	ForOwnWords    PurposeKind = "own"         // Text is what to talk about, or a whole sentence
)

// Purpose is what I hope to learn. Typed says that their strength in it is
// known (typed or imported) and may be named; otherwise it appears only as my
// wish to learn, beside their title and employer.
type Purpose struct {
	Kind  PurposeKind
	Text  string
	Typed bool
}

// Mode is how we would meet.
type Mode string

const (
	Video  Mode = "video"
	Coffee Mode = "coffee"
	Walk   Mode = "walk"
	Phone  Mode = "phone"
)

// Bridge is common ground; every field may be empty, and none is ever guessed.
type Bridge struct {
	Introducer string // somebody we both know, by name
	Employer   string // where we both work or worked
	Now        bool   // we both work there at present
	From, To   int    // years of the overlap; 0 = unknown
	School     string // where we both studied
	Group      string // a group we both belong to, by its name
	LastTalk   string // month of our last talk, formatted: "March 2026"
	Since      string // connected since, formatted: "2019"
}

// Slot is a time I propose, formatted for the reader: "Tuesday 17 November at
// 15:30 your time".
type Slot struct{ Text string }

// Previous is what went before a follow-up. Times counts the follow-ups
// already sent: 0 writes the first, 1 the last; there is no third.
type Previous struct {
	AskedOn string // day of the unanswered message, formatted: "3 November"
	Times   int
}

// Talk is what a thank-you may speak of, in my own words.
type Talk struct {
	Took    string // one thing I took away
	WillDo  string // what I will do with it
	Promise string // what I promised
	On      string // day of the talk, formatted: "Tuesday 17 November", "yesterday"
}

// MaxFollowUps is how often a silence is followed up.
const MaxFollowUps = 2

// Draft is a message as composed. Characters counts the runes of the body,
// Words its words with greeting and signature.
type Draft struct {
	Subject    string // empty except for e-mail
	Body       string // paragraphs separated by an empty line
	Words      int
	Characters int
	Built      []Fact
}

// Fact is one thing a draft was built from. Off says that the user switched it
// off; it stays listed so that it can be switched on again.
type Fact struct {
	Key  string // what Input.Off takes: "purpose", "bridge.school"
	Kind FactKind
	Text string // as a chip shows it
	Off  bool
}

// FactKind says whose fact it is.
type FactKind string

const (
	OfThem FactKind = "them"
	OfMe   FactKind = "me"
	OfBoth FactKind = "bridge"
	OfTalk FactKind = "talk" // what was said or sent before
	OfTime FactKind = "time" // proposed times and links
)

// Situations lists the situations Write can handle, in the order of the screen.
func Situations() []app.Situation {
	out := make([]app.Situation, 0, len(situations))
	for _, s := range situations {
		out = append(out, s.id)
	}
	return out
}

// Channels lists the channels Write can handle.
func Channels() []app.Channel {
	return []app.Channel{app.ByEmail, app.ByLinkedIn, app.ByLinkedInNote, app.ByChat}
}

// Tones lists the tones Write can handle.
func Tones() []app.Tone { return []app.Tone{app.Warm, app.Brief, app.Formal} }

// Languages lists the languages Write can handle.
func Languages() []string { return []string{"en"} }
