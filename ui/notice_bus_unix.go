//go:build (linux || freebsd || openbsd || netbsd) && !android

package ui

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/godbus/dbus/v5"
)

// The desktop's own bus carries notifications and the tray on these systems. It
// is asked first whether anybody listens, on a connection of our own that ends
// with the context: the toolkit waits without end for an answer, and complains
// into the log where nobody gives one.

// hasNotifications says whether something shows notifications, and answers.
func hasNotifications(ctx context.Context) bool {
	return onBus(ctx, func(bus *dbus.Conn) error {
		const name = "org.freedesktop.Notifications"
		return bus.Object(name, "/org/freedesktop/Notifications").CallWithContext(ctx, name+".GetCapabilities", 0).Err
	})
}

// hasTray says whether something shows icons of programs, such as a panel.
func hasTray(ctx context.Context) bool {
	shown := false
	asked := onBus(ctx, func(bus *dbus.Conn) error {
		const name = "org.kde.StatusNotifierWatcher"
		var answer dbus.Variant
		err := bus.Object(name, "/StatusNotifierWatcher").CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", dbus.FlagNoAutoStart,
			name, "IsStatusNotifierHostRegistered").Store(&answer)
		shown, _ = answer.Value().(bool)
		return err
	})
	return asked && shown
}

// onBus asks the session's bus, and says whether it answered without an error.
func onBus(ctx context.Context, ask func(*dbus.Conn) error) bool {
	address := busAddress()
	if !local(address) {
		return false
	}
	bus, err := dbus.Connect(address, dbus.WithContext(ctx))
	if err != nil {
		return false
	}
	asked := ask(bus)
	return bus.Close() == nil && asked == nil
}

// busAddress is where the session's bus is, or empty. None is started.
func busAddress() string {
	if address := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); address != "" {
		return address
	}
	socket := filepath.Join("/run/user", strconv.Itoa(os.Getuid()), "bus")
	if _, err := os.Stat(socket); err != nil {
		return ""
	}
	return "unix:path=" + dbus.EscapeBusAddressValue(socket)
}

// local says whether an address leads to sockets of this machine only: the
// program uses no network, even where the session's bus is somewhere else.
func local(address string) bool {
	for one := range strings.SplitSeq(address, ";") {
		if !strings.HasPrefix(one, "unix:") {
			return false
		}
	}
	return true
}
