package suggest

import (
	"strings"

	"cortado/app"
)

// question is a question prepared for judging people against it.
type question struct {
	app.Question
	skills []app.SkillID
	tags   []string // folded, each once
	words  []string // meaningful, each once
}

func newQuestion(q app.Question) *question {
	out := &question{Question: q, words: meaningful(q.Text)}
	for _, s := range q.Skills {
		if s != "" {
			out.skills = append(out.skills, app.SkillID(s))
		}
	}
	seen := map[string]bool{}
	for _, t := range q.Tags {
		if k := fold(strings.TrimSpace(t)); k != "" && !seen[k] {
			seen[k] = true
			out.tags = append(out.tags, k)
		}
	}
	return out
}

// vocabulary numbers the words, by their stems, and the tags of all questions, so
// that a person's text is read once for all of them.
type vocabulary struct {
	words, tags map[string]int
}

func vocabularyOf(ns []need) vocabulary {
	v := vocabulary{map[string]int{}, map[string]int{}}
	number := func(m map[string]int, keys []string, form func(string) string) {
		for _, k := range keys {
			k = form(k)
			if _, known := m[k]; !known {
				m[k] = len(m)
			}
		}
	}
	for _, n := range ns {
		if n.question != nil {
			number(v.words, n.question.words, stem)
			number(v.tags, n.question.tags, asItIs)
		}
	}
	return v
}

func asItIs(s string) string { return s }

// readTexts notes which of the questions' words and tags a person has, in
// title, tags and notes.
func (p *Planned) readTexts(person *app.Person, s *scratch) {
	clear(s.words)
	clear(s.tags)
	note := func(w string) {
		if i, ok := p.vocabulary.words[stem(w)]; ok {
			s.words[i] = true
		}
	}
	if len(p.vocabulary.words) > 0 {
		eachWord(fold(person.Title), note)
		eachWord(fold(person.Notes), note)
	}
	for _, t := range person.Tags {
		folded := fold(strings.TrimSpace(t))
		if i, ok := p.vocabulary.tags[folded]; ok {
			s.tags[i] = true
		}
		if len(p.vocabulary.words) > 0 {
			eachWord(folded, note)
		}
	}
}

// questionFit is κ·max(best linked skill, share of tags, share of words), and
// with the opposite view wanted, times how differently they see it. Words and
// tags count as they stand; a skill by the confidence of its level.
func (p *Planned) questionFit(n *need, person *app.Person, s *scratch, f *Facts) (float64, app.Source) {
	q := n.question
	best, src := 0.0, app.Inferred
	for _, id := range q.skills {
		l, ok := s.levelOf(p, id)
		if !ok {
			continue
		}
		reach := float64(l.level) / 5
		mine, gap := p.gaps[id]
		if gap {
			reach = along(l.level, mine.Have, mine.Want)
		}
		if fit := l.confidence * reach; fit > best {
			best, src = fit, l.source
			if f != nil {
				*f = Facts{}
				p.levelFacts(f, person, l, s.list)
				f.Match, f.Have, f.Want = BySkill, mine.Have, mine.Want
			}
		}
	}
	matched := func(match Match, keys []string, form func(string) string, numbers map[string]int, has []bool) {
		n := 0
		for _, k := range keys {
			if has[numbers[form(k)]] {
				n++
			}
		}
		if n == 0 || float64(n)/float64(len(keys)) <= best {
			return
		}
		best, src = float64(n)/float64(len(keys)), app.Inferred
		if f != nil {
			*f = Facts{Match: match, Of: len(keys)}
			for _, k := range keys {
				if has[numbers[form(k)]] {
					f.Matched = append(f.Matched, k)
				}
			}
		}
	}
	matched(ByTags, q.tags, asItIs, p.vocabulary.tags, s.tags)
	matched(ByWords, q.words, stem, p.vocabulary.words, s.words)
	if q.Opposite {
		best *= p.opposite(q, person, s, f)
	}
	return best, src
}

// opposite says how differently a person sees a question, in [0,1]: by both
// stances where they are given, else by the mean difference over the dimensions
// known of both.
func (p *Planned) opposite(q *question, person *app.Person, s *scratch, f *Facts) float64 {
	theirs, said := person.Stances[q.ID]
	if q.Stance != nil && said {
		if f != nil {
			f.Opposite, f.MyStance, f.TheirStance = true, q.Stance, &theirs
		}
		d := float64(*q.Stance - theirs)
		return unit(max(d, -d) / 4)
	}
	sum, differs, known := 0.0, 0, 0
	for _, v := range s.views {
		if v.known {
			known++
			sum += v.difference
			if v.difference > 0 {
				differs++
			}
		}
	}
	if f != nil {
		f.Opposite, f.Differs, f.Known = true, differs, known
	}
	if known == 0 {
		return 0
	}
	return sum / float64(known)
}
