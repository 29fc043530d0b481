package invite_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cortado/app/invite"
)

func TestAnyAddressIsRefusedOrIsExactlyOneAddress(t *testing.T) {
	tricks := append([]string{"", "", "", "+tag", "%20", "?cc=", "&bcc=", "mailto:", "<", ">", "(x)", "ë", "'", "=", "@"}, nasty...)
	trick := func(t *rapid.T, where string) string { return rapid.SampledFrom(tricks).Draw(t, where) }
	rapid.Check(t, func(t *rapid.T) {
		e := sample()
		local := rapid.SampledFrom([]string{"priya", "zoë", "o'neil+x", "a%b&c=d"}).Draw(t, "local")
		host := rapid.SampledFrom([]string{"ridge.example", "münchen.example", "Ridge.EXAMPLE"}).Draw(t, "host")
		e.Guests[0].Email = trick(t, "before") + local + trick(t, "behind the name") + "@" + host + trick(t, "behind")
		b, err := invite.Write(e, invite.Request)
		if err != nil {
			if !errors.Is(err, invite.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		whole, err := readStrictly(b)
		if err != nil {
			t.Fatal(err)
		}
		ev, err := whole.only("VEVENT")
		if err != nil {
			t.Fatal(err)
		}
		address := ev.line("ATTENDEE").value
		rest, ok := strings.CutPrefix(address, "mailto:")
		plain, err := url.PathUnescape(rest)
		if !ok || err != nil || plain != strings.ToLower(strings.TrimSpace(e.Guests[0].Email)) || strings.Count(plain, "@") != 1 ||
			strings.ContainsAny(rest, "?&,;:<>\"() ") {
			t.Fatalf("%q became %q", e.Guests[0].Email, address)
		}
		checkNothingInjected(t, e, invite.Request, whole)
	})
}

func TestAnyLinkIsRefusedOrIsOneWebAddress(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := sample()
		e.Link = rapid.SampledFrom([]string{"https://meet.example/", "http://", "https://münchen.example/?", "javascript:", ""}).Draw(t, "start") + anyText().Draw(t, "link")
		b, err := invite.Write(e, invite.Personal)
		if err != nil {
			if !errors.Is(err, invite.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		whole, err := readStrictly(b)
		if err != nil {
			t.Fatal(err)
		}
		ev, err := whole.only("VEVENT")
		if err != nil {
			t.Fatal(err)
		}
		link := ev.line("URL").value
		if strings.TrimSpace(e.Link) == "" {
			if link != "" {
				t.Fatalf("no link became %q", link)
			}
			return
		}
		u, err := url.Parse(link)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || link != ev.line("CONFERENCE").value {
			t.Fatalf("%q became %q", e.Link, link)
		}
		for _, r := range link {
			if r <= ' ' || r > '~' || strings.ContainsRune(`"<>\^`+"`{|}", r) {
				t.Fatalf("%q became %q", e.Link, link)
			}
		}
		checkNothingInjected(t, e, invite.Personal, whole)
	})
}

// U+FEFF and U+034F count for nothing in the name of a host.
func TestAHostOfLettersThatCountForNothingIsNone(t *testing.T) {
	for _, host := range []string{"\ufeff", "\u034f", "\u00ad\u034f", "\u034f:8080"} {
		e := sample()
		e.Link = "https://" + host + "/x"
		if b, err := invite.Write(e, invite.Personal); !errors.Is(err, invite.ErrInvalid) {
			t.Errorf("%q became\n%s", e.Link, b)
		}
		if link, err := invite.MailLink("priya@"+host, "", ""); err == nil {
			t.Errorf("%q became %s", host, link)
		}
		m := letter(t)
		m.To.Email = "priya@a." + host + ".example"
		if b, err := invite.WriteMail(m); err == nil && strings.Contains(string(b), "..") {
			t.Errorf("%q became\n%.300s", m.To.Email, b)
		}
	}
}
