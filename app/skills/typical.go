package skills

// addNamed lets the skills that the main part names speak for the function
// they are typical of, where nothing else does: "Cash Flow Manager".
func (l *Lexicon) addNamed(e *evidence) {
	const weight = 2.1
	for _, n := range e.named {
		if n.beside {
			continue
		}
		for _, v := range l.typicalOf[n.skill] {
			e.scores[v.function] += weight * v.weight
		}
	}
}

// prepareTypical finds for each skill the functions it is typical of, with
// weights that add up to one: those whose profile has it, otherwise those whose
// profile has others of its family.
func (l *Lexicon) prepareTypical() {
	shares := func(matches func(Skill) bool) []vote {
		var votes []vote
		sum := 0.0
		for f, name := range Functions {
			w := 0.0
			for _, t := range l.profiles[name] {
				if matches(l.taxonomy.skills[l.taxonomy.byID[t.skill]]) {
					w += t.share
				}
			}
			if w > 0 {
				votes = append(votes, vote{f, w})
				sum += w
			}
		}
		for i := range votes {
			votes[i].weight /= sum
		}
		return votes
	}
	byFamily := map[string][]vote{}
	for _, f := range l.taxonomy.families {
		byFamily[f.ID] = shares(func(s Skill) bool { return s.Family == f.ID })
	}
	l.typicalOf = make([][]vote, len(l.taxonomy.skills))
	for i, s := range l.taxonomy.skills {
		l.typicalOf[i] = shares(func(o Skill) bool { return o.ID == s.ID })
		if l.typicalOf[i] == nil {
			l.typicalOf[i] = byFamily[s.Family]
		}
	}
}
