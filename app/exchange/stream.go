package exchange

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// stream is a text that can be read from its beginning more than once: a file,
// or an entry of an archive.
type stream struct {
	name string
	size int64
	open func() (io.ReadCloser, error)
	note func(n int64) // told how many bytes went by; may be nil
}

func fileStream(s Source, note func(int64)) stream {
	return stream{name: s.Name, size: s.Size, note: note, open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(s.R, 0, s.Size)), nil
	}}
}

// sample gives the first bytes.
func (s stream) sample() ([]byte, error) {
	r, err := s.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b := make([]byte, sampleSize)
	n, err := io.ReadFull(r, b)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return b[:n], nil
}

// watched counts what goes by and stops when the context ends.
type watched struct {
	ctx  context.Context
	r    io.Reader
	note func(int64)
}

func (w watched) Read(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := w.r.Read(p)
	if w.note != nil {
		w.note(int64(n))
	}
	return n, err
}

// utf16Guess recognises UTF-16 without a byte order mark by its NUL bytes:
// Latin letters leave one in every second place.
func utf16Guess(sample []byte) (unicode.Endianness, bool) {
	if len(sample) < 4 {
		return unicode.LittleEndian, false
	}
	n := min(len(sample), 512) &^ 1
	var even, odd int
	for i := 0; i < n; i += 2 {
		if sample[i] == 0 {
			even++
		}
		if sample[i+1] == 0 {
			odd++
		}
	}
	switch half := n / 2; {
	case odd*10 >= half*6 && even*10 <= half:
		return unicode.LittleEndian, true
	case even*10 >= half*6 && odd*10 <= half:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// decoder finds how a text is encoded: byte order mark, UTF-16 without one,
// and, for a table, UTF-8 if all of it is, else a code page of Windows. nil
// means UTF-8.
func (s stream) decoder(ctx context.Context, sample []byte, whole bool) (encoding.Encoding, error) {
	switch {
	case bytes.HasPrefix(sample, []byte{0xEF, 0xBB, 0xBF}):
		return nil, nil
	case bytes.HasPrefix(sample, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil
	case bytes.HasPrefix(sample, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	}
	if order, ok := utf16Guess(sample); ok {
		return unicode.UTF16(order, unicode.IgnoreBOM), nil
	}
	if !whole {
		return nil, nil
	}
	valid, err := s.valid(ctx)
	if err != nil || valid {
		return nil, err
	}
	return codePage(sample), nil
}

// valid says whether the whole text is UTF-8. A few bytes that are not, among
// many letters that are, come from a program that cut a text in the middle of a
// letter; they do not make it another encoding.
func (s stream) valid(ctx context.Context) (bool, error) {
	f, err := s.open()
	if err != nil {
		return false, err
	}
	defer f.Close()
	r := watched{ctx: ctx, r: f}
	buf := make([]byte, 128<<10)
	kept, good, bad := 0, 0, 0
	for {
		n, err := r.Read(buf[kept:])
		b := buf[:kept+n]
		for len(b) >= utf8.UTFMax || (err != nil && len(b) > 0) {
			if b[0] < utf8.RuneSelf {
				i := 1
				for i < len(b) && b[i] < utf8.RuneSelf {
					i++
				}
				b = b[i:]
				continue
			}
			c, size := utf8.DecodeRune(b)
			if c == utf8.RuneError && size <= 1 {
				bad++
			} else {
				good++
			}
			b = b[size:]
		}
		if bad > 100 && good < fewBad*bad {
			return false, nil
		}
		if errors.Is(err, io.EOF) {
			return bad == 0 || good >= fewBad*bad, nil
		}
		if err != nil {
			return false, err
		}
		kept = copy(buf, b)
	}
}

// fewBad is how many letters of UTF-8 must stand against one byte that is none.
const fewBad = 20

// mend turns the bytes of a text that are not UTF-8 into the letters they are
// in windows-1252; the first half of a letter that was cut off is taken out.
// changed says whether there were any.
func mend(b []byte) (out []byte, changed bool) {
	if utf8.Valid(b) {
		return b, false
	}
	out = make([]byte, 0, len(b)+8)
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size <= 1 {
			if b[0] == 0xC2 || b[0] == 0xC3 {
				b = b[1:]
				continue
			}
			r = charmap.Windows1252.DecodeByte(b[0])
		}
		out = utf8.AppendRune(out, r)
		b = b[size:]
	}
	return out, true
}

// text opens the stream decoded to UTF-8, without a byte order mark and with
// LF as the only line break.
func (s stream) text(ctx context.Context, enc encoding.Encoding) (*bufio.Reader, io.Closer, error) {
	f, err := s.open()
	if err != nil {
		return nil, nil, err
	}
	var r io.Reader = watched{ctx: ctx, r: f, note: s.note}
	if enc != nil {
		r = transform.NewReader(r, enc.NewDecoder())
	}
	b := bufio.NewReaderSize(&lineEnds{r: r}, 64<<10)
	if mark, _ := b.Peek(3); bytes.Equal(mark, []byte{0xEF, 0xBB, 0xBF}) {
		_, _ = b.Discard(3)
	}
	return b, f, nil
}

// decodeSample gives the sample as text, to look at.
func decodeSample(sample []byte, enc encoding.Encoding) []byte {
	if enc == nil {
		return bytes.TrimPrefix(sample, []byte{0xEF, 0xBB, 0xBF})
	}
	out, _, _ := transform.Bytes(enc.NewDecoder(), sample)
	return bytes.TrimPrefix(out, []byte{0xEF, 0xBB, 0xBF})
}

// lineEnds turns CR LF, and the lone CR of old Macintosh files, into LF.
type lineEnds struct {
	r      io.Reader
	afterR bool
}

func (l *lineEnds) Read(p []byte) (int, error) {
	for {
		n, err := l.r.Read(p)
		b := p[:n]
		if n > 0 && l.afterR && b[0] == '\n' {
			b = b[1:]
			l.afterR = false
		}
		out := p[:0]
		for len(b) > 0 {
			i := bytes.IndexByte(b, '\r')
			if i < 0 {
				out = append(out, b...)
				l.afterR = false
				break
			}
			out = append(append(out, b[:i]...), '\n')
			b = b[i+1:]
			l.afterR = len(b) == 0
			if len(b) > 0 && b[0] == '\n' {
				b = b[1:]
			}
		}
		if len(out) > 0 || err != nil || len(p) == 0 {
			return len(out), err
		}
	}
}
