package chart

import (
	"strconv"
	"strings"
	"unicode"

	"cortado/ui/part"
)

// Initials are those of each name; people who would share theirs get one more
// letter that tells them apart, of the family name if it can: "LVo" and "LVe".
// Those no letter tells apart are numbered.
func Initials(names []string) []string {
	out := make([]string, len(names))
	same := map[string][]int{}
	for i, name := range names {
		out[i] = part.Initials(name)
		same[out[i]] = append(same[out[i]], i)
	}
	for initials, group := range same {
		if len(group) < 2 {
			continue
		}
		written := told(names, group)
		for k, i := range group {
			if written == nil {
				out[i] = initials + strconv.Itoa(k+1)
			} else {
				out[i] = written[k]
			}
		}
	}
	return out
}

// told writes people of the same initials with the first letter that is another
// one for each of them, or gives nil.
func told(names []string, group []int) []string {
	const farthest = 12 // letters into a name
	for _, given := range []bool{false, true} {
		for at := 1; at < farthest; at++ {
			seen := map[string]bool{}
			var out []string
			for _, i := range group {
				first, family := ends(names[i])
				words := letter(first, 0) + letter(family, 0) + letter(family, at)
				if given {
					words = letter(first, 0) + letter(first, at) + letter(family, 0)
				}
				seen[words] = true
				out = append(out, words)
			}
			if len(seen) == len(group) {
				return out
			}
		}
	}
	return nil
}

// ends are the letters of the first and of the last word of a name, what follows
// a comma left out; a single word is the first one.
func ends(name string) (first, family []rune) {
	name, _, _ = strings.Cut(name, ",")
	words := strings.Fields(name)
	letters := func(word string) []rune {
		var out []rune
		for _, r := range word {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				out = append(out, r)
			}
		}
		return out
	}
	if len(words) > 0 {
		first = letters(words[0])
	}
	if len(words) > 1 {
		family = letters(words[len(words)-1])
	}
	return first, family
}

// letter is one letter of a word, the first one a capital; nothing where there
// are fewer.
func letter(word []rune, at int) string {
	switch {
	case at >= len(word):
		return ""
	case at == 0:
		return string(unicode.ToUpper(word[0]))
	}
	return string(unicode.ToLower(word[at]))
}
