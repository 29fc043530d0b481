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
	Slots      bool         `json:"slots,omitempty"` // propose two times
	Subject    string       `json:"subject,omitempty"`
	Body       string       `json:"body"`
	Edited     bool         `json:"edited,omitempty"` // changed by hand
	State      MessageState `json:"state"`
	Updated    time.Time    `json:"updated"`
	SentAt     time.Time    `json:"sentAt,omitzero"`
	AnsweredAt time.Time    `json:"answeredAt,omitzero"`
}
