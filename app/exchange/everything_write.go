package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// WriteEverything writes a complete archive; its form is told at Everything.
// The same content is the same bytes.
func WriteEverything(to io.Writer, e *Everything) error {
	w := &everythingWriter{to: bufio.NewWriterSize(to, 64<<10)}
	w.json = json.NewEncoder(&w.one)
	w.json.SetEscapeHTML(false)
	w.text(fmt.Sprintf("{\n\"format\": %q,\n\"version\": %d,\n\"made\": ", everythingFormat, everythingVersion))
	w.thing(e.Made.UTC())
	for _, s := range e.sections() {
		w.text(",\n\"" + s.name + "\": ")
		s.write(w)
	}
	w.text("\n}\n")
	if w.err == nil {
		w.err = w.to.Flush()
	}
	if w.err != nil {
		return fmt.Errorf("write archive: %w", w.err)
	}
	return nil
}

// everythingWriter writes piece by piece and keeps the first failure.
type everythingWriter struct {
	to   *bufio.Writer
	json *json.Encoder
	one  bytes.Buffer // the thing being written
	err  error
}

func (w *everythingWriter) text(s string) {
	if w.err == nil {
		_, w.err = w.to.WriteString(s)
	}
}

// thing writes one value on one line, without a line break.
func (w *everythingWriter) thing(v any) {
	if w.err != nil {
		return
	}
	w.one.Reset()
	if w.err = w.json.Encode(v); w.err == nil {
		_, w.err = w.to.Write(bytes.TrimSuffix(w.one.Bytes(), []byte{'\n'}))
	}
}
