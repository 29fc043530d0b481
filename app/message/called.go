package message

import "cortado/app"

// Called is how the greeting of a message calls its reader: "Priya", in the
// formal tone "Dr. Raman"; "" where the name says nothing.
func Called(in Input) string {
	in, err := checked(in)
	if err != nil {
		return ""
	}
	tongues, err := loadTongues()
	if err != nil {
		return ""
	}
	t := tongues[in.Lang]
	n := t.words.nameOf(in.Person)
	if in.Tone == app.Formal {
		return t.grammar(in).formalName(n)
	}
	return n.first
}
