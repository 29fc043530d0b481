package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"cortado/app"
)

// Patience is how long a command waits for another one to finish.
const Patience = 5 * time.Second

// Options says how to open a database.
type Options struct {
	// Wait is how long to wait for another process to let go of the file:
	// commands wait 5 s for one another, the window passes 0.
	Wait time.Duration
}

// Open opens the database, making folder (0700) and file (0600) when they are
// not there, and brings an older schema up to date after a backup. It fails
// with ErrLocked while another process has the file, and, leaving the file
// untouched, with ErrDamaged, ErrNewer or ErrReadOnly.
func Open(path string, o Options) (*DB, error) { return openWith(path, o, migrations()) }

func openWith(path string, o Options, steps []migration) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, readOnly("the folder of the data cannot be made", err)
	}
	lock, err := acquire(path, o.Wait)
	if err != nil {
		return nil, err
	}
	d, err := open(path, steps)
	if err != nil {
		return nil, errors.Join(err, lock.release())
	}
	d.lock = lock
	return d, nil
}

// open does what is left once the lock is held.
func open(path string, steps []migration) (*DB, error) {
	fresh, err := prepare(path)
	if err != nil {
		return nil, err
	}
	version := 0
	if !fresh {
		if err := rollBack(path); err != nil {
			return nil, fault("open database", err)
		}
		c, err := inspect(path, "quick_check", newest(steps))
		if err != nil {
			return nil, withBackup(path, err)
		}
		version = c.Version
	}
	pool, err := sql.Open("sqlite", dsn(path, url.Values{
		"_txlock": {"immediate"}, "_dqs": {"0"}, "_defensive": {"1"},
		"_pragma": {"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)",
			"secure_delete(1)", "cell_size_check(1)", "trusted_schema(0)", "temp_store(MEMORY)", "cache_size(-32768)"}}))
	if err != nil {
		return nil, fault("open database", err)
	}
	pool.SetMaxOpenConns(1)
	conn, err := pool.Conn(context.Background())
	if err != nil {
		pool.Close()
		return nil, fault("open database", err)
	}
	d := &DB{path: path, pool: pool, turn: make(chan struct{}, 1)}
	d.s = &session{conn: conn, stmts: map[string]*sql.Stmt{}}
	d.reads = reads{s: d.s}
	if err := d.ready(version, fresh, steps); err != nil {
		return nil, errors.Join(err, d.s.close(), pool.Close())
	}
	d.turn <- struct{}{}
	return d, nil
}

// prepare makes sure that there is a file only its owner can read, and says
// whether it is new.
func prepare(path string) (fresh bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		fresh = true
	case err != nil:
		return false, readOnly("the file cannot be read", err)
	case info.IsDir():
		return false, readOnlyDo("the data is to be kept in a file, and its name belongs to a folder", "use --db with another file", nil)
	case info.Size() == 0:
		fresh = true
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return false, readOnly("the file cannot be written", err)
	}
	// A file copied in by hand may be readable for others; what a file system
	// without permissions says to this does not matter.
	_ = f.Chmod(0o600)
	return fresh, f.Close()
}

// rollBack finishes what a kill cut short in the moment in which a new file is
// made: before it has a write-ahead log it has a rollback journal, which a
// connection that only reads cannot play back.
func rollBack(path string) error {
	if info, err := os.Stat(path + "-journal"); err != nil || info.Size() == 0 {
		return nil // no journal, or nothing in it
	}
	pool, err := sql.Open("sqlite", dsn(path, url.Values{"_pragma": {"busy_timeout(5000)", "trusted_schema(0)"}}))
	if err != nil {
		return err
	}
	defer pool.Close()
	var n int
	return pool.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&n)
}

// ready migrates, and sets up what lasts as long as the connection.
func (d *DB) ready(version int, fresh bool, steps []migration) error {
	if version < newest(steps) {
		if !fresh && version > 0 { // 0 is a file whose making was cut short
			if err := d.backupBefore(fmt.Sprintf("before-version-%d", newest(steps))); err != nil {
				return err
			}
			if version < textsSince { // before the schema says that it was done; it reads no column that came later
				if err := d.renewTexts(); err != nil {
					return fault("index people", err)
				}
			}
		}
		if err := migrate(d.s, version, steps); err != nil {
			return err
		}
	}
	tables, err := describe(d.s)
	if err != nil {
		return fault("read schema", err)
	}
	d.tables = tables
	return fault("set up undo", watch(d.s, tables))
}

// withBackup adds to the word about a damaged file which backup is good.
func withBackup(path string, err error) error {
	var f *app.Fault
	if !errors.Is(err, app.ErrDamaged) || !errors.As(err, &f) {
		return err
	}
	told := *f
	if b, ok := newestGood(path); ok {
		told.Do = "the newest good backup is " + filepath.Base(b.Path) + "; restore it"
	}
	return &told
}
