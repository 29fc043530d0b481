package planner

import (
	"cortado/app"
	"cortado/app/insight"
)

// Insights is what the Insights screen shows, every text prepared.
type Insights struct {
	Line        string // "19 rated talks since December 2025"
	AllTime     bool
	Nothing     bool // there is nothing to show at all yet
	Gaps        GapsPicture
	Differences DifferencePicture
	Ledger      LedgerPicture
	Months      MonthsPicture
	Blind       BlindPicture
	Calibration Calibration
	Coverage    CoveragePicture
	Trust       TrustPicture
}

// Picture is what every picture has: its title (the finding), a sentence or two
// for what a title cannot say, and its figures as a table, which is exported too.
type Picture struct {
	ID       string   // name of the insight on the command line: "gaps"
	Title    string   // "7 of 8 gaps can be closed by people you know"
	Note     string   // what to know about it; may be empty
	Empty    string   // why there is no picture; empty when there is one
	Head     []string // of the table's columns
	Numbers  []bool   // which columns hold numbers, and stand right-aligned
	Rows     [][]string
	FileName string // without ending, for an export: "cortado-gaps-2026-11-18"
}

// GapsPicture is the gap radar.
type GapsPicture struct {
	Picture
	Figures insight.Gaps
	Axes    []GapAxisText // one for each of Figures.Axes
	Others  []GapAxisText // one for each of Figures.Others, which only the table has
}

// GapAxisText is an axis as it is written.
type GapAxisText struct {
	Name   string // "Financial modelling"
	Detail string // "1, want 3", "nobody above 1", or "nobody known"
	Short  bool   // the best within reach is below what I want
	Who    string // full name of who has the best level; may be empty
}

// DifferencePicture is helpfulness against difference.
type DifferencePicture struct {
	Picture
	Figures insight.Differences
	Names   []string // first name for each of Figures.Talks
	Means   []string // for each of Figures.Bands: "4.0"; empty without talks
}

// LedgerPicture is given and received.
type LedgerPicture struct {
	Picture
	Figures insight.Ledger
	Names   []string // first names for each of Figures.People, made distinct
	Balance string   // "You owe Lena and Omar a favour."; empty in balance
}

// MonthsPicture is coffees per month.
type MonthsPicture struct {
	Picture
	Figures []insight.Month // the oldest first, months without any included
	Letters []string        // "D", "J", … for each
	Total   string          // "20 in a year"
}

// BlindPicture is blind spots with where to look.
type BlindPicture struct {
	Picture
	Figures []insight.BlindSpot
	Spots   []BlindSpotText
}

// BlindSpotText is one blind spot as it is written.
type BlindSpotText struct {
	Title  string       // "Beyond health care"
	Advice string       // "61% work in health. Look for retail, energy or the arts."
	Verb   string       // "Show"; empty when there is nothing to show
	Find   string       // a filter of People that shows who stands there, in the filter language of `people --filter`
	Person app.PersonID // whom to open instead of a filter
}

// CoveragePicture is who covers what.
type CoveragePicture struct {
	Picture
	Figures insight.Coverage
	Names   []string // full names for each of Figures.People
}

// TrustPicture is trust over time.
type TrustPicture struct {
	Picture
	Figures insight.Trusts
	Names   []string // full names for each of Figures.People
	Months  []string // short month names for each of Figures.Months
}
