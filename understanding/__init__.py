"""Text to meaning: what one message says about the street and about a call. Never acts."""
