// Package insight computes the figures behind every picture of the Insights
// screen, from what was written down. Everything is pure calculation: the time
// is handed in, and the order of what is handed in changes nothing.
package insight
