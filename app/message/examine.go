package message

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/assets"
)

// Check is one thing a message should be, and whether it is.
type Check struct {
	Name  string // length, subject, one-ask, time-boxed, why-them, offer, easy-no, no-blank, reading, praise, true, private, names
	OK    bool
	Text  Line   // what was found: "114 words"
	Why   Line   // why it matters
	Fix   Line   // what to do; says nothing when OK
	Found []Span // the words meant, in runes of the body

	InSubject []Span // the words meant in the subject
}

// Line is a sentence of the catalogue, not yet in the window's language.
type Line struct {
	ID      string
	Counted bool // N chooses the plural form
	N       int
	Parts   []any // name and value in turn
}

// In says the line in a language; an empty line says nothing.
func (l Line) In(w *assets.Words) string {
	switch {
	case l.ID == "":
		return ""
	case l.Counted:
		return w.Count(l.ID, l.N, l.Parts...)
	}
	return w.Say(l.ID, l.Parts...)
}

func say(id string, parts ...any) Line { return Line{ID: id, Parts: parts} }

func count(id string, n int, parts ...any) Line {
	return Line{ID: id, Counted: true, N: n, Parts: parts}
}

// examiner judges one text.
type examiner struct {
	in        Input
	words     words
	patterns  patterns
	facts     *facts
	subject   string
	body      string
	lower     []rune  // the body as places looks things up in it
	tokens    []token // words of the body as patterns see them
	above     []token // words of the subject
	sentences []sentence
}

// Examine judges a text for the input's situation and channel, whether the
// program wrote it or the user did. Checks that do not apply are left out. An
// input Write would refuse is judged by what is left of it.
func Examine(in Input, subject, body string) []Check {
	if in.Lang == "" {
		in.Lang = "en"
	}
	tongues, err := loadTongues()
	if err != nil {
		return nil
	}
	t, ok := tongues[in.Lang]
	if !ok {
		t = tongues["en"]
	}
	return examiner{in: in, words: t.words, patterns: t.patterns, facts: t.factsOf(in)}.all(subject, body)
}

func (e examiner) all(subject, body string) []Check {
	e.subject, e.body = subject, body
	if e.sentences == nil {
		e.sentences = e.words.sentencesOf(body)
	}
	e.lower, e.tokens, e.above = lowerRunes(body), tokensOf(body), tokensOf(subject)
	r := ruleOf(e.in)
	out := []Check{e.length()}
	if e.in.Channel == app.ByEmail {
		out = append(out, e.subjectLine())
	}
	out = append(out, e.oneAsk(r.asks))
	switch r.timed {
	case boxed:
		out = append(out, e.timeBoxed())
	case atTime:
		out = append(out, e.namesTheTime())
	}
	if r.why != noReason {
		out = append(out, e.whyThem(r.why))
	}
	if r.offer != noOffer {
		out = append(out, e.offers(r.offer))
	}
	if r.no {
		out = append(out, e.easyNo())
	}
	return append(out, e.noBlank(), e.reading(), e.praise(), e.truth(), e.private(), e.names())
}

// check puts a judgement together; the sentences are found by name.
func check(name string, ok bool, text Line, found []Span) Check {
	c := Check{Name: name, OK: ok, Text: text, Why: say("check." + name + ".why"), Found: found}
	if !ok {
		c.Fix = say("check." + name + ".fix")
	}
	return c
}

func (e examiner) length() Check {
	l := limitsOf(e.in)
	switch e.in.Channel {
	case app.ByEmail:
		n := countWords(e.body)
		c := check("length", n >= l.minWords && n <= l.maxWords, count("check.length.words", n), nil)
		c.Why = say("check.length.why.email", "min", l.minWords, "max", l.maxWords)
		c.Fix = e.lengthFix(n < l.minWords, n > l.maxWords)
		return c
	case app.ByChat:
		n := len(e.sentences)
		long := n > maxChatLines || utf8.RuneCountInString(e.body) > l.maxChars
		c := check("length", n >= minChatLines && !long, count("check.length.sentences", n), nil)
		c.Why = say("check.length.why.chat", "min", minChatLines, "max", maxChatLines)
		c.Fix = e.lengthFix(n < minChatLines, long)
		return c
	}
	n := utf8.RuneCountInString(e.body)
	empty := countWords(e.body) == 0
	c := check("length", n <= l.maxChars && !empty, count("check.length.characters", n, "max", l.maxChars), nil)
	c.Why = say("check.length.why."+string(e.in.Channel), "max", l.maxChars)
	if n > l.maxChars {
		c.Found = []Span{{l.maxChars, n}}
	}
	c.Fix = e.lengthFix(empty, n > l.maxChars)
	return c
}

