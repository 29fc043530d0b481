package app

import "time"

// MessageID numbers messages.
type MessageID int64

// Situation is what a message is for.
type Situation string

const (
	FirstContact  Situation = "first"
	Reconnect     Situation = "reconnect"
	Introduce     Situation = "introduce"
	OppositeView  Situation = "opposite"
	UpwardAsk     Situation = "upward"
	MentorAsk     Situation = "mentor"
	Accept        Situation = "accept"
	DeclineIt     Situation = "decline"
	FollowUpAgain Situation = "follow-up"
	Confirm       Situation = "confirm"
	ThankYou      Situation = "thank-you"
	ReportBack    Situation = "report-back"
)

// Channel is how a message travels.
type Channel string

const (
	ByEmail        Channel = "email"
	ByLinkedInNote Channel = "linkedin-note" // the short note of an invitation
	ByLinkedIn     Channel = "linkedin"      // a long direct message
	ByChat         Channel = "chat"
)

// Tone is how a message sounds.
type Tone string

const (
	Warm   Tone = "warm"
	Brief  Tone = "brief"
	Formal Tone = "formal"
)

// Address is how a message addresses its reader, in a language that has two
// ways: Sie or du, vous or tu, usted or tú.
type Address string

const (
	PoliteAddress   Address = "polite"
	FamiliarAddress Address = "familiar"
)

// MessageState is draft until the user says that it was sent.
type MessageState string

const (
	Draft    MessageState = "draft"
	SentOff  MessageState = "sent"
	Replied  MessageState = "answered" // they said yes
	Refused  MessageState = "refused"  // they said no
	NoAnswer MessageState = "silent"
)

// Message is a draft, or the frozen text once sent.
type Message struct {
	ID         MessageID    `json:"id"`
	Person     PersonID     `json:"person"`
	Coffee     CoffeeID     `json:"coffee,omitempty"`
	Situation  Situation    `json:"situation"`
	Channel    Channel      `json:"channel"`
	Tone       Tone         `json:"tone"`
	Lang       string       `json:"lang"`
	Variation  int          `json:"variation"`
	Purpose    string       `json:"purpose,omitempty"` // need id, or own words
	Ask        string       `json:"ask,omitempty"`
	Offer      string       `json:"offer,omitempty"`
	Slots      bool         `json:"slots,omitempty"`      // propose two times
	Address    Address      `json:"address,omitempty"`    // empty = as the tone suggests
	About      PersonID     `json:"about,omitempty"`      // Introduce: whom the reader may introduce me to; 0 = the reader is the one
	Introducer PersonID     `json:"introducer,omitempty"` // Introduce: who introduces me to the reader
	Request    int64        `json:"request,omitempty"`    // what this answers: a request of theirs
	Template   PhraseID     `json:"template,omitempty"`   // written from a template of mine
	Said       Said         `json:"said,omitzero"`
	Off        []string     `json:"off,omitempty"` // keys of facts the user switched off
	Subject    string       `json:"subject,omitempty"`
	Body       string       `json:"body"`
	Edited     bool         `json:"edited,omitempty"` // changed by hand
	State      MessageState `json:"state"`
	Updated    time.Time    `json:"updated"`
	SentAt     time.Time    `json:"sentAt,omitzero"`
	AnsweredAt time.Time    `json:"answeredAt,omitzero"`
}

// Said is what the user typed for a message besides ask and offer; which of it
// counts depends on the situation.
type Said struct {
	Took      string `json:"took,omitempty"`      // ThankYou, ReportBack: what I took away
	WillDo    string `json:"willDo,omitempty"`    // ThankYou: what I will do with it
	Promise   string `json:"promise,omitempty"`   // ThankYou: what I promised
	Came      string `json:"came,omitempty"`      // ReportBack: what came of it
	Reason    string `json:"reason,omitempty"`    // DeclineIt: why not, in a word
	Every     int    `json:"every,omitempty"`     // MentorAsk: weeks between two talks
	Months    int    `json:"months,omitempty"`    // MentorAsk: for how long
	Programme string `json:"programme,omitempty"` // MentorAsk: the mentorship programme, by name
	Link      string `json:"link,omitempty"`      // where they can pick a time
}

// PhraseID numbers my own phrases and templates.
type PhraseID int64

// Phrase is wording of my own. With a Part it is one phrase, used in the place
// of the program's for that part of a message; without one it is a template, a
// whole message. Both take the variables of message.Variables in braces.
type Phrase struct {
	ID        PhraseID  `json:"id"`
	Name      string    `json:"name,omitempty"`      // of a template
	Part      string    `json:"part,omitempty"`      // message.Parts; empty = a template
	Situation Situation `json:"situation,omitempty"` // empty = every one
	Lang      string    `json:"lang"`
	Subject   string    `json:"subject,omitempty"` // of a template
	Text      string    `json:"text"`
	Paused    bool      `json:"paused,omitempty"` // kept, but not used at present
}
