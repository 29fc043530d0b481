package app_test

import (
	"strings"
	"testing"

	"cortado/app"
)

func TestAWriterStandsOnThisComputerOnly(t *testing.T) {
	for _, good := range []string{"http://localhost:11434", "http://LOCALHOST:1234/v1", "https://127.0.0.1:8443/", "http://127.8.9.1:80/v1/", "http://[::1]:8080/api/v1"} {
		if err := app.ValidateWriterAddress(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for address, word := range map[string]string{
		"":                                                "is not the address",
		"localhost:11434":                                 "is not the address",
		"ftp://localhost:21":                              "is not the address",
		"http://":                                         "is not the address",
		"http:localhost:80":                               "is not the address",
		"http://localhost":                                "no port",
		"http://localhost:0":                              "no port",
		"http://api.example:443":                          "not on this computer",
		"http://localhost.example:80":                     "not on this computer",
		"http://localhost.:80":                            "not on this computer",
		"http://10.0.0.7:11434":                           "not on this computer",
		"http://0.0.0.0:11434":                            "not on this computer",
		"http://[2001:db8::1]:80":                         "not on this computer",
		"http://[::1%25lo]:80":                            "not on this computer",
		"http://2130706433:80":                            "not on this computer",
		"http://127.1:80":                                 "not on this computer",
		"http://0177.0.0.1:80":                            "not on this computer",
		"http://0x7f.0.0.1:80":                            "not on this computer",
		"http://127.0.0.1.example:80":                     "not on this computer",
		"http://127.0.0.1.nip.example:80":                 "not on this computer",
		"http://①②⑦.⓪.⓪.①:80":                             "not on this computer",
		"http://ｌocalhost:80":                             "not on this computer",
		"http://locaIhost:80":                             "not on this computer", // a capital i
		"http://[::ffff:8.8.8.8]:80":                      "not on this computer",
		"http://[::ffff:0:0]:80":                          "not on this computer",
		"http://[::]:80":                                  "not on this computer",
		"http://[64:ff9b::7f00:1]:80":                     "not on this computer", // 127.0.0.1 as seen through a gateway
		"http://169.254.169.254:80":                       "not on this computer",
		"http://128.0.0.1:80":                             "not on this computer",
		"http://%2Frun%2Fwriter.sock:80":                  "is not the address",
		"http+unix://localhost:80":                        "is not the address",
		"unix:///run/writer.sock":                         "is not the address",
		"//localhost:80":                                  "is not the address",
		"http://localhost:80\\@api.example":               "is not the address",
		"http://localhost:80:80":                          "is not the address",
		"http://localhost\x00.example:80":                 "is not the address",
		"http://localhost:80\r\nHost: api.example":        "is not the address",
		"http://localhost:65536":                          "no port",
		"http://localhost:99999999999":                    "no port",
		"http://localhost:80@api.example:80":              "a port and a path only",
		"http://api.example@localhost:80":                 "a port and a path only",
		"http://localhost:80/v1?to=x":                     "a port and a path only",
		"http://localhost:80/v1#x":                        "a port and a path only",
		"http://localhost:80/a b":                         "a port and a path only",
		"http://localhost:80/" + strings.Repeat("v", 300): "too long",
	} {
		refused(t, app.ValidateWriterAddress(address), word)
	}
}

func TestTheWriterIsOffUntilSetUp(t *testing.T) {
	address, err := app.SettingOf(app.SetWriterAddress)
	if err != nil || address.Default != "" || address.Validate("") != nil {
		t.Errorf("the address begins as %q, %v", address.Default, err)
	}
	refused(t, address.Validate("http://api.example:443"), "not on this computer")
	model, err := app.SettingOf(app.SetWriterModel)
	if err != nil || model.Default != "" || model.Validate("") != nil || model.Validate("qwen2.5:7b-instruct") != nil {
		t.Errorf("the model begins as %q, %v", model.Default, err)
	}
	refused(t, model.Validate("llama\n3"), "one line")
	refused(t, model.Validate(strings.Repeat("m", 201)), "200")
	seconds, err := app.SettingOf(app.SetWriterSeconds)
	if err != nil || seconds.Validate(seconds.Default) != nil {
		t.Errorf("the patience begins as %q, %v", seconds.Default, err)
	}
}
