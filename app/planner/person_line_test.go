package planner_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// lineRead writes what was read off a line in one text, field by field.
func lineRead(q app.Person) string {
	var out []string
	add := func(name, value string) {
		if value != "" {
			out = append(out, name+"="+value)
		}
	}
	add("prefix", q.Name.Prefix)
	add("given", q.Name.Given)
	add("family", q.Name.Family)
	add("suffix", q.Name.Suffix)
	add("called", q.Name.Nickname)
	add("title", q.Title)
	add("house", q.Organisation)
	add("place", q.Place)
	for _, e := range q.Emails {
		add("mail", strings.TrimSuffix(e.Address+"/"+e.Label, "/"))
	}
	for _, p := range q.Phones {
		add("phone", strings.TrimSuffix(p.Number+"/"+p.Label, "/"))
	}
	for _, l := range q.Links {
		add("link", l.URL)
	}
	add("tags", strings.Join(q.Tags, "+"))
	add("relation", string(q.Relation))
	add("notes", q.Notes)
	return strings.Join(out, "|")
}

func TestALineIsReadHoweverItIsTyped(t *testing.T) {
	const ines = "given=Ines|family=Duarte|title=CTO|house=Tern"
	for line, want := range map[string]string{
		// One role, many ways to write it.
		"Ines Duarte, CTO at Tern":      ines,
		"Ines Duarte, CTO @ Tern":       ines,
		"Ines Duarte, CTO @Tern":        ines,
		"Ines Duarte, CTO, Tern":        ines,
		"Ines Duarte, CTO bei Tern":     ines,
		"Ines Duarte, CTO chez Tern":    ines,
		"Ines Duarte, CTO en Tern":      ines,
		"Ines Duarte, CTO presso Tern":  ines,
		"Ines Duarte, CTO bij Tern":     ines,
		"Ines Duarte; CTO at Tern":      ines,
		"Ines Duarte - CTO at Tern":     ines,
		"Ines Duarte | CTO | Tern":      ines,
		"Ines Duarte – CTO, Tern":       ines,
		"Ines Duarte, VP – Sales, Tern": "given=Ines|family=Duarte|title=VP – Sales|house=Tern",
		"Ines Duarte CTO at Tern":       ines,
		"Ines Duarte, at Tern":          "given=Ines|family=Duarte|house=Tern",
		"Ines Duarte at Tern":           "given=Ines|family=Duarte|house=Tern",
		// Any order.
		"CTO at Tern, Ines Duarte":                            ines,
		"ines@tern.example, Ines Duarte, CTO at Tern":         ines + "|mail=ines@tern.example",
		"Ines Duarte <ines@tern.example>, CTO at Tern":        ines + "|mail=ines@tern.example",
		"Ines Duarte CTO at Tern ines@tern.example":           ines + "|mail=ines@tern.example",
		"+351 21 123 4567, CTO at Tern, Ines Duarte, #Ocean":  ines + "|phone=+351 21 123 4567|tags=Ocean",
		"in Lisbon, Ines Duarte, CTO at Tern":                 ines + "|place=Lisbon",
		"linkedin.com/in/ines-d, Ines Duarte, CTO at Tern":    ines + "|link=linkedin.com/in/ines-d",
		"Ines Duarte, CTO at Tern, https://tern.example/team": ines + "|link=https://tern.example/team",
		// Names.
		"Dr. Ines Duarte, PhD, CTO at Tern":        "prefix=Dr.|given=Ines|family=Duarte|suffix=PhD|title=CTO|house=Tern",
		"Prof. Dr. Jürgen Weiß":                    "prefix=Prof. Dr.|given=Jürgen|family=Weiß",
		"Ines Duarte, PhD, MBA, Nurse":             "given=Ines|family=Duarte|suffix=PhD, MBA|title=Nurse",
		"Vincent van der Berg":                     "given=Vincent|family=van der Berg",
		"María De La Cruz, Buyer":                  "given=María|family=De La Cruz|title=Buyer",
		"Ludwig von Tann zu Rhede":                 "given=Ludwig|family=von Tann zu Rhede",
		"Robert (Bob) Keene, Buyer":                "given=Robert|family=Keene|called=Bob|title=Buyer",
		`Robert "Bob" Keene`:                       "given=Robert|family=Keene|called=Bob",
		"Duarte, Ines, CTO at Tern":                ines,
		"Duarte, Ines, ines.duarte@a.example":      "given=Ines|family=Duarte|mail=ines.duarte@a.example",
		"Duarte, Ines, linkedin.com/in/inesduarte": "given=Ines|family=Duarte|link=linkedin.com/in/inesduarte",
		"Duarte, Ines":                             "given=Duarte|title=Ines",
		"Lee, Nurse, works at Polder":              "given=Lee|title=Nurse|notes=works at Polder",
		"Ana En Lai":                               "given=Ana En|family=Lai",
		"李小龙":                                      "given=李小龙",
		// Places.
		"Ines Duarte, CTO at Tern in Lisbon": ines + "|place=Lisbon",
		"Ines Duarte, CTO at Tern, Lisbon":   ines + "|place=Lisbon",
		"Ines Duarte, based in Porto":        "given=Ines|family=Duarte|place=Porto",
		"Ana Bo, Buyer at Women in Tech":     "given=Ana|family=Bo|title=Buyer|house=Women in Tech",
		"Ana Bo, Specialist in Oncology":     "given=Ana|family=Bo|title=Specialist in Oncology",
		// Labels, tags, relation.
		"Ana Bo, work: ana@bo.example, mobile +44 20 7946 0000": "given=Ana|family=Bo|mail=ana@bo.example/work|phone=+44 20 7946 0000/mobile",
		"Ana Bo, tel. 020 7946 0000":                            "given=Ana|family=Bo|phone=020 7946 0000",
		"Ana Bo, ana@bo.example (private)":                      "given=Ana|family=Bo|mail=ana@bo.example/home",
		"Ana Bo (peer), Buyer, #climate #Climate #späti":        "given=Ana|family=Bo|title=Buyer|tags=climate+späti|relation=peer",
		"Ana Bo, Buyer (mentor)":                                "given=Ana|family=Bo|title=Buyer|relation=programme",
		"Ana Bo, C# developer":                                  "given=Ana|family=Bo|title=C# developer",
		"Ana Bo, Class of 1998-2001":                            "given=Ana|family=Bo|title=Class of 1998-2001",
		// What nothing claims.
		"Bo Ek, Buyer, Polder, likes tea":       "given=Bo|family=Ek|title=Buyer|house=Polder|notes=likes tea",
		"CTO at Tern":                           "title=CTO|house=Tern",
		"Head of Sales at Tern, ana@bo.example": "title=Head of Sales|house=Tern|mail=ana@bo.example",
		"":                                      "",
		" , ;, ":                                "",
		"@":                                     "given=@",
	} {
		if got := lineRead(planner.ParsePerson(line)); got != want {
			t.Errorf("%q\nis read as %s\nwant       %s", line, got, want)
		}
	}
}

func FuzzALineIsReadWithoutHarm(f *testing.F) {
	for _, line := range []string{"Ines Duarte, CTO at Tern, ines@tern.example", "Duarte, Ines (peer) #x in Lisbon", "\x01\x02,\x03", "a@b.c <d@e.f> +12345678", "Ana, work \x01, tel \x03"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		q := planner.ParsePerson(line)
		for _, e := range q.Emails {
			if app.ValidateEmail(e.Address) != nil {
				t.Errorf("%q is kept as an e-mail address", e.Address)
			}
		}
	})
}
