package planner

import "context"

// SaveFile writes a file that was made elsewhere, such as a picture of an
// insight: the whole of it or nothing.
func (p *Planner) SaveFile(_ context.Context, path string, content []byte) error {
	return p.files.Write(path, content)
}
