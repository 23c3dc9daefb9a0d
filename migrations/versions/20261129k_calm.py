"""What a resident hears in private, who is spared or away, and which cards were told."""

import sqlalchemy as sa
from alembic import op

revision = "20261129k"
down_revision = "20261129j"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "resident", sa.Column("away_until", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column(
        "membership", sa.Column("spared", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column(
        "membership",
        sa.Column(
            "hears",
            sa.Enum("nothing", "urgent", "all", name="hears", native_enum=False, length=20),
            nullable=False,
            server_default="nothing",
        ),
    )
    op.add_column("card", sa.Column("told", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("card", "told")
    op.drop_column("membership", "hears")
    op.drop_column("membership", "spared")
    op.drop_column("resident", "away_until")
