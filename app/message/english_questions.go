package message

import "strings"

// indirect turns a direct English question into what can follow "I wonder":
// "How should we price a pilot?" → "how we should price a pilot". Questions it
// cannot turn safely are asked as they are.
func indirect(q string) (string, bool) {
	q = strings.TrimSpace(strings.TrimRight(q, "? "))
	if strings.ContainsAny(q, "?!;:") || strings.Contains(q, ". ") {
		return "", false
	}
	f := strings.Fields(q)
	if len(f) < 3 {
		return "", false
	}
	first := strings.ToLower(f[0])
	if auxiliary[first] {
		if rest, ok := invert(f); ok {
			return "whether " + rest, true
		}
		return "", false
	}
	if !questionWords[first] {
		return "", false
	}
	f[0] = first
	if strings.ToLower(f[1]) == "to" {
		return strings.Join(f, " "), true
	}
	for i := 1; i < len(f) && i <= 4; i++ {
		if !auxiliary[strings.ToLower(f[i])] {
			continue
		}
		rest, ok := invert(f[i:])
		if !ok {
			return "", false
		}
		return strings.Join(f[:i], " ") + " " + rest, true
	}
	switch first {
	case "who", "what", "which": // the question word is the subject: "who owns pricing"
		return strings.Join(f, " "), true
	}
	return "", false
}

// invert takes words that begin with an auxiliary and puts its subject first.
func invert(f []string) (string, bool) {
	if len(f) < 3 {
		return "", false
	}
	aux, subject := strings.ToLower(f[0]), f[1]
	if aux == "do" {
		return strings.Join(f[1:], " "), true
	}
	if aux == "does" || aux == "did" || !pronoun[strings.ToLower(subject)] {
		return "", false
	}
	if strings.ToLower(subject) != "i" {
		subject = strings.ToLower(subject)
	}
	return subject + " " + aux + " " + strings.Join(f[2:], " "), true
}

// isQuestion says whether a text reads as a question although the mark may be
// missing.
func isQuestion(s string) bool {
	if strings.HasSuffix(strings.TrimSpace(s), "?") {
		return true
	}
	f := strings.Fields(strings.ToLower(s))
	if len(f) < 3 {
		return false
	}
	if auxiliary[f[0]] {
		return pronoun[f[1]]
	}
	return questionWords[f[0]] && f[1] != "to" && auxiliary[f[1]]
}

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

var (
	auxiliary     = wordSet("should can could will would must may might shall is are am was were do does did have has had")
	questionWords = wordSet("how why when where what which who whom whose")
	pronoun       = wordSet("i we you they he she it one there this that these those people somebody someone anyone anybody nobody")
)
