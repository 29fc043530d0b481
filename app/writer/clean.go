package writer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// mostGrowth is how many times as long as before a text may have become.
const mostGrowth = 3

// Clean makes a plain message of what a model wrote about the text before: without
// its thoughts aloud, what it says about its work before and after, quotes around
// the whole, markdown and invisible letters. ErrUnanswered when no message is
// left, when it is far longer than before, or when it has a blank to fill in that
// was not there before.
func Clean(wrote, before string) (string, error) {
	s := norm.NFC.String(strings.ToValidUTF8(wrote, ""))
	s = visible(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
	s = withoutThoughts(s)
	s = unwrapped(s, before)
	s = plain(s, before)
	s = signed(s, before)
	s = strings.TrimSpace(manyEmpty.ReplaceAllString(trailing.ReplaceAllString(s, "\n"), "\n\n"))
	switch {
	case !strings.ContainsFunc(s, unicode.IsLetter):
		return "", unusable("the writer gave no message", "try again, or use another model")
	case utf8.RuneCountInString(s) > mostGrowth*utf8.RuneCountInString(before)+200:
		return "", unusable("the writer made far more of the message than it was", "try again, or use another model")
	}
	for _, blank := range blanks.FindAllString(s, -1) {
		if !strings.Contains(before, blank) {
			return "", unusable("the writer left a blank to fill in", "try again, or use another model")
		}
	}
	return s, nil
}

var (
	manyEmpty = regexp.MustCompile(`\n{3,}`)
	trailing  = regexp.MustCompile(`[ \t]+\n`)
	// blanks are words in brackets, and signs that stand for words.
	blanks = regexp.MustCompile(`\[[^\]\n]*\]|\{[^}\n]*\}|<[^>\n]*>|_{2,}|\bX{3,}\b`)
	// thoughts are what some models write before they answer.
	thoughts = regexp.MustCompile(`(?is)<(think|thinking|reasoning)>.*?</(think|thinking|reasoning)>`)
	thought  = regexp.MustCompile(`(?is)^.*</(think|thinking|reasoning)>`)
)

// visible drops letters that do not show: controls, marks of direction, of no
// width. A joiner between letters belongs to some scripts and to emoji.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\u200c', r == '\u200d':
			return r
		case r == '\u00a0' || r == '\u202f': // French has them before its signs
			return r
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
}

func withoutThoughts(s string) string {
	s = thoughts.ReplaceAllString(s, "")
	return thought.ReplaceAllString(s, "") // begun by the server's own form of the prompt
}

// pairs are quotes that may stand around a whole text.
var pairs = [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"'", "'"}, {"‘", "’"}, {"`", "`"}}

// unwrapped takes a message out of what stands around it: fences, words about
// it, quotes. One may stand in the other, so each is tried until nothing changes.
func unwrapped(s, before string) string {
	for {
		was := s
		s = strings.TrimSpace(s)
		s = withoutPreface(s, before)
		s = withoutAfterword(s, before)
		s = fenced(s)
		for _, p := range pairs {
			if len(s) > len(p[0])+len(p[1]) && strings.HasPrefix(s, p[0]) && strings.HasSuffix(s, p[1]) &&
				!strings.HasPrefix(before, p[0]) && !strings.Contains(s[len(p[0]):len(s)-len(p[1])], p[1]) {
				s = s[len(p[0]) : len(s)-len(p[1])]
			}
		}
		if s == was {
			return s
		}
	}
}

// fenced gives what stands between fences, of code or of the prompt.
func fenced(s string) string {
	for _, f := range []string{"```", "~~~", fence} {
		if !strings.HasPrefix(s, f) {
			continue
		}
		if _, rest, more := strings.Cut(s, "\n"); more { // behind ``` stands the name of a language
			s = rest
		} else {
			s = strings.TrimPrefix(s, f)
		}
		if end := strings.LastIndex(s, "\n"+f); end >= 0 {
			s = s[:end]
		} else {
			s = strings.TrimSuffix(s, f)
		}
	}
	return strings.TrimSpace(s)
}

// prefaces are how models begin a line about their work, in small letters; the
// line then ends in a colon or names the work.
var prefaces = []string{"here is", "here's", "here’s", "here you go", "sure", "certainly", "of course", "absolutely", "below is", "rephrased", "rewritten",
	"hier ist", "hier die", "hier eine", "gerne", "natürlich", "klar", "selbstverständlich", "umformuliert",
	"voici", "bien sûr", "certainement", "avec plaisir", "message reformulé",
	"aquí", "claro", "por supuesto", "desde luego", "mensaje reformulado"}

