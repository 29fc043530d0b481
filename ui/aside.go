package ui

import (
	"net/url"
	"os"
	"path/filepath"
)

// asideFolder holds the files that other programs are to open.
const asideFolder = "opened"

// aside is that folder, or empty where the window was given none.
func (p *Params) aside() string {
	if p.Folder == "" {
		return ""
	}
	return filepath.Join(p.Folder, asideFolder)
}

// emptyAside removes the files made for other programs.
func (p *Params) emptyAside() error {
	if dir := p.aside(); dir != "" {
		return os.RemoveAll(dir)
	}
	return nil
}

// Aside gives the path for a file that only another program is to open: in a
// folder beside the data, readable by nobody else, that is emptied when the
// window opens and closes. Without such a folder it is one for temporary files.
func (s *Shell) Aside(name string) (string, error) {
	dir := s.params.aside()
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "cortado-opened-"); err != nil {
			return "", err
		}
	} else if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	return filepath.Join(dir, filepath.Base(filepath.Clean("/"+name))), nil
}

// OpenFile opens a file in the program the system has for it.
func (s *Shell) OpenFile(path string) error {
	whole, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	return OpenLink(fileLink(whole))
}

// fileLink is the address of a file by its whole path.
func fileLink(path string) string {
	path = filepath.ToSlash(path)
	if path != "" && path[0] != '/' { // a Windows drive: file:///C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
