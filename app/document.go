package app

import (
	"bytes"
	"encoding/json"
)

// readKnown reads a value of a document and refuses fields nobody knows, as the
// rest of the document does.
func readKnown(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	return d.Decode(into)
}
