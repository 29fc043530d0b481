package assets

import "embed"

// Industries holds words of companies' names, known employers and titles that
// tell an industry, read by app/skills.
//
//go:embed industries/*.txt
var Industries embed.FS
