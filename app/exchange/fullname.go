package exchange

import "cortado/app"

// SplitName takes a full name apart as a file's single name column is:
// "Dr. Ana van Dam, PhD", "Dam, Ana".
func SplitName(full string) app.Name { return splitName(full) }

// Credential says whether a word is one of the titles earned that follow a name
// after a comma: PhD, MBA, Jr.
func Credential(word string) bool { return credentials[bare(word)] }
