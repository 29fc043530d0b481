package command

import (
	"fmt"
	"io"

	"cortado/app/planner"
)

// stretchKey is the one setting that stands for several: certain, balanced or
// stretch set the weights of the suggestions together.
const stretchKey = "stretch"

// stretch shows which leaning holds, after taking one up where it is named.
func (r *run) stretch(p *planner.Planner, l planner.Leaning) error {
	if l != "" {
		if _, err := p.SetStretch(l); err != nil {
			return err
		}
	}
	now, err := p.Stretch(r.ctx)
	if err != nil {
		return err
	}
	return r.show(map[string]string{stretchKey: string(now)}, func(w io.Writer) {
		fmt.Fprintf(w, "%s = %s\n", stretchKey, now)
	})
}
