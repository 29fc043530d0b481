package exchange

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"cortado/app"
)

// months are month names and what they are cut to, in English, German,
// French, Spanish, Italian, Dutch, Portuguese, Polish and Russian, folded.
var months = func() map[string]time.Month {
	m := map[string]time.Month{}
	for i, names := range []string{
		"january jan januar janvier janv enero ene gennaio gen januari janeiro janner styczen stycznia sty январь января янв",
		"february feb februar fevrier fevr febrero febbraio februari fevereiro fev luty lutego lut февраль февраля фев февр",
		"march mar marz mrz mars marzo maart mrt marco marzec marca март марта мар",
		"april apr avril avr abril abr aprile kwiecien kwietnia kwi апрель апреля апр",
		"may mai mayo maggio mag mei maio maj maja май мая",
		"june jun juni juin junio giugno giu junho czerwiec czerwca cze июнь июня июн",
		"july jul juli juillet juil julio luglio lug julho lipiec lipca lip июль июля июл",
		"august aug aout agosto ago augustus sierpien sierpnia sie август августа авг",
		"september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz сентябрь сентября сен сент",
		"october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz октябрь октября окт",
		"november nov novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб",
		"december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru декабрь декабря дек",
	} {
		for _, n := range strings.Fields(names) {
			m[app.Fold(n)] = time.Month(i + 1)
		}
	}
	return m
}()

// order says which of two numbers is the day where a date does not tell.
type order int

const (
	monthFirst order = iota // 4/11/18 is 11 April
	dayFirst
)

// slashed says whether a date is written with three numbers whose order must
// be known, and what it tells of it: first > 12 is a day, second > 12 too.
func slashed(s string) (first, second int, ok bool) {
	nums, words, seps := dateParts(s)
	if len(nums) != 3 || len(words) > 0 || len(nums[0]) == 4 || strings.Contains(seps, ".") {
		return 0, 0, false
	}
	a, _ := strconv.Atoi(nums[0])
	b, _ := strconv.Atoi(nums[1])
	return a, b, true
}

// dateWords may stand in a date beside a month: articles, ordinals, weekdays,
// and the marks of ISO 8601 and of Chinese, Japanese and Russian dates.
var dateWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("de del of the st nd rd th er t z am um le a г г. года год 年 月 日 mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday") {
		m[app.Fold(w)] = true
	}
	return m
}()

// dateParts cuts a date into its numbers, its month names and the marks
// between. What has other words is no date and gives nothing.
func dateParts(s string) (nums, words []string, seps string) {
	if i := strings.IndexByte(s, ':'); i >= 0 { // a time of day follows the date
		j := i
		for j > 0 && s[j-1] >= '0' && s[j-1] <= '9' {
			j--
		}
		s = strings.TrimRight(s[:j], " ,Tt")
	}
	var b strings.Builder
	i := 0
	for i < len(s) {
		if c := s[i]; c >= '0' && c <= '9' {
			j := i
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				j++
			}
			nums = append(nums, s[i:j])
			i = j
			continue
		}
		j := i
		for j < len(s) && (s[j] < '0' || s[j] > '9') {
			j++
		}
		for _, w := range strings.FieldsFunc(app.Fold(s[i:j]), func(r rune) bool { return !unicode.IsLetter(r) }) {
			switch {
			case months[w] != 0:
				words = append(words, w)
			case !dateWords[w]:
				return nil, nil, ""
			}
		}
		if i > 0 {
			b.WriteString(strings.TrimSpace(s[i:j]))
		}
		i = j
	}
	return nums, words, b.String()
}

// readDate reads a day in any of the ways files write one. Two-digit years
// lie at most one year after today.
func readDate(s string, o order, today app.Day) (app.Day, bool) {
	nums, words, seps := dateParts(strings.TrimSpace(s))
	var y, m, d string
	switch {
	case len(words) == 1 && len(nums) == 2:
		m = strconv.Itoa(int(months[words[0]]))
		d, y = nums[0], nums[1]
		if len(d) == 4 {
			d, y = y, d
		}
	case len(words) > 0:
		return "", false
	case len(nums) > 0 && len(nums) < 3 && len(nums[0]) == 8: // 20240105, perhaps T and a time
		y, m, d = nums[0][:4], nums[0][4:6], nums[0][6:]
	case len(nums) != 3:
		return "", false
	case len(nums[0]) == 4:
		y, m, d = nums[0], nums[1], nums[2]
	default:
		m, d, y = nums[0], nums[1], nums[2]
		a, _ := strconv.Atoi(m)
		b, _ := strconv.Atoi(d)
		if strings.Contains(seps, ".") || a > 12 || (o == dayFirst && b <= 12) {
			m, d = d, m
		}
	}
	return makeDay(y, m, d, today)
}

func makeDay(y, m, d string, today app.Day) (app.Day, bool) {
	yy, err1 := strconv.Atoi(y)
	mm, err2 := strconv.Atoi(m)
	dd, err3 := strconv.Atoi(d)
	if err1 != nil || err2 != nil || err3 != nil || (len(y) != 2 && len(y) != 4) {
		return "", false
	}
	if len(y) == 2 {
		yy += 2000
		if now := today.Time(time.UTC); !now.IsZero() && yy > now.Year()+1 {
			yy -= 100
		}
	}
	t := time.Date(yy, time.Month(mm), dd, 0, 0, 0, 0, time.UTC)
	if t.Year() != yy || int(t.Month()) != mm || t.Day() != dd || (yy < 1800 && yy != noYear) {
		return "", false
	}
	return app.DayOf(t), true
}

// noYear is what address books write for a birthday without a year.
const noYear = 1604

// readBirthday gives YYYY-MM-DD, or --MM-DD where the year is not told.
func readBirthday(s string, o order, today app.Day) (string, bool) {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "--"); ok {
		digits := strings.ReplaceAll(rest, "-", "")
		if i := strings.IndexByte(digits, 'T'); i >= 0 {
			digits = digits[:i]
		}
		if len(digits) == 4 {
			if _, ok := makeDay("2000", digits[:2], digits[2:], today); ok {
				return "--" + digits[:2] + "-" + digits[2:], true
			}
		}
		return "", false
	}
	if nums, words, _ := dateParts(s); len(nums) == 1 && len(words) == 1 { // 22 January
		if day, ok := makeDay("2000", strconv.Itoa(int(months[words[0]])), nums[0], today); ok {
			return "--" + string(day)[5:], true
		}
		return "", false
	}
	day, ok := readDate(s, o, today)
	if ok && day.Time(time.UTC).Year() == noYear {
		return "--" + string(day)[5:], true
	}
	return string(day), ok
}

// noDate says whether a cell is what programs write for a date that is none:
// noughts alone ("0/0/00", "00.00.0000"), or Outlook's year 4501.
func noDate(s string) bool {
	digits, marks := 0, 0
	nought := true
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
			nought = nought && r == '0'
		case r == '/' || r == '.' || r == '-':
			marks++
		case r == ' ' || r == ':':
		default:
			return false
		}
	}
	if marks != 2 || digits < 3 {
		return false
	}
	nums, _, _ := dateParts(s)
	return nought || (len(nums) == 3 && (nums[0] == "4501" || nums[2] == "4501"))
}
