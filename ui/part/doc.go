// Package part holds the widgets and layouts every screen is made of.
//
// Sizes are given as in the drawings and scaled by look.S. Words always come in
// as parameters. Parts read the theme again in Refresh; plain containers keep
// what they were built with, so screens are built again when the theme changes.
//
// Heights that depend on the width (wrapped text, wrapping rows) are asked for
// with HeightFor, which the layouts of this package use in their first pass.
package part
