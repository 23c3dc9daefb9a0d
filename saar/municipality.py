"""What a coordinator of a municipality sees of a group, and what it lacks. Never a text, a name or an incident. (M4)"""

from dataclasses import dataclass
from datetime import datetime, timedelta

INVITED_FOR = timedelta(days=2)
"""So long the link for one more coordinator works."""
ACTIVE = timedelta(days=60)
"""An admin who was seen since is active."""
COORDINATOR, GROUP, CHAT = "gemeente_", "wijk_", "gemeente"
"""What links begin with: for a coordinator, for groups, and for the group of the admins."""
LONGEST_NAME = 60
GAP = 300.0
"""Metres: a strip between two areas that is not wider than this belongs to nobody, and burglars find it."""


@dataclass(frozen=True)
class Standing:
    """Of one group: its newest admin's last sign of life, and whether it has borders and a bridge."""

    admin_seen_at: datetime | None
    has_borders: bool
    has_bridge: bool

    def lacks(self, now: datetime) -> tuple[str, ...]:
        """What a coordinator may want to help with: admin, borders, bridge."""
        seen = self.admin_seen_at is not None and now - self.admin_seen_at <= ACTIVE
        found = {"admin": seen, "borders": self.has_borders, "bridge": self.has_bridge}
        return tuple(name for name, is_there in found.items() if not is_there)
