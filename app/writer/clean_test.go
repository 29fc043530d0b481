package writer_test

import (
	"reflect"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/writer"
)

const letter = "Hi Priya,\n\nCould we talk for 25 minutes about pricing?\n\nBest wishes,\nMaya"

func TestOnlyTheMessageIsKeptOfWhatAModelWrites(t *testing.T) {
	for name, wrote := range map[string]string{
		"as asked":             letter,
		"room around it":       "\n\n  " + letter + "  \n\n\n",
		"a preface":            "Here is the rephrased message:\n\n" + letter,
		"a polite preface":     "Sure! Here's a version that is warmer:\n\n" + letter,
		"a preface in bold":    "**Here is the rewritten message:**\n\n" + letter,
		"a German preface":     "Gerne, hier ist die umformulierte Nachricht:\n" + letter,
		"a subject":            "Subject: Pricing\n\n" + letter,
		"quotes":               "\"" + letter + "\"",
		"round quotes":         "“" + letter + "”",
		"a preface and quotes": "Here is the message:\n\n\"" + letter + "\"",
		"a fence of code":      "```text\n" + letter + "\n```",
		"the prompt's fence":   "-----\n" + letter + "\n-----",
		"an afterword":         letter + "\n\nLet me know if you'd like it shorter.",
		"a note":               letter + "\n\n---\n\nNote: I kept the question.",
		"thoughts":             "<think>\nThe user wants a warm tone.\n\nHi Priya,\n</think>\n\n" + letter,
		"the end of thoughts":  "They want it short.\n</think>\n" + letter,
		"lines of Windows":     strings.ReplaceAll(letter, "\n", "\r\n"),
		"markdown":             strings.Replace(strings.Replace(letter, "pricing", "**pricing**", 1), "Maya", "*Maya*", 1),
		"a heading":            "# " + letter,
		"hidden letters":       strings.Replace(letter, "Priya", "Pri\u200bya\u202e", 1),
		"many empty lines":     strings.ReplaceAll(letter, "\n\n", "\n \n\n\n"),
		"a blank for my name":  strings.Replace(letter, "Maya", "[Your Name]", 1),
	} {
		if got, err := writer.Clean(wrote, letter); err != nil || got != letter {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}

func TestWordsOfTheMessageItselfStay(t *testing.T) {
	for _, c := range [][2]string{ // before, written
		{"Sure, Tuesday works.\nMaya", "Sure, Wednesday suits me as well.\nMaya"},
		{"Hola, Priya:\n\n¿Podemos hablar?\n\nMaya", "Hola, Priya:\n\n¿Hablamos?\n\nMaya"},
		{"Estimada Priya:\n\nHablemos.", "Hola Priya:\n\nHablemos pronto."},
		{"Gerne helfe ich dir.\nMaya", "Gerne unterstütze ich dich.\nMaya"},
		{"Could we talk? Let me know.", "Shall we talk?\n\nLet me know if you have time."},
		{"Two things:\n- one\n- two", "Two points:\n- one\n- two"},
		{"See **this**.", "Look at **this**."},
		{"The \"why\" matters.", "It is the \"why\" that matters."},
		{"Bonjour Priya,\n\nUne question\u00a0?", "Bonjour Priya,\n\nAuriez-vous une réponse\u202f?"},
		{"Fill in [second date].", "Please: [second date]."},
		{"See https://meet.example/a_b_c.", "Look: https://meet.example/a_b_c"},
	} {
		if got, err := writer.Clean(c[1], c[0]); err != nil || got != c[1] {
			t.Errorf("%q became %q, %v", c[1], got, err)
		}
	}
}

func TestALinkIsWrittenOut(t *testing.T) {
	got, err := writer.Clean("Pick a time [here](https://meet.example/maya).", "Pick: https://meet.example/maya")
	if err != nil || got != "Pick a time https://meet.example/maya." {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestWhatIsNoMessageIsRefused(t *testing.T) {
	for words, wrote := range map[string]string{
		"no message":            "```\n```",
		"far more":              letter + strings.Repeat(" And so on.", 100),
		"a blank to fill in":    strings.Replace(letter, "pricing", "[topic]", 1),
		"left a blank":          strings.Replace(letter, "pricing", "{topic}", 1),
		"blank to fill":         strings.Replace(letter, "pricing", "____", 1),
		"the writer left":       strings.Replace(letter, "pricing", "XXX", 1),
		"writer left a blank t": strings.Replace(letter, "pricing", "<topic>", 1),
	} {
		_, err := writer.Clean(wrote, letter)
		refused(t, err, app.ErrUnanswered, words)
	}
}

func TestFiguresAndLinksThatChangedAreFound(t *testing.T) {
	gone, added := writer.Differs("Tuesday 17 at 15:30, 25 minutes, https://meet.example/x1. 25!", "Tuesday 18 at 15:30 for 25 minutes.")
	if !reflect.DeepEqual(gone, []string{"https://meet.example/x1", "17"}) || !reflect.DeepEqual(added, []string{"18"}) {
		t.Errorf("gone %q, added %q", gone, added)
	}
	if gone, added = writer.Differs("25 minutes", "For 25 minutes"); gone != nil || added != nil {
		t.Errorf("gone %q, added %q", gone, added)
	}
}

func TestThePromptNamesLanguageAddressToneAndLength(t *testing.T) {
	p := writer.Task{Text: " Hallo Priya \n", Lang: "de", Address: app.FamiliarAddress, Tone: app.Brief, Channel: app.ByLinkedInNote, NoteLimit: 200}.Prompt()
	for _, words := range []string{"Write in German and address the reader as \"du\".", "brief and friendly", "at most 200 characters", "\n-----\nHallo Priya\n-----"} {
		if !strings.Contains(p, words) {
			t.Errorf("%q is not in:\n%s", words, p)
		}
	}
	if p := (writer.Task{Text: "Hi", Lang: "en", Address: app.PoliteAddress, Tone: app.Formal, Channel: app.ByEmail}).Prompt(); strings.Contains(p, "address the reader") || !strings.Contains(p, "under 125 words") {
		t.Errorf("the prompt reads:\n%s", p)
	}
}

func TestThePromptWithoutTheTextIsTheSameForEverybody(t *testing.T) {
	task := writer.Task{Lang: "en", Tone: app.Warm, Channel: app.ByChat}
	a, b := task, task
	a.Text, b.Text = "Priya", "Jonas"
	if strings.ReplaceAll(a.Prompt(), "Priya", "") != strings.ReplaceAll(b.Prompt(), "Jonas", "") {
		t.Error("the prompt knows more than the text")
	}
}

func TestAFenceOnTheLineOfTheMessageGoesToo(t *testing.T) {
	if got, err := writer.Clean("```Could we talk on Tuesday?```", "Might we talk on Tuesday?"); got != "Could we talk on Tuesday?" {
		t.Errorf("got %q, %v", got, err)
	}
}
