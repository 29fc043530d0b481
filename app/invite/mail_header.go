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
	switch {
	case name == "":
		return address
	case plain(name):
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(name) + `" <` + address + ">"
	}
	return encodedWords(name) + " <" + address + ">"
}

// headerText is any text as an unstructured header value.
func headerText(s string) string {
	if s = oneLine(s); !plain(s) {
		return encodedWords(s)
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

// encodedWords writes any text as encoded words (RFC 2047), each of whole
// characters and short enough that a header's first line holds it too.
func encodedWords(s string) string {
	const octets = 33
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
		words = append(words, "=?UTF-8?B?"+base64.StdEncoding.EncodeToString([]byte(s[:n]))+"?=")
		s = s[n:]
	}
	return strings.Join(words, " ")
}
