package freetime

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// toBytes gives the file's text in UTF-8 or in the bytes of a Western code
// page, without a byte order mark and without NULs. UTF-16 is told by its mark, or by the NULs
// beside the first letters.
func toBytes(file []byte) []byte {
	switch {
	case bytes.HasPrefix(file, []byte("\xef\xbb\xbf")):
		return file[3:]
	case bytes.HasPrefix(file, []byte{0xff, 0xfe}):
		return fromUTF16(file[2:], binary.LittleEndian)
	case bytes.HasPrefix(file, []byte{0xfe, 0xff}):
		return fromUTF16(file[2:], binary.BigEndian)
	case len(file) >= 4 && file[0] != 0 && file[1] == 0 && file[2] != 0 && file[3] == 0:
		return fromUTF16(file, binary.LittleEndian)
	case len(file) >= 4 && file[0] == 0 && file[1] != 0 && file[2] == 0 && file[3] != 0:
		return fromUTF16(file, binary.BigEndian)
	}
	if bytes.IndexByte(file, 0) >= 0 {
		return bytes.ReplaceAll(file, []byte{0}, nil)
	}
	return file
}

func fromUTF16(file []byte, order binary.ByteOrder) []byte {
	out := make([]byte, 0, len(file)/2+64)
	for i := 0; i+1 < len(file); i += 2 {
		r := rune(order.Uint16(file[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(file) {
			if both := utf16.DecodeRune(r, rune(order.Uint16(file[i+2:]))); both != utf8.RuneError {
				r, i = both, i+2
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// toText gives bytes as text: UTF-8, or else Windows-1252, which holds Latin-1.
func toText(raw []byte) string {
	if utf8.Valid(raw) {
		return string(raw)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	return string(text)
}

// plain undoes the escapes of a TEXT value and makes it one line of at most n
// characters without control characters.
func plain(raw []byte, n int) string {
	if len(raw) > 8*n {
		raw = raw[:8*n]
		for range 3 { // not within a character
			if r, size := utf8.DecodeLastRune(raw); r == utf8.RuneError && size == 1 {
				raw = raw[:len(raw)-1]
			}
		}
	}
	text := toText(raw)
	var out strings.Builder
	escaped, space, kept := false, false, 0
	for _, r := range text {
		if escaped {
			escaped = false
			if r == 'n' || r == 'N' {
				r = ' '
			}
		} else if r == '\\' {
			escaped = true
			continue
		}
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == 0x2028 || r == 0x2029:
			space = kept > 0
			continue
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			continue
		}
		if space {
			out.WriteByte(' ')
			space = false
			kept++
		}
		if kept >= n {
			return out.String() + "…"
		}
		out.WriteRune(r)
		kept++
	}
	return out.String()
}
