"""Stickers that were asked for, and who is rung because they have no Telegram."""

import sqlalchemy as sa
from alembic import op

revision = "20261130f"
down_revision = "20261130e"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "neighbourhood",
        sa.Column("has_rings", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "sticker_request",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("resident_id", NUMBER, nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("count", NUMBER, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        _to("sticker_request", "neighbourhood_id", "neighbourhood"),
        _to("sticker_request", "resident_id", "resident"),
        sa.PrimaryKeyConstraint("id", name="pk_sticker_request"),
        sa.UniqueConstraint(
            "neighbourhood_id",
            "resident_id",
            name="uq_sticker_request_neighbourhood_id_resident_id",
        ),
    )
    op.create_table(
        "ring",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("caller_id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("agreed_at", INSTANT, nullable=True),
        sa.Column("at", INSTANT, nullable=False),
        _to("ring", "neighbourhood_id", "neighbourhood"),
        _to("ring", "caller_id", "resident"),
        sa.PrimaryKeyConstraint("id", name="pk_ring"),
    )
    for table, column in (
        ("sticker_request", "resident_id"),
        ("sticker_request", "at"),
        ("ring", "neighbourhood_id"),
        ("ring", "caller_id"),
        ("ring", "at"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    rows = sa.table("awaited", sa.column("kind"))
    op.execute(rows.delete().where(rows.c.kind.in_(("sticker", "ring"))))
    op.drop_table("ring")
    op.drop_table("sticker_request")
    op.drop_column("neighbourhood", "has_rings")


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete="CASCADE"
    )
