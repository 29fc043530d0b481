package command

import (
	"time"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

// insightJSON is what every picture's document has. Empty says why there is
// nothing to show.
type insightJSON struct {
	Title string `json:"title"`
	Note  string `json:"note,omitempty"`
	Empty string `json:"empty,omitempty"`
}

func insightDocument(p planner.Picture) insightJSON {
	return insightJSON{p.Title, p.Note, p.Empty}
}

type insightGapsJSON struct {
	insightJSON
	Total    int              `json:"total"`
	Closable int              `json:"closable"`
	Left     int              `json:"left"` // of others
	Axes     []insightGapJSON `json:"axes"`
	Others   []insightGapJSON `json:"others"`
}

type insightGapJSON struct {
	Skill      app.SkillID  `json:"skill"`
	Name       string       `json:"name"`
	Have       app.Level    `json:"have"`
	Want       app.Level    `json:"want"`
	Best       app.Level    `json:"best"`
	Known      bool         `json:"known"`     // of anybody
	Certainty  float64      `json:"certainty"` // of best
	Person     app.PersonID `json:"person,omitempty"`
	Who        string       `json:"who,omitempty"`
	Importance int          `json:"importance"`
	Closable   bool         `json:"closable"`
}

func gapsDocument(v planner.GapsPicture) insightGapsJSON {
	g := v.Figures
	return insightGapsJSON{insightDocument(v.Picture), g.Total, g.Closable, len(g.Others), gapRows(g.Axes, v.Axes), gapRows(g.Others, v.Others)}
}

func gapRows(gaps []insight.GapAxis, texts []planner.GapAxisText) []insightGapJSON {
	out := []insightGapJSON{}
	for i, a := range gaps {
		out = append(out, insightGapJSON{a.Skill, a.Name, a.Have, a.Want, a.Best, a.Known, a.Certainty, a.Who, texts[i].Who, a.Importance, a.Closable()})
	}
	return out
}

type insightDifferenceJSON struct {
	insightJSON
	Finding     insight.Finding   `json:"finding"`
	Correlation float64           `json:"correlation"`
	Of          int               `json:"of"` // perspectives that are compared
	LeftOut     int               `json:"leftOut"`
	Bands       []insightHelpJSON `json:"bands"`
	Talks       []insightTalkJSON `json:"talks"`
}

type insightHelpJSON struct {
	From int     `json:"from"`
	To   int     `json:"to"`
	N    int     `json:"n"`
	Mean float64 `json:"mean"`
}

type insightTalkJSON struct {
	Talk    app.TalkID   `json:"talk"`
	Person  app.PersonID `json:"person"`
	Name    string       `json:"name"`
	At      time.Time    `json:"at"`
	Differs int          `json:"differs"`
	Known   int          `json:"known"`
	Place   int          `json:"place"` // differs, scaled to all that are compared
	Helpful int          `json:"helpful"`
}

func differenceDocument(v planner.DifferencePicture) insightDifferenceJSON {
	d := v.Figures
	out := insightDifferenceJSON{insightDocument(v.Picture), d.Finding, d.R, d.Of, d.LeftOut, []insightHelpJSON{}, []insightTalkJSON{}}
	for _, b := range d.Bands {
		out.Bands = append(out.Bands, insightHelpJSON{b.From, b.To, b.N, b.Mean})
	}
	for i, t := range d.Talks {
		out.Talks = append(out.Talks, insightTalkJSON{t.Talk, t.Person, v.Names[i], t.At, t.Differs, t.Known, t.Differ, t.Helpful})
	}
	return out
}

type insightLedgerJSON struct {
	insightJSON
	Given    int                  `json:"given"`
	Received int                  `json:"received"`
	Balance  string               `json:"balance,omitempty"`
	Owe      []app.PersonID       `json:"owe"`
	People   []insightBalanceJSON `json:"people"`
}

type insightBalanceJSON struct {
	Person   app.PersonID `json:"person"`
	Name     string       `json:"name"`
	Given    int          `json:"given"`
	Received int          `json:"received"`
	Owed     int          `json:"owed"`
	Due      int          `json:"due"`
	Owing    bool         `json:"owing"`
	Giving   bool         `json:"giving"`
	Last     time.Time    `json:"last,omitzero"`
}

func ledgerDocument(v planner.LedgerPicture) insightLedgerJSON {
	l := v.Figures
	out := insightLedgerJSON{insightDocument(v.Picture), l.Given, l.Received, v.Balance, append([]app.PersonID{}, l.Owe...), []insightBalanceJSON{}}
	for i, b := range l.People {
		out.People = append(out.People, insightBalanceJSON{b.Person, v.Names[i], b.Given, b.Received, b.Owed, b.Due, b.Owing, b.Giving, b.Last})
	}
	return out
}

type insightMonthsJSON struct {
	insightJSON
	Total  string             `json:"total"`
	Months []insightMonthJSON `json:"months"`
}

type insightMonthJSON struct {
	Year   int `json:"year"`
	Month  int `json:"month"`
	Asked  int `json:"asked"`
	Theirs int `json:"theirs"`
}

func monthsDocument(v planner.MonthsPicture) insightMonthsJSON {
	out := insightMonthsJSON{insightDocument(v.Picture), v.Total, []insightMonthJSON{}}
	for _, m := range v.Figures {
		out.Months = append(out.Months, insightMonthJSON{m.Year, int(m.Month), m.Asked, m.Theirs})
	}
	return out
}

type insightBlindJSON struct {
	insightJSON
	Spots []insightSpotJSON `json:"spots"`
}

type insightSpotJSON struct {
	Kind   insight.BlindKind `json:"kind"`
	Title  string            `json:"title"`
	Advice string            `json:"advice"`
	Filter string            `json:"filter,omitempty"` // of people who stand there
	Person app.PersonID      `json:"person,omitempty"` // whom to ask
	Skill  app.SkillID       `json:"skill,omitempty"`
	Best   app.Level         `json:"best"`
	Value  string            `json:"value,omitempty"` // where most stand
	Share  float64           `json:"share"`
	Known  int               `json:"known"`
	Fields []string          `json:"fields,omitempty"`
}

func blindDocument(v planner.BlindPicture) insightBlindJSON {
	out := insightBlindJSON{insightDocument(v.Picture), []insightSpotJSON{}}
	for i, b := range v.Figures {
		s := v.Spots[i]
		spot := insightSpotJSON{Kind: b.Kind, Title: s.Title, Advice: s.Advice, Filter: s.Find, Person: b.Whom, Skill: b.Skill, Best: b.Best,
			Share: b.Share, Known: b.Known, Fields: b.Fields}
		if b.Skill == "" {
			spot.Value = b.Name
		}
		out.Spots = append(out.Spots, spot)
	}
	return out
}

type insightCoverageJSON struct {
	insightJSON
	Skills []insightCoverSkillJSON  `json:"skills"`
	People []insightCoverPersonJSON `json:"people"`
	Left   int                      `json:"left"`
}

type insightCoverSkillJSON struct {
	Skill   app.SkillID `json:"skill"`
	Name    string      `json:"name"`
	Have    app.Level   `json:"have"`
	Want    app.Level   `json:"want"`
	Covered int         `json:"covered"`
}

type insightCoverPersonJSON struct {
	Person    app.PersonID `json:"person"`
	Name      string       `json:"name"`
	Covers    int          `json:"covers"`
	Levels    []app.Level  `json:"levels"` // one for each skill; -1 for unknown
	Certainty []float64    `json:"certainty"`
}

func coverageDocument(v planner.CoveragePicture) insightCoverageJSON {
	c := v.Figures
	out := insightCoverageJSON{insightDocument(v.Picture), []insightCoverSkillJSON{}, []insightCoverPersonJSON{}, c.Left}
	for _, s := range c.Skills {
		out.Skills = append(out.Skills, insightCoverSkillJSON{s.Skill, s.Name, s.Have, s.Want, s.Covered})
	}
	for i, p := range c.People {
		out.People = append(out.People, insightCoverPersonJSON{p.Person, v.Names[i], p.Covers, p.Levels, p.Certainty})
	}
	return out
}

type insightTrustJSON struct {
	insightJSON
	People []insightTrustLineJSON  `json:"people"`
	Months []insightTrustMonthJSON `json:"months"`
}

type insightTrustLineJSON struct {
	Person app.PersonID    `json:"person"`
	Name   string          `json:"name"`
	From   app.Level       `json:"from"`
	To     app.Level       `json:"to"`
	Talks  int             `json:"talks"`
	Steps  []app.TrustStep `json:"steps"`
}

type insightTrustMonthJSON struct {
	Year  int     `json:"year"`
	Month int     `json:"month"`
	At    [6]int  `json:"at"` // people at trust 0 to 5
	Mean  float64 `json:"mean"`
}

func trustDocument(v planner.TrustPicture) insightTrustJSON {
	out := insightTrustJSON{insightDocument(v.Picture), []insightTrustLineJSON{}, []insightTrustMonthJSON{}}
	for i, l := range v.Figures.People {
		out.People = append(out.People, insightTrustLineJSON{l.Person, v.Names[i], l.From, l.To, l.Talks, l.Steps})
	}
	for _, m := range v.Figures.Months {
		out.Months = append(out.Months, insightTrustMonthJSON{m.Year, int(m.Month), m.At, m.Mean})
	}
	return out
}
