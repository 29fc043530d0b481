package app

// Numbered lists the kinds of things whose numbers other things name: a settled
// follow-up, a merge, a need. Such a number is never given twice, also not in a
// database made from an archive.
func Numbered() []string {
	return []string{"calendar", "coffee", "contact", "entry", "filter", "import", "merge", "message", "note", "offer", "person",
		"phrase", "programme", "question", "request", "round", "talk"}
}
