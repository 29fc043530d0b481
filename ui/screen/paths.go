package screen

import "strings"

// between parts paths in a route. No system allows it in a path.
const between = "\x00"

// JoinPaths puts several files into the Path of a route, which compares with ==.
func JoinPaths(paths []string) string { return strings.Join(paths, between) }

// SplitPaths gives the files of a route's Path.
func SplitPaths(joined string) []string {
	if joined == "" {
		return nil
	}
	return strings.Split(joined, between)
}

// Paster is a screen that takes what is on the clipboard when no field has the
// focus.
type Paster interface{ Paste() }
