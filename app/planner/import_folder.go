package planner

import (
	"path/filepath"
	"strings"

	"cortado/app"
)

// How far a folder is looked through. Address books lie near the top; a whole
// disk dropped by mistake must end soon.
const (
	maxFolderDepth = 5
	maxFolderFiles = 500
)

// gathered is one file to read.
type gathered struct {
	from     ImportFrom
	name     string
	size     int64
	inFolder bool // nobody named it; it lay in a folder
}

// gathering is what is to be read, in order, and what is left before it is opened.
type gathering struct {
	files []gathered
	left  []LeftFile
	seen  map[string]bool
}

func (g *gathering) size() int64 {
	var n int64
	for _, f := range g.files {
		n += f.size
	}
	return n
}

// gather lists the files that are named, and those of the folders that are: not
// the hidden ones, sorted, down to maxFolderDepth. A file named twice counts once.
func (p *Planner) gather(from []ImportFrom) (*gathering, error) {
	g := &gathering{seen: map[string]bool{}}
	for _, f := range from {
		if f.Content != nil {
			g.files = append(g.files, gathered{from: f, name: f.Name, size: int64(len(f.Content))})
			continue
		}
		_, folder, err := p.files.Folder(f.Path)
		switch {
		case err != nil && len(from) == 1:
			return nil, err
		case err != nil:
			g.left = append(g.left, LeftFile{From: f, Name: filepath.Base(f.Path), Why: err})
		case folder:
			if err := p.gatherFolder(g, filepath.Clean(f.Path), "", 1); err != nil {
				return nil, err
			}
		case !g.seen[filepath.Clean(f.Path)]:
			g.seen[filepath.Clean(f.Path)] = true
			g.files = append(g.files, gathered{from: f, name: filepath.Base(f.Path), size: p.sizeOf(f.Path)})
		}
	}
	return g, nil
}

func (p *Planner) sizeOf(path string) int64 {
	f, err := p.files.Open(path)
	if err != nil {
		return 0 // said where it is read
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0
	}
	return info.Size()
}

// gatherFolder lists the files of a folder; within is the way to it from the
// folder that was named. What is linked is left alone: it may lead in a circle.
func (p *Planner) gatherFolder(g *gathering, folder, within string, depth int) error {
	entries, _, err := p.files.Folder(folder)
	if err != nil {
		g.left = append(g.left, LeftFile{From: ImportFrom{Path: folder}, Name: within + "/", Why: err, Ignored: true})
		return nil
	}
	for _, e := range entries {
		path, name := filepath.Join(folder, e.Name()), strings.TrimPrefix(within+"/"+e.Name(), "/")
		ignore := func(why string) {
			g.left = append(g.left, LeftFile{From: ImportFrom{Path: path}, Name: name, Why: app.Invalid("%s", why), Ignored: true})
		}
		switch {
		case strings.HasPrefix(e.Name(), "."): // hidden, so none of the user's
		case e.IsDir() && depth >= maxFolderDepth:
			ignore("the folder lies too deep; choose it by itself")
		case e.IsDir():
			if err := p.gatherFolder(g, path, name, depth+1); err != nil {
				return err
			}
		case !e.Type().IsRegular():
			ignore("it is no ordinary file")
		case len(g.files) >= maxFolderFiles:
			return app.Invalid("there are more than %d files in %s; choose a smaller folder", maxFolderFiles, filepath.Base(folder))
		case !g.seen[path]:
			g.seen[path] = true
			info, err := e.Info()
			if err != nil {
				ignore("it cannot be looked at")
				continue
			}
			g.files = append(g.files, gathered{from: ImportFrom{Path: path}, name: name, size: info.Size(), inFolder: true})
		}
	}
	return nil
}
