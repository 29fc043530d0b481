// Package app holds the words of Cortado as types: profile, person, skill,
// need, round, message, coffee, talk, follow-up, ledger. Each word has a file
// of its own, with the rules that make a value of it valid. The package
// imports nothing of ours, knows no clock, no file and no screen; how the
// values are kept is the business of the Store it declares.
package app
