package message

import "sync"

// commonWords gives the language of every everyday word that only one has.
var commonWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	tongues, err := loadTongues()
	if err != nil {
		return out
	}
	for lang, t := range tongues {
		for w := range t.words.common {
			if _, another := out[w]; another {
				out[w] = "" // nobody's
			} else {
				out[w] = lang
			}
		}
	}
	return out
})

// foreign says whether a text is recognisably in another of our languages: more
// everyday words of that one than of the message's. Words that tell nothing
// ("User-interview kit") are nobody's and pass.
func foreign(text, lang string) bool {
	hits := map[string]int{}
	common := commonWords()
	for _, t := range tokensOf(text) {
		if l := common[t.text]; l != "" {
			hits[l]++
		}
	}
	for l, n := range hits {
		if l != lang && n > hits[lang] {
			return true
		}
	}
	return false
}
