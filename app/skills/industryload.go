package skills

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// trade holds what tells an industry. It is compiled once by Load.
type trade struct {
	names        []string // every industry, in order
	exact        map[string][]industryVote
	ends         map[string][]industryVote // may end a longer word
	begins       map[string][]industryVote // may begin one
	inside       map[string][]industryVote // may stand in the middle of one
	longest      int                       // words of the longest phrase
	employers    map[string]employerEntry
	titles       map[string]Claim
	longestTitle int
	silent       map[string]bool
	self         selfWords
}

type industryVote struct {
	industry string
	weight   float64
}

// employerEntry is a large employer; alone when its name is a common word.
type employerEntry struct {
	industry string
	alone    bool
}

// parseIndustries reads the folder industries: words, employers, titles, silent
// words and how people write that they work for themselves. A line is
// "industry [number]: word, word".
func parseIndustries(files fs.FS) (*trade, error) {
	t := &trade{names: app.SpecOf(app.Industry).Values, exact: map[string][]industryVote{}, ends: map[string][]industryVote{},
		begins: map[string][]industryVote{}, inside: map[string][]industryVote{}, employers: map[string]employerEntry{}, titles: map[string]Claim{}, silent: map[string]bool{}}
	for _, part := range []struct {
		file string
		read func(head string, x float64, list []string) error
	}{{"silent", t.addSilent}, {"words", t.addWords}, {"employers", t.addEmployers}, {"titles", t.addTitles}, {"self", t.self.add}} {
		err := eachLineOf(files, "industries/"+part.file+".txt", func(line string) error {
			before, list, ok := strings.Cut(line, ":")
			head, number, _ := strings.Cut(before, " ")
			x, err := strconv.ParseFloat(number, 64)
			if !ok || number != "" && err != nil {
				return fmt.Errorf("%q is no head of a line", before)
			}
			return part.read(head, x, splitList(list))
		})
		if err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *trade) known(industry string) error {
	if !slices.Contains(t.names, industry) {
		return fmt.Errorf("%q is no industry", industry)
	}
	return nil
}

func (t *trade) addWords(industry string, weight float64, list []string) error {
	for _, text := range list {
		ws := industryWords(text)
		k := strings.Join(ws, " ")
		v := industryVote{industry, weight}
		if k == "" || t.silent[k] {
			return fmt.Errorf("%q says nothing", text)
		}
		t.longest = max(t.longest, len(ws))
		before, after := strings.HasPrefix(text, "*"), strings.HasSuffix(text, "*")
		addVote(t.exact, k, v)
		if before {
			addVote(t.ends, k, v)
		}
		if after {
			addVote(t.begins, k, v)
		}
		if before && after && len(k) >= shortestInside {
			addVote(t.inside, k, v)
		}
	}
	return t.known(industry)
}

// addVote adds what a word tells once for each industry: two spellings may be
// one when folded.
func addVote(votes map[string][]industryVote, k string, v industryVote) {
	if !slices.ContainsFunc(votes[k], func(o industryVote) bool { return o.industry == v.industry }) {
		votes[k] = append(votes[k], v)
	}
}

func (t *trade) addEmployers(industry string, _ float64, list []string) error {
	for _, text := range list {
		ws := industryWords(text)
		k := strings.Join(ws, " ")
		if had, ok := t.employers[k]; ok && had.industry != industry || k == "" || len(ws) > longestEmployer {
			return fmt.Errorf("%q is in %s too, or cannot be looked up", text, had.industry)
		}
		t.employers[k] = employerEntry{industry, strings.HasPrefix(text, "=")}
	}
	return t.known(industry)
}

func (t *trade) addTitles(industry string, certainty float64, list []string) error {
	for _, text := range list {
		ws := industryWords(text)
		k := strings.Join(ws, " ")
		if had, ok := t.titles[k]; ok && had.Value != industry {
			return fmt.Errorf("%q is in %s too", text, had.Value)
		}
		t.titles[k] = Claim{industry, certainty}
		t.longestTitle = max(t.longestTitle, len(ws))
	}
	return t.known(industry)
}

func (t *trade) addSilent(_ string, _ float64, list []string) error {
	for _, text := range list {
		t.silent[fold(text)] = true
	}
	return nil
}
