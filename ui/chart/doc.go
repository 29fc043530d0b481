// Package chart draws the pictures of Insights with the toolkit's own
// primitives. Where things stand is worked out by pure functions over plain
// numbers; the drawing only follows them.
//
// Inputs are plain figures and words: the package knows neither the planner nor
// the screen. Each picture takes the width it gets and says how high it is at it.
package chart
