package data

import (
	"database/sql"
	"errors"
	"fmt"
	"os"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"cortado/app"
)

// fault turns a failure of the driver into one of the kinds of app, said in a
// sentence; what names the action in words without personal data. Failures
// that already have a kind pass unchanged.
func fault(what string, err error) error {
	if err == nil {
		return nil
	}
	var known *app.Fault
	if errors.As(err, &known) {
		return err
	}
	err = fmt.Errorf("%s: %w", what, err)
	if errors.Is(err, sql.ErrNoRows) {
		return &app.Fault{Kind: app.ErrNotFound, What: "it is not there (any more)", Err: err}
	}
	var db *sqlite.Error
	if !errors.As(err, &db) {
		if errors.Is(err, os.ErrPermission) {
			return readOnly("the file cannot be written", err)
		}
		return err
	}
	switch db.Code() {
	case lib.SQLITE_CONSTRAINT_FOREIGNKEY:
		return &app.Fault{Kind: app.ErrNotFound, What: "what this belongs to is not there any more", Err: err}
	case lib.SQLITE_CONSTRAINT_UNIQUE, lib.SQLITE_CONSTRAINT_PRIMARYKEY:
		return &app.Fault{Kind: app.ErrConflict, What: "this is there already", Err: err}
	}
	switch db.Code() & 0xff {
	case lib.SQLITE_CONSTRAINT, lib.SQLITE_MISMATCH:
		return &app.Fault{Kind: app.ErrInvalid, What: "a value is outside what can be kept", Err: err}
	case lib.SQLITE_TOOBIG:
		return &app.Fault{Kind: app.ErrInvalid, What: "a value is too large to be kept", Err: err}
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return &app.Fault{Kind: app.ErrLocked, What: "another program is using the file", Do: "close it and try again", Err: err}
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return &app.Fault{Kind: app.ErrDamaged, What: "the file is damaged", Do: "restore a backup", Err: err}
	case lib.SQLITE_FULL:
		return readOnlyDo("the disk is full", "free some space and try again; nothing was changed", err)
	case lib.SQLITE_IOERR:
		return readOnlyDo("the drive does not answer", "check it and try again; nothing was changed", err)
	case lib.SQLITE_READONLY, lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return readOnly("the file cannot be written", err)
	}
	return err
}

func readOnly(what string, err error) error {
	return readOnlyDo(what, "check its permissions or use another folder", err)
}

func readOnlyDo(what, do string, err error) error {
	return &app.Fault{Kind: app.ErrReadOnly, What: what, Do: do, Err: err}
}
