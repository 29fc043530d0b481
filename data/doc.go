// Package data keeps everything in one SQLite file and is the only importer of
// its driver. Open gives the app.Store; Restore, Backups and Inspect work on
// files that are not open.
//
// Rules this package keeps:
//   - One process (an operating-system lock beside the file), one connection,
//     one thing at a time. Rows are read into slices before the next question.
//   - No call handed to the driver can be cancelled: a cancelled one may make it
//     drop the connection, and with it the locks and the undo triggers. A
//     context is looked at while waiting for a turn and between rows.
//   - A change is one transaction, on disk when Change returns (WAL,
//     synchronous FULL).
//   - Values a caller handed in are checked by their Validate before they come
//     here; the schema's checks are the second line.
package data
