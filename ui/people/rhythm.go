package people

import (
	"cortado/ui/look"
	"cortado/ui/part"
)

// tagRhythm is how often to keep in touch with a person who has no rhythm of their
// own: by one of their tags, or at no fixed time.
func (s *Screen) tagRhythm() *part.Paragraph {
	if v := s.full; v.TagDays > 0 {
		return part.NewParagraph(s.say("cadence.by-tag", "every", s.cadence(v.TagDays), "tag", v.TagOfDays)).In(look.Ink)
	}
	return part.NewParagraph(s.cadence(0)).In(look.Ink3)
}
