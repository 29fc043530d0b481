package assets

import "embed"

// Places holds countries, their parts, towns with their zones, and ends of
// e-mail domains that tell no country, read by app/region.
//
//go:embed places/*.txt
var Places embed.FS
