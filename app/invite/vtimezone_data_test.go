package invite_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app/invite"
)

// The zones of these tests are Go's own, the same everywhere, and not those of
// the machine. CORTADO_ZONEINFO names a folder of zone files to use instead,
// such as /usr/share/zoneinfo.
func init() {
	data := os.Getenv("CORTADO_ZONEINFO")
	if data == "" {
		data = archiveOfGo()
	}
	if data != "" {
		os.Setenv("ZONEINFO", data) // before the first zone is looked for
	}
}

// archiveOfGo is the file of zones that Go brings along, "" when it is not there.
func archiveOfGo() string {
	root, _ := exec.Command("go", "env", "GOROOT").Output()
	path := filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip")
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	return path
}

// TestWriteEveryZoneForARealReader writes, into the folder CORTADO_ZONES, two
// series in every zone that together last from 2026 to the end of 2037:
// Area~Town.YEAR.ics. The script .ci/read_zones.py has libical read them and
// holds them against the system's zone data.
func TestWriteEveryZoneForARealReader(t *testing.T) {
	dir := os.Getenv("CORTADO_ZONES")
	if dir == "" {
		t.Skip("CORTADO_ZONES names no folder")
	}
	for _, name := range zoneNames() {
		for _, year := range []string{"2026", "2032"} {
			start, err := time.Parse("2006-01-02T15", year+"-01-02T12")
			if err != nil {
				t.Fatal(err)
			}
			file, err := invite.Write(yearly(name, start, 6), invite.Request)
			if err != nil {
				t.Fatalf("%s from %s: %v", name, year, err)
			}
			path := filepath.Join(dir, strings.ReplaceAll(name, "/", "~")+"."+year+".ics")
			if err := os.WriteFile(path, file, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestTheZonesOfTheseTestsAreNotTheMachines(t *testing.T) {
	if os.Getenv("CORTADO_ZONEINFO") != "" {
		t.Skip("the machine's are asked for")
	}
	if archiveOfGo() == "" {
		t.Skip("Go has no zones of its own here")
	}
	if got := len(zoneNames()); got < 400 {
		t.Errorf("only %d zones are looked at", got)
	}
	if os.Getenv("ZONEINFO") != archiveOfGo() {
		t.Errorf("zones are read from %q", os.Getenv("ZONEINFO"))
	}
}
