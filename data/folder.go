package data

import (
	"io/fs"
	"os"
)

// Folder lists what a folder holds, by name; ok is false for anything else.
func (Files) Folder(path string) (entries []fs.DirEntry, ok bool, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, false, fileFault(path, err)
	}
	if !info.IsDir() {
		return nil, false, nil
	}
	entries, err = os.ReadDir(path)
	if err != nil {
		return nil, true, fileFault(path, err)
	}
	return entries, true, nil
}
