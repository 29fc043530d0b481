package people

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// photoEndings are the picture files that can be read.
var photoEndings = []string{".png", ".jpg", ".jpeg", ".gif"}

// face is the photo or the initials; a press changes it.
func (s *Screen) face() fyne.CanvasObject {
	avatar := s.host.Face(s.full.Person.ID, part.NewAvatar(s.full.Row.Name, 56))
	var face *part.Pressed
	face = part.NewPressed(avatar, s.word("photo.tip"), func() {
		if len(s.full.Person.Photo) == 0 {
			s.choosePhoto()
			return
		}
		pick.Menu(face, pick.Item{Text: s.word("photo.other"), Icon: "folder", Do: s.choosePhoto},
			pick.Item{Text: s.word("photo.remove"), Icon: "trash", Do: s.removePhoto})
	})
	s.stays["photo"] = face
	return face
}

func (s *Screen) choosePhoto() {
	id, name := s.at, s.full.Person.Name.First()
	s.host.PickFile(photoEndings, func(path string) {
		s.act("change.photo", name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.SetPhoto(ctx, id, path) })
	})
}

func (s *Screen) removePhoto() {
	id, name := s.at, s.full.Person.Name.First()
	s.act("change.photo.gone", name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.RemovePhoto(ctx, id) })
}
