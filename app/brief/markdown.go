package brief

import (
	"fmt"
	"regexp"
	"strings"
)

// Markdown lays a brief out as CommonMark. Texts of the user stand as they are
// written: no sign in them becomes markup.
func Markdown(s Sheet) []byte {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# %s\n", plain(s.Title))
	for _, text := range []string{s.Role, s.When, s.Theirs, s.Where} {
		if text != "" {
			line("%s  ", plain(text)) // two spaces end the line
		}
	}
	if s.Link != "" {
		line("<%s>", link.Replace(s.Link))
	}
	list := func(p Part, numbered bool) {
		if len(p.Items) == 0 {
			return
		}
		line("\n## %s\n", plain(p.Head))
		for i, item := range p.Items {
			switch {
			case numbered:
				line("%d. %s", i+1, plain(item))
			case p.List:
				line("- %s", plain(item))
			default:
				line("%s  ", plain(item))
			}
		}
	}
	list(s.Purpose, false)
	for _, side := range []Side{s.Mine, s.Their} {
		p := Part{Head: side.Head, List: true}
		for _, l := range side.Skills {
			p.Items = append(p.Items, l.Text)
		}
		p.Items = append(p.Items, side.Lines...)
		list(p, false)
	}
	list(s.Asks, true)
	for _, p := range s.Parts {
		list(p, false)
	}
	if s.Made != "" {
		line("\n---\n\n%s", plain(s.Made))
	}
	return []byte(b.String())
}

var (
	// signs are those that mean something anywhere in a line.
	signs = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "~", `\~`, "&", `\&`, "$", `\$`)
	// begins are those that mean something at the beginning of a line.
	begins = regexp.MustCompile(`^(#+|[-+=:]|\d{1,9}[.)])`)
	// link keeps an address within its angle brackets.
	link = strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "", "\r", "")
)

// plain puts a text on one line and takes the meaning from every sign in it. A
// backslash cannot stand before a digit, so it goes behind the number.
func plain(s string) string {
	s = signs.Replace(strings.Join(strings.FieldsFunc(s, breaks), " "))
	return begins.ReplaceAllStringFunc(s, func(head string) string {
		if c := head[0]; c >= '0' && c <= '9' {
			return head[:len(head)-1] + `\` + head[len(head)-1:]
		}
		return `\` + head
	})
}

// breaks says whether a letter ends a word or a line, or is none at all; spaces
// that must not break stay.
func breaks(r rune) bool {
	return r == ' ' || r < ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' || r == '\u0085'
}
