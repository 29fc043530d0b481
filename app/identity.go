package app

import (
	"net/url"
	"strings"
)

// ProfileSlug gives the part of a LinkedIn profile address that names the
// person, percent-decoded and in lower case; "" for any other address. It is
// the key that joins a person over several files.
func ProfileSlug(address string) string {
	s := strings.TrimSpace(address)
	if !strings.Contains(s, "://") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	if host != "linkedin.com" && !strings.HasSuffix(host, ".linkedin.com") {
		return ""
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(parts) < 2 || (parts[0] != "in" && parts[0] != "pub") || parts[1] == "" {
		return ""
	}
	return strings.ToLower(strings.Join(parts[1:], "/"))
}

// EmailKey is the form in which two spellings of an e-mail address are equal.
func EmailKey(address string) string { return strings.ToLower(strings.TrimSpace(address)) }
