"""The machine that turns records of Mayors for Economic Growth into a validated site in eight languages."""

__version__ = "0.1.0"
