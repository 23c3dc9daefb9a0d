"""Requests to join: asked, decided, let in."""
