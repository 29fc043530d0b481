package ui

import (
	"context"
	"slices"
	"strconv"

	"cortado/app"
	"cortado/ui/part"
)

// mostFaces is how many photos are kept in memory; each is a few kilobytes.
const mostFaces = 500

// faces are the photos beside names. Only those on show are read, beside the
// window's work, and of nobody who has none.
type faces struct {
	who     map[app.PersonID]bool   // who has a photo; nil until it is read
	kept    map[app.PersonID][]byte // as they were read last
	fresh   map[app.PersonID]bool   // read since people changed
	waiting []*part.Avatar          // shown before it was known who has a photo
	reading bool                    // who has one
	news    int                     // how often people changed: what was read before is old
	asked   map[app.PersonID][]*part.Avatar
}

// Face gives an avatar the photo of a person.
func (s *Shell) Face(of app.PersonID, avatar *part.Avatar) *part.Avatar {
	f := &s.faces
	avatar.Of = int64(of)
	avatar.SetPhoto(f.kept[of])
	switch {
	case of == 0 || f.fresh[of]:
	case f.who == nil:
		f.waiting = append(f.waiting, avatar)
		s.whoHasFaces()
	case f.who[of]:
		s.readFace(of, avatar)
	default:
		delete(f.kept, of)
		avatar.SetPhoto(nil)
	}
	return avatar
}

// whoHasFaces reads who has a photo, and then shows those waited for.
func (s *Shell) whoHasFaces() {
	f := &s.faces
	if f.reading {
		return
	}
	f.reading = true
	news := f.news
	var who map[app.PersonID]bool
	s.async.run("faces", func(ctx context.Context) (err error) {
		who, err = s.planner.Faces(ctx)
		return err
	}, func(err error) {
		f.reading = false
		waiting := f.waiting
		f.waiting = nil
		if err != nil { // the initials stand there
			return
		}
		if news == f.news {
			f.who = who
		}
		for _, avatar := range waiting {
			s.Face(app.PersonID(avatar.Of), avatar)
		}
	})
}

// readFace reads one photo. By then a list may show somebody else there.
func (s *Shell) readFace(of app.PersonID, avatar *part.Avatar) {
	f := &s.faces
	if f.asked == nil {
		f.asked = map[app.PersonID][]*part.Avatar{}
	}
	f.asked[of] = append(f.asked[of], avatar)
	if len(f.asked[of]) > 1 {
		return
	}
	news := f.news
	var photo []byte
	s.async.run("face-"+strconv.FormatInt(int64(of), 10), func(ctx context.Context) (err error) {
		photo, err = s.planner.Face(ctx, of)
		return err
	}, func(err error) {
		avatars := f.asked[of]
		delete(f.asked, of)
		if err != nil {
			return
		}
		if news != f.news {
			for _, a := range avatars {
				if a.Of == int64(of) {
					s.Face(of, a)
				}
			}
			return
		}
		if f.kept == nil || len(f.kept) >= mostFaces {
			f.kept, f.fresh = map[app.PersonID][]byte{}, map[app.PersonID]bool{}
		}
		f.kept[of], f.fresh[of] = photo, true
		for _, a := range avatars {
			if a.Of == int64(of) {
				a.SetPhoto(photo)
			}
		}
	})
}

// changed has photos read again when people changed; until then the old ones show.
func (f *faces) changed(signals []app.Signal) {
	if slices.Contains(signals, app.PeopleChanged) {
		f.who, f.fresh = nil, map[app.PersonID]bool{}
		f.news++
	}
}
