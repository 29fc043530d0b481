package planner

import (
	"encoding/json"
	"reflect"
	"strings"
)

// copyNamed copies those fields of from to to whose JSON names are keys of named.
func copyNamed[T any](from, to *T, named map[string]json.RawMessage) {
	src, dst := reflect.ValueOf(from).Elem(), reflect.ValueOf(to).Elem()
	for i := range src.NumField() {
		tag, _, _ := strings.Cut(src.Type().Field(i).Tag.Get("json"), ",")
		for key := range named {
			if strings.EqualFold(key, tag) {
				dst.Field(i).Set(src.Field(i))
			}
		}
	}
}
