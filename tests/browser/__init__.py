"""Cards as a learner sees them: rendered by the real Anki library, in each client's page, in the real Chromium."""
