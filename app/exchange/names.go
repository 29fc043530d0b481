package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// particles begin a family name written in several words.
var particles = set("van von de da del della der den di do dos du la le el al bin ibn ter ten te zu zur af av st")

// honorifics stand before a name.
var honorifics = set("dr prof professor mr mrs ms miss mx sir dame herr frau m mme mlle sr sra srta dott ing dipl-ing")

// credentials follow a name after a comma.
var credentials = set("phd mba md msc bsc ma ba jd esq jr sr ii iii iv cpa cfa pmp dba llm rn pe mph dds dvm mphil edd cissp shrm-cp acca fca")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// bare is a word without dots, folded.
func bare(w string) string {
	return strings.Trim(strings.ReplaceAll(app.Fold(w), ".", ""), " ,")
}

// isCredential says whether what follows a comma is a title earned, not a given name.
func isCredential(s string) bool {
	first, _, _ := strings.Cut(s, ",")
	words := strings.Fields(first)
	if len(words) == 0 {
		return false
	}
	for _, w := range words {
		upper := 0
		for _, r := range w {
			if unicode.IsUpper(r) {
				upper++
			}
		}
		if !credentials[bare(w)] && (upper < 2 || utf8.RuneCountInString(w) > 8) {
			return false
		}
	}
	return true
}

// splitName takes a full name apart: "Dr. Ana van Dam, PhD", "Dam, Ana",
// "Ana Dam (she/her)".
func splitName(full string) app.Name {
	full, remark := cutRemark(strings.Join(strings.Fields(full), " "))
	n := splitBare(full)
	n.Suffix = strings.TrimSpace(n.Suffix + " " + remark)
	return n
}

// splitBare is splitName for a name without a remark behind it.
func splitBare(full string) app.Name {
	var n app.Name
	if before, after, ok := strings.Cut(full, ","); ok {
		after = strings.TrimSpace(after)
		before = strings.TrimSpace(before)
		switch {
		case after == "":
			full = before
		case before == "" || isCredential(after):
			n.Suffix, full = after, before
		default: // family name first
			given, suffix, _ := strings.Cut(after, ",")
			n.Family, n.Given, n.Suffix = before, strings.TrimSpace(given), strings.TrimSpace(suffix)
			n.Prefix, n.Given = cutHonorifics(n.Given)
			return n
		}
	}
	n.Prefix, full = cutHonorifics(full)
	words := strings.Fields(full)
	if len(words) < 2 {
		n.Given = full
		return n
	}
	at := len(words) - 1
	for i := 1; i < len(words)-1; i++ {
		if particles[bare(words[i])] {
			at = i
			break
		}
	}
	n.Given, n.Family = strings.Join(words[:at], " "), strings.Join(words[at:], " ")
	return n
}

// cutRemark takes off what stands in brackets behind a name, "(she/her)". A name
// that is nothing else stays as it is.
func cutRemark(s string) (rest, remark string) {
	s = strings.TrimSpace(s)
	i := strings.LastIndex(s, "(")
	if i < 1 || !strings.HasSuffix(s, ")") || strings.Contains(s[i:len(s)-1], ")") {
		return s, ""
	}
	return strings.TrimSpace(s[:i]), s[i:]
}

func cutHonorifics(s string) (prefix, rest string) {
	words := strings.Fields(s)
	i := 0
	for i < len(words)-1 && honorifics[bare(words[i])] {
		i++
	}
	return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
}

// nameTokens are the words of a name, folded, for comparing.
func nameTokens(n app.Name) []string {
	return strings.FieldsFunc(app.Fold(n.Given+" "+n.Family+" "+n.Nickname), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
}

// wordsWithin says whether every word of a is among the words of the others.
func wordsWithin(a string, others ...string) bool {
	have := map[string]bool{}
	for _, o := range others {
		for _, w := range strings.Fields(strings.ReplaceAll(o, ",", " ")) {
			have[bare(w)] = true
		}
	}
	for _, w := range strings.Fields(strings.ReplaceAll(a, ",", " ")) {
		if !have[bare(w)] {
			return false
		}
	}
	return true
}
