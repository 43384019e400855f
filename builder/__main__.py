"""`python -m builder` does what `yaojue` does."""

from builder.entry import main

main()
