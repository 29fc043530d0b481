package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"cortado/app"
)

// Files reads and writes the user's files; it is an app.Files.
type Files struct{}

// Open opens a file for reading. A missing file, a folder and one that may not
// be read are said plainly.
func (Files) Open(path string) (app.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = app.Invalid("%s is a folder; name a file", path)
	} else if err == nil && !info.Mode().IsRegular() {
		err = app.Invalid("%s is no ordinary file; name one", path)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Write writes a whole file or nothing: to a temporary name beside it, then
// renamed over it.
func (Files) Write(path string, content []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".cortado-*")
	if err != nil {
		return fileFault(path, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the failure that matters is the one reported
			err = fileFault(path, err)
		}
	}()
	_, err = f.Write(content)
	if serr := f.Sync(); err == nil {
		err = serr
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// fileFault says why a file cannot be read or written.
func fileFault(path string, err error) error {
	var known *app.Fault
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return &app.Fault{Kind: app.ErrNotFound, What: fmt.Sprintf("%s does not exist", path), Do: "check the name", Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &app.Fault{Kind: app.ErrReadOnly, What: fmt.Sprintf("%s may not be opened", path), Do: "check its permissions", Err: err}
	}
	return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%s cannot be used", path), Do: "choose another place", Err: err}
}
