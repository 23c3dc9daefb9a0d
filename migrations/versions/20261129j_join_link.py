"""The link by which people ask to be let in."""

import sqlalchemy as sa
from alembic import op

revision = "20261129j"
down_revision = "20261129i"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbourhood", sa.Column("join_link", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("neighbourhood", "join_link")
