"""The group itself: members, settings, the start plan."""
