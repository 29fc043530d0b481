package skills

// Written says which spelling of the skill answers to what was typed: empty
// when its name in the language does as well as any, else the alias or the name
// in another language that answers best ("Excel" for Spreadsheets).
func (s Skill) Written(typed, lang string) string {
	p := key(typed)
	if p == "" {
		return ""
	}
	best, found := 0, ""
	try := func(text, in string) {
		if rank, ok := rankOf(p, spelling{key: key(text), lang: in}, lang); ok && (best == 0 || rank+1 < best) {
			best, found = rank+1, text
		}
	}
	try(s.Names[lang], lang)
	for _, a := range s.Aliases {
		try(a, "")
	}
	for _, other := range Languages {
		if other != lang {
			try(s.Names[other], other)
		}
	}
	if found == s.Names[lang] {
		return ""
	}
	return found
}
