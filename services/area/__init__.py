"""The area of a group, and directions. No database."""
