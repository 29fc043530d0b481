package command

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"cortado/app"
	"cortado/app/freetime"
	"cortado/app/planner"
)

// longestFree is the longest span that is asked about, in years.
const longestFree = 10

type freeCmd struct {
	Calendar []string `placeholder:"FILE" sep:"none" help:"Calendar file (.ics) that says when I am busy; - is standard input. It may be given several times, and files may follow without it."`
	Files    []string `arg:"" optional:"" name:"file" help:"More calendar files."`
	Holidays []string `placeholder:"FILE" sep:"none" help:"Calendar file of days on which I do not work."`
	From     string   `required:"" placeholder:"T" help:"Where to begin: a day such as 2026-11-23, which is its midnight in the zone, or an RFC 3339 instant."`
	To       string   `required:"" placeholder:"T" help:"Where to end, itself left out: --from 2026-11-23 --to 2026-11-24 is one day."`
	Minutes  int      `default:"30" help:"How long the talk is."`
	Count    int      `default:"20" help:"How many times to propose at most."`
	Zone     string   `placeholder:"ZONE" help:"My time zone, such as Europe/Berlin; without it the profile's with --person, else this computer's."`
	TheirZ   string   `name:"their-zone" placeholder:"ZONE" help:"The other side's time zone; without it the person's, else mine."`
	Person   string   `placeholder:"PERSON" help:"Take both people's working hours, my coffees and the calendar files of the settings into account. Without it no database is opened, and both work Monday to Friday, 9 to 17."`
}

type freeJSON struct {
	Busy     []stretchJSON     `json:"busy"`
	Slots    []freeSlotJSON    `json:"slots"`
	Warnings []freeWarningJSON `json:"warnings"`
}

type stretchJSON struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

type freeSlotJSON struct {
	Start      string `json:"start"`
	End        string `json:"end"`
	TheirStart string `json:"theirStart"`
	Why        string `json:"why"`
}

type freeWarningJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	UID    string `json:"uid"`
	Reason string `json:"reason"`
}

func (c freeCmd) Run(r *run) error {
	if c.Minutes < 5 || c.Minutes > 24*60 {
		return misuse("--minutes %d: a talk lasts 5 to 1440 minutes", c.Minutes)
	}
	if c.Count < 0 || c.Count > 1000 {
		return misuse("--count %d: up to 1000 times are proposed", c.Count)
	}
	if len(c.Calendar)+len(c.Files) == 0 && c.Person == "" {
		return misuse("name a calendar file with --calendar FILE")
	}
	if c.Person == "" {
		p, err := r.env.Bare()
		if err != nil {
			return err
		}
		return c.answer(r, p, planner.FreeQuestion{Zone: r.now().Location()})
	}
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		return c.answer(r, p, planner.FreeQuestion{Zone: p.Here().Location(), Person: q.ID})
	})
}

// answer completes the question by the flags and shows the answer.
func (c freeCmd) answer(r *run, p *planner.Planner, q planner.FreeQuestion) error {
	q.Now, q.Length, q.Count = r.now(), time.Duration(c.Minutes)*time.Minute, c.Count
	var err error
	if c.Zone != "" {
		if q.Zone, err = app.LoadZone(c.Zone); err != nil {
			return usage{err}
		}
	}
	if c.TheirZ != "" {
		if q.TheirZone, err = app.LoadZone(c.TheirZ); err != nil {
			return usage{err}
		}
	}
	if q.From, err = dayOrInstant("--from", c.From, q.Zone); err != nil {
		return err
	}
	if q.To, err = dayOrInstant("--to", c.To, q.Zone); err != nil {
		return err
	}
	if !q.From.Before(q.To) {
		return misuse("--to %s does not come after --from %s; a day ends where the next one begins", c.To, c.From)
	}
	if q.To.After(q.From.AddDate(longestFree, 0, 0)) {
		return misuse("from %s to %s is more than %d years; ask for a shorter time", c.From, c.To, longestFree)
	}
	if q.Calendars, err = r.calendars(append(slices.Clone(c.Calendar), c.Files...)); err != nil {
		return err
	}
	if q.Holidays, err = r.calendars(c.Holidays); err != nil {
		return err
	}
	found, err := p.FreeTimes(r.ctx, q)
	if err != nil {
		return err
	}
	for _, w := range found.Warnings {
		r.say("%s", warningLine(w))
	}
	return r.show(freeAnswer(found), func(w io.Writer) { printFree(w, p, found) })
}

