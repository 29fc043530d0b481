package app

import (
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Settings of the optional writer: a program on this computer that rephrases a
// draft. Without an address there is none.
const (
	SetWriterAddress = "writer-address"
	SetWriterModel   = "writer-model"
	SetWriterSeconds = "writer-seconds" // how long an answer is waited for
)

// longestWriterSetting bounds what is kept of an address or the name of a model.
const longestWriterSetting = 200

// writerSettings are the settings of the optional writer, off by default.
func writerSettings() []Setting {
	return []Setting{
		{Key: SetWriterAddress, Rule: func(s string) error {
			if s == "" {
				return nil
			}
			return ValidateWriterAddress(s)
		}},
		{Key: SetWriterModel, Rule: validateWriterModel},
		{Key: SetWriterSeconds, Default: "60", Allowed: []string{"30", "60", "120", "300"}},
	}
}

// IsWriterSetting says whether a setting is one of the writer's.
func IsWriterSetting(key string) bool {
	return slices.ContainsFunc(writerSettings(), func(s Setting) bool { return s.Key == key })
}

// ValidateWriterAddress refuses an address that does not lead to a port of this
// very computer: http or https; localhost, 127.0.0.0/8 or [::1]; a port; and
// perhaps a path, but nothing else.
func ValidateWriterAddress(s string) error {
	if len(s) > longestWriterSetting {
		return Invalid("the writer's address is too long; use at most %d letters", longestWriterSetting)
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return Invalid("%q is not the address of a writer; use one such as http://localhost:11434", s)
	}
	if u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || strings.ContainsFunc(s, unicode.IsSpace) {
		return Invalid("the writer's address may hold a port and a path only; use one such as http://localhost:11434/v1")
	}
	if !OnThisComputer(u.Hostname()) {
		return Invalid("%q is not on this computer; the writer's address begins with http://localhost: or http://127.0.0.1:", u.Hostname())
	}
	if port, err := strconv.ParseUint(u.Port(), 10, 16); err != nil || port == 0 {
		return Invalid("the writer's address has no port from 1 to 65535; Ollama listens at http://localhost:11434, LM Studio at http://localhost:1234")
	}
	return nil
}

// OnThisComputer says whether a host is this very computer: localhost, or an
// address of its loopback. No name is looked up.
func OnThisComputer(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Zone() == "" && ip.Unmap().IsLoopback()
}

func validateWriterModel(s string) error {
	if utf8.RuneCountInString(s) > longestWriterSetting || strings.ContainsFunc(s, unicode.IsControl) || strings.TrimSpace(s) != s {
		return Invalid("the name of the writer's model is one line of at most %d letters", longestWriterSetting)
	}
	return nil
}
