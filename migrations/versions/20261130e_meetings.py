"""Theme meetings: what is voted on, and who comes."""

import sqlalchemy as sa
from alembic import op

revision = "20261130e"
down_revision = "20261130d"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("starts_at", INSTANT, nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("cap", NUMBER, nullable=True),
        sa.Column("sequence", NUMBER, nullable=False),
        sa.Column("reminders", NUMBER, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("version", NUMBER, nullable=False),
        _to("meeting", "neighbourhood_id", "neighbourhood"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meeting_option",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("word", sa.String(), nullable=True),
        sa.Column("starts_at", INSTANT, nullable=True),
        sa.Column("resident_id", NUMBER, nullable=True),
        _to("meeting_option", "meeting_id", "meeting"),
        _to("meeting_option", "resident_id", "resident", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_option"),
    )
    op.create_table(
        "meeting_vote",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("option_id", NUMBER, nullable=False),
        sa.Column("resident_id", NUMBER, nullable=False),
        _to("meeting_vote", "option_id", "meeting_option"),
        _to("meeting_vote", "resident_id", "resident"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_vote"),
        sa.UniqueConstraint(
            "option_id", "resident_id", name="uq_meeting_vote_option_id_resident_id"
        ),
    )
    op.create_table(
        "meeting_guest",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("resident_id", NUMBER, nullable=False),
        sa.Column("coming", sa.String(20), nullable=False),
        _to("meeting_guest", "meeting_id", "meeting"),
        _to("meeting_guest", "resident_id", "resident"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_guest"),
        sa.UniqueConstraint(
            "meeting_id", "resident_id", name="uq_meeting_guest_meeting_id_resident_id"
        ),
    )
    for table, column in (
        ("meeting", "neighbourhood_id"),
        ("meeting", "at"),
        ("meeting_option", "meeting_id"),
        ("meeting_option", "resident_id"),
        ("meeting_vote", "resident_id"),
        ("meeting_guest", "resident_id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table, kinds in (("timer", ("meeting",)), ("awaited", ("meeting", "topic"))):
        rows = sa.table(table, sa.column("kind"))
        op.execute(rows.delete().where(rows.c.kind.in_(kinds)))
    for table in ("meeting_guest", "meeting_vote", "meeting_option", "meeting"):
        op.drop_table(table)


def _to(table: str, column: str, other: str, gone: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=gone
    )
