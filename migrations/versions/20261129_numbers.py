"""Which number was called: a report may turn out to need another one."""

import sqlalchemy as sa
from alembic import op

revision = "20261129"
down_revision = "20261128"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claim", sa.Column("number", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("claim", "number")
