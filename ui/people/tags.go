package people

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// tagsLine are the tags as chips, with a place for one more.
func (s *Screen) tagsLine() fyne.CanvasObject {
	id := s.at
	chips := part.Wrap(6)
	for _, tag := range s.full.Person.Tags {
		chip := part.NewChip(tag, "").Removable(func() {
			s.change(id, func(q *app.Person) {
				q.Tags = slices.DeleteFunc(slices.Clone(q.Tags), func(t string) bool { return t == tag })
			}, nil)
		})
		chip.Tip = s.word("tags.remove", "tag", tag)
		chips.Objects = append(chips.Objects, chip)
	}
	if e := s.editing; e != nil && e.name == "tags" && e.person == id {
		return part.Column(6, chips, e.body)
	}
	add := part.IconButton("plus", s.word("tags.add"), func() { s.edit("tags", s.tagEditor) }).Small()
	s.stays[slotName("tags")] = add
	chips.Objects = append(chips.Objects, add)
	return chips
}

// tagEditor takes one more tag, or several parted by commas.
func (s *Screen) tagEditor() *editor {
	id := s.at
	var used []string
	s.host.Run("people.tags", func(ctx context.Context) (err error) {
		used, err = s.planner.Tags(ctx)
		return err
	}, func() {})
	field := part.NewCombo("", s.word("tags.example"), func(typed string) []string {
		var out []string
		for _, tag := range used {
			if strings.HasPrefix(app.Fold(tag), app.Fold(typed)) {
				out = append(out, tag)
			}
		}
		return out
	}, nil)
	return &editor{body: field, fields: []*part.Field{&field.Field}, take: func() (func(context.Context) (app.ChangeID, error), bool) {
		typed := listed(field.Text())
		return s.writing(id, func(q *app.Person) { q.Tags = listed(strings.Join(append(slices.Clone(q.Tags), typed...), ",")) }), true
	}}
}

// listed reads words parted by commas, each once, without the # some put before
// a tag.
func listed(text string) []string {
	var out []string
	seen := map[string]bool{}
	for t := range strings.SplitSeq(text, ",") {
		if t = strings.TrimLeft(strings.TrimSpace(t), "#"); t != "" && !seen[app.Fold(t)] {
			seen[app.Fold(t)] = true
			out = append(out, t)
		}
	}
	return out
}
