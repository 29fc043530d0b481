package planner

import (
	"context"
	"io"

	"cortado/app"
)

// mostPhotoFile is the largest picture file that is read.
const mostPhotoFile = 20 << 20

// SetPhoto keeps a picture file (PNG, JPEG, GIF) as a person's photo, scaled to
// at most 512 by 512. ErrInvalid for anything else and for what is too large;
// nothing is decoded before its size is known.
func (p *Planner) SetPhoto(ctx context.Context, id app.PersonID, path string) (app.ChangeID, error) {
	raw, err := p.readPhoto(path)
	if err != nil {
		return 0, err
	}
	photo, err := shrinkPhoto(raw, photoSide)
	if err != nil {
		return 0, err
	}
	return p.savePhoto(ctx, id, photo, "change.photo")
}

// RemovePhoto leaves a person with their initials.
func (p *Planner) RemovePhoto(ctx context.Context, id app.PersonID) (app.ChangeID, error) {
	return p.savePhoto(ctx, id, nil, "change.photo.gone")
}

func (p *Planner) savePhoto(ctx context.Context, id app.PersonID, photo []byte, label string) (app.ChangeID, error) {
	q, err := p.store.Person(ctx, id)
	if err != nil {
		return 0, err
	}
	old := q
	q.Photo = photo
	p.prepare(&q, old)
	return p.change(label, q.Name.First(), func(w app.Writer) error {
		_, err := w.SavePerson(q)
		return err
	}, app.PeopleChanged)
}

func (p *Planner) readPhoto(path string) (raw []byte, err error) {
	f, err := p.files.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if cerr := f.Close(); err == nil {
			err = cerr
		}
	}()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() > mostPhotoFile {
		return nil, app.Invalid("the picture is larger than 20 MB; choose a smaller one")
	}
	return io.ReadAll(io.LimitReader(f, mostPhotoFile))
}
