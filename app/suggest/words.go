package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold lowers a text and takes its accents away.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			var b strings.Builder
			for _, r := range norm.NFKD.String(s) {
				if r == 'ß' {
					b.WriteString("ss")
				} else if !unicode.Is(unicode.Mn, r) {
					b.WriteRune(unicode.ToLower(r))
				}
			}
			return b.String()
		}
	}
	return strings.ToLower(s)
}

// eachWord calls do with every word of a folded text.
func eachWord(folded string, do func(word string)) {
	start := -1
	for i, r := range folded {
		switch in := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			do(folded[start:i])
			start = -1
		}
	}
	if start >= 0 {
		do(folded[start:])
	}
}

// meaningful lists the words of a text that say something, each once whatever
// its ending: words that only join others ("how", "to", "the") match everywhere and mean nothing.
func meaningful(text string) []string {
	var out []string
	seen := map[string]bool{}
	eachWord(fold(text), func(w string) {
		if k := stem(w); utf8.RuneCountInString(w) > 1 && !joining[w] && !seen[k] {
			seen[k] = true
			out = append(out, w)
		}
	})
	return out
}

// stem takes the endings of plurals and cases off a folded word of five letters
// or more, so that "clinic" finds "clinics" and "Kunde" finds "Kunden".
func stem(w string) string {
	const least = 4
	if len(w) > least && w[len(w)-1] == 's' && w[len(w)-2] != 's' {
		w = w[:len(w)-1]
	}
	for _, end := range [...]string{"en", "er", "e", "n"} {
		if len(w) >= least+len(end) && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

var joining = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		a an the and or but nor so if then than as at by for from in into of off on onto out over per to up via with
		without about against between after before since until during under is are was were be been being am do does
		did done have has had can could may might must shall should will would not no yes i me my mine we us our you
		your he him his she her it its they them their this that these those there here who whom whose which what when
		where why how more most less least very too also just only any some all each every both either neither get got
		aber als am an auf aus bei bin da das dass dem den der des die doch du ein eine einem einen einer es fur hat
		ich ihr im in ist ja kann man mein mich mir mit muss nach nicht noch oder ob sein sich sie sind soll sollen
		sollte uber um und uns unser vom von vor war was weil welche wenn wer wie wir wird wo zu zum zur zwischen
		au aux avec ce ces cette comment dans de des du elle en est et il je la le les leur mais mes mon ne nos notre
		nous on ou par pas plus pour pourquoi quand que quel quelle qui sa se ses si son sont sur un une vous
		al como con cual cuando del donde el ella es esta este la las lo los mas mi nos nuestro o para pero por
		porque que quien se sin sobre son su sus un una y yo`) {
		m[w] = true
	}
	return m
}()

// companyForms are the legal forms at the end of a firm's name.
var companyForms = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		ab ag aktiengesellschaft aps as asa bv bvba co company corp corporation cv doo ek eg ev gbr gesellschaft gmbh
		group holding holdings inc incorporated kft kg kgaa limited llc llp lp ltd mbh ltda nv ohg oy oyj plc pte pty
		oo public sa sarl sas se sl slu sp spa srl sro ug z`) {
		m[w] = true
	}
	return m
}()

// organisationKey is what two spellings of one employer have in common: case,
// accents, signs and company forms at the end are ignored. A name that is all
// company form ("Group") keeps its words.
func organisationKey(name string) string {
	folded := fold(name)
	// "S.A." and "d.o.o." read as one word; "e.V." likewise.
	folded = strings.ReplaceAll(folded, ".", "")
	var words []string
	eachWord(folded, func(w string) { words = append(words, w) })
	n := len(words)
	for n > 1 && companyForms[words[n-1]] {
		n--
	}
	// What is left of "& Co. KG" and of "sp. z o.o." at the end.
	return strings.Join(words[:n], " ")
}
