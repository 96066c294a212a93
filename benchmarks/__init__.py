"""The speed of the hub beside its peers, on one corpus, in one run."""