// dayOrInstant reads a day, which is its first moment in the zone, or an
// instant.
func dayOrInstant(flag, text string, zone *time.Location) (time.Time, error) {
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at.In(zone), nil
	}
	day, err := app.ParseDay(text)
	if err != nil {
		return time.Time{}, misuse("%s %q is neither a day nor an instant; write it like 2026-11-23 or 2026-11-23T09:00:00Z", flag, text)
	}
	return day.Time(zone), nil
}

// calendars reads calendar files, standard input for "-".
func (r *run) calendars(names []string) ([]planner.CalendarText, error) {
	var out []planner.CalendarText
	piped := false
	for _, name := range names {
		in, shown := r.env.Stdin, "standard input"
		if name == "-" {
			if piped {
				return nil, misuse("- stands for standard input and can be read only once")
			}
			piped = true
		} else {
			f, err := r.env.Files.Open(name)
			if err != nil {
				return nil, err
			}
			defer f.Close()
			in, shown = f, name
		}
		content, err := io.ReadAll(io.LimitReader(in, freetime.MaxFile+1)) // one more than is taken, so that it is seen
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", shown, err)
		}
		out = append(out, planner.CalendarText{Name: shown, Content: content})
	}
	return out, nil
}

func freeAnswer(found planner.FreeTimes) freeJSON {
	out := freeJSON{Busy: []stretchJSON{}, Slots: []freeSlotJSON{}, Warnings: []freeWarningJSON{}}
	for _, b := range found.Busy {
		out.Busy = append(out.Busy, stretchJSON{instant(b.Start), instant(b.End)})
	}
	for _, s := range found.Slots {
		out.Slots = append(out.Slots, freeSlotJSON{s.Start.Format(time.RFC3339), s.End.Format(time.RFC3339), s.TheirStart.Format(time.RFC3339), s.Why})
	}
	for _, w := range found.Warnings {
		out.Warnings = append(out.Warnings, freeWarningJSON{w.File, w.Line, w.UID, w.Reason})
	}
	return out
}

// printFree lists the days with their free times, in order; the best three carry
// their rank.
func printFree(w io.Writer, p *planner.Planner, found planner.FreeTimes) {
	if found.None != "" {
		fmt.Fprintln(w, found.None)
	}
	rank := map[time.Time]int{}
	for i, s := range found.Slots {
		rank[s.Start] = i + 1
	}
	slots := slices.Clone(found.Slots)
	slices.SortFunc(slots, func(a, b planner.FreeSlot) int { return a.Start.Compare(b.Start) })
	day := app.Day("")
	for _, s := range slots {
		if d := app.DayOf(s.Start); d != day {
			day = d
			fmt.Fprintf(w, "%s %d\n", p.Words().Day(s.Start), s.Start.Year())
		}
		fmt.Fprintf(w, "  %s–%s", s.Start.Format("15:04"), s.End.Format("15:04"))
		if s.TheirStart.Format("15:04 -07") != s.Start.Format("15:04 -07") {
			theirs := s.TheirStart.Format("15:04")
			if d := app.DayOf(s.TheirStart); d != day {
				theirs += " on " + p.Words().Day(s.TheirStart)
			}
			fmt.Fprintf(w, " (%s for %s)", theirs, found.Name)
		}
		fmt.Fprintf(w, "  %s", s.Why)
		if n := rank[s.Start]; n <= 3 {
			fmt.Fprintf(w, "  [%d]", n)
		}
		fmt.Fprintln(w)
	}
}

// warningLine says a warning with where it stands. The UID is the file's own
// text: what a terminal would obey is left out.
func warningLine(w planner.FreeWarning) string {
	text := w.File
	if w.Line > 0 {
		text += fmt.Sprintf(", line %d", w.Line)
	}
	if w.UID != "" {
		text += " (" + strings.Map(func(c rune) rune {
			if unicode.IsControl(c) {
				return -1
			}
			return c
		}, w.UID) + ")"
	}
	return text + ": " + w.Reason
}
