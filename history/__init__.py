"""What groups wrote elsewhere, as their messengers export it."""
