package data

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"cortado/app"
)

// applicationID stands in the header of every file of Cortado: "CRTD".
const applicationID = 0x43525444

// dsn names a file for the driver. Everything but the path is ours.
func dsn(path string, query url.Values) string {
	slash := filepath.ToSlash(path)
	if slash[0] != '/' { // a Windows drive: file:///C:/…
		slash = "/" + slash
	}
	return (&url.URL{Scheme: "file", Path: slash, RawQuery: query.Encode()}).String()
}

// header reads the version a file was written by, without opening it as a
// database. A file that is no database of ours is ErrDamaged.
func header(path string) (version int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, readOnly("the file cannot be read", err)
	}
	defer f.Close()
	var head [100]byte
	if _, err := io.ReadFull(f, head[:]); err != nil || string(head[:16]) != "SQLite format 3\x00" {
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return 0, readOnly("the file cannot be read", err)
		}
		return 0, damaged("the file is not a database of Cortado", err)
	}
	// A file whose first pages are still in the write-ahead log has no id yet.
	if id := binary.BigEndian.Uint32(head[68:]); id != applicationID && id != 0 {
		return 0, foreign()
	}
	return int(binary.BigEndian.Uint32(head[60:])), nil
}

func damaged(what string, err error) error {
	return &app.Fault{Kind: app.ErrDamaged, What: what, Do: "use another file or restore a backup", Err: err}
}

func foreign() error { return damaged("the file belongs to another program", nil) }

func newer() error {
	return &app.Fault{Kind: app.ErrNewer, What: "the file was written by a newer version of Cortado", Do: "install that version, or use --db with another file"}
}

// Contents says what is inside a file, to be shown before it is restored.
type Contents struct {
	Version  int // of the schema
	People   int
	Coffees  int
	Talks    int
	Messages int
}

// Inspect opens a file that is not in use only for reading, reads all of it
// and says what is inside. ErrDamaged when it is not sound, ErrNewer when a
// newer version wrote it. The file stays as it is.
func Inspect(path string) (Contents, error) {
	return inspect(path, "integrity_check", newest(migrations()))
}

// inspect runs the named check of SQLite over a file that may have any version
// up to the newest.
func inspect(path, check string, newest int) (Contents, error) {
	var c Contents
	version, err := header(path)
	if err != nil {
		return c, err
	}
	if version > newest {
		return c, newer()
	}
	pool, err := readOnlyPool(path)
	if err != nil {
		return c, fault("inspect file", err)
	}
	defer pool.Close()
	ctx := context.Background()
	if err := sound(ctx, pool, check); err != nil {
		return c, err
	}
	var id, tables int
	err = pool.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables)
	if err == nil {
		err = pool.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id)
	}
	if err == nil && id != applicationID && tables > 0 {
		return c, foreign()
	}
	if err == nil {
		err = pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&c.Version)
	}
	if err == nil && c.Version > newest {
		return c, newer()
	}
	if err == nil && c.Version > 0 {
		err = pool.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM person WHERE deleted = ''),
			(SELECT count(*) FROM coffee), (SELECT count(*) FROM talk), (SELECT count(*) FROM message)`).
			Scan(&c.People, &c.Coffees, &c.Talks, &c.Messages)
	}
	return c, fault("inspect file", err)
}

// readOnlyPool opens a file only for reading.
func readOnlyPool(path string) (*sql.DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	pool, err := sql.Open("sqlite", dsn(path, url.Values{
		"mode": {"ro"}, "_pragma": {"busy_timeout(2000)", "cell_size_check(1)", "trusted_schema(0)"}}))
	if err == nil {
		pool.SetMaxOpenConns(1)
	}
	return pool, err
}

// querier is a pool or a connection.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// sound runs integrity_check over the whole file, or quick_check over the
// tables of content: the search indexes are made from them, take most of the
// time, and can be made anew. ErrDamaged when it finds anything.
func sound(ctx context.Context, q querier, check string) error {
	what := []string{"1"}
	if check == "quick_check" {
		names, err := texted(ctx, q, "SELECT '\"' || name || '\"' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'")
		if err != nil {
			return fault("check file", err)
		}
		what = names
	}
	for _, w := range what {
		found, err := texted(ctx, q, "PRAGMA "+check+"("+w+")")
		if err != nil {
			return fault("check file", err)
		}
		if len(found) != 1 || found[0] != "ok" {
			return &app.Fault{Kind: app.ErrDamaged, What: "the file is damaged", Do: "restore a backup", Err: fmt.Errorf("%s found damage", check)}
		}
	}
	return nil
}

// texted reads a single column of text.
func texted(ctx context.Context, q querier, query string) ([]string, error) {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		out = append(out, text)
	}
	return out, rows.Err()
}
