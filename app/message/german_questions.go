package message

import "strings"

// question reads a question in own words. It turns it into what can follow "ich
// frage mich, …" where word order tells how: "Wie sollten wir einen Test
// bepreisen?" → "wie wir einen Test bepreisen sollten", "Sollen wir bauen oder
// kaufen?" → "ob wir bauen oder kaufen sollen". Others are asked as they are.
func (g german) question(s string) (string, bool, bool) {
	asks := g.isQuestion(s)
	q := g.turned(strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s), "?. ")))
	if strings.ContainsAny(q, "?!;:,") || strings.Contains(q, ". ") {
		return "", false, asks
	}
	f := strings.Fields(q)
	if len(f) < 3 {
		return "", false, asks
	}
	first := strings.ToLower(f[0])
	if g.lists["auxiliary"][first] && g.isPronoun(f[1]) {
		return "ob " + g.verbLast(f), true, asks
	}
	if !g.lists["asking"][first] {
		return "", false, asks
	}
	f[0] = first
	for i := 1; i < len(f)-1 && i <= 4; i++ {
		if !g.isPronoun(f[i+1]) || capitalised(f[i]) {
			continue
		}
		low := strings.ToLower(f[i])
		if !g.lists["auxiliary"][low] && !germanIsFinite(low) {
			return "", false, asks
		}
		return strings.Join(f[:i], " ") + " " + g.verbLast(f[i:]), true, asks
	}
	if !asks && g.isClause(f) { // "wie wir Tests bepreisen", "wie Kliniken einkaufen"
		return strings.Join(f, " "), true, true
	}
	return "", false, asks
}

// isClause says whether words that begin with a question word have their verb at
// the end already.
func (g german) isClause(f []string) bool {
	if g.isPronoun(f[1]) && f[1] != "Ihr" {
		return len(f) > 3
	}
	last := f[len(f)-1]
	return (capitalised(f[1]) || germanDeterminer(f[1:]) != "") && !capitalised(last) && germanIsFinite(last) && !g.lists["separable"][last]
}

// germanIsFinite says whether a small word can be the verb of a pronoun.
func germanIsFinite(low string) bool { return endsIn(low, "en", "t", "st", "ern", "eln", "e") }

// isPronoun says whether a word can be the subject of a question. Capital "Sie"
// is the reader; small "sie" and "es" may be others.
func (g german) isPronoun(s string) bool { return g.lists["pronouns"][strings.ToLower(s)] }

// verbLast puts the verb that words begin with to their end; a prefix that was
// parted from it comes back: "gehen Sie dabei vor" → "Sie dabei vorgehen".
func (g german) verbLast(f []string) string {
	verb := strings.ToLower(f[0])
	rest := f[1:]
	if subject := strings.ToLower(rest[0]); rest[0] != "Sie" {
		rest = append([]string{subject}, rest[1:]...)
	}
	last := rest[len(rest)-1]
	if len(rest) > 1 && g.lists["separable"][last] && !g.lists["auxiliary"][verb] {
		return strings.Join(rest[:len(rest)-1], " ") + " " + last + verb
	}
	return strings.Join(rest, " ") + " " + verb
}

// isQuestion says whether a text reads as a question although the mark may be
// missing.
func (g german) isQuestion(s string) bool {
	if strings.HasSuffix(strings.TrimSpace(s), "?") {
		return true
	}
	f := strings.Fields(s)
	if len(f) < 3 {
		return false
	}
	first, second := strings.ToLower(f[0]), strings.ToLower(f[1])
	if g.lists["auxiliary"][first] {
		return g.isPronoun(second)
	}
	return g.lists["asking"][first] && g.lists["auxiliary"][second]
}
