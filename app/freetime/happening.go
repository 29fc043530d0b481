package freetime

import "time"

// happening is one event, or the part that all occurrences of a series share.
type happening struct {
	uid, title string
	start, end int64 // seconds since 1970
	sequence   int
	line       int
	allDay     bool
	busy       bool
	tentative  bool
	cancelled  bool
}

// happening judges whether an event takes the owner's time.
func (w *written) happening() happening {
	h := happening{uid: w.uid, title: w.title, sequence: w.sequence, line: w.line}
	h.cancelled = w.cancelled()
	h.tentative = w.tentative || w.status == "TENTATIVE" || w.shown == "TENTATIVE"
	free := w.transparent || w.shown == "FREE" || w.shown == "WORKINGELSEWHERE"
	h.busy = !h.cancelled && !free && !w.declined
	return h
}

func (w *written) cancelled() bool {
	return w.status == "CANCELLED" || w.status == "CANCELED" || w.in.method == "CANCEL"
}

// at gives the happening with its times.
func (h happening) at(start, end int64, allDay bool) happening {
	h.start, h.end, h.allDay = start, max(start, end), allDay
	return h
}

// event gives what is handed out, on a zone's clock.
func (h *happening) event(loc *time.Location) Event {
	return Event{UID: h.uid, Title: h.title, Start: time.Unix(h.start, 0).In(loc), End: time.Unix(h.end, 0).In(loc),
		AllDay: h.allDay, Busy: h.busy, Tentative: h.tentative, Cancelled: h.cancelled, Sequence: h.sequence}
}

// touches says whether it lies at least partly in [from, to). One without
// length does when it begins there.
func (h *happening) touches(from, to int64) bool {
	return h.start < to && (h.end > from || h.start >= from)
}
