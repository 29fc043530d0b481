package planner_test

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/writer"
)

// scriptorium is a writer at work: a real server that answers with a text and
// remembers what it was asked.
type scriptorium struct {
	*httptest.Server
	mu     sync.Mutex
	asked  []string
	answer string
	dialed []string
}

func (s *scriptorium) dial(ctx context.Context, network, address string) (net.Conn, error) {
	s.mu.Lock()
	s.dialed = append(s.dialed, address)
	s.mu.Unlock()
	return new(net.Dialer).DialContext(ctx, network, address)
}

// withWriter is a planner over the same data that may ask a writer.
func (w *world) withWriter(answer string) (*planner.Planner, *scriptorium) {
	s := &scriptorium{answer: answer}
	s.Server = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/models") {
			if _, err := io.WriteString(rw, `{"object":"list","data":[{"id":"llama3.2"}]}`); err != nil {
				w.t.Error(err)
			}
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			w.t.Error(err)
		}
		s.mu.Lock()
		s.asked = append(s.asked, string(body))
		s.mu.Unlock()
		if err := json.NewEncoder(rw).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": s.answer}}}}); err != nil {
			w.t.Error(err)
		}
	}))
	w.t.Cleanup(s.Close)
	params := w.params
	params.Writer = writer.New(s.dial)
	return planner.New(params), s
}

func (w *world) set(p *planner.Planner, key, value string) {
	w.t.Helper()
	if _, err := p.SetSetting(key, value); err != nil {
		w.t.Fatal(err)
	}
}

func TestWithoutAnAddressNoWriterIsAsked(t *testing.T) {
	w := sample(t)
	p, s := w.withWriter("Hi")
	if has := must(p.HasWriter(ctx))(t); has {
		t.Error("there is a writer nobody set up")
	}
	_, err := p.PrepareRephrase(ctx, planner.Compose{}, "Hi")
	kind(t, err, app.ErrInvalid, "no writer is set up; name its address")
	_, err = p.SetSetting(app.SetWriterAddress, "http://api.example:443/v1")
	kind(t, err, app.ErrInvalid, "not on this computer")
	_, err = p.WriterModels(ctx, "http://api.example:443/v1")
	kind(t, err, app.ErrInvalid, "not on this computer")
	w.set(p, app.SetWriterAddress, s.URL)
	if has := must(w.HasWriter(ctx))(t); has {
		t.Error("a program that can ask no writer has one")
	}
	_, err = w.WriterModels(ctx, s.URL)
	kind(t, err, app.ErrInvalid, "no writer is set up")
	if len(s.dialed) != 0 {
		t.Errorf("dialled %v", s.dialed)
	}
}

func TestExactlyThePreparedWordsAreSentAndTheAnswerIsJudged(t *testing.T) {
	w := sample(t)
	draft := must(w.Compose(ctx, planner.Compose{Person: w.who("Priya Raman"), Situation: app.FirstContact, Channel: app.ByEmail}))(t)
	p, s := w.withWriter("Sure, here is the rephrased message:\n\nHi Priya,\n\nI am **stuck** at 17:45.\n\nMaya")
	w.set(p, app.SetWriterAddress, s.URL)
	w.set(p, app.SetWriterModel, "llama3.2")
	w.set(p, app.SetWriterSeconds, "30")
	if has := must(p.HasWriter(ctx))(t); !has {
		t.Fatal("no writer")
	}
	if names := must(p.WriterModels(ctx, s.URL))(t); !reflect.DeepEqual(names, []string{"llama3.2"}) {
		t.Errorf("models %v", names)
	}
	plan := must(p.PrepareRephrase(ctx, draft.Chosen, draft.Body))(t)
	if plan.Address != s.URL+"/v1/chat/completions" || plan.Model != "llama3.2" || plan.Seconds != 30 || !strings.Contains(plan.Prompt, draft.Body) || len(s.asked) != 0 {
		t.Errorf("prepared %+v after asking %d times", plan, len(s.asked))
	}
	before := w.all()
	out := must(p.Rephrase(ctx, draft.Chosen, plan, draft.Subject, draft.Body))(t)
	w.sameAs(before, "asking the writer changed something")
	var sent struct {
		Model    string
		Messages []struct{ Role, Content string }
	}
	if err := json.Unmarshal([]byte(s.asked[0]), &sent); err != nil || len(s.asked) != 1 || len(sent.Messages) != 1 || sent.Messages[0].Content != plan.Prompt || sent.Model != "llama3.2" {
		t.Errorf("sent %s, %v", s.asked, err)
	}
	if out.Body != "Hi Priya,\n\nI am stuck at 17:45.\n\nMaya" || !reflect.DeepEqual(out.Added, []string{"17:45"}) || len(out.Gone) == 0 {
		t.Errorf("got %+v", out)
	}
	failed := map[string]bool{}
	for _, c := range out.Checks {
		failed[c.Name] = !c.OK
	}
	if !failed["length"] || !failed["one-ask"] {
		t.Errorf("the checks passed a text without an ask: %+v", out.Checks)
	}
	for _, address := range s.dialed {
		if address != strings.TrimPrefix(s.URL, "http://") {
			t.Errorf("dialled %s", address)
		}
	}
}

func TestThePromptAsksForTheAddressOfTheTone(t *testing.T) {
	w := sample(t)
	p, s := w.withWriter("Hallo")
	w.set(p, app.SetWriterAddress, s.URL)
	for want, c := range map[string]planner.Compose{
		`in German and address the reader as "Sie"`:  {Lang: "de", Tone: app.Formal},
		`in German and address the reader as "du"`:   {Lang: "de", Tone: app.Warm},
		`in French and address the reader as "vous"`: {Lang: "fr", Tone: app.Warm, Address: app.PoliteAddress},
		`in Spanish and address the reader as "tú"`:  {Lang: "es", Tone: app.Brief},
		`at most 300 characters`:                     {Lang: "en", Channel: app.ByLinkedInNote},
		"Write in English.":                          {Lang: "en", Tone: app.Formal},
	} {
		if got := must(p.PrepareRephrase(ctx, c, "Hallo"))(t).Prompt; !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestAnAnswerThatIsNoMessageIsRefused(t *testing.T) {
	w := sample(t)
	p, s := w.withWriter("Hi [Name], about [topic]: could we talk?")
	w.set(p, app.SetWriterAddress, s.URL)
	plan := must(p.PrepareRephrase(ctx, planner.Compose{Lang: "en"}, "Hi Priya, could we talk?"))(t)
	_, err := p.Rephrase(ctx, planner.Compose{Lang: "en"}, plan, "", "Hi Priya, could we talk?")
	kind(t, err, app.ErrUnanswered, "left a blank")
}

func TestAnArchiveSetsUpNoWriter(t *testing.T) {
	from, to := sample(t), empty(t)
	from.set(from.Planner, app.SetWriterAddress, "http://localhost:11434")
	from.set(from.Planner, app.SetLook, "dark")
	path := from.path("everything.json")
	must(from.Export(ctx, path, planner.ExportOptions{Format: "json"}))(t)
	to.bring(path)
	if set := must(to.Settings(ctx))(t); set[app.SetWriterAddress] != "" || set[app.SetLook] != "dark" {
		t.Errorf("the settings are %v", set)
	}
}
