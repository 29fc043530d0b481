package exchange

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Line is one line of a file as it stands there.
type Line struct {
	Number int // 1 for the first
	Text   string
}

// maxShown is how many letters of one line are shown.
const maxShown = 2000

// Lines gives the lines of a file from one to another, 1 for the first, both
// included, as a person would see them: decoded, without line breaks, long ones
// cut. entry names the file inside an archive, as Problem.File does; it is
// ignored for any other file. Lines past the end are left out.
func Lines(ctx context.Context, s Source, entry string, from, to int) ([]Line, error) {
	st := fileStream(s, nil)
	sample, err := st.sample()
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(sample, []byte("PK\x03\x04")) {
		if st, err = entryStream(s, entry); err != nil {
			return nil, err
		}
		if sample, err = st.sample(); err != nil {
			return nil, err
		}
	}
	enc, err := st.decoder(ctx, sample, !hasCard(sample))
	if err != nil {
		return nil, err
	}
	r, closer, err := st.text(ctx, enc)
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	rs := newRows(r, ',')
	var out []Line
	for {
		p, err := rs.readLine()
		switch {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, err
		case p.number > to:
			return out, nil
		case p.number >= from:
			out = append(out, Line{p.number, cutText(p.text, maxShown)})
		}
	}
}

// entryStream opens one file inside an archive by the end of its name.
func entryStream(s Source, entry string) (stream, error) {
	limited := &budget{r: s.R, left: MaxDirectory}
	z, err := zip.NewReader(limited, s.Size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return stream{}, refuse(s.Name, "is a damaged or incomplete archive", "download it again")
	}
	limited.off = true
	wanted := strings.ToLower(path.Base(entry))
	for _, f := range z.File {
		if strings.ToLower(path.Base(strings.ReplaceAll(f.Name, `\`, "/"))) == wanted && !strings.Contains(f.Name, "__MACOSX") {
			whole := &archive{left: MaxUnpackedAll}
			return stream{name: entry, size: int64(f.UncompressedSize64), open: func() (io.ReadCloser, error) { return whole.unpack(f, entry) }}, nil
		}
	}
	return stream{}, refuse(s.Name, fmt.Sprintf("holds no %s", path.Base(entry)), "choose the archive as it was")
}

// cutText cuts a text without breaking a character.
func cutText(s string, most int) string {
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
