package command_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"cortado/app/command"
	"cortado/app/invite"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/assets"
	"cortado/data"
)

// TestMain makes the program itself a command of the stories below, over the
// real database, without its window.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cortado": func() { os.Exit(command.Run(env())) }})
}

// TestStories runs every story in testdata; each reads as what a user does and sees.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", Setup: func(e *testscript.Env) error {
		e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
		e.Setenv("HOME", e.WorkDir)
		return nil
	}})
}

func env() command.Env {
	return command.Env{Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Files: data.Files{}, Now: time.Now,
		Version: "test", Path: data.DefaultPath, Paths: data.Paths, Open: open,
		Restore: func(from, db string) (string, error) { return data.Restore(from, db, time.Second) },
		Window: func(db string, demo bool, _ func() time.Time) error {
			fmt.Printf("window on %t\n", demo)
			return nil
		},
		Bare: func() (*planner.Planner, error) { return assemble(planner.Params{Now: time.Now}) }}
}

func open(db string, now func() time.Time) (*planner.Planner, func() error, error) {
	store, err := data.Open(db, data.Options{Wait: time.Second})
	if err != nil {
		return nil, nil, err
	}
	p, err := assemble(planner.Params{Store: store, Now: now, Files: data.Files{},
		NewUID: func() (string, error) { return invite.NewUID(rand.Reader) }})
	if err != nil {
		return nil, nil, errors.Join(err, store.Close())
	}
	return p, store.Close, nil
}

func assemble(params planner.Params) (_ *planner.Planner, err error) {
	if params.Words, err = assets.NewWords("en"); err != nil {
		return nil, err
	}
	if params.Taxonomy, params.Lexicon, err = skills.Load(); err != nil {
		return nil, err
	}
	return planner.New(params), nil
}
