"""Key phrases: spans that someone would quote."""
