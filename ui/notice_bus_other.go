//go:build !((linux || freebsd || openbsd || netbsd) && !android)

package ui

import "context"

// Windows and macOS always have both, and the toolkit waits for neither.

func hasNotifications(context.Context) bool { return true }

func hasTray(context.Context) bool { return true }
