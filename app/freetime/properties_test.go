package freetime_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app/freetime"
)

func readMade(rt *rapid.T, raw []byte) *freetime.Calendar {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		rt.Fatal(err)
	}
	c, err := freetime.Read("made.ics", raw, freetime.Options{Zone: zone})
	if err != nil {
		rt.Fatal(err)
	}
	return c
}

func drawWindow(rt *rapid.T) (from, to time.Time) {
	from = time.Date(2026, 1, 1, 0, rapid.IntRange(0, 365*24*60).Draw(rt, "from"), 0, 0, time.UTC)
	return from, from.Add(time.Duration(rapid.IntRange(1, 60*24*60).Draw(rt, "minutes of the window")) * time.Minute)
}

func TestBusyTimeOfAWindowIsThatOfALargerOneCut(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := readMade(rt, write(drawEvents(rt), "\r\n", unfolded))
		from, to := drawWindow(rt)
		narrow, _ := c.Busy(from, to)
		wide, _ := c.Busy(from.AddDate(0, 0, -rapid.IntRange(0, 400).Draw(rt, "before")), to.AddDate(0, 0, rapid.IntRange(0, 400).Draw(rt, "after")))
		if got, want := written(narrow), written(freetime.Clip(wide, from, to)); got != want {
			rt.Fatalf("busy from %v to %v\n%s\nbut by the larger window\n%s", from, to, got, want)
		}
		for i, b := range narrow {
			if !b.Start.Before(b.End) || b.Start.Before(from) || b.End.After(to) || i > 0 && !narrow[i-1].End.Before(b.Start) {
				rt.Fatalf("busy from %v to %v is not in order:\n%s", from, to, written(narrow))
			}
		}
	})
}

func TestTheOrderOfEventsAndTheFormOfLinesChangeNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		events := drawEvents(rt)
		from, to := drawWindow(rt)
		want, _ := readMade(rt, write(events, "\r\n", unfolded)).Busy(from, to)
		at := rapid.IntRange(1, 20).Draw(rt, "fold at")
		end := rapid.SampledFrom([]string{"\r\n", "\n", "\r", "\r\r\n"}).Draw(rt, "end of lines")
		blank := rapid.SampledFrom([]string{" ", "\t"}).Draw(rt, "fold with")
		other := write(rapid.Permutation(events).Draw(rt, "order"), end, func(line string) string {
			var b strings.Builder
			for len(line) > at {
				b.WriteString(line[:at] + end + blank)
				line = line[at:]
			}
			return b.String() + line
		})
		if got, _ := readMade(rt, other).Busy(from, to); written(got) != written(want) {
			rt.Fatalf("busy\n%s\nbut in other order and form\n%s", written(want), written(got))
		}
	})
}

func TestAnEventThatTakesNoTimeChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		events := drawEvents(rt)
		from, to := drawWindow(rt)
		want, _ := readMade(rt, write(events, "\r\n", unfolded)).Busy(from, to)
		added := drawEvent(rt, "added")
		for i := range added {
			added[i] = append(added[i][:len(added[i]):len(added[i])], "TRANSP:TRANSPARENT")
			if rapid.Bool().Draw(rt, "cancelled") {
				for k, line := range added[i] {
					if strings.HasPrefix(line, "STATUS:") {
						added[i][k] = "X-NOTHING:1"
					}
				}
				added[i] = append(added[i], "STATUS:CANCELLED")
			}
		}
		if got, _ := readMade(rt, write(append(added, events...), "\n", unfolded)).Busy(from, to); written(got) != written(want) {
			rt.Fatalf("busy\n%s\nbut with an event that takes no time\n%s", written(want), written(got))
		}
	})
}
