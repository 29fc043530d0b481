package writer

import (
	"fmt"
	"strings"

	"cortado/app"
)

// Task is a text to be rephrased, with what it must stay.
type Task struct {
	Text      string
	Lang      string
	Address   app.Address // PoliteAddress or FamiliarAddress; empty where the language has one way
	Tone      app.Tone
	Channel   app.Channel
	NoteLimit int // letters of a LinkedIn note
}

// fence stands before and after the text in a prompt.
const fence = "-----"

var languages = map[string]string{"en": "English", "de": "German", "fr": "French", "es": "Spanish"}

var tones = map[app.Tone]string{
	app.Warm:   "warm and plain, as a thoughtful colleague writes",
	app.Brief:  "brief and friendly, without small talk",
	app.Formal: "formal and courteous, without contractions",
}

// Prompt says what a model is to do and holds the text. Apart from the text it
// knows nothing of anybody.
func (t Task) Prompt() string {
	var b strings.Builder
	lang := languages[t.Lang]
	if lang == "" {
		lang = "the language it is in"
	}
	fmt.Fprintf(&b, "Rephrase the message between the lines of dashes. Write in %s", lang)
	if word := t.Address.Word(t.Lang); word != "" {
		fmt.Fprintf(&b, " and address the reader as %q", word)
	}
	b.WriteString(".\n")
	if tone := tones[t.Tone]; tone != "" {
		fmt.Fprintf(&b, "The tone is %s.\n", tone)
	}
	b.WriteString(t.limit())
	b.WriteString(`Keep every name, number, day, time, link and question as it is. Keep the greeting and the closing, if there are any, the one request, what is offered, and the way to say no. Keep the paragraphs.
Add no fact, no praise and no promise. Leave no blank to fill in. Use no markdown, no headings, no emoji and no quotation marks around the text.
Answer with the message alone: nothing before it, nothing after it.

`)
	b.WriteString(fence + "\n" + strings.TrimSpace(t.Text) + "\n" + fence)
	return b.String()
}

// limit says how long the text may become on its channel.
func (t Task) limit() string {
	switch t.Channel {
	case app.ByEmail:
		return "It is an e-mail: stay about as long as it is, and under 125 words.\n"
	case app.ByLinkedInNote:
		return fmt.Sprintf("It is the note of a LinkedIn invitation: at most %d characters.\n", t.NoteLimit)
	case app.ByLinkedIn:
		return "It is a LinkedIn message: under 400 characters.\n"
	case app.ByChat:
		return "It is a chat message: two to four short sentences, without a greeting line of its own.\n"
	}
	return ""
}
