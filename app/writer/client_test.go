package writer_test

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/writer"
)

func TestNothingButThePromptAndTheModelIsSent(t *testing.T) {
	var got map[string]any
	var head http.Header
	var path, method string
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		head, path, method = r.Header, r.URL.Path, r.Method
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			t.Error(err)
		}
		if _, err := w.Write([]byte(completion("Dear Priya"))); err != nil {
			t.Error(err)
		}
	})
	r := request(s.URL)
	r.Prompt = "Rephrase this: <Priya> & \"Tom\" – ¿sí?"
	text, err := client().Write(ctx, r)
	if err != nil || text != "Dear Priya" {
		t.Fatalf("got %q, %v", text, err)
	}
	if path != "/v1/chat/completions" || method != http.MethodPost {
		t.Errorf("asked %s %s", method, path)
	}
	want := map[string]any{"model": "llama3.2", "stream": false, "max_tokens": 4000.0, "temperature": 0.7,
		"messages": []any{map[string]any{"role": "user", "content": r.Prompt}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("sent %v\nwant %v", got, want)
	}
	for name := range head {
		switch name {
		case "Accept", "Content-Type", "Content-Length", "User-Agent", "Connection":
		default:
			t.Errorf("the header %s: %s is sent too", name, head[name])
		}
	}
}

func TestAWriterWithOneModelNeedsNoName(t *testing.T) {
	var got map[string]any
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			t.Error(err)
		}
		if _, err := w.Write([]byte(completion("Dear Priya"))); err != nil {
			t.Error(err)
		}
	})
	r := request(s.URL)
	r.Model = ""
	if _, err := client().Write(ctx, r); err != nil {
		t.Fatal(err)
	}
	if _, named := got["model"]; named {
		t.Errorf("sent %v", got)
	}
}

func TestThePathOfAnAddressIsTakenAsItIsGiven(t *testing.T) {
	for base, want := range map[string]string{
		"http://localhost:11434":                     "http://localhost:11434/v1/chat/completions",
		"http://localhost:11434/":                    "http://localhost:11434/v1/chat/completions",
		"http://localhost:1234/v1":                   "http://localhost:1234/v1/chat/completions",
		"http://localhost:1234/v1/":                  "http://localhost:1234/v1/chat/completions",
		"http://localhost:8080/api/v0":               "http://localhost:8080/api/v0/chat/completions",
		"http://localhost:8080/v1/chat/completions":  "http://localhost:8080/v1/chat/completions",
		"http://localhost:8080/v1/chat/completions/": "http://localhost:8080/v1/chat/completions",
		"https://[::1]:8080":                         "https://[::1]:8080/v1/chat/completions",
	} {
		if got, err := writer.Endpoint(base, "chat/completions"); err != nil || got != want {
			t.Errorf("%s: got %s, %v; want %s", base, got, err, want)
		}
	}
	_, err := writer.Endpoint("http://api.example:443/v1", "models")
	refused(t, err, app.ErrInvalid, "not on this computer")
}

// The answers are as the three programs give them, with what stands around the
// text.
func TestTheAnswersOfKnownWritersAreRead(t *testing.T) {
	for name, body := range map[string]string{
		"Ollama": `{"id":"chatcmpl-1","object":"chat.completion","created":1794999999,"model":"llama3.2","system_fingerprint":"fp_ollama",
			"choices":[{"index":0,"message":{"role":"assistant","content":"Dear Priya","reasoning":"The user wants"},"finish_reason":"stop"}],
			"usage":{"prompt_tokens":26,"completion_tokens":9,"total_tokens":35}}`,
		"LM Studio": `{"id":"chatcmpl-2","object":"chat.completion","created":1794999999,"model":"qwen2.5-7b-instruct",
			"choices":[{"index":0,"logprobs":null,"finish_reason":"stop","message":{"role":"assistant","content":"Dear Priya","tool_calls":[]}}],
			"usage":{"prompt_tokens":26,"completion_tokens":9,"total_tokens":35},"stats":{},"system_fingerprint":"qwen2.5-7b-instruct"}`,
		"llama.cpp": `{"choices":[{"finish_reason":"stop","index":0,"message":{"role":"assistant","reasoning_content":"Let me think","content":"Dear Priya"}}],
			"created":1794999999,"model":"gpt-3.5-turbo","system_fingerprint":"b9999","object":"chat.completion",
			"usage":{"completion_tokens":9,"prompt_tokens":26,"total_tokens":35},"id":"chatcmpl-3","timings":{"prompt_n":26,"predicted_ms":12.5}}`,
		"one in parts": `{"choices":[{"message":{"content":[{"type":"text","text":"Dear "},{"type":"image_url","text":"no"},{"type":"text","text":"Priya"}]}}]}`,
	} {
		text, err := client().Write(ctx, request(answering(t, 200, body).URL))
		if err != nil || text != "Dear Priya" {
			t.Errorf("%s: got %q, %v", name, text, err)
		}
	}
}

