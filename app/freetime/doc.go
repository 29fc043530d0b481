// Package freetime reads calendar files of any program (RFC 5545 and what is
// written in its name), says when their owner is busy, and proposes times that
// two people both have. It has no clock and touches no file: bytes, the user's
// zone and the span of time are handed in. What cannot be read becomes a
// warning; it is never silently free.
package freetime
