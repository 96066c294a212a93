"""How far a plan has come: its reports read together, calculated in the open, and drawn."""
