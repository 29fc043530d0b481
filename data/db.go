package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"

	"cortado/app"
)

// DB is an open database. It is safe for use by several goroutines, which take
// turns. Work handed to Change must ask its Writer, never the DB itself.
type DB struct {
	s      *session
	reads  reads // not embedded: every question has to take its turn
	path   string
	pool   *sql.DB
	lock   *fileLock
	turn   chan struct{} // holds one token: whoever has it may use the connection
	closed bool          // guarded by turn
	tables []table       // what the undo log covers, parents before children
	once   sync.Once

	memory *remembered // what is searched; nil before Prepare
}

var _ app.Store = (*DB)(nil)

// Path is the file's absolute path.
func (d *DB) Path() string { return d.path }

var errClosed = errors.New("the database is closed")

// take waits for the connection.
func (d *DB) take(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case <-d.turn:
	case <-ctx.Done():
		return ctx.Err()
	}
	if d.closed {
		d.turn <- struct{}{}
		return errClosed
	}
	return nil
}

func (d *DB) give() { d.turn <- struct{}{} }

// ask takes a turn for one question.
func ask[T any](ctx context.Context, d *DB, question func() (T, error)) (T, error) {
	if err := d.take(ctx); err != nil {
		var none T
		return none, err
	}
	defer d.give()
	return question()
}

// Close folds the write-ahead log into the file and lets go of the lock.
func (d *DB) Close() error {
	var err error
	d.once.Do(func() {
		<-d.turn
		defer d.give()
		d.closed = true
		err = errors.Join(d.s.close(), d.pool.Close(), d.lock.release())
	})
	return fault("close database", err)
}

// session is the one connection and its prepared statements.
type session struct {
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

func (s *session) stmt(query string) (*sql.Stmt, error) {
	if st, ok := s.stmts[query]; ok {
		return st, nil
	}
	st, err := s.conn.PrepareContext(context.Background(), query)
	if err != nil {
		return nil, err
	}
	s.stmts[query] = st
	return st, nil
}

// exec runs a statement that gives no rows.
func (s *session) exec(query string, args ...any) (sql.Result, error) {
	st, err := s.stmt(query)
	if err != nil {
		return nil, err
	}
	return st.ExecContext(context.Background(), args...)
}

// run executes text that is not worth preparing, such as BEGIN or a schema.
func (s *session) run(query string, args ...any) error {
	_, err := s.conn.ExecContext(context.Background(), query, args...)
	return err
}

func (s *session) query(query string, args ...any) (*sql.Rows, error) {
	st, err := s.stmt(query)
	if err != nil {
		return nil, err
	}
	return st.QueryContext(context.Background(), args...)
}

// one reads a single value; sql.ErrNoRows when there is none.
func one[T any](s *session, query string, args ...any) (T, error) {
	var v T
	st, err := s.stmt(query)
	if err != nil {
		return v, err
	}
	err = st.QueryRowContext(context.Background(), args...).Scan(&v)
	return v, err
}

func (s *session) close() error {
	var errs []error
	for _, st := range s.stmts {
		errs = append(errs, st.Close())
	}
	s.stmts = nil
	return errors.Join(append(errs, s.conn.Close())...)
}

// scanner is what a row is read from.
type scanner interface{ Scan(dest ...any) error }

// list reads every row of a query. It stops between rows when ctx is done.
func list[T any](ctx context.Context, s *session, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	return fill(ctx, s, nil, scan, query, args...)
}

// fill is list into a slice that was made large enough.
func fill[T any](ctx context.Context, s *session, out []T, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := s.query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		if len(out)%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// Change runs work in one transaction and records what undo needs; see app.Store.
func (d *DB) Change(label, who string, at time.Time, work func(app.Writer) error) (app.ChangeID, error) {
	var id app.ChangeID
	err := d.transact(func(w *writer) error {
		if err := w.begin(label, who, at, 0); err != nil {
			return fault("record change", err)
		}
		if err := work(w); err != nil {
			return err
		}
		var err error
		id, err = w.finish(at)
		return err
	})
	if err != nil {
		return 0, err
	}
	return id, nil
}

// Quiet is Change without a record.
func (d *DB) Quiet(work func(app.Writer) error) error {
	return d.transact(func(w *writer) error {
		if err := work(w); err != nil {
			return err
		}
		return w.flush()
	})
}

// transact runs work between BEGIN and COMMIT. A failure or a panic leaves
// everything as it was; the panic goes on to the caller.
func (d *DB) transact(work func(*writer) error) (err error) {
	if err := d.take(context.Background()); err != nil {
		return err
	}
	defer d.give()
	if err := d.s.run("BEGIN IMMEDIATE"); err != nil {
		return fault("begin change", err)
	}
	w := &writer{reads: reads{s: d.s}, tables: d.tables, touched: map[app.PersonID]bool{}, written: map[app.PersonID]*texts{}, blocks: map[int64]bool{}}
	w.before = w.flush
	committed := false
	defer func() {
		w.ended = true
		if !committed {
			if rerr := d.s.run("ROLLBACK"); rerr != nil && err != nil {
				err = errors.Join(err, fmt.Errorf("roll back: %w", rerr))
			}
		}
		if w.recording { // the switch is in the temporary database, which ROLLBACK restores too
			_ = d.s.run("UPDATE recording SET change = 0")
		}
	}()
	if err := work(w); err != nil {
		return err
	}
	if w.recording {
		if err := w.record(0); err != nil {
			return fault("save change", err)
		}
	}
	if err := d.s.run("COMMIT"); err != nil {
		return fault("save change", err)
	}
	committed = true
	d.keepWritten(w.written)
	return nil
}

// instant gives the stored form of a time: milliseconds UTC, nil for none.
func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

// when reads a stored instant.
func when(ms sql.NullInt64) time.Time {
	if !ms.Valid {
		return time.Time{}
	}
	return time.UnixMilli(ms.Int64).UTC()
}

// orNull stores an absent reference as NULL.
func orNull[T ~int64](id T) any {
	if id == 0 {
		return nil
	}
	return int64(id)
}
