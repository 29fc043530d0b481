package writer

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"

	"cortado/app"
)

// Dial opens a connection, as net.Dialer.DialContext does.
type Dial func(ctx context.Context, network, address string) (net.Conn, error)

// longestHead bounds what is read of an answer before its body.
const longestHead = 64 << 10

// door gives the transport that leads to this computer only.
func door(dial Dial) *http.Transport {
	return &http.Transport{
		Proxy:                  nil, // the environment's proxies are other computers
		DialContext:            onlyHere(dial),
		DisableCompression:     true, // a small answer must not unpack into a large one
		DisableKeepAlives:      true,
		MaxResponseHeaderBytes: longestHead,
		TLSHandshakeTimeout:    10 * time.Second,
	}
}

// onlyHere lets a dial reach the loopback of this computer and nothing else. No
// name is looked up: localhost is the loopback, whatever a hosts file says, first
// of IPv4, then of IPv6.
func onlyHere(dial Dial) Dial {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		host, port, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		if !app.OnThisComputer(host) {
			return nil, fmt.Errorf("dial %s: %w", network, errElsewhere)
		}
		hosts := []string{host}
		if net.ParseIP(host) == nil {
			hosts = []string{"127.0.0.1", "::1"}
		}
		for _, h := range hosts {
			var conn net.Conn
			if conn, err = dial(ctx, network, net.JoinHostPort(h, port)); err == nil {
				return here(conn)
			}
			if ctx.Err() != nil {
				break
			}
		}
		return nil, err
	}
}

// here gives up a connection that ended elsewhere after all.
func here(conn net.Conn) (net.Conn, error) {
	to, ok := conn.RemoteAddr().(*net.TCPAddr)
	if ok && to.IP.IsLoopback() {
		return conn, nil
	}
	if err := conn.Close(); err != nil {
		return nil, fmt.Errorf("%w: %w", errElsewhere, err)
	}
	return nil, errElsewhere
}
