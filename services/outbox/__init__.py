"""What leaves: the only writers of outbox rows."""
