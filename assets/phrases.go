package assets

import "embed"

// Phrases holds what messages are made of, one folder per language, read by
// app/message: one file per situation, shared.txt for what several use,
// language.txt for the words the grammar must know, checks.txt for the
// patterns the checks look for.
//
//go:embed phrases/*/*.txt
var Phrases embed.FS
