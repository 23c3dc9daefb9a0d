"""Numbers as wide as SQLite's: PostgreSQL's INTEGER ends at two thousand million, ids have fifteen digits."""

import sqlalchemy as sa
from alembic import op

revision = "20261129l"
down_revision = "20261129k"
branch_labels = None
depends_on = None


def upgrade() -> None:
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    seen = sa.inspect(bind)
    for table in seen.get_table_names():
        for column in seen.get_columns(table):
            if type(column["type"]) is sa.INTEGER:
                op.alter_column(table, column["name"], type_=sa.BigInteger())


def downgrade() -> None:
    """The version before works with wide columns as well; narrow ones would lose what is in use."""
