package freetime

import "bytes"

// lines walks over the content lines of a file: unfolded, whatever ends them.
type lines struct {
	file   []byte
	at     int // where the next line of the file begins
	number int // of lines of the file read so far
	lf, cr int // where the next of each is at or after at, or len(file)
	joined []byte
}

func newLines(file []byte) *lines { return &lines{file: file, lf: -1, cr: -1} }

// ahead finds the end of the line at l.at and where the following one begins.
// Each kind of end is looked for once, so a file with only one kind is not
// searched through again for every line.
func (l *lines) ahead() (end, next int) {
	find := func(known *int, c byte) {
		if *known < l.at {
			if i := bytes.IndexByte(l.file[l.at:], c); i >= 0 {
				*known = l.at + i
			} else {
				*known = len(l.file)
			}
		}
	}
	find(&l.lf, '\n')
	find(&l.cr, '\r')
	end = min(l.lf, l.cr)
	next = min(end+1, len(l.file))
	if end == l.cr && l.lf == end+1 {
		next = end + 2
	}
	return end, next
}

// next gives a content line and the number of its first line in the file. What
// is longer than maxLine is cut, which long tells. Empty lines are passed over,
// between folds too: some programs write CR CR LF.
func (l *lines) next() (line []byte, number int, long, ok bool) {
	for l.at < len(l.file) {
		end, next := l.ahead()
		line = l.file[l.at:end]
		l.at = next
		l.number++
		if len(line) > 0 {
			break
		}
	}
	if len(line) == 0 {
		return nil, 0, false, false
	}
	number = l.number
	folded := false
	for l.at < len(l.file) {
		end, next := l.ahead()
		if end > l.at && l.file[l.at] != ' ' && l.file[l.at] != '\t' {
			break
		}
		if end > l.at {
			if !folded {
				folded = true
				l.joined = append(l.joined[:0], line[:min(len(line), maxLine)]...)
			}
			if room := maxLine + 1 - len(l.joined); room > 0 {
				more := l.file[l.at+1 : end]
				l.joined = append(l.joined, more[:min(len(more), room)]...)
			}
		}
		l.at = next
		l.number++
	}
	if folded {
		line = l.joined
	}
	if len(line) > maxLine {
		return line[:maxLine], number, true, true
	}
	return line, number, false, true
}
