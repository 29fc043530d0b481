package app

import (
	"io"
	"io/fs"
)

// Files is the part of the file system that actions need.
type Files interface {
	// Open opens a file of the user for reading. ErrNotFound, ErrReadOnly when it
	// may not be read, ErrInvalid for a folder.
	Open(path string) (File, error)
	// Folder lists what a folder holds, by name; ok is false for anything else.
	Folder(path string) (entries []fs.DirEntry, ok bool, err error)
	// Write writes a whole file or nothing.
	Write(path string, content []byte) error
}

// File is an open file.
type File interface {
	io.Reader
	io.ReaderAt
	io.Closer
	Stat() (fs.FileInfo, error)
}
