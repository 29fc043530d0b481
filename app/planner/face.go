package planner

import (
	"context"

	"cortado/app"
)

// faceSide is the longest side of a photo beside a name, in pixels: 56 units at
// the largest text and two pixels a unit.
const faceSide = 256

// Faces tells who has a photo, so that it is asked for of nobody else.
func (p *Planner) Faces(ctx context.Context) (map[app.PersonID]bool, error) {
	ids, err := p.store.Photographed(ctx)
	out := make(map[app.PersonID]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}

// Face is a person's photo as it stands beside a name: a PNG or JPEG of at most
// 256 by 256 pixels. Nil where there is none, or none that can be drawn.
func (p *Planner) Face(ctx context.Context, of app.PersonID) ([]byte, error) {
	photo, err := p.store.Photo(ctx, of)
	if err != nil {
		return nil, err
	}
	return drawable(photo), nil
}
