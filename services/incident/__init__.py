"""From a message or a press to the incident: reports, calls, asking, closing."""
