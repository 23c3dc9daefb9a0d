"""An incident that was merged knows what it became part of."""

import sqlalchemy as sa
from alembic import op

revision = "20261129f"
down_revision = "20261129e"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incident", sa.Column("merged_into", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("incident", "merged_into")
