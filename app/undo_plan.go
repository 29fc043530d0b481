package app

// UndoPlan says what taking a change back would do to people.
type UndoPlan struct {
	Change   Change
	Leaving  []PersonID // the change brought them; they would be gone
	Restored []PersonID // they would be as they were before
	Back     []PersonID // the change took them away; they would be there again
	Staying  []UndoStay // something came since; by id
}

// UndoStay is somebody of whom taking a change back leaves something.
type UndoStay struct {
	Person PersonID
	// Whole says that the change brought this person, who now stays altogether.
	Whole bool
	// Fields are what was changed since and stays, by their names in the file;
	// none for a whole person on whom something only hangs.
	Fields []string
	// Hanging says what came since that needs this person: "coffee", "note",
	// "message" and so on, the names of tables, each once.
	Hanging []string
}
