"""What a talk tells about an incident: help on the spot, an asking that stopped, a call that failed."""

import sqlalchemy as sa
from alembic import op

revision = "20261128"
down_revision = "20261124b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Plain ADD COLUMN: rebuilding this table would empty those that refer to it.
    op.add_column("incident", sa.Column("helped_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("incident", sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "incident", sa.Column("hushed", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    op.drop_column("incident", "hushed")
    op.drop_column("incident", "failed_at")
    op.drop_column("incident", "helped_at")
