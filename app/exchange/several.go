package exchange

import (
	"fmt"
	"time"
)

// Several is the format of a batch united from files of different formats.
const Several Kind = "several"

// Together makes one batch of those of several files, in their order, so that they
// are compared and brought in as one. Source tells of every record and problem
// which file it is from. A single batch is given back as it is. What the first
// archive says about its owner counts.
func Together(name string, files []*Batch) (*Batch, error) {
	if len(files) == 1 {
		return files[0], nil
	}
	out := &Batch{File: name}
	for i, b := range files {
		switch {
		case i == 0:
			out.Format = b.Format
		case out.Format != b.Format:
			out.Format = Several
		}
		for _, r := range b.Records {
			r.Source = i
			out.Records = append(out.Records, r)
		}
		out.Skipped = append(out.Skipped, sourced(b.Skipped, i)...)
		out.Problems = append(out.Problems, sourced(b.Problems, i)...)
		out.Ignored = append(out.Ignored, b.Ignored...)
		out.Values += b.Values
		out.Left += b.Left
		if out.Me == nil {
			out.Me = b.Me
		}
		for slug, at := range b.LastContact {
			if out.LastContact == nil {
				out.LastContact = map[string]time.Time{}
			}
			if at.After(out.LastContact[slug]) {
				out.LastContact[slug] = at
			}
		}
	}
	if len(out.Records) > MaxRecords || len(out.Skipped) > MaxRecords {
		return nil, refuse(name, fmt.Sprintf("hold more than %d people together", MaxRecords), "bring them in one by one")
	}
	return out, nil
}

// sourced marks problems with the file they are from.
func sourced(list []Problem, source int) []Problem {
	out := make([]Problem, len(list))
	for i, p := range list {
		p.Source = source
		out[i] = p
	}
	return out
}

// fromOther says whether an earlier row is of another file than the newest one.
// Within one file equal fingerprints are told apart by counting them; over
// several files they are the same person.
func (m *matching) fromOther(who whom) bool {
	return m.rows[who.at].Source != m.rows[len(m.rows)-1].Source
}

// repeats tells which earlier row a row repeats.
func repeats(r, first *Row) Reason {
	if r.Source != first.Source {
		return reason("import.match.other", "line", first.Line)
	}
	return reason("import.match.line", "line", first.Line)
}
