package invite

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxFileName in octets stays below every file system's limit, encrypted home
// folders (143) included, with room for a number the caller may add.
const maxFileName = 120

// FileName names the file of a coffee, "2026-11-24 1000 Coffee with Priya.ics",
// so that it can be saved on Linux, macOS and Windows. The date is that of
// start's own zone. As it stands first, no summary can make a name that is
// reserved, hidden, a path or an option.
func FileName(summary string, start time.Time) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Cf):
			return -1 // joiners and direction marks, which can make a name look like another
		case unicode.In(r, unicode.L, unicode.M, unicode.N), strings.ContainsRune("-_.,()+'&@", r):
			return r
		}
		return ' '
	}, norm.NFC.String(strings.ToValidUTF8(summary, " ")))

	const ext = ".ics"
	name := start.Format("2006-01-02 1504")
	for _, word := range strings.Fields(clean) {
		name += " " + word
	}
	return strings.TrimRight(cutOctets(name, maxFileName-len(ext)), " .") + ext
}

// NumberedName is the nth file of a name, for a folder in which others are:
// "Coffee (2).ics"; the first has no number.
func NumberedName(name string, n int) string {
	if n < 2 {
		return name
	}
	base, ext := name, ""
	if at := strings.LastIndexByte(name, '.'); at > 0 {
		base, ext = name[:at], name[at:]
	}
	return fmt.Sprintf("%s (%d)%s", base, n, ext)
}

// cutOctets shortens s to at most n octets, at the edge of a character and of
// its combining marks.
func cutOctets(s string, n int) string {
	if len(s) <= n {
		return s
	}
	end := 0
	for i, r := range s {
		if i > n {
			break
		}
		if !unicode.In(r, unicode.M) {
			end = i
		}
	}
	return s[:end]
}
