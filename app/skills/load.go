package skills

import (
	"fmt"

	"cortado/assets"
)

// Load compiles the taxonomy and the lexicon from the program's own files.
// It fails only when those files contradict themselves, which a test rules
// out.
func Load() (*Taxonomy, *Lexicon, error) {
	t, err := parseTaxonomy(assets.Skills)
	if err != nil {
		return nil, nil, fmt.Errorf("load skills: %w", err)
	}
	l, err := parseLexicon(assets.Titles, t)
	if err != nil {
		return nil, nil, fmt.Errorf("load titles: %w", err)
	}
	if l.trade, err = parseIndustries(assets.Industries); err != nil {
		return nil, nil, fmt.Errorf("load industries: %w", err)
	}
	return t, l, nil
}
