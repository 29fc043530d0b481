package people_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fullPerson is somebody of whom everything is known.
func fullPerson(f *fake) {
	q := f.persons[1]
	q.Name.Prefix, q.Name.Suffix = "Dr.", "PhD"
	q.Emails = append(q.Emails, app.Email{Address: "aiko@home.example", Label: "home"})
	q.Phones = []app.Phone{{Number: "+351 21 123 4567", Label: "mobile"}}
	q.Links = []app.Link{{URL: "https://www.linkedin.com/in/aiko-tanaka"}, {URL: "https://aiko.example/talks", Label: "talks"}}
	q.Hours = []app.Hours{{Days: []int{1, 2, 3}, From: "09:00", To: "12:00"}}
	q.Past = []app.Position{{Title: "Analyst", Organisation: "Polder Tenders", From: "2015-01-01", To: "2018-03-01"}, {Title: "Intern", From: "2014-03-01"}}
	q.Schools, q.Groups = []string{"University of Porto"}, []string{"Women in Data"}
	q.ConnectedOn, q.Birthday, q.CadenceDays, q.TalkAgain = "2023-02-14", "--05-04", 0, "2027-01-12"
	q.Strengths = map[app.Strength]app.Level{app.Leads: 4}
	q.Extra = []app.Extra{{Name: "Fax", Value: "+351 21 000 0000"}, {Name: "Spouse", Value: "Ren"}}
	q.Tags = []string{"data", "lisbon"}
	f.persons[1] = q
}

// face is a small photo: teal above, amber below.
func face(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 90, 60))
	for y := range 60 {
		for x := range 90 {
			c := color.RGBA{11, 107, 115, 255}
			if y > 30 {
				c = color.RGBA{201, 107, 8, 255}
			}
			img.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDrawEverythingAboutAPerson(t *testing.T) {
	screentest.Draw(t, "people-about", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		fullPerson(f)
		f.photo = face(t)
		h.Photos = map[app.PersonID][]byte{1: f.photo}
		f.standing = "Paused until 12 January 2027."
		s := people.New(h, f)
		return s, screen.Route{Name: screen.People, Person: 1}
	})
	for name, size := range map[string][2]float32{"wide": {1280, 1900}, "narrow": {900, 2600}} {
		t.Run(name, func(t *testing.T) {
			h, f := screentest.NewHost(t, size[0], size[1]), newFake()
			fullPerson(f)
			f.photo = face(t)
			h.Photos = map[app.PersonID][]byte{1: f.photo}
			f.standing = "Paused until 12 January 2027."
			h.Show(people.New(h, f), screen.Route{Name: screen.People, Person: 1})
			h.Press(t, "More about Aiko")
			h.Shoot(t, "people-about-all-"+name)
		})
	}
}

func TestDrawValuesBeingEdited(t *testing.T) {
	for name, open := range map[string]func(*testing.T, *screentest.Host, *people.Screen){
		"name": func(t *testing.T, h *screentest.Host, _ *people.Screen) { pressValue(t, h, "Aiko Tanaka") },
		"role": func(t *testing.T, h *screentest.Host, _ *people.Screen) {
			pressValue(t, h, "Data scientist, Kestrel Analytics")
		},
		"region": func(t *testing.T, h *screentest.Host, _ *people.Screen) { pressValue(t, h, "Portugal") },
		"email": func(t *testing.T, h *screentest.Host, _ *people.Screen) {
			h.Press(t, "More about Aiko")
			pressValue(t, h, "aiko@home.example")
		},
		"hours": func(t *testing.T, h *screentest.Host, _ *people.Screen) {
			h.Press(t, "More about Aiko")
			pressValue(t, h, "Mon, Tue, Wed, 09:00 to 12:00")
		},
		"talk": func(t *testing.T, h *screentest.Host, s *people.Screen) {
			s.Key("T")
			h.Wait(0)
		},
		"function": func(t *testing.T, h *screentest.Host, _ *people.Screen) { test.Tap(choiceOf(t, h, "Data science")) },
		"again":    func(t *testing.T, h *screentest.Host, _ *people.Screen) { pressValue(t, h, "from 12 January 2027") },
		"here": func(t *testing.T, h *screentest.Host, _ *people.Screen) {
			h.Press(t, "Add person")
			h.Field(t, "In one line").Entry().SetText("Dr. Ines Duarte, CTO at Tern, ines@tern.example, #climate (peer)")
		},
	} {
		t.Run(name, func(t *testing.T) {
			h, f := screentest.NewHost(t, 1280, 1400), newFake()
			fullPerson(f)
			f.here = []planner.Here{{ID: 3, Name: "Ines Duarte", Role: "CTO, Tern", By: "email"}}
			s := people.New(h, f)
			h.Show(s, screen.Route{Name: screen.People, Person: 1})
			open(t, h, s)
			h.Shoot(t, "people-edit-"+name)
		})
	}
}

// pressValue presses a value on the page by its words.
func pressValue(t *testing.T, h *screentest.Host, words string) {
	t.Helper()
	for _, p := range screentest.All[*part.Pressed](h) {
		if slices.Contains(wordsIn(p.Content()), words) {
			test.Tap(p)
			return
		}
	}
	t.Fatalf("nothing that says %q can be pressed", words)
}

// choiceOf finds a value with a list behind it by its words.
func choiceOf(t *testing.T, h *screentest.Host, words string) *part.Choice {
	t.Helper()
	for _, c := range screentest.All[*part.Choice](h) {
		if slices.Contains(wordsIn(c.Content()), words) {
			return c
		}
	}
	t.Fatalf("no list stands behind %q", words)
	return nil
}

// The page to its end with text at twice its size, one value being edited.
func TestDrawEverythingTwiceAsLarge(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 5600), newFake()
	look.Use(look.New(look.Light, 200, false))
	fullPerson(f)
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People, Person: 1})
	h.Rebuild(s)
	h.Press(t, "More about Aiko")
	pressValue(t, h, "aiko@home.example")
	h.Shoot(t, "people-about-all-200")
}
