package region

// Code gives the ISO 3166 code of the country that a text names, as Name reads it.
func Code(text string) (string, bool) { return theAtlas().country(text) }
