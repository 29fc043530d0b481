package planner

import (
	"strings"
)

// asRead says to me what I wrote of myself: "our user-interview kit" stands in a
// message of mine as I typed it, and on my own pages it is "your user-interview
// kit". Only the first word changes, and only in the language of the window.
func (p *Planner) asRead(text string) string {
	first, rest, more := strings.Cut(text, " ")
	if !more {
		return text
	}
	for _, mine := range strings.Fields(p.words.Say("day.mine")) {
		if strings.EqualFold(first, mine) {
			return p.words.Say("day.yours") + " " + rest
		}
	}
	return text
}
