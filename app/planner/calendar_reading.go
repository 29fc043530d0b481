package planner

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"path/filepath"
	"sync"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// mostCalendar is how much of a calendar file is read, in bytes: more than
// freetime takes, so that it sees when a file is too long.
const mostCalendar = freetime.MaxFile + 1

// settlesIn is how long after its time a file may be written again and still
// look the same. It is also how long one that ends in its middle is taken to be
// on its way.
const settlesIn = 3 * time.Second

// Why a calendar file cannot be read, as the catalogue names it.
const (
	wrongGone   = "gone"
	wrongClosed = "closed" // it may not be opened, or is a folder by now
	wrongFormat = "format" // it is no calendar, or passes a limit
	wrongHalf   = "half"   // it ends in its middle
)

// readCalendar is what is known of a calendar file. It is never changed: another
// look at the file gives another one.
type readCalendar struct {
	calendar *freetime.Calendar // the last good reading; nil when there never was one
	hash     [sha256.Size]byte  // of the file then
	asked    string             // for whom it was read; see calendarOptions
	at       time.Time          // when
	changed  time.Time          // the file's own time then

	seen   fileMark // of the file at the last look
	looked string   // asked at the last look
	open   bool     // the next look must read again, whatever its mark says

	wrong   string // why it cannot be read now; empty when it can
	because string // what the reading said of it, without a full stop
	fault   error  // the same for a caller
	since   time.Time
	half    time.Time // since when it is taken to be on its way; zero when it is not
}

// fileMark tells without reading whether a file is another one.
type fileMark struct {
	size    int64
	changed time.Time
}

func (a fileMark) same(b fileMark) bool { return a.size == b.size && a.changed.Equal(b.changed) }

// calendarFiles keeps what is known of each file.
type calendarFiles struct {
	mu     sync.Mutex
	byPath map[string]*readCalendar
	told   map[string]*readCalendar // as it was when a change was announced last
	one    sync.Mutex               // one look at a time
}

func (f *calendarFiles) get(path string) *readCalendar {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.byPath[path]
}

func (f *calendarFiles) put(path string, r *readCalendar) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.byPath == nil {
		f.byPath, f.told = map[string]*readCalendar{}, map[string]*readCalendar{}
	}
	f.byPath[path] = r
	if f.told[path] == nil {
		f.told[path] = r // whoever asked first was told
	}
}

// untold says whether a file is known to tell something else than was announced.
func (f *calendarFiles) untold(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	a, b := f.byPath[path], f.told[path]
	return a != b && (a == nil || b == nil || a.calendar != b.calendar || a.wrong != b.wrong || a.because != b.because)
}

// tell notes that what is known of a file is announced.
func (f *calendarFiles) tell(path string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.told != nil {
		f.told[path] = f.byPath[path]
	}
}

func (f *calendarFiles) forget(path string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.byPath, path)
	delete(f.told, path)
}

// calendarOptions is what the files are read with, and a text that tells two
// such apart.
func (p *Planner) calendarOptions(me app.Profile) (freetime.Options, string) {
	o := freetime.Options{Zone: p.here(me).Location()}
	if me.Email != "" {
		o.Me = []string{me.Email}
	}
	return o, o.Zone.String() + " " + me.Email
}

// lookAt gives a calendar file as it is now: from the last look when nothing
// about it changed. What cannot be read any more keeps its last good reading,
// with what is wrong.
func (p *Planner) lookAt(path string, me app.Profile) *readCalendar {
	p.calendars.one.Lock()
	defer p.calendars.one.Unlock()
	before := p.calendars.get(path)
	options, asked := p.calendarOptions(me)
	content, now, err := p.contentOf(path, before, asked)
	if errors.Is(err, errSame) {
		return before
	}
	after := readCalendar{}
	if before != nil {
		after = *before
	}
	after.seen, after.looked = now, asked
	p.judge(&after, filepath.Base(path), content, options, err)
	p.calendars.put(path, &after)
	return &after
}

// What a look at a file may find instead of its content.
var (
	errSame   = errors.New("the file is the one read before")
	errMoving = errors.New("the file is being written")
)

