package message

import (
	"time"

	"cortado/app"
)

// Input is all a message may say. Private things (ratings, trust, notes) have
// no field here, so they cannot reach a draft. Which parts count depends on the
// situation; all may be empty.
type Input struct {
	Situation app.Situation
	Channel   app.Channel
	Tone      app.Tone    // empty = warm
	Lang      string      // empty = en
	Address   app.Address // empty = polite in the formal tone, else familiar
	Variation int         // 0, 1, 2 …: the next alternative
	Now       time.Time   // in my zone: what "yesterday" is counted from

	Me      Me
	Person  Person
	About   *Person // Introduce: whom the reader may introduce me to; nil = the reader is the one I want to meet
	Purpose Purpose

	Ask        string // own words; empty = Minutes and Mode
	Minutes    int    // 0 = app.DefaultMinutes
	Mode       Mode
	Offer      string // what I can give, in the words of the profile: "our user-interview kit"
	OfferSkill string // a skill I can help with, in the message's language; used when Offer is empty or in another language
	Bridge     Bridge
	Slots      []Slot // at most two are used
	Link       string // where they can pick a time; used only when it is a web address

	Previous  Previous  // FollowUpAgain
	Talk      Talk      // ThankYou, ReportBack, Reconnect
	Request   Request   // Accept, DeclineIt
	Reason    string    // DeclineIt: why not, in own words
	Meeting   Meeting   // Confirm
	Mentoring Mentoring // MentorAsk

	NoteLimit int // characters of a LinkedIn note: 200 or 300; 0 = 300

	Off      map[string]bool // keys of facts the user switched off
	Own      []app.Phrase    // my own phrases; those of this language and situation come first
	Template *app.Phrase     // my own whole message, in the place of the program's
}

// Me is who writes.
type Me struct{ Name, Title, Organisation string }

// Person is who is written to, or about.
type Person struct {
	Name                app.Name
	Title, Organisation string
	FamilyFirst         bool   // a full name is said with the family name first
	Before              string // the title of an earlier job in another line of work: "Plant engineer"
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
// wish to learn, beside their title and employer. Key names the value of a
// perspective where it has a name of its own: "function.finance".
type Purpose struct {
	Kind  PurposeKind
	Text  string
	Typed bool
	Key   string
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
	Introducer string    // somebody we both know, by name
	Introduced bool      // they agreed to introduce us
	Employer   string    // where we both work or worked
	Now        bool      // we both work there at present
	From, To   int       // years of the overlap; 0 = unknown
	School     string    // where we both studied
	Group      string    // a group we both belong to, by its name
	Met        bool      // we have talked, whenever that was: I need no introduction
	LastTalk   time.Time // of a talk long enough ago to speak of the time gone by
	Since      int       // the year since which we are connected; 0 = unknown
}

// Slot is a time I propose. At is in the zone in which it is told; Zone says
// whose clock that is: "" where both clocks agree, SlotYours for the reader's,
// else the town of mine: "London".
type Slot struct {
	At   time.Time
	Zone string
}

// SlotYours marks a time told on the reader's clock.
const SlotYours = "yours"

// Previous is what went before a follow-up. Times counts the follow-ups
// already sent: 0 writes the first, 1 the last; there is no third.
type Previous struct {
	AskedOn time.Time // of the unanswered message, in my zone; zero = unknown
	Times   int
}

// Talk is what a message after a talk may speak of, in my own words.
type Talk struct {
	Took    string // one thing I took away
	WillDo  string // what I will do with it
	Promise string // what I promised
	Came    string // what came of it, weeks later
	On      time.Time
}

// Request is what the reader asked of me, as I noted it.
type Request struct {
	Text string
	On   time.Time
}

// Meeting is a coffee with a time. Start is in my zone; Theirs is the reader's
// zone where it is known.
type Meeting struct {
	Start   time.Time
	Theirs  *time.Location // nil = not known
	Minutes int
	Place   string
	Link    string
}

// Mentoring is how a mentorship would look.
type Mentoring struct {
	Every     int // weeks between two talks; 0 = not said
	Months    int // 0 = not said
	Programme string
}

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

	Foreign bool // in another language than the message, and therefore left out
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
