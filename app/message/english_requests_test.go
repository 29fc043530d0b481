package message

import "testing"

func TestANoteOfARequestBecomesWordsToTheReader(t *testing.T) {
	t.Parallel()
	e := english{tongueOf(t, "en").words}
	lena := calledName{first: "Lena", last: "Hoffmann"}
	for note, want := range map[string][2]string{
		"Lena asked for feedback on her pricing page":  {"requestthing", "feedback on your pricing page"},
		"Asked whether I could speak at their offsite": {"requestverb", "speak at your offsite"},
		"asked if I know a good lawyer":                {"requestany", "whether I know a good lawyer"},
		"can you introduce me to Tom":                  {"requestverb", "introduce you to Tom"},
		"Could you look over my CV":                    {"requestverb", "look over your CV"},
		"mentor her for a year":                        {"requestverb", "mentor you for a year"},
		"to join her panel":                            {"requestverb", "join your panel"},
		"join her panel":                               {"requestverb", "join your panel"},
		"asked me about pricing":                       {"requestthing", "a word about pricing"},
		"is looking for a data lead":                   {"requestthing", "a data lead"},
		"wants an introduction to Tom":                 {"requestthing", "an introduction to Tom"},
		"intro to Tom":                                 {"requestthing", "an intro to Tom"},
		"Lena would like me to review his deck":        {"requestverb", "review your deck"},
	} {
		if fact, text := e.request(note, lena); fact != want[0] || text != want[1] {
			t.Errorf("%q becomes %s %q, not %s %q", note, fact, text, want[0], want[1])
		}
	}
}

func TestAReasonWithoutItsBeginningGetsOne(t *testing.T) {
	t.Parallel()
	e := english{tongueOf(t, "en").words}
	for reason, want := range map[string][2]string{
		"too busy until March":     {"reasonsentence", "I am too busy until March"},
		"Away all week":            {"reasonsentence", "I am away all week"},
		"a full quarter":           {"reasonthing", "a full quarter"},
		"too many promises":        {"reasonthing", "too many promises"},
		"it is not my field":       {"reasonsentence", "It is not my field"},
		"we launch in December":    {"reasonsentence", "We launch in December"},
		"I'm on leave until March": {"reasonsentence", "I'm on leave until March"},
	} {
		if fact, text := e.reason(reason); fact != want[0] || text != want[1] {
			t.Errorf("%q becomes %s %q, not %s %q", reason, fact, text, want[0], want[1])
		}
	}
}
