package planner

import (
	"context"
	"encoding/json"
	"fmt"
)

// ExportProfile writes my profile as a JSON document, every field of it, to the
// file: the document that SetProfile reads.
func (p *Planner) ExportProfile(ctx context.Context, path string) error {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return err
	}
	document, err := json.MarshalIndent(me.Whole(), "", "  ")
	if err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	return p.files.Write(path, append(document, '\n'))
}
