"""Words about the call follow it: what each word is about, and which state of it it tells."""

import sqlalchemy as sa
from alembic import op

revision = "20261129c"
down_revision = "20261129b"
branch_labels = None
depends_on = None

FOLLOWS = sa.Enum("", "call", "first", "joined", "still", "claim", name="follows", native_enum=False, length=20)


def upgrade() -> None:
    op.add_column("posted", sa.Column("follows", FOLLOWS, nullable=False, server_default=""))
    op.add_column("posted", sa.Column("state", sa.String(), nullable=False, server_default=""))
    op.execute(
        "UPDATE posted SET follows = 'call' WHERE name = 'ask' AND (key LIKE '%:ask:%'"
        " OR key LIKE '%:call:%' OR key LIKE '%:joined:%')"
    )
    op.drop_column("posted", "name")


def downgrade() -> None:
    op.add_column("posted", sa.Column("name", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE posted SET name = 'ask' WHERE follows IN ('call', 'first')")
    op.drop_column("posted", "state")
    op.drop_column("posted", "follows")
