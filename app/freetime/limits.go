package freetime

// What a file may hold. A calendar is far below all of it; what is above is
// refused or cut before it can take memory or time.
const (
	MaxFile  = 20 << 20 // bytes of a file
	maxDepth = 32       // components inside each other; a calendar has four
	maxItems = 200_000  // events, and as many periods of free/busy time
	maxDates = 300_000  // RDATE, EXDATE and the like over the whole file
	maxLine  = 1 << 20  // octets of one unfolded property that matters
	maxTitle = 200      // characters of a title that are kept
	maxKey   = 1000     // octets of a UID or TZID that are kept

	maxWarnings = 200 // listed for one file; the rest is counted

	// Work is counted in steps: one for a period of a rule, a few for each time
	// that comes out of it.
	readSteps   = 4_000_000  // for counting repetitions while a file is read
	seriesSteps = 400_000    // for one series in one question
	querySteps  = 12_000_000 // for one question; a third of it, and dailySteps for each day asked about
	dailySteps  = 20_000
	perTime     = 8 // steps for one time that a rule gives
)
