package writer

import (
	"regexp"
	"strings"
)

var (
	web     = regexp.MustCompile(`https?://[^\s<>()"“”]+`)
	figures = regexp.MustCompile(`[0-9]+(?:[.:,/][0-9]+)*`)
)

// Differs compares what must not change when a text is rephrased, its figures
// and links: those that are gone and those that are new, in order, each once.
func Differs(before, after string) (gone, added []string) {
	a, b := fixed(before), fixed(after)
	return missing(a, b), missing(b, a)
}

// fixed lists the links of a text and the figures outside them.
func fixed(s string) []string {
	var out []string
	for _, link := range web.FindAllString(s, -1) {
		out = append(out, strings.TrimRight(link, ".,;:!?"))
	}
	return append(out, figures.FindAllString(web.ReplaceAllString(s, " "), -1)...)
}

func missing(from, in []string) []string {
	has := map[string]bool{}
	for _, x := range in {
		has[x] = true
	}
	var out []string
	for _, x := range from {
		if !has[x] {
			has[x] = true
			out = append(out, x)
		}
	}
	return out
}
