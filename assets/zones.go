package assets

import "embed"

// Zones holds what Windows and its calendar programs call the time zones, read
// by app/freetime.
//
//go:embed zones/*.txt
var Zones embed.FS
