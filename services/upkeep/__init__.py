"""The clock: what is due, what is forgotten, who is erased."""