func (e examiner) lengthFix(short, long bool) Line {
	switch {
	case short:
		return say("check.length.fix.short")
	case long:
		return say("check.length.fix.long")
	}
	return Line{}
}

func (e examiner) subjectLine() Check {
	n := countWords(e.subject)
	shouts := strings.ContainsAny(e.subject, "!\r\n") || shouted(e.subject)
	ok := n >= subjectMin && n <= subjectMax && !shouts && !e.patterns.has("bait", e.above)
	text := count("check.subject.words", n)
	switch {
	case n == 0:
		text = say("check.subject.none")
	case n >= subjectMin && n <= subjectMax && !ok:
		text = say("check.subject.loud")
	}
	return check("subject", ok, text, nil)
}

// asks gives the sentences that ask for something.
func (e examiner) asks() []sentence {
	var out []sentence
	for _, s := range e.sentences {
		if e.patterns.has("ask", within(e.tokens, s.span)) {
			out = append(out, s)
		}
	}
	return out
}

// within gives the words that stand inside a span.
func within(tokens []token, s Span) []token {
	from := 0
	for from < len(tokens) && tokens[from].span.Start < s.Start {
		from++
	}
	to := from
	for to < len(tokens) && tokens[to].span.End <= s.End {
		to++
	}
	return tokens[from:to]
}

// noBlank finds what still has to be filled in: [date], {name}, <…>, ____, XXX.
func (e examiner) noBlank() Check {
	found := e.patterns.find("blank", e.tokens)
	found = append(found, bracketed(e.body)...)
	above := append(e.patterns.find("blank", e.above), bracketed(e.subject)...)
	if len(found)+len(above) == 0 {
		return check("no-blank", true, say("check.no-blank.ok"), nil)
	}
	c := check("no-blank", false, count("check.no-blank.found", len(found)+len(above)), found)
	c.InSubject = above
	return c
}

func bracketed(s string) []Span {
	var out []Span
	r := []rune(s)
	partner := map[rune]rune{'[': ']', '{': '}', '<': '>'}
	for i := 0; i < len(r); i++ {
		want, ok := partner[r[i]]
		if !ok {
			continue
		}
		for j := i + 1; j < len(r) && j < i+60 && r[j] != '\n'; j++ {
			if r[j] == want {
				out = append(out, Span{i, j + 1})
				i = j
				break
			}
		}
	}
	for i := 0; i < len(r); i++ { // a run of underscores or dots to write on
		j := i
		for j < len(r) && r[j] == '_' {
			j++
		}
		if j-i >= 2 {
			out = append(out, Span{i, j})
		}
		if j > i {
			i = j
		}
	}
	return out
}

const (
	longSentence = 34 // words; above it a reader has to begin again
	longAverage  = 21
)

// reading finds sentences that are too long to take in at one reading.
func (e examiner) reading() Check {
	var found []Span
	total, n := 0, 0
	for _, s := range e.sentences {
		if len(s.words) < 3 {
			continue // greeting, signature
		}
		n++
		total += len(s.words)
		if len(s.words) > longSentence {
			found = append(found, s.span)
		}
	}
	switch {
	case len(found) > 0:
		return check("reading", false, count("check.reading.long", len(found)), found)
	case n > 0 && total > longAverage*n:
		return check("reading", false, count("check.reading.average", total/n), nil)
	}
	return check("reading", true, say("check.reading.ok"), nil)
}

// praise finds words that flatter; one strong or two mild ones are too many.
func (e examiner) praise() Check {
	strong, mild := e.patterns.find("flattery", e.tokens), e.patterns.find("praise", e.tokens)
	above := e.patterns.find("flattery", e.above)
	if len(strong)+len(above) == 0 && len(mild) < 2 && strings.Count(e.body, "!") < 2 {
		return check("praise", true, say("check.praise.ok"), nil)
	}
	found := append(strong, mild...)
	if len(found)+len(above) == 0 {
		for i, r := range []rune(e.body) {
			if r == '!' {
				found = append(found, Span{i, i + 1})
			}
		}
	}
	c := check("praise", false, count("check.praise.found", len(found)+len(above)), found)
	c.InSubject = above
	return c
}

func hasUpper(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }
