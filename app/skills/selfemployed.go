package skills

import (
	"fmt"
	"slices"
	"strings"
)

// selfWords are the ways to write that somebody works for themselves.
type selfWords struct {
	alone, before, after, occupations map[string]bool
}

func (s *selfWords) add(head string, _ float64, list []string) error {
	into := map[string]*map[string]bool{"alone": &s.alone, "before": &s.before, "after": &s.after, "occupations": &s.occupations}[head]
	if into == nil {
		return fmt.Errorf("%q is no way to be self-employed", head)
	}
	if *into == nil {
		*into = map[string]bool{}
	}
	for _, text := range list {
		(*into)[strings.Join(industryWords(text), " ")] = true
	}
	return nil
}

// How certain it is that somebody works alone: said in place of an employer,
// in the title, or in the title beside an employer.
const (
	selfByEmployer = .9
	selfByTitle    = .85
	selfBeside     = .7
)

// SelfEmployed says how certain it is, in [0,1], that somebody works for
// themselves: 0 when nothing says so. "Freelance", "Selbstständig" or
// "Independent" stand in place of an employer, or in the title as a part of its
// own or before what somebody does. An "Independent Director" sits on somebody's
// board, and a "Freelancer Relations Manager" looks after others.
func (l *Lexicon) SelfEmployed(title, organisation string) float64 {
	s := &l.trade.self
	if s.alone[strings.Join(industryWords(organisation), " ")] {
		return selfByEmployer
	}
	for part := range strings.FieldsFuncSeq(title, func(r rune) bool { return strings.ContainsRune("|,;/()[]•·–—\n", r) }) {
		if s.said(industryWords(part)) {
			if strings.TrimSpace(organisation) == "" {
				return selfByTitle
			}
			return selfBeside
		}
	}
	return 0
}

func (s *selfWords) said(ws []string) bool {
	if s.alone[strings.Join(ws, " ")] {
		return true
	}
	for n := min(2, len(ws)-1); n >= 1; n-- {
		head, rest := strings.Join(ws[:n], " "), ws[n:]
		last := rest[len(rest)-1]
		switch {
		case s.after[head] && s.occupations[last], s.before[head] && s.occupations[last]:
			return true
		case head == "freelance", head == "self employed":
			return !slices.ContainsFunc(rest, func(w string) bool { return forOthers[w] })
		}
	}
	// "Consultant indépendant", "Journalista freelance".
	n := len(ws) - 1
	return n >= 1 && (s.after[ws[n]] || ws[n] == "freelance" || ws[n] == "freelancer" || ws[n] == "autonomo" || ws[n] == "autonoma") && s.occupations[ws[0]]
}

// forOthers are words of jobs about people who work for themselves.
var forOthers = map[string]bool{"relations": true, "marketplace": true, "platform": true, "community": true, "program": true, "programme": true, "operations": true, "recruiter": true}
