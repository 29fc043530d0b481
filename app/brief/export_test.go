package brief

// Uncompressed lays a brief out so that its texts can be read back.
func Uncompressed(s Sheet) ([]byte, error) { return pdf(s, false) }
