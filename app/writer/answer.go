package writer

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// answer is what any of a writer's services gives: completions, a list of
// models, or an error. Ollama, LM Studio and llama.cpp's server share this form
// of OpenAI's but for errors, which are an object or a bare text, and which
// llama.cpp and LM Studio also give with the status 200.
type answer struct {
	Choices []struct {
		Message struct {
			Content json.RawMessage `json:"content"` // a text, or parts of one
		} `json:"message"`
		FinishReason string `json:"finish_reason"`
	} `json:"choices"`
	Object string `json:"object"` // "list" of models; its data is null where there are none
	Data   []struct {
		ID string `json:"id"`
	} `json:"data"`
	Error json.RawMessage `json:"error"`
}

const (
	mostModels   = 200
	longestModel = 200 // letters
	longestQuote = 200 // letters of a writer's own words about an error
)

// readAnswer reads the body of an answer; model is the one asked for.
func readAnswer(status int, raw []byte, model string) (answer, error) {
	var a answer
	if len(raw) > longestAnswer {
		return a, unusable("the writer's answer is far too long", "use another model")
	}
	if status >= 300 && status < 400 {
		return a, unusable("the writer points to another address", "set the address it really has; Cortado follows no pointers")
	}
	err := json.Unmarshal(raw, &a)
	said, code := "", ""
	if err == nil {
		said, code = a.complaint()
	}
	switch {
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return a, unusable("the writer wants a key, and Cortado sends none", "turn keys off in the program that runs the model")
	case said != "" && wrongModel(model, said, code):
		return a, &app.Fault{Kind: app.ErrNotFound, What: fmt.Sprintf("the writer has no model %q", model), Do: "choose one of its models in Settings"}
	case said != "":
		return a, unusable("the writer says: "+said, "")
	case status == http.StatusNotFound:
		return a, unusable("there is no writer at this address", "check its path in Settings; most end in /v1")
	case status >= 400:
		return a, unusable(fmt.Sprintf("the writer failed with status %d", status), "look into the program that runs the model")
	case err != nil:
		return a, &app.Fault{Kind: app.ErrUnanswered, What: "what answers at this address is no writer", Do: "correct the address in Settings", Err: err}
	}
	return a, nil
}

func unusable(what, do string) error {
	return &app.Fault{Kind: app.ErrUnanswered, What: what, Do: do}
}

// complaint gives a writer's own words about what went wrong, cut to one short
// line, and the code it has for it.
func (a answer) complaint() (said, code string) {
	if len(a.Error) == 0 || string(a.Error) == "null" {
		return "", ""
	}
	var object struct {
		Message string          `json:"message"`
		Type    string          `json:"type"`
		Code    json.RawMessage `json:"code"` // a text or a number
	}
	if json.Unmarshal(a.Error, &said) != nil {
		if json.Unmarshal(a.Error, &object) == nil {
			said, code = object.Message, strings.Trim(string(object.Code), `"`)+" "+object.Type
		}
	}
	if said = quoted(said); said == "" {
		said = "an error without words"
	}
	return said, code
}

// quoted makes one short line of foreign words.
func quoted(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	s = strings.TrimRight(strings.Join(strings.Fields(s), " "), ".")
	if r := []rune(s); len(r) > longestQuote {
		s = string(r[:longestQuote]) + "…"
	}
	return s
}

// wrongModel says whether a complaint means that the model asked for is not
// there: Ollama names it ("model "x" not found"), LM Studio has a code for it.
func wrongModel(model, said, code string) bool {
	if model == "" {
		return false
	}
	low := strings.ToLower(said)
	return strings.Contains(code, "model_not_found") && strings.Contains(low, strings.ToLower(model)) ||
		strings.Contains(low, "model") && strings.Contains(low, "not found")
}

// text gives the first completion.
func (a answer) text() (string, error) {
	if len(a.Choices) == 0 {
		return "", unusable("the writer gave no text", "try again, or use another model")
	}
	c := a.Choices[0]
	text := ""
	if json.Unmarshal(c.Message.Content, &text) != nil {
		var parts []struct {
			Type string `json:"type"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(c.Message.Content, &parts); err != nil {
			return "", &app.Fault{Kind: app.ErrUnanswered, What: "the writer's text cannot be read", Do: "use another model", Err: err}
		}
		for _, p := range parts {
			if p.Type == "text" {
				text += p.Text
			}
		}
	}
	if c.FinishReason == "length" {
		return "", unusable("the writer stopped in the middle of its text", "try again, or use another model")
	}
	if strings.TrimSpace(text) == "" {
		return "", unusable("the writer gave no text", "try again, or use another model")
	}
	return text, nil
}

// models lists the names of models.
func (a answer) models() ([]string, error) {
	if a.Data == nil && a.Object != "list" {
		return nil, unusable("what answers at this address lists no models", "correct the address in Settings")
	}
	var out []string
	seen := map[string]bool{}
	for _, m := range a.Data {
		fits := m.ID != "" && utf8.ValidString(m.ID) && utf8.RuneCountInString(m.ID) <= longestModel &&
			strings.TrimSpace(m.ID) == m.ID && !strings.ContainsFunc(m.ID, func(r rune) bool { return !unicode.IsPrint(r) })
		if fits && !seen[m.ID] && len(out) < mostModels {
			seen[m.ID] = true
			out = append(out, m.ID)
		}
	}
	return out, nil
}
