"""How the words of eight languages are made comparable, and the index in which they are looked up."""
