package command_test

import (
	"context"
	"fmt"
	"os"
	"time"
)

// archive writes the archive of a database to a file: archive DB FILE. The
// time at which it is made is always the same.
func archive() {
	err := func() error {
		p, done, err := open(os.Args[1], func() time.Time { return time.Date(2026, 12, 24, 12, 0, 0, 0, time.UTC) })
		if err != nil {
			return err
		}
		defer done()
		f, err := os.Create(os.Args[2])
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = p.WriteArchive(context.Background(), f)
		return err
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
