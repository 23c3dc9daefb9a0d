"""Counts of right and wrong readings per group."""

import sqlalchemy as sa
from alembic import op

revision = "20261123b"
down_revision = "20261123"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tally",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum("acted", "right", "wrong", name="verdict", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name=op.f("fk_tally_neighbourhood_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally")),
        sa.UniqueConstraint(
            "neighbourhood_id",
            "on",
            "kind",
            "verdict",
            name=op.f("uq_tally_neighbourhood_id_on_kind_verdict"),
        ),
    )
    with op.batch_alter_table("tally") as batch_op:
        batch_op.create_index(batch_op.f("ix_tally_neighbourhood_id"), ["neighbourhood_id"])


def downgrade() -> None:
    op.drop_table("tally")
