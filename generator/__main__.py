"""`python -m generator` is `hub`."""

from generator.cli import main

main()
