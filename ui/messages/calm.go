package messages

import (
	"time"

	"cortado/ui/screen"
)

// calm does something once typing pauses, and at the latest a while after it
// began, however long it goes on.
type calm struct {
	host  screen.Host
	pause time.Duration // without a keystroke
	most  time.Duration // since the first keystroke; 0 = as long as it takes
	do    func()

	since time.Time // the first keystroke that nothing was done about; zero for none
	stop  func()
}

func newCalm(host screen.Host, pause, most time.Duration, do func()) *calm {
	return &calm{host: host, pause: pause, most: most, do: do}
}

// stir tells of a keystroke.
func (k *calm) stir() {
	now := k.host.Now()
	if k.since.IsZero() {
		k.since = now
	}
	if k.most > 0 && k.stop != nil && now.Sub(k.since) >= k.most {
		return // it is due already: keys that come faster than they are worked off must not put it off
	}
	wait := k.pause
	if k.most > 0 {
		wait = max(0, min(wait, k.most-now.Sub(k.since)))
	}
	k.cancel()
	k.stop = k.host.Later(wait, func() {
		k.since, k.stop = time.Time{}, nil
		k.do()
	})
}

// cancel forgets what was to be done, but not since when.
func (k *calm) cancel() {
	if k.stop != nil {
		k.stop()
		k.stop = nil
	}
}

// rest forgets all keystrokes so far: what was to be done is done.
func (k *calm) rest() {
	k.cancel()
	k.since = time.Time{}
}
