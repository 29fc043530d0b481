package writer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"cortado/app"
)

// Bounds of what is sent and taken.
const (
	longestPrompt = 40_000    // bytes
	longestAnswer = 256 << 10 // bytes, with all that is around the text
	mostTokens    = 4000      // pieces of words a model may write, its thinking included
	freedom       = 0.7       // OpenAI's temperature: how far from the likeliest word a model may go
	listPatience  = 10 * time.Second
)

// Completions and models are the services of a writer that are used.
const (
	Completions = "chat/completions"
	models      = "models"
)

var errElsewhere = errors.New("not an address of this computer")

// Client asks writers on this computer.
type Client struct{ http *http.Client }

// New makes a client that opens connections by dial.
func New(dial Dial) *Client {
	return &Client{http: &http.Client{Transport: door(dial),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// Request is one text to be written. Prompt and Model are all that is sent.
type Request struct {
	Address string
	Model   string // may be empty where the writer has only one
	Prompt  string
	Wait    time.Duration // how long to wait for the answer
}

// chat is the body of a request as it is sent: OpenAI's create-chat-completion
// with a single message of the user and the whole answer at once.
type chat struct {
	Model       string  `json:"model,omitempty"`
	Messages    []said  `json:"messages"`
	Stream      bool    `json:"stream"`
	MaxTokens   int     `json:"max_tokens"`
	Temperature float64 `json:"temperature"`
}

type said struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// Write asks for a text and gives it as the model wrote it; see Clean.
// ErrInvalid for an address that is not on this computer, ErrUnanswered when no
// usable answer comes in time, ErrNotFound for a model the writer does not have;
// context.Canceled when ctx was cancelled.
func (c *Client) Write(ctx context.Context, r Request) (string, error) {
	if len(r.Prompt) > longestPrompt {
		return "", app.Invalid("the text is too long for the writer; shorten it first")
	}
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false) // what goes out reads as it was shown
	if err := enc.Encode(chat{Model: r.Model, Messages: []said{{Role: "user", Content: r.Prompt}}, MaxTokens: mostTokens, Temperature: freedom}); err != nil {
		return "", fmt.Errorf("encode request: %w", err)
	}
	a, err := c.ask(ctx, r.Wait, http.MethodPost, r.Address, Completions, r.Model, &body)
	if err != nil {
		return "", err
	}
	return a.text()
}

// Models lists the models of a writer by the names that Request takes, in the
// writer's order. Errors are those of Write.
func (c *Client) Models(ctx context.Context, address string) ([]string, error) {
	a, err := c.ask(ctx, listPatience, http.MethodGet, address, models, "", nil)
	if err != nil {
		return nil, err
	}
	return a.models()
}

// Endpoint gives the whole address of one of a writer's services. The base is
// taken as it is given where it has a path; else its services are below /v1.
func Endpoint(base, service string) (string, error) {
	if err := app.ValidateWriterAddress(base); err != nil {
		return "", err
	}
	u, err := url.Parse(base)
	if err != nil {
		return "", app.Invalid("%q is not the address of a writer", base)
	}
	path := strings.TrimSuffix(strings.TrimRight(u.Path, "/"), "/"+Completions)
	if path == "" {
		path = "/v1"
	}
	u.Path, u.RawPath = path+"/"+service, ""
	return u.String(), nil
}

// ask sends one request and reads its answer as a whole.
func (c *Client) ask(ctx context.Context, wait time.Duration, method, base, service, model string, body io.Reader) (answer, error) {
	address, err := Endpoint(base, service)
	if err != nil {
		return answer{}, err
	}
	inTime, stop := context.WithTimeout(ctx, wait)
	defer stop()
	req, err := http.NewRequestWithContext(inTime, method, address, body)
	if err != nil {
		return answer{}, fmt.Errorf("make request: %w", err)
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("User-Agent", "Cortado")
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return answer{}, unreached(ctx, inTime, wait, err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, longestAnswer+1))
	if err != nil {
		return answer{}, unreached(ctx, inTime, wait, err)
	}
	return readAnswer(resp.StatusCode, raw, model)
}

// unreached says why no answer came.
func unreached(ctx, inTime context.Context, wait time.Duration, err error) error {
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("ask writer: %w", ctx.Err())
	case inTime.Err() != nil:
		return &app.Fault{Kind: app.ErrUnanswered, What: fmt.Sprintf("the writer did not answer within %d seconds", int(wait.Seconds())),
			Do: "try again once it has loaded its model, or allow more time in Settings", Err: err}
	case errors.Is(err, errElsewhere):
		return &app.Fault{Kind: app.ErrInvalid, What: "the writer's address does not lead to this computer", Do: "correct it in Settings", Err: err}
	}
	return &app.Fault{Kind: app.ErrUnanswered, What: "no writer answers at this address",
		Do: "start the program that runs the model, or correct the address in Settings", Err: err}
}
