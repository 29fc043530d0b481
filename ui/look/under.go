package look

// over stands in the place of the app's theme while something is drawn that is
// not for the window.
var over *Theme

// Under does something as if the app ran under another theme, without the window
// taking notice: a picture for a file is drawn in the light look whatever the
// window shows. It belongs on the window's goroutine, as all drawing does.
func Under(t *Theme, do func()) {
	before := over
	over = t
	defer func() { over = before }()
	do()
}
