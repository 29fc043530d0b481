package message

// PartsOf gives the names of the parts a draft is made of, in their order.
func PartsOf(in Input) []string {
	in, err := checked(in)
	if err != nil {
		return nil
	}
	tongues, err := loadTongues()
	if err != nil {
		return nil
	}
	var out []string
	for _, p := range composerOf(tongues[in.Lang], in).best() {
		out = append(out, p.part)
	}
	return out
}
