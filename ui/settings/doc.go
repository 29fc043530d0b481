// Package settings is the Settings screen: look, text size, how messages and
// rounds are made, the weights of the model in plain words, and the data.
package settings
