"""Links between groups, offers and relays. They know nothing of joining."""
