package people

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// photoEndings are the picture files that can be read.
var photoEndings = []string{".png", ".jpg", ".jpeg", ".gif"}

// face is the photo or the initials; a press changes it.
func (s *Screen) face() fyne.CanvasObject {
	avatar := part.NewAvatar(s.full.Row.Name, 56)
	if photo := s.full.Photo; len(photo) > 0 {
		sum := sha256.Sum256(photo) // the toolkit keeps pictures by their name
		avatar.Photo = fyne.NewStaticResource("photo-"+hex.EncodeToString(sum[:8]), photo)
	}
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
