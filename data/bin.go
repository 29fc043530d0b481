package data

import (
	"context"

	"cortado/app"
)

// Bin gives everybody in the bin in full; see app.Reader.
func (r *reads) Bin(ctx context.Context) ([]app.Person, error) {
	out, err := list(ctx, r.s, newPersonRow().scanFull, selectPerson+" WHERE deleted <> '' ORDER BY person.id")
	return out, fault("read bin", err)
}
