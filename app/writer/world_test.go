package writer_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/writer"
)

var ctx = context.Background()

// lines is a dial that remembers where it was asked to go.
type lines struct {
	mu    sync.Mutex
	asked []string
}

func (l *lines) dial(ctx context.Context, network, address string) (net.Conn, error) {
	l.mu.Lock()
	l.asked = append(l.asked, address)
	l.mu.Unlock()
	return new(net.Dialer).DialContext(ctx, network, address)
}

func (l *lines) dialled() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return append([]string{}, l.asked...)
}

// serve starts a real server that answers everything by the handler.
func serve(t testing.TB, answer http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(answer)
	t.Cleanup(s.Close)
	return s
}

// answering is a server with one answer.
func answering(t testing.TB, status int, body string) *httptest.Server {
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		if _, err := io.WriteString(w, body); err != nil {
			t.Log(err) // the client may have had enough
		}
	})
}

func client() *writer.Client { return writer.New(new(lines).dial) }

func request(address string) writer.Request {
	return writer.Request{Address: address, Model: "llama3.2", Prompt: "Rephrase this.", Wait: time.Minute}
}

// completion is a short answer as every such server gives it.
func completion(text string) string {
	return fmt.Sprintf(`{"id":"c1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":%q},"finish_reason":"stop"}]}`, text)
}

// refused says whether an error is of a kind and has the words.
func refused(t testing.TB, err, kind error, words string) {
	t.Helper()
	if !errors.Is(err, kind) || !strings.Contains(fmt.Sprint(err), words) {
		t.Errorf("got %v; want %v with %q", err, kind, words)
	}
	var f *app.Fault
	if err != nil && !errors.Is(err, context.Canceled) && !errors.As(err, &f) {
		t.Errorf("%v is no sentence for a person", err)
	}
}
