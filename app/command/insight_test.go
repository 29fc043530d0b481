package command_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestStoriesOfTheSample runs the stories that begin with the sample network, in
// sample.db, as it is on 18 November 2026.
func TestStoriesOfTheSample(t *testing.T) {
	now := time.Date(2026, 11, 18, 11, 0, 0, 0, time.UTC)
	testscript.Run(t, testscript.Params{Dir: "testdata/insights", Setup: func(e *testscript.Env) error {
		e.Setenv("HOME", e.WorkDir)
		e.Setenv("NOW", now.Format(time.RFC3339))
		p, closeAll, err := open(filepath.Join(e.WorkDir, "sample.db"), func() time.Time { return now })
		if err != nil {
			return err
		}
		return errors.Join(p.LoadSample(context.Background()), closeAll())
	}})
}
