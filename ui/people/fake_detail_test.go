package people_test

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// detailed is what the fake remembers of the person in full.
type detailed struct {
	remarks  []planner.Remark
	here     []planner.Here
	opened   []string
	photo    []byte
	standing string
	events   []planner.Event // in place of the timeline
	views    []planner.ViewLine
	tagDays  int // how often to keep in touch by a tag
}

// detail fills in what the first person's page shows besides.
func (d detailed) detail(v *planner.PersonView) {
	if v.Person.ID != 1 {
		return
	}
	v.Standing = d.standing
	if d.tagDays > 0 {
		v.TagDays, v.TagOfDays = d.tagDays, "Mentors"
	}
	v.Person.Photo = d.photo
	v.Origins = map[string]string{"title": "from a file"}
	if v.Person.Introducer != 0 {
		v.Introducer = "Priya Raman"
	}
}

func (f *fake) SetPhoto(_ context.Context, id app.PersonID, path string) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("photo %d %s", id, path))
}
func (f *fake) RemovePhoto(_ context.Context, id app.PersonID) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("no photo %d", id))
}
func (f *fake) KeepRemark(_ context.Context, _ app.PersonID, r planner.Remark) (app.ChangeID, error) {
	if f.fail == nil {
		f.remarks = append(f.remarks, r)
	}
	return f.did(fmt.Sprintf("%s %d %s %s", r.Kind, r.ID, r.On, r.Text))
}
func (f *fake) DeleteRemark(_ context.Context, _ app.PersonID, r planner.Remark) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("delete %s %d", r.Kind, r.ID))
}
func (f *fake) AlreadyHere(_ context.Context, q app.Person) ([]planner.Here, error) {
	var out []planner.Here
	for _, h := range f.here {
		if h.Name == q.Name.String() {
			out = append(out, h)
		}
	}
	return out, f.fail
}
func (f *fake) WriteTo(address string) error {
	f.opened = append(f.opened, "mailto:"+address)
	return f.fail
}
func (f *fake) Open(address string) error {
	f.opened = append(f.opened, address)
	return f.fail
}

// wordsIn lists the texts in a part of the page.
func wordsIn(o fyne.CanvasObject) []string {
	var out []string
	for _, o := range test.LaidOutObjects(o) {
		switch v := o.(type) {
		case *part.Paragraph:
			out = append(out, v.Text)
		case *part.Text:
			out = append(out, v.Text)
		}
	}
	return out
}

// past gives the first person's timeline where the test has one of its own.
func (d detailed) past(v *planner.PersonView) {
	if d.events != nil {
		v.Timeline = d.events
	}
	v.Views = append(v.Views, d.views...)
}
