// Package writer asks a program on this computer that speaks OpenAI's
// chat-completion form (Ollama, LM Studio, llama.cpp's server) to rephrase a
// text: what to ask for, how to ask, and how to read the answer. It reaches this
// computer only, whatever the address says or a name stands for, follows no
// redirect and knows no proxy. How a connection is made is handed in.
package writer