// contentOf reads a file, unless it is the one looked at before.
func (p *Planner) contentOf(path string, before *readCalendar, asked string) ([]byte, fileMark, error) {
	f, err := p.files.Open(path)
	if err != nil {
		return nil, fileMark{}, err
	}
	defer f.Close()
	now, err := markOf(f)
	if err != nil {
		return nil, now, err
	}
	if before != nil && before.still(now, asked) {
		return nil, now, errSame
	}
	content, err := io.ReadAll(io.LimitReader(f, mostCalendar))
	if err != nil {
		return nil, now, err
	}
	then, err := markOf(f)
	if err == nil && (!then.same(now) || int64(len(content)) != min(now.size, mostCalendar)) {
		err = errMoving
	}
	return content, now, err
}

func markOf(f app.File) (fileMark, error) {
	info, err := f.Stat()
	if err != nil {
		return fileMark{}, err
	}
	return fileMark{info.Size(), info.ModTime()}, nil
}

// still says whether a file need not be read again.
func (r *readCalendar) still(now fileMark, asked string) bool {
	return !r.open && r.looked == asked && r.seen.same(now)
}

// judge notes what was found in a file.
func (p *Planner) judge(r *readCalendar, name string, content []byte, o freetime.Options, err error) {
	now := p.now()
	// A file written just now can be written again and look the same.
	r.open = now.Sub(r.seen.changed).Abs() < settlesIn
	switch {
	case errors.Is(err, errMoving):
		p.onItsWay(r)
		return
	case errors.Is(err, app.ErrNotFound):
		r.fail(wrongGone, "", err, now)
		return
	case err != nil:
		r.fail(wrongClosed, "", err, now)
		return
	}
	hash := sha256.Sum256(content)
	if r.calendar != nil && r.asked == r.looked && r.hash == hash {
		r.good()
		return
	}
	half := len(content) < mostCalendar && !finished(content)
	if half && r.calendar != nil && (r.half.IsZero() || now.Sub(r.half) < settlesIn) {
		p.onItsWay(r)
		return
	}
	read, err := freetime.Read(name, content, o)
	switch {
	case half && r.calendar != nil:
		r.half = time.Time{}
		r.fail(wrongHalf, "", nil, now)
	case err != nil:
		r.fail(wrongFormat, p.refusal(err), err, now)
	default:
		r.calendar, r.hash, r.asked, r.at, r.changed = read, hash, r.looked, now, r.seen.changed
		r.good()
		if half { // better than nothing, but not all of it
			r.hash = [sha256.Size]byte{}
			r.fail(wrongHalf, "", nil, now)
		}
	}
}

// onItsWay keeps the last good reading of a file that is being written, to look
// again soon.
func (p *Planner) onItsWay(r *readCalendar) {
	now := p.now()
	r.open = true
	if r.half.IsZero() {
		r.half = now
	}
	if r.calendar == nil || now.Sub(r.half) >= settlesIn {
		r.fail(wrongHalf, "", nil, now)
	}
}

// fail notes why a file cannot be read. One that cannot be opened is looked at
// each time: it may come back as it was.
func (r *readCalendar) fail(why, because string, err error, now time.Time) {
	if r.wrong != why || r.because != because {
		r.since = now
	}
	if why != wrongHalf {
		r.half = time.Time{}
	}
	r.wrong, r.because, r.fault = why, because, err
	r.open = r.open || why == wrongGone || why == wrongClosed
}

// good notes that the last good reading is what the file says.
func (r *readCalendar) good() {
	r.wrong, r.because, r.fault, r.since, r.half = "", "", nil, time.Time{}, time.Time{}
}

// finished says whether a calendar file ends as one does. A program that writes
// it in place leaves it without its last line for a moment, or empty.
func finished(content []byte) bool {
	head, tail := content[:min(len(content), 4096)], content[max(0, len(content)-1024):]
	if len(bytes.TrimSpace(content)) == 0 {
		return false
	}
	if !bytes.Contains(bytes.ToUpper(head), []byte("BEGIN:VCALENDAR")) {
		return true // no calendar at all, or one that must be mended: reading tells
	}
	return bytes.HasSuffix(bytes.ToUpper(bytes.TrimRight(tail, " \t\r\n\x00")), []byte("END:VCALENDAR"))
}

// refusal is why freetime takes a file for no calendar, in the user's words.
func (p *Planner) refusal(err error) string {
	var r *freetime.Refused
	if errors.As(err, &r) {
		return p.words.Say(r.Reason.ID, r.Reason.Parts...)
	}
	return ""
}
