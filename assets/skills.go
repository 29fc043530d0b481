package assets

import "embed"

// Skills holds the taxonomy of skills: one file per part of working life,
// read by app/skills.
//
//go:embed skills/*.txt
var Skills embed.FS

// Titles holds the words of job titles and the skills typical for roles,
// read by app/skills.
//
//go:embed titles/*.txt
var Titles embed.FS
