package assets

import "embed"

// Questions holds the bank of questions to take along to a coffee, each in
// every language messages are written in, read by app/brief.
//
//go:embed questions/*.txt
var Questions embed.FS
