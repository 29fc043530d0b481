package writer_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/writer"
)

func TestNoAddressBeyondThisComputerIsEverDialled(t *testing.T) {
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"} {
		t.Setenv(name, "http://proxy.example:3128")
	}
	t.Setenv("NO_PROXY", "")
	s := answering(t, 200, completion("Dear Priya"))
	_, port, err := net.SplitHostPort(strings.TrimPrefix(s.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	var l lines
	c := writer.New(l.dial)
	for _, address := range []string{s.URL, "http://localhost:" + port, "http://LocalHost:" + port + "/v1"} {
		if text, err := c.Write(ctx, request(address)); err != nil || text != "Dear Priya" {
			t.Errorf("%s: got %q, %v", address, text, err)
		}
	}
	for _, address := range []string{"http://proxy.example:3128", "http://192.0.2.1:80", "http://localhost.example:" + port, "http://[2001:db8::1]:80"} {
		_, err := c.Write(ctx, request(address))
		refused(t, err, app.ErrInvalid, "not on this computer")
		_, err = c.Models(ctx, address)
		refused(t, err, app.ErrInvalid, "not on this computer")
	}
	want := "127.0.0.1:" + port
	if got := l.dialled(); !reflect.DeepEqual(got, []string{want, want, want}) {
		t.Errorf("dialled %v; want %s three times and nothing else", got, want)
	}
}

func TestLocalhostIsTheLoopbackOfBothKindsAndLookedUpNowhere(t *testing.T) {
	var asked []string
	c := writer.New(func(_ context.Context, _, address string) (net.Conn, error) {
		asked = append(asked, address)
		return nil, errors.New("connection refused")
	})
	_, err := c.Models(ctx, "http://localhost:11434")
	refused(t, err, app.ErrUnanswered, "no writer answers at this address; start the program")
	if !reflect.DeepEqual(asked, []string{"127.0.0.1:11434", "[::1]:11434"}) {
		t.Errorf("dialled %v", asked)
	}
}

// strayed is a connection that ended at another computer.
type strayed struct {
	net.Conn
	closed bool
	wrote  int
}

func (s *strayed) RemoteAddr() net.Addr { return &net.TCPAddr{IP: net.IPv4(192, 0, 2, 7), Port: 80} }
func (s *strayed) Close() error         { s.closed = true; return s.Conn.Close() }
func (s *strayed) Write(b []byte) (int, error) {
	s.wrote += len(b)
	return len(b), nil
}

func TestAConnectionThatEndsElsewhereIsGivenUpBeforeAWordIsSaid(t *testing.T) {
	near, far := net.Pipe()
	defer far.Close()
	lost := &strayed{Conn: near}
	c := writer.New(func(context.Context, string, string) (net.Conn, error) { return lost, nil })
	_, err := c.Write(ctx, request("http://127.0.0.1:11434"))
	refused(t, err, app.ErrInvalid, "does not lead to this computer")
	if !lost.closed || lost.wrote != 0 {
		t.Errorf("closed %v after %d bytes", lost.closed, lost.wrote)
	}
}

func TestARedirectIsNotFollowed(t *testing.T) {
	reached := false
	other := serve(t, func(http.ResponseWriter, *http.Request) { reached = true })
	for _, to := range []string{"http://api.example/v1/chat/completions", other.URL + "/v1/chat/completions"} {
		for _, status := range []int{301, 302, 307, 308} {
			var l lines
			s := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, status) })
			_, err := writer.New(l.dial).Write(ctx, request(s.URL))
			refused(t, err, app.ErrUnanswered, "points to another address")
			if got := l.dialled(); len(got) != 1 || reached {
				t.Errorf("%d to %s: dialled %v, reached %v", status, to, got, reached)
			}
		}
	}
}

// stuck is a server that takes a request and does not answer before the test ends.
func stuck(t *testing.T, begin func(http.ResponseWriter)) (s *httptest.Server, taken chan struct{}) {
	end := make(chan struct{})
	taken = make(chan struct{})
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			t.Log(err)
		}
		if begin != nil {
			begin(w)
		}
		close(taken)
		<-end
	}))
	t.Cleanup(func() {
		close(end)
		s.Close()
	})
	return s, taken
}

func TestAWriterThatDoesNotAnswerIsLeftInTime(t *testing.T) {
	s, _ := stuck(t, nil)
	r := request(s.URL)
	r.Wait = 50 * time.Millisecond
	_, err := client().Write(ctx, r)
	refused(t, err, app.ErrUnanswered, "did not answer within")
}

func TestAWriterThatStopsInTheMiddleIsLeftInTime(t *testing.T) {
	s, _ := stuck(t, func(w http.ResponseWriter) {
		if _, err := io.WriteString(w, `{"choices":[`); err != nil {
			t.Error(err)
		}
		w.(http.Flusher).Flush()
	})
	r := request(s.URL)
	r.Wait = 200 * time.Millisecond
	_, err := client().Write(ctx, r)
	refused(t, err, app.ErrUnanswered, "did not answer within")
}

func TestWaitingCanBeCancelled(t *testing.T) {
	s, taken := stuck(t, nil)
	cancelling, cancel := context.WithCancel(ctx)
	failed := make(chan error)
	go func() {
		_, err := client().Write(cancelling, request(s.URL))
		failed <- err
	}()
	<-taken
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestAnAnswerWithoutEndIsNotTaken(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.WriteString(w, `{"choices":[{"message":{"content":"`); err != nil {
			return
		}
		for r.Context().Err() == nil { // until the client leaves
			if _, err := io.WriteString(w, strings.Repeat("word ", 1000)); err != nil {
				return
			}
		}
	})
	_, err := client().Write(ctx, request(s.URL))
	refused(t, err, app.ErrUnanswered, "far too long")
}

func TestAHeadWithoutEndIsNotTaken(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		for range 2000 {
			w.Header().Add("X-More", strings.Repeat("x", 100))
		}
	})
	_, err := client().Write(ctx, request(s.URL))
	refused(t, err, app.ErrUnanswered, "no writer answers")
}

func TestASmallAnswerDoesNotUnpackIntoALargeOne(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Accept-Encoding") != "" {
			t.Errorf("asked for %s", r.Header.Get("Accept-Encoding"))
		}
		w.Header().Set("Content-Encoding", "gzip")
		if _, err := w.Write([]byte{0x1f, 0x8b, 8, 0}); err != nil {
			t.Error(err)
		}
	})
	_, err := client().Write(ctx, request(s.URL))
	refused(t, err, app.ErrUnanswered, "is no writer")
}
