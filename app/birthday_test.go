package app_test

import (
	"testing"

	"cortado/app"
)

func TestABirthdayIsADayWithOrWithoutItsYear(t *testing.T) {
	for text, good := range map[string]bool{"": true, "1984-05-04": true, "--05-04": true, "--02-29": true, "2024-02-29": true,
		"2023-02-29": false, "--02-30": false, "--5-4": false, "4 May": false, "05-04": false, "--13-01": false, "  -05-04": false} {
		if err := app.ValidateBirthday(text); (err == nil) != good {
			t.Errorf("%q: %v", text, err)
		}
	}
}
