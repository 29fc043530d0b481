package invite_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cortado/app/invite"
)

// linkChars are all that a link may hold: RFC 6068 with nothing left to guess.
var linkChars = regexp.MustCompile(`^mailto:[A-Za-z0-9._~%-]+@[A-Za-z0-9.-]+(\?(subject|body)=[A-Za-z0-9._~%-]*(&body=[A-Za-z0-9._~%-]*)?)?$`)

func TestALinkHoldsOneAddressOneSubjectAndTheText(t *testing.T) {
	texts := rapid.OneOf(anyText(), rapid.SampledFrom([]string{"", "x\r\nBcc: eve@evil.example", "a&bcc=eve@evil.example", "%0D%0ABcc:x", "1 + 1 = 2 #3?", "é ☕"}))
	rapid.Check(t, func(t *rapid.T) {
		to := rapid.SampledFrom([]string{"priya@ridge.example", "priya+tag@ridge.example", "o'neil&co=a?b%20#c@ridge.example", "zoë@münchen.example"}).Draw(t, "to")
		subject, body := texts.Draw(t, "subject"), texts.Draw(t, "body")
		link, err := invite.MailLink(to, subject, body)
		if err != nil {
			t.Fatal(err)
		}
		if !linkChars.MatchString(link) {
			t.Fatalf("the link is %s", link)
		}
		u, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		address, err := url.PathUnescape(u.Opaque)
		if want := strings.Replace(to, "münchen", "xn--mnchen-3ya", 1); err != nil || address != want {
			t.Fatalf("the address is %q, %v; want %q", address, err, want)
		}
		q, err := url.ParseQuery(u.RawQuery)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(strings.TrimRight(cleaned(body), "\n"), "\n", "\r\n")
		if q.Get("subject") != onOneLine(subject) || q.Get("body") != text {
			t.Fatalf("read %q, want %q and %q", q, onOneLine(subject), text)
		}
	})
}

func TestALinkGoesToOnePersonOnly(t *testing.T) {
	for _, to := range []string{"", "priya", "a@ridge.example,eve@evil.example", "a@ridge.example;b@x.example", "a@ridge.example\r\nBcc: eve@evil.example",
		"Eve <eve@evil.example>", "a@ridge.example?bcc=eve@evil.example", "a b@ridge.example", "\"a@b\"@ridge.example"} {
		if link, err := invite.MailLink(to, "s", "b"); err == nil {
			t.Errorf("%q became %s", to, link)
		}
	}
	if link, err := invite.MailLink("priya@ridge.example", "", ""); err != nil || link != "mailto:priya@ridge.example" {
		t.Errorf("without words the link is %q, %v", link, err)
	}
}
