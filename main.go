// Cortado plans coffee dates with the people who complete you. Without a
// command it opens its window; all data stays in one file on this computer.
package main

import (
	"crypto/rand"
	"errors"
	"net"
	"os"
	"path/filepath"
	"time"
	_ "time/tzdata" // zones are known on every system

	"cortado/app/command"
	"cortado/app/invite"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/app/writer"
	"cortado/assets"
	"cortado/data"
	"cortado/ui"
)

func main() {
	os.Exit(command.Run(command.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Files: data.Files{}, Now: time.Now, Version: ui.Version,
		Path: data.DefaultPath, Paths: data.Paths, Window: window,
		Open: open(data.Patience), Bare: func() (*planner.Planner, error) { return assemble(planner.Params{Now: time.Now}) },
		Restore: func(from, db string) (string, error) { return data.Restore(from, db, data.Patience) }}))
}

// open makes the planner over a database file, and what closes it.
func open(wait time.Duration) func(db string, now func() time.Time) (*planner.Planner, func() error, error) {
	return func(db string, now func() time.Time) (*planner.Planner, func() error, error) {
		store, err := data.Open(db, data.Options{Wait: wait})
		if err != nil {
			return nil, nil, err
		}
		p, err := assemble(planner.Params{Store: store, Now: now, Files: data.Files{}, OpenLink: ui.OpenLink,
			Backups: store, Writer: writer.New(new(net.Dialer).DialContext), NewUID: func() (string, error) { return invite.NewUID(rand.Reader) }})
		if err != nil {
			return nil, nil, errors.Join(err, store.Close())
		}
		return p, store.Close, nil
	}
}

// assemble adds the words and the lexicon, which every planner has.
func assemble(params planner.Params) (_ *planner.Planner, err error) {
	if params.Words, err = assets.NewWords("en"); err != nil {
		return nil, err
	}
	params.Taxonomy, params.Lexicon, err = skills.Load()
	return planner.New(params), err
}

// window opens the window; with demo on a sample network that is gone afterwards.
func window(db string, demo bool, now func() time.Time) (err error) {
	if demo {
		dir, err := os.MkdirTemp("", "cortado-demo-")
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		db = filepath.Join(dir, "demo.db")
	}
	p, closeAll, err := open(0)(db, now)
	if err != nil {
		return err
	}
	log, err := data.StartLog(db)
	if err != nil {
		return errors.Join(err, closeAll())
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	return ui.Run(ui.Params{Planner: p, Close: closeAll, Demo: demo, Folder: filepath.Dir(db), Data: ui.Data{
		Open:    func() (*planner.Planner, func() error, error) { return open(0)(db, now) },
		Restore: func(backup string) error { return data.Replace(backup, db, 0) },
		Forget:  func() error { return data.Forget(db, 0) }}})
}
