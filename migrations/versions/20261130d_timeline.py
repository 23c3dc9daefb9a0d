"""When an admin made a timeline of an incident: everybody can see that."""

import sqlalchemy as sa
from alembic import op

revision = "20261130d"
down_revision = "20261130c"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "incident", sa.Column("timeline_at", sa.DateTime(timezone=True), nullable=True)
    )


def downgrade() -> None:
    op.drop_column("incident", "timeline_at")
