// Package exchange reads and writes files of people: LinkedIn's Connections.csv and data
// archive, vCards of every version, and tables from address books and
// spreadsheets. [Read] recognises a file by its content and gives a [Batch];
// [Match] compares the batch with the people already there and gives a
// [Preview]; [Merge] unites one person's two records.
//
// [WriteCards] and [WriteTable] write people as vCards and as a table that Read
// gives back field by field.
//
// Rules this package keeps:
//   - Every value read ends up in a field of a person, in Person.Extra, or in a
//     Problem that says where it stood. Batch.Values counts them.
//   - Files are hostile. Memory and time are bounded by the limits in limits.go.
//   - A name alone never joins two records.
//   - A value the user typed is never replaced by one from a file.
//
// The package is pure: it opens nothing, knows no clock, and writes only to what
// it is given.
package exchange
