package message

import (
	"unicode/utf8"

	"cortado/app"
)

// Subjects of three or four words are opened most.
const (
	subjectMin = 3
	subjectMax = 4
	maxSubject = 60 // characters
)

// MostLinkedIn is how many characters a LinkedIn message may have: those under
// 400 are answered most.
const MostLinkedIn = 399

// Limits of the channels: characters of a LinkedIn direct message, and of the
// note of an invitation, which LinkedIn cuts off at 200 or 300.
const (
	maxLinkedIn    = MostLinkedIn
	defaultNote    = 300
	maxEmail       = 2000
	maxChat        = 500
	minChatLines   = 2
	maxChatLines   = 4
	minEmailWords  = 50
	maxEmailWords  = 125
	minLaterWords  = 25
	maxFollowWords = 90
	minAnswerWords = 15
)

// limits is how long a text may be and should be.
type limits struct {
	minWords, maxWords int
	bestWords          [2]int
	maxChars           int
	maxSentences       int // 0 = any
}

func (l limits) within(body string, w words) bool {
	return utf8.RuneCountInString(body) <= l.maxChars && countWords(body) <= l.maxWords &&
		(l.maxSentences == 0 || len(w.sentencesOf(body)) <= l.maxSentences)
}

func (c *composer) limits() limits { return limitsOf(c.in) }

// limitsOf gives the limits of the input's channel and situation. A message
// that asks has the 50 to 125 words that are answered most; what comes later, an
// answer, and what goes to somebody high up are shorter.
func limitsOf(in Input) limits {
	switch in.Channel {
	case app.ByLinkedIn:
		return limits{minWords: 15, maxWords: 90, bestWords: [2]int{30, 80}, maxChars: maxLinkedIn}
	case app.ByLinkedInNote:
		n := in.NoteLimit
		if n == 0 || n > defaultNote {
			n = defaultNote
		}
		return limits{minWords: 8, maxWords: 70, bestWords: [2]int{12, 60}, maxChars: max(n, 100)}
	case app.ByChat:
		return limits{minWords: 8, maxWords: 80, bestWords: [2]int{15, 65}, maxChars: maxChat, maxSentences: maxChatLines}
	}
	l := limits{minWords: minEmailWords, maxWords: maxEmailWords, bestWords: [2]int{72, 104}, maxChars: maxEmail}
	switch in.Situation {
	case app.FollowUpAgain:
		l.minWords, l.maxWords, l.bestWords = minLaterWords, maxFollowWords, [2]int{45, 70}
	case app.ThankYou, app.ReportBack:
		l.minWords, l.bestWords = minLaterWords, [2]int{45, 90}
	case app.Accept, app.DeclineIt, app.Confirm:
		l.minWords, l.maxWords, l.bestWords = minAnswerWords, maxFollowWords, [2]int{25, 70}
	case app.UpwardAsk:
		l.minWords, l.maxWords, l.bestWords = minLaterWords, maxFollowWords, [2]int{45, 75}
	default:
		if in.Tone == app.Brief {
			l.bestWords = [2]int{55, 80}
		}
	}
	return l
}
