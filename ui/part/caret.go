package part

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// caret is where the caret of a field of several lines was left. The toolkit
// knows a row and a column only, and where a line is wrapped at a space just
// typed, no row has that space: the next letter would go before it and two
// words grow together.
type caret struct {
	text     string
	row, col int // as the toolkit has it
	letter   int // the letter it stands before
	left     bool
}

// leave remembers that the caret stands before a letter.
func (e *entry) leave(letter int) {
	e.caret = caret{text: e.Text, row: e.CursorRow, col: e.CursorColumn, letter: letter, left: true}
}

// resume puts the caret back to where it was left, unless it or the text was
// moved since.
func (e *entry) resume() {
	c := e.caret
	e.caret.left = false
	if c.left && c.row == e.CursorRow && c.col == e.CursorColumn && c.letter != e.CursorTextOffset() && c.text == e.Text {
		e.CursorRow, e.CursorColumn = place(e, c.letter)
	}
}

// write does something that puts letters in before the caret or takes them out
// there.
func (e *entry) write(do func()) {
	e.resume()
	if !e.MultiLine || e.SelectedText() != "" {
		do()
		return
	}
	letter := e.CursorTextOffset() - utf8.RuneCountInString(e.Text)
	do()
	e.leave(letter + utf8.RuneCountInString(e.Text))
}

// TypedRune writes a letter.
func (e *entry) TypedRune(r rune) { e.write(func() { e.Entry.TypedRune(r) }) }

// MouseDown puts the caret elsewhere.
func (e *entry) MouseDown(m *desktop.MouseEvent) {
	e.resume()
	e.Entry.MouseDown(m)
}

// key lets the toolkit have a key.
func (e *entry) key(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyEnter:
		e.write(func() { e.Entry.TypedKey(k) })
	default:
		e.resume()
		e.Entry.TypedKey(k)
	}
}
