package planner

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"cortado/app"
	"cortado/app/invite"
)

// InviteFile is a file that was written for a coffee.
type InviteFile struct {
	Coffee app.Coffee // with the note that the file exists
	Path   string
}

// Invites writes the files of several coffees into a folder, one each, and notes
// all of them in one step. A file of the folder is never written over: a name
// that is taken gets a number. Nothing is written unless every coffee can be;
// when the disk refuses one, those before it stay, are noted and given with the
// error.
func (p *Planner) Invites(ctx context.Context, ids []app.CoffeeID, folder string, toSend bool) ([]InviteFile, error) {
	taken, err := p.namesIn(folder)
	if err != nil {
		return nil, err
	}
	var files []InviteFile
	var before []app.Coffee
	var contents [][]byte
	seen := map[app.CoffeeID]bool{}
	for _, id := range ids {
		if seen[id] {
			continue
		}
		seen[id] = true
		c, err := p.store.Coffee(ctx, id)
		if err != nil {
			return nil, err
		}
		q, me, err := p.personAndMe(ctx, c.Person)
		if err != nil {
			return nil, err
		}
		content, err := p.inviteFile(c, q, me, Export{ToSend: toSend})
		if err != nil {
			return nil, &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%s: %s", q.Name, err), Err: err}
		}
		before, contents = append(before, c), append(contents, content)
		p.noteHandedOut(&c, toSend)
		name := taken.free(p.InviteName(c, toSend))
		files = append(files, InviteFile{Coffee: c, Path: filepath.Join(folder, name)})
	}
	written, refused := 0, error(nil)
	err = p.store.Quiet(func(w app.Writer) error {
		for i, f := range files {
			if _, err := w.SaveCoffee(f.Coffee); err != nil {
				return err
			}
			if refused = p.files.Write(f.Path, contents[i]); refused != nil {
				_, err := w.SaveCoffee(before[i])
				return err
			}
			written++
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if written > 0 {
		p.announce(app.CoffeesChanged)
	}
	if refused != nil {
		refused = &app.Fault{Kind: app.ErrReadOnly, What: fmt.Sprintf("%d of %d invites were written: %s", written, len(files), refused), Err: refused}
	}
	return files[:written], refused
}

// fileNames are the names in a folder as the least able file system compares
// them: Windows and macOS do not tell capitals from small letters, and macOS not
// two ways to write an accent.
type fileNames map[string]bool

func (p *Planner) namesIn(folder string) (fileNames, error) {
	entries, ok, err := p.files.Folder(folder)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, app.Invalid("%s is no folder; choose one for the invites", folder)
	}
	names := fileNames{}
	for _, e := range entries {
		names[oneName(e.Name())] = true
	}
	return names, nil
}

func oneName(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// free gives the name, or the first with a number that is not taken, and takes it.
func (n fileNames) free(name string) string {
	for i := 1; ; i++ {
		candidate := invite.NumberedName(name, i)
		if !n[oneName(candidate)] {
			n[oneName(candidate)] = true
			return candidate
		}
	}
}