func TestTheModelsAreListed(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || r.URL.Path != "/v1/models" {
			t.Errorf("asked %s %s", r.Method, r.URL.Path)
		}
		if _, err := w.Write([]byte(`{"object":"list","data":[{"id":"llama3.2:latest","object":"model","created":1,"owned_by":"library"},
			{"id":"qwen2.5:7b"},{"id":"qwen2.5:7b"},{"id":""},{"id":" x"},{"id":"two\nlines"},{"id":"` + strings.Repeat("m", 201) + `"}]}`)); err != nil {
			t.Error(err)
		}
	})
	names, err := client().Models(ctx, s.URL)
	if err != nil || !reflect.DeepEqual(names, []string{"llama3.2:latest", "qwen2.5:7b"}) {
		t.Errorf("got %q, %v", names, err)
	}
	names, err = client().Models(ctx, answering(t, 200, `{"object":"list","data":null}`).URL)
	if err != nil || len(names) != 0 {
		t.Errorf("of a writer without models got %q, %v", names, err)
	}
	_, err = client().Models(ctx, answering(t, 200, `{"status":"ok"}`).URL)
	refused(t, err, app.ErrUnanswered, "lists no models")
}

func TestWhatAWriterComplainsOfIsSaidInOneSentence(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		body   string
		kind   error
		words  string
	}{
		"Ollama's wrong model":    {404, `{"error":{"message":"model \"llama3.2\" not found, try pulling it first","type":"not_found_error","param":null,"code":null}}`, app.ErrNotFound, `no model "llama3.2"; choose`},
		"Ollama's older form":     {404, `{"error":"model 'llama3.2' not found"}`, app.ErrNotFound, `no model "llama3.2"`},
		"LM Studio without model": {404, `{"error":{"message":"No models loaded. Please load a model in the developer page or use the 'lms load' command.","type":"invalid_request_error","param":"model","code":"model_not_found"}}`, app.ErrUnanswered, "the writer says: No models loaded"},
		"LM Studio's wrong path":  {200, `{"error":"Unexpected endpoint or method. (POST /api/chat/completions)"}`, app.ErrUnanswered, "Unexpected endpoint"},
		"llama.cpp loading":       {503, `{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}`, app.ErrUnanswered, "the writer says: Loading model"},
		"llama.cpp, too long":     {200, `{"error":{"code":400,"message":"the request exceeds the available context size.","type":"exceed_context_size_error","n_ctx":512}}`, app.ErrUnanswered, "exceeds the available context size"},
		"Ollama out of memory":    {500, `{"error":{"message":"model requires more system memory (5.3 GiB) than is available (4.7 GiB)","type":"api_error"}}`, app.ErrUnanswered, "more system memory"},
		"a key":                   {401, `{"error":{"message":"Invalid API Key","type":"authentication_error","code":401}}`, app.ErrUnanswered, "wants a key"},
		"another program":         {200, "<!doctype html><title>Router</title>", app.ErrUnanswered, "is no writer"},
		"nothing there":           {404, "404 page not found", app.ErrUnanswered, "no writer at this address"},
		"a failure without words": {500, "", app.ErrUnanswered, "status 500"},
		"an error without words":  {400, `{"error":{}}`, app.ErrUnanswered, "an error without words"},
		"no choice":               {200, `{"choices":[]}`, app.ErrUnanswered, "no text"},
		"an empty text":           {200, completion("  \n"), app.ErrUnanswered, "no text"},
		"a text of another kind":  {200, `{"choices":[{"message":{"content":7}}]}`, app.ErrUnanswered, "cannot be read"},
		"half a text":             {200, `{"choices":[{"message":{"content":"Dear"},"finish_reason":"length"}]}`, app.ErrUnanswered, "stopped in the middle"},
		"half an answer":          {200, `{"choices":[{"message":`, app.ErrUnanswered, "is no writer"},
		"another shape":           {200, `["choices"]`, app.ErrUnanswered, "is no writer"},
		"deep nesting":            {200, strings.Repeat("[", 100_000), app.ErrUnanswered, "is no writer"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := client().Write(ctx, request(answering(t, c.status, c.body).URL))
			refused(t, err, c.kind, c.words)
		})
	}
}

func TestForeignWordsOfAnErrorAreShortAndPlain(t *testing.T) {
	_, err := client().Write(ctx, request(answering(t, 400, `{"error":"bad\u202e\u0007\n\nnews `+strings.Repeat("x", 5000)+`"}`).URL))
	refused(t, err, app.ErrUnanswered, "the writer says: bad news xxx")
	if n := len(err.Error()); n > 260 {
		t.Errorf("the sentence has %d letters", n)
	}
}

func TestAPromptWithoutMeasureIsNotSent(t *testing.T) {
	r := request("http://localhost:9")
	r.Prompt = strings.Repeat("word ", 10_000)
	_, err := client().Write(ctx, r)
	refused(t, err, app.ErrInvalid, "too long for the writer")
}
