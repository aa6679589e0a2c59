"""The life of an exemption: its table, what each step asks for, what follows from it."""
