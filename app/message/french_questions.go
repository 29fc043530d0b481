package message

import (
	"regexp"
	"slices"
	"strings"
)

// inverted is a verb with its pronoun behind it: "devons-nous", "refuse-t-elle".
var inverted = regexp.MustCompile(`^(.+?)(?:-t)?-(je|tu|il|elle|on|nous|vous|ils|elles|ce)$`)

var (
	frenchAsking    = wordSet("comment pourquoi quand où combien quel quelle quels quelles qui que quoi lequel laquelle lesquels lesquelles")
	frenchWhich     = wordSet("quel quelle quels quelles")
	frenchBefore    = wordSet("à de avec pour sur par dans en chez jusqu’où depuis selon contre sans vers")
	frenchClitics   = wordSet("me te se nous vous le la les lui leur y en ne")
	frenchNouns     = wordSet("le la les un une des mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces chaque")
	neverSubject    = wordSet("je tu on nous vous") // a pronoun that repeats no noun
	repeatedSubject = wordSet("il elle ils elles")
)

// asking says whether a text in small letters begins like a question, as an
// indirect one does: "comment …", "à quel prix …", "si nous …".
func (g french) asking(s string) bool {
	f := strings.Fields(s)
	if len(f) < 2 {
		return false
	}
	first := f[0]
	return frenchAsking[first] || first == "si" || strings.HasPrefix(s, "s’il") || first == "ce" && (f[1] == "que" || f[1] == "qui" || strings.HasPrefix(f[1], "qu’")) ||
		frenchBefore[first] && (frenchWhich[f[1]] || f[1] == "qui" || f[1] == "quoi" || f[1] == "combien")
}

// question turns a direct question into what can follow "je me demande":
// "Comment devrions-nous fixer un prix ?" → "comment nous devrions fixer un
// prix". Those it cannot turn safely are asked as they are.
func (g french) question(q string) (string, bool, bool) {
	marked := strings.HasSuffix(strings.TrimSpace(q), "?")
	s := curled(strings.TrimSpace(strings.TrimRight(strings.TrimSpace(q), "?"+noBreak+"\u202f ")))
	f := strings.Fields(s)
	if len(f) == 0 {
		return "", false, marked
	}
	f[0] = g.word(f[0], false)
	low := strings.Join(f, " ")
	asks := marked || g.asking(low) && f[0] != "ce" && f[0] != "si" || strings.HasPrefix(low, "est-ce ") || strings.HasPrefix(low, "qu’est-ce ") || inverted.MatchString(f[0]) && len(f) > 2
	if len(f) < 2 || len(f) == 2 && !frenchAsking[f[0]] || strings.ContainsAny(low, "?!;:") || strings.Contains(low, ". ") {
		return "", false, asks
	}
	if t, ok := g.indirect(f); ok {
		return g.toReader(t), true, asks
	}
	return "", false, asks
}

// indirect turns the words of a question.
func (g french) indirect(f []string) (string, bool) {
	s := strings.Join(f, " ")
	for _, start := range [][2]string{{"qu’est-ce que ", "ce que "}, {"qu’est-ce qu’", "ce qu’"}, {"qu’est-ce qui ", "ce qui "}, {"est-ce que ", "si "}, {"est-ce qu’il ", "s’il "}, {"est-ce qu’ils ", "s’ils "}, {"est-ce qu’", "si "}} {
		if rest, ok := strings.CutPrefix(s, start[0]); ok {
			return start[1] + rest, plainOrder(rest)
		}
	}
	if before, after, ok := strings.Cut(s, " est-ce que "); ok && g.asking(before+" x") {
		return before + " " + after, plainOrder(after)
	}
	if before, after, ok := strings.Cut(s, " est-ce qu’"); ok && g.asking(before+" x") {
		return before + " " + after, plainOrder(after)
	}
	if f[0] == "si" || f[0] == "ce" {
		return s, g.asking(s) && plainOrder(s)
	}
	if !g.asking(s) {
		return g.yesOrNo(f)
	}
	if f[0] == "que" && !infinitive(f[1]) {
		return g.whatThing(f)
	}
	at := slices.IndexFunc(f, inverted.MatchString)
	if at < 0 {
		return s, !strings.Contains(s, "-ce ")
	}
	if at > 7 || !plainOrder(strings.Join(f[at+1:], " ")) {
		return "", false
	}
	from := at // where the verb with its small words begins
	for from > 1 && frenchClitics[f[from-1]] {
		from--
	}
	head := f[:from]
	size := headSize(f)
	verb, pronoun := turned(f[from:at], f[at])
	rest := strings.Join(f[at+1:], " ")
	switch {
	case pronoun == "ce":
		return "", false
	case neverSubject[pronoun], from == size:
		return strings.TrimSpace(strings.Join(head, " ") + " " + joinSubject(pronoun, verb) + " " + rest), true
	case repeatedSubject[pronoun] && from > size && slices.ContainsFunc(f[size:from], func(w string) bool { return frenchNouns[w] || strings.HasPrefix(w, "l’") }):
		return strings.TrimSpace(strings.Join(head, " ") + " " + verb + " " + rest), true
	}
	return "", false
}

