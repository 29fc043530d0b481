//go:build (linux || freebsd || openbsd || netbsd) && !android

package ui

import (
	"context"
	"net"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

func TestABusOverTheNetworkIsNotAsked(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	port := l.Addr().(*net.TCPAddr).Port
	for _, address := range []string{"tcp:host=127.0.0.1,port=" + strconv.Itoa(port), "unix:path=/nowhere;tcp:host=127.0.0.1,port=" + strconv.Itoa(port),
		"unixexec:path=/bin/true", "autolaunch:", "nonce-tcp:host=127.0.0.1"} {
		if local(address) {
			t.Errorf("%s counts as local", address)
		}
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		if hasNotifications(context.Background()) || hasTray(context.Background()) {
			t.Errorf("somebody answers at %s", address)
		}
	}
	if err := l.(*net.TCPListener).SetDeadline(time.Now().Add(time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if c, err := l.Accept(); err == nil {
		t.Errorf("%s called", c.RemoteAddr())
	}
}

// TestABusThatNeverAnswersHoldsNobodyUp lets somebody listen at the bus's address
// and say nothing.
func TestABusThatNeverAnswersHoldsNobodyUp(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "bus")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	for _, address := range []string{"unix:path=" + socket, "unix:path=" + filepath.Join(t.TempDir(), "none")} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		ctx, stop := context.WithTimeout(context.Background(), 50*time.Millisecond)
		if hasNotifications(ctx) || hasTray(ctx) {
			t.Errorf("somebody answers at %s", address)
		}
		stop()
	}
}
