package app

import (
	"strconv"
	"strings"
)

// RateDraftKey begins the keys of the settings under which lies what was typed of a
// rating and not saved yet, a JSON document; the number of the coffee follows.
const RateDraftKey = "draft.rate."

// RateDraftOf gives the coffee whose unfinished rating lies under a key of the
// settings.
func RateDraftOf(key string) (CoffeeID, bool) {
	number, is := strings.CutPrefix(key, RateDraftKey)
	id, err := strconv.ParseInt(number, 10, 64)
	return CoffeeID(id), is && err == nil
}
