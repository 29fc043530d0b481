package invite

import (
	"encoding/base64"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/emersion/go-message"
)

// addAbove puts fields at the top of a header in the order told.
func addAbove(h *message.Header, fields [][2]string) {
	for _, f := range slices.Backward(fields) {
		h.Add(f[0], f[1])
	}
}

func textHeader(h *message.Header) {
	addAbove(h, [][2]string{{"Content-Type", "text/plain; charset=UTF-8"}, {"Content-Transfer-Encoding", "quoted-printable"}})
}

// addrSpec is an e-mail address as it may stand in a header, by the same rule as
// in an invite: a plain address, never a list, a name or a comment. A domain
// beyond ASCII becomes what every mail server knows; a local part beyond ASCII
// stays UTF-8 (RFC 6532), as there is no other way to write it.
func addrSpec(email string) (address string, ok bool) {
	if _, ok := mailto(email); !ok {
		return "", false
	}
	local, host, _ := strings.Cut(strings.TrimSpace(email), "@")
	host, ok = asciiHost(host)
	return local + "@" + host, ok
}

// mailbox is a name with an address; without a name the address alone.
func mailbox(name, address string) string {
	name = oneLine(name)
	if name == "" {
		return address
	}
	return phrase(name) + " <" + address + ">"
}

// longestName is how many octets of a name go into one encoded word: as many as
// the header's first line holds.
const longestName = 42

// phrase writes a name as it may stand before an address. Some readers put a blank
// between encoded words that follow each other here, where none belongs (Python's
// up to 3.12 among them): so a name is one encoded word, or where it is too long
// for that, its words beyond ASCII are, and the others stand between them.
func phrase(name string) string {
	switch {
	case plain(name):
		return quoted(name)
	case len(name) <= longestName:
		return encodedWord(name)
	}
	var out, run []string
	flush := func(write func(string) string) {
		if len(run) > 0 {
			out = append(out, write(strings.Join(run, " ")))
		}
		run = nil
	}
	ascii := false
	for _, word := range strings.Fields(name) {
		if is := plain(word); is != ascii {
			flush(writer(ascii))
			ascii = is
		}
		run = append(run, word)
	}
	flush(writer(ascii))
	return strings.Join(out, " ")
}

// writer gives how a run of words is written.
func writer(ascii bool) func(string) string {
	if ascii {
		return quoted
	}
	return func(s string) string { return encodedWords(s, longestName) }
}

func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// headerText is any text as an unstructured header value.
func headerText(s string) string {
	if s = oneLine(s); !plain(s) {
		return encodedWords(s, longestPiece)
	}
	return s
}

// longestPlain leaves every line of a header room to be folded at a blank.
const longestPlain = 60

// plain reports whether a header may hold the text as it stands: printable ASCII,
// no word that is longer than a line, and nothing that a reader would decode.
func plain(s string) bool {
	for _, r := range s {
		if r > unicode.MaxASCII || !unicode.IsPrint(r) {
			return false
		}
	}
	for _, word := range strings.Fields(s) {
		if len(word) > longestPlain {
			return false
		}
	}
	return !strings.Contains(s, "=?")
}

// longestPiece is how many octets of a header go into one encoded word, short
// enough for the first line of each.
const longestPiece = 33

// encodedWords writes any text as encoded words (RFC 2047) of at most that many
// octets, each of whole characters and where possible of whole words.
func encodedWords(s string, octets int) string {
	var words []string
	for s != "" {
		n := 0
		for n < len(s) {
			_, size := utf8.DecodeRuneInString(s[n:])
			if n+size > octets {
				break
			}
			n += size
		}
		if blank := strings.LastIndexByte(s[:n], ' '); n < len(s) && blank > 0 {
			n = blank
		}
		words = append(words, encodedWord(s[:n]))
		s = s[n:]
	}
	return strings.Join(words, " ")
}

func encodedWord(s string) string {
	return "=?UTF-8?B?" + base64.StdEncoding.EncodeToString([]byte(s)) + "?="
}
