package exchange

import (
	"net/mail"
	"strings"

	"cortado/app"
)

// draft is a person in the making. Every put method either fills a field, or
// keeps the text in Extra and says why, so that no value gets lost.
type draft struct {
	p      app.Person
	b      *Batch
	o      *Options
	line   int
	at     int // where the value at hand stands, if not in line
	values int

	full           string // the name in full, as the file has it
	fullFrom       string // its header, for Extra
	middle         string
	occupation     string // a job where no title is told
	occupationFrom string // its header
	placeFrom      string // the header of a place that is none of the addresses
	spots          []*spot
	birth          [3]string // year, month, day in columns of their own
}

func newDraft(b *Batch, o *Options, line int) *draft { return &draft{b: b, o: o, line: line} }

func (d *draft) extra(name, value string) {
	if value = strings.TrimSpace(value); value != "" {
		d.p.Extra = append(d.p.Extra, app.Extra{Name: name, Value: value})
	}
}

// odd keeps a value that could not be read and says so.
func (d *draft) odd(id, name, value string) {
	d.extra(name, value)
	d.b.problem(max(d.at, d.line), reason(id, "value", short(value)), value)
}

// once fills a field that holds one value; a second one goes to Extra.
func (d *draft) once(field *string, name, value string) {
	switch value = strings.TrimSpace(value); {
	case *field == "":
		*field = value
	case *field != value:
		d.extra(name, value)
	}
}

func (d *draft) email(name, value, label string, first bool) {
	value = strings.TrimSpace(value)
	if len(value) > 7 && strings.EqualFold(value[:7], "mailto:") {
		value = value[7:]
	}
	address := value
	if app.ValidateEmail(address) != nil {
		a, err := mail.ParseAddress(value)
		if err != nil {
			d.odd("import.problem.email", name, value)
			return
		}
		address = a.Address
		if a.Name != "" {
			d.extra(name, value)
		}
	}
	for i, e := range d.p.Emails {
		if app.EmailKey(e.Address) == app.EmailKey(address) {
			if e.Label == "" {
				d.p.Emails[i].Label = label
			}
			return
		}
	}
	if len(d.p.Emails) >= maxList {
		d.extra(name, value)
		return
	}
	e := app.Email{Address: address, Label: label}
	if first {
		d.p.Emails = append([]app.Email{e}, d.p.Emails...)
		return
	}
	d.p.Emails = append(d.p.Emails, e)
}

func (d *draft) phone(value, label string, first bool) {
	value = strings.TrimSpace(value)
	if len(value) > 4 && strings.EqualFold(value[:4], "tel:") {
		value = strings.Replace(value[4:], ";ext=", " ext. ", 1) // RFC 3966
	}
	for i, t := range d.p.Phones {
		if t.Number == value {
			if t.Label == "" {
				d.p.Phones[i].Label = label
			}
			return
		}
	}
	if len(d.p.Phones) >= maxList {
		d.extra("Phone", value)
		return
	}
	t := app.Phone{Number: value, Label: label}
	if first {
		d.p.Phones = append([]app.Phone{t}, d.p.Phones...)
		return
	}
	d.p.Phones = append(d.p.Phones, t)
}

func (d *draft) link(name, value, label string) {
	value = strings.TrimSpace(value)
	address := value
	if !strings.Contains(address, "://") && strings.Contains(address, ".") {
		address = "https://" + address
	}
	if app.ValidateLink(address) != nil {
		d.odd("import.problem.link", name, value)
		return
	}
	for i, l := range d.p.Links {
		if linkKey(l.URL) == linkKey(address) {
			if l.Label == "" {
				d.p.Links[i].Label = label
			}
			return
		}
	}
	if len(d.p.Links) >= maxList {
		d.extra(name, value)
		return
	}
	d.p.Links = append(d.p.Links, app.Link{URL: address, Label: label})
}

func (d *draft) tag(t string) {
	if t = strings.TrimSpace(t); t != "" {
		d.unite(&d.p.Tags, "Tags", t)
	}
}

// unite adds a text to a list unless it is there in another spelling. What a
// full list does not take goes to Extra: comparing spellings takes time.
func (d *draft) unite(list *[]string, name, t string) {
	if len(*list) >= maxList {
		d.extra(name, t)
		return
	}
	*list = unite(*list, t)
}

