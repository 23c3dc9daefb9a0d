"""Exercises, the monthly test, counts of a month, timelines, meetings, stickers on request, the call tree."""

import sqlalchemy as sa
from alembic import op

revision = "20261130"
down_revision = "20261129o"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
KINDS = {
    "timer": ("exercise", "month", "tested", "meeting"),
    "outbox": ("board",),
    "awaited": ("meeting", "topic", "sticker", "ring"),
}
"""What the version before does not know."""


def upgrade() -> None:
    _exercises()
    _silent_test()
    _months()
    _timeline()
    _meetings()
    _on_request()


def downgrade() -> None:
    for table, kinds in KINDS.items():
        rows = sa.table(table, sa.column("kind"))
        op.execute(rows.delete().where(rows.c.kind.in_(kinds)))
    for table in (
        "ring", "sticker_request", "meeting_guest", "meeting_vote", "meeting_option", "meeting",
        "spared", "month_count", "exercise_part", "exercise", "board",
    ):
        op.drop_table(table)
    for table, column in (
        ("neighbourhood", "has_rings"), ("neighbourhood", "exercising"), ("incident", "timeline_at"),
        ("resident", "untested"), ("resident", "tested_at"),
    ):
        op.drop_column(table, column)


def _exercises() -> None:
    op.add_column("neighbourhood", sa.Column("exercising", NUMBER, nullable=True))
    op.create_table(
        "board",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_board"),
        sa.UniqueConstraint("chat_id", "name", name="uq_board_chat_id_name"),
    )
    op.create_index("ix_board_at", "board", ["at"])
    op.create_table(
        "exercise",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("led_by", NUMBER, nullable=True),
        sa.Column("scene", sa.String(20), nullable=False),
        sa.Column("version", NUMBER, nullable=False),
        sa.Column("began_at", INSTANT, nullable=False),
        sa.Column("taken_at", INSTANT, nullable=True),
        sa.Column("told_at", INSTANT, nullable=True),
        sa.Column("calling_at", INSTANT, nullable=True),
        sa.Column("answered", NUMBER, nullable=False),
        sa.Column("called_at", INSTANT, nullable=True),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("ending", sa.String(20), nullable=True),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name="fk_exercise_neighbourhood_id_neighbourhood",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["led_by"], ["resident.id"], name="fk_exercise_led_by_resident", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_exercise"),
        sqlite_autoincrement=True,
    )
    for column in ("neighbourhood_id", "led_by", "began_at"):
        op.create_index(f"ix_exercise_{column}", "exercise", [column])
    op.create_table(
        "exercise_part",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("exercise_id", NUMBER, nullable=False),
        sa.Column("resident_id", NUMBER, nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(
            ["exercise_id"],
            ["exercise.id"],
            name="fk_exercise_part_exercise_id_exercise",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name="fk_exercise_part_resident_id_resident",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_exercise_part"),
        sa.UniqueConstraint(
            "exercise_id",
            "resident_id",
            "role",
            name="uq_exercise_part_exercise_id_resident_id_role",
        ),
    )
    op.create_index("ix_exercise_part_resident_id", "exercise_part", ["resident_id"])


def _silent_test() -> None:
    op.add_column("resident", sa.Column("tested_at", INSTANT, nullable=True))
    op.add_column(
        "resident", sa.Column("untested", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def _months() -> None:
    op.create_table(
        "month_count",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("count", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name="fk_month_count_neighbourhood_id_neighbourhood",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_month_count"),
        sa.UniqueConstraint(
            "neighbourhood_id", "month", "what", name="uq_month_count_neighbourhood_id_month_what"
        ),
    )
    op.create_index("ix_month_count_month", "month_count", ["month"])
    op.create_table(
        "spared",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("incident_id", NUMBER, nullable=False),
        sa.Column("resident_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["incident_id"],
            ["incident.id"],
            name="fk_spared_incident_id_incident",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name="fk_spared_resident_id_resident",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_spared"),
        sa.UniqueConstraint(
            "incident_id", "resident_id", name="uq_spared_incident_id_resident_id"
        ),
    )
    op.create_index("ix_spared_resident_id", "spared", ["resident_id"])


def _timeline() -> None:
    op.add_column(
        "incident", sa.Column("timeline_at", INSTANT, nullable=True)
    )


def _meetings() -> None:
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


def _on_request() -> None:
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


def _to(table: str, column: str, other: str, gone: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=gone
    )
