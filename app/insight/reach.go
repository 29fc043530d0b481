package insight

import "cortado/app"

// Reach is somebody within reach (active or snoozed: not paused, archived, in
// the bin, or not for me) and how far they go in the skills asked about.
type Reach struct {
	Person    app.PersonID
	Levels    []app.Level // one for each skill asked about; NotKnown where nothing is claimed
	Certainty []float64   // of each level, in [0,1]
}

// NotKnown stands for a level of which nothing is claimed.
const NotKnown app.Level = -1

// better says whether a level is to be named before another: the higher one,
// then the surer, then the lower id, so that the order of people decides nothing.
func better(level, old app.Level, sure, oldSure float64, id, oldID app.PersonID) bool {
	switch {
	case level != old:
		return level > old
	case sure != oldSure:
		return sure > oldSure
	}
	return id < oldID
}

// weight is how much a gap counts: its size times its importance.
func weight(s app.MySkill) int { return int(s.Gap()) * s.Importance }
