package message

import "slices"

// PartsOf gives the names of the parts a draft is made of, in their order.
func PartsOf(in Input) []string {
	in, err := checked(in)
	if err != nil {
		return nil
	}
	tongues, err := loadTongues()
	if err != nil {
		return nil
	}
	var out []string
	for _, p := range composerOf(tongues[in.Lang], in).best() {
		out = append(out, p.part)
	}
	return out
}

// Unsaid gives the phrases of a language none of the inputs makes available, as
// "file [part] text", and how many phrases there are.
func Unsaid(lang string, inputs []Input) ([]string, int) {
	tongues, err := loadTongues()
	if err != nil {
		return []string{err.Error()}, 0
	}
	t := tongues[lang]
	said := map[*node]bool{} // the first node tells one phrase from another
	for _, in := range inputs {
		if in, err = checked(in); err != nil {
			continue
		}
		c := composerOf(t, in)
		parts := map[string]bool{"plan": true, "subject": true}
		for _, p := range c.available("plan") {
			for _, s := range c.plan(p) {
				parts[s.part] = true
				if other, points := pointers[s.part]; points {
					parts[other[0]], parts[other[1]] = true, true
				}
			}
		}
		for part := range parts {
			if part == "subject" && in.Channel != "email" {
				continue
			}
			for _, p := range c.available(part) {
				if n := countWords(c.render(p, part).text); part != "subject" || n >= subjectMin && n <= subjectMax {
					said[&p.nodes[0]] = true
				}
			}
		}
	}
	var out []string
	all := 0
	for file, parts := range t.book {
		if file == "language" || file == "checks" {
			continue
		}
		for part, lines := range parts {
			for _, p := range lines {
				if part == "drop" {
					continue
				}
				if all++; !said[&p.nodes[0]] {
					out = append(out, file+" ["+part+"] "+p.text)
				}
			}
		}
	}
	slices.Sort(out)
	return out, all
}