// headSize is how many words ask: "comment" 1, "quels clients" 2, "à quel prix" 3.
func headSize(f []string) int {
	n := 1
	if frenchBefore[f[0]] {
		n = 2
	}
	switch w := f[n-1]; {
	case frenchWhich[w]:
		return n + 1
	case w == "combien" && len(f) > n && f[n] == "de":
		return n + 2
	case w == "combien" && len(f) > n && strings.HasPrefix(f[n], "d’"):
		return n + 1
	}
	return n
}

// yesOrNo turns "Devrions-nous …" and "Notre équipe doit-elle …".
func (g french) yesOrNo(f []string) (string, bool) {
	at := slices.IndexFunc(f, inverted.MatchString)
	if at < 0 || at > 6 || !plainOrder(strings.Join(f[at+1:], " ")) {
		return "", false
	}
	from := at
	for from > 0 && frenchClitics[f[from-1]] && !(from == 1 && frenchNouns[f[0]] && at > 1) {
		from--
	}
	verb, pronoun := turned(f[from:at], f[at])
	rest := strings.Join(f[at+1:], " ")
	switch {
	case pronoun == "ce":
		return "", false
	case from == 0:
		s := joinSubject(pronoun, verb) + " " + rest
		if pronoun == "il" || pronoun == "ils" {
			return "s’" + s, true
		}
		return "si " + s, true
	case repeatedSubject[pronoun] && (frenchNouns[f[0]] || strings.HasPrefix(f[0], "l’")):
		return "si " + strings.Join(f[:from], " ") + " " + verb + " " + rest, true
	}
	return "", false
}

// whatThing turns "Que devons-nous savoir" into "ce que nous devons savoir".
func (g french) whatThing(f []string) (string, bool) {
	at := slices.IndexFunc(f, inverted.MatchString)
	if at < 1 || at > 3 || !plainOrder(strings.Join(f[at+1:], " ")) {
		return "", false
	}
	for _, w := range f[1:at] {
		if !frenchClitics[w] {
			return "", false
		}
	}
	verb, pronoun := turned(f[1:at], f[at])
	if pronoun == "ce" {
		return "", false
	}
	s := strings.TrimSpace(joinSubject(pronoun, verb) + " " + strings.Join(f[at+1:], " "))
	if soundsVowelFrench(s) {
		return "ce qu’" + s, true
	}
	return "ce que " + s, true
}

// turned gives the verb with the small words before it, and its pronoun.
func turned(before []string, verb string) (string, string) {
	m := inverted.FindStringSubmatch(verb)
	v := m[1]
	if v == "puis" {
		v = "peux"
	}
	return strings.TrimSpace(strings.Join(before, " ") + " " + v), m[2]
}

func joinSubject(pronoun, verb string) string {
	if pronoun == "je" && soundsVowelFrench(verb) {
		return "j’" + verb
	}
	return pronoun + " " + verb
}

// plainOrder says that no verb has its pronoun behind it.
func plainOrder(s string) bool {
	for _, w := range strings.Fields(s) {
		if inverted.MatchString(strings.Trim(w, ",")) {
			return false
		}
	}
	return true
}

func infinitive(w string) bool {
	for _, end := range []string{"er", "ir", "re", "oir"} {
		if strings.HasSuffix(w, end) && len(w) > 3 {
			return true
		}
	}
	return false
}