// unite adds a text to a list unless it is there in another spelling.
func unite(list []string, t string) []string {
	for _, have := range list {
		if app.Fold(have) == app.Fold(t) {
			return list
		}
	}
	return append(list, t)
}

func (d *draft) note(text string) {
	text = strings.TrimSpace(text)
	if text == "" || d.p.Notes == text {
		return
	}
	if d.p.Notes != "" {
		d.p.Notes += "\n"
	}
	d.p.Notes += text
}

func (d *draft) want(text string) {
	text = strings.TrimSpace(text)
	if len(d.p.Wants) >= maxList {
		d.extra("Wants", text)
		return
	}
	for _, w := range d.p.Wants {
		if app.Fold(w.Text) == app.Fold(text) {
			return
		}
	}
	if text == "" {
		return
	}
	w := app.Want{Text: text}
	if d.o.Skill != nil {
		if id, _ := d.o.Skill(text); id != "" && !strings.HasPrefix(string(id), "own:") {
			w.Skill = id
		}
	}
	d.p.Wants = append(d.p.Wants, w)
}

func (d *draft) trust(name, value string) {
	level, ok := readLevel(value)
	if !ok || d.p.Trust != nil {
		d.odd("import.problem.level", name, value)
		return
	}
	d.p.Trust = &level
}

func (d *draft) relation(name, value string) {
	r, ok := relationWords[app.Fold(value)]
	if !ok || d.p.Relation != "" {
		d.odd("import.problem.relation", name, value)
		return
	}
	d.p.Relation = r
}

var relationWords = func() map[string]app.Relation {
	m := map[string]app.Relation{}
	for r, words := range map[app.Relation]string{
		app.Peer:      "peer,colleague,coworker,co-worker,friend,kollege,kollegin,collegue,colega,companero,companera",
		app.Senior:    "senior,manager,boss,supervisor,vorgesetzter,vorgesetzte,superieur,jefe,jefa",
		app.Executive: "executive,exec,c-level,geschaftsfuhrung,dirigeant,directivo",
		app.Report:    "report,direct report,reports to me,mitarbeiter,mitarbeiterin,subordinado",
		app.Outside:   "outside,external,extern,client,customer,kunde,kundin,partner,externe,externo,cliente",
		app.Mentoring: "programme,program,mentor,mentee,mentorship,mentorin,programm,programa",
	} {
		for _, w := range strings.Split(words, ",") {
			m[w] = r
		}
	}
	return m
}()

func (d *draft) zone(name, value string) {
	value = strings.TrimSpace(value)
	if _, err := app.LoadZone(value); err != nil || d.p.Zone != "" {
		d.extra(name, value)
		return
	}
	d.p.Zone = value
}

// attribute places a value on a dimension of perspective if it is one.
func (d *draft) attribute(dim app.Dimension, name, value string) {
	v := strings.TrimSpace(value)
	spec := app.SpecOf(dim)
	if spec.Values != nil {
		v = strings.ReplaceAll(app.Fold(v), " ", "-")
	}
	if dim == app.Region && d.o.Region != nil {
		v = d.o.Region(v)
	}
	if _, taken := d.p.Perspective[dim]; taken || spec.ValidateValue(v) != nil {
		d.extra(name, value)
		return
	}
	if d.p.Perspective == nil {
		d.p.Perspective = map[app.Dimension]app.Attribute{}
	}
	d.p.Perspective[dim] = app.Attribute{Value: v, Certainty: 1, Source: app.Imported}
}

func (d *draft) connected(name, value string, o order) {
	day, ok := readDate(value, o, d.o.Today)
	if !ok || d.p.ConnectedOn != "" {
		d.odd("import.problem.date", name, value)
		return
	}
	d.p.ConnectedOn = day
}

func (d *draft) birthday(name, value string, o order) {
	day, ok := readBirthday(value, o, d.o.Today)
	if !ok || (d.p.Birthday != "" && d.p.Birthday != day) {
		d.odd("import.problem.date", name, value)
		return
	}
	d.p.Birthday = day
}
