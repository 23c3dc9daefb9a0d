"""What a card shows, and the words for an incident. Nothing is changed here."""