// works are words for what a model did.
var works = []string{"rephras", "rewrit", "rewrote", "revised", "umformul", "überarbeit", "reformul", "réécri", "reescri"}

// subjects begin a line with a subject, which only belongs into its own field.
var subjects = []string{"subject:", "betreff:", "objet :", "objet\u00a0:", "objet:", "asunto:"}

// afterwords are how models begin a last paragraph about their work.
var afterwords = []string{"note:", "(note", "**note", "*note", "changes made", "word count", "(word count",
	"hinweis:", "(hinweis", "anmerkung:", "(anmerkung", "remarque", "(remarque", "nota:", "(nota"}

// withoutPreface drops a first line about the work, or with a subject. One that
// the text itself had stays.
func withoutPreface(s, before string) string {
	first, rest, more := strings.Cut(s, "\n")
	line := strings.TrimSpace(strings.Trim(first, "*_# "))
	if !more || line == "" || strings.TrimSpace(rest) == "" || strings.Contains(before, line) {
		return s
	}
	colon, begins, work := strings.HasSuffix(line, ":"), beginsWith(line, prefaces), false
	for _, w := range works {
		work = work || strings.Contains(strings.ToLower(line), w)
	}
	if colon && (begins || work) || begins && work || beginsWith(line, subjects) {
		return strings.TrimSpace(rest)
	}
	return s
}

func beginsWith(s string, all []string) bool {
	low := strings.ToLower(s)
	for _, x := range all {
		if strings.HasPrefix(low, x) {
			return true
		}
	}
	return false
}

// longestName is how many letters the line with a name under a message has at most.
const longestName = 60

// withoutAfterword drops what stands behind the name under the message, and a
// last paragraph that is plainly about the work.
func withoutAfterword(s, before string) string {
	name := strings.TrimSpace(before[strings.LastIndex(before, "\n")+1:])
	if name != "" && utf8.RuneCountInString(name) <= longestName && strings.Contains(before, "\n") {
		if i := strings.LastIndex(s, "\n"+name+"\n"); i >= 0 {
			return s[:i+1+len(name)]
		}
	}
	i := strings.LastIndex(s, "\n\n")
	if i < 0 {
		return s
	}
	last := strings.TrimSpace(s[i:])
	first, _, _ := strings.Cut(last, "\n")
	if last == "---" || last == "***" || beginsWith(last, afterwords) && !strings.Contains(before, first) {
		return strings.TrimSpace(s[:i])
	}
	return s
}

var (
	strong   = regexp.MustCompile(`(\*\*|__)(\S(?:[^\n]*?\S)?)(\*\*|__)`)
	emphatic = regexp.MustCompile(`(^|[\s("“])[*_](\S(?:[^*_\n]*?\S)?)[*_]($|[\s)"”.,;:!?])`)
	code     = regexp.MustCompile("`([^`\n]+)`")
	linked   = regexp.MustCompile(`\[([^\]\n]+)\]\((https?://[^\s)]+)\)`)
	atLine   = regexp.MustCompile(`(?m)^[ \t]*(#{1,6}|>)[ \t]+`)
	bulleted = regexp.MustCompile(`(?m)^[ \t]*[*•-][ \t]+`)
)

// plain takes the signs of markdown out, but those the text had before.
func plain(s, before string) string {
	s = linked.ReplaceAllStringFunc(s, func(m string) string {
		p := linked.FindStringSubmatch(m)
		if p[1] == p[2] || strings.Contains(before, p[2]) && !strings.Contains(before, p[1]) {
			return p[2]
		}
		return p[1] + " " + p[2]
	})
	if !strings.Contains(before, "**") && !strings.Contains(before, "__") {
		s = strong.ReplaceAllString(s, "$2")
	}
	if !strings.ContainsAny(before, "*_") {
		s = emphatic.ReplaceAllString(s, "$1$2$3")
	}
	if !strings.Contains(before, "`") {
		s = code.ReplaceAllString(s, "$1")
	}
	s = atLine.ReplaceAllString(s, "")
	if !bulleted.MatchString(before) {
		s = bulleted.ReplaceAllString(s, "")
	}
	return s
}

// signed puts the name under a message back where a model left a blank for it.
func signed(s, before string) string {
	lines, had := strings.Split(strings.TrimSpace(s), "\n"), strings.Split(strings.TrimSpace(before), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" && blanks.FindString(last) == last && !strings.Contains(before, last) && len(had) > 1 {
		lines[len(lines)-1] = had[len(had)-1]
		return strings.Join(lines, "\n")
	}
	return s
}
