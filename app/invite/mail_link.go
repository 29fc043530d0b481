package invite

import "strings"

// MailLink is the mailto address (RFC 6068) that opens a message to one person
// for sending. Everything but letters, digits and "-._~" is percent-encoded, a
// blank as %20, a line's end as %0D%0A; so no name, subject or text can add a
// header or another reader. The subject is put on one line, since what mail
// programs make of a line's end in a header is theirs to say. An address that is
// none is refused with a *FieldError.
func MailLink(to, subject, body string) (string, error) {
	if to == "" {
		return "", refuse(FieldGuestEmail, Missing)
	}
	address, ok := addrSpec(to)
	if !ok {
		return "", refuse(FieldGuestEmail, Unreadable)
	}
	const unreserved = "-._~"
	local, host, _ := strings.Cut(address, "@")
	link := "mailto:" + percent(local, unreserved) + "@" + percent(host, unreserved)
	sign := "?"
	add := func(name, value string) {
		if value != "" {
			link += sign + name + "=" + percent(value, unreserved)
			sign = "&"
		}
	}
	add("subject", oneLine(subject))
	add("body", strings.ReplaceAll(strings.TrimRight(cleanText(body), "\n"), "\n", "\r\n"))
	return link, nil
}
