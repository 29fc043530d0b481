package data

import (
	"bytes"
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

// Photographed gives who has a photo; see app.Reader.
func (r *reads) Photographed(ctx context.Context) ([]app.PersonID, error) {
	out, err := list(ctx, r.s, func(row scanner) (id app.PersonID, err error) { return id, row.Scan(&id) }, "SELECT person FROM photo ORDER BY person")
	return out, fault("read who has a photo", err)
}

// Photo gives a person's photo; see app.Reader.
func (r *reads) Photo(ctx context.Context, of app.PersonID) ([]byte, error) {
	found, err := list(ctx, r.s, func(row scanner) (image []byte, err error) { return image, row.Scan(&image) }, "SELECT image FROM photo WHERE person = ?", int64(of))
	if err != nil || len(found) == 0 {
		return nil, fault("read photo", err)
	}
	return found[0], nil
}

func (w *writer) savePhoto(person int64, image []byte, fresh bool) error {
	if len(image) == 0 {
		if fresh {
			return nil
		}
		_, err := w.exec("DELETE FROM photo WHERE person = ?", person)
		return err
	}
	kept, err := one[[]byte](w.s, "SELECT image FROM photo WHERE person = ?", person)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		_, err = w.exec("INSERT INTO photo (person, image) VALUES (?, ?)", person, image)
	case err == nil && !bytes.Equal(kept, image):
		_, err = w.exec("UPDATE photo SET image = ? WHERE person = ?", image, person)
	}
	return err
}
