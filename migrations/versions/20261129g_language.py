"""A resident can choose their own language."""

import sqlalchemy as sa
from alembic import op

revision = "20261129g"
down_revision = "20261129f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("chose_locale", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("resident", column)


def downgrade() -> None:
    op.drop_column("resident", "chose_locale")
