// Package look is Cortado's theme: colours, type, sizes and icons.
//
// Amber is "you", teal is "them", a hollow shape is a gap; those two hues mean
// nothing else and are never used for buttons. A Theme is a value: to switch
// between light and dark, or to change the text size, give the app a new one and
// build the screens again.
package look
