"""Exercises, who plays in them, and the bot's posts in a group that change in place."""

import sqlalchemy as sa
from alembic import op

revision = "20261130"
down_revision = "20261129o"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    instant = sa.DateTime(timezone=True)
    op.add_column("neighbourhood", sa.Column("exercising", number, nullable=True))
    op.create_table(
        "board",
        sa.Column("id", number, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_board"),
        sa.UniqueConstraint("chat_id", "name", name="uq_board_chat_id_name"),
    )
    op.create_index("ix_board_at", "board", ["at"])
    op.create_table(
        "exercise",
        sa.Column("id", number, nullable=False),
        sa.Column("neighbourhood_id", number, nullable=False),
        sa.Column("led_by", number, nullable=True),
        sa.Column("scene", sa.String(20), nullable=False),
        sa.Column("version", number, nullable=False),
        sa.Column("began_at", instant, nullable=False),
        sa.Column("taken_at", instant, nullable=True),
        sa.Column("told_at", instant, nullable=True),
        sa.Column("calling_at", instant, nullable=True),
        sa.Column("answered", number, nullable=False),
        sa.Column("called_at", instant, nullable=True),
        sa.Column("ended_at", instant, nullable=True),
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
        sa.Column("id", number, nullable=False),
        sa.Column("exercise_id", number, nullable=False),
        sa.Column("resident_id", number, nullable=False),
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


def downgrade() -> None:
    for table, kind in (("timer", "exercise"), ("outbox", "board")):
        rows = sa.table(table, sa.column("kind"))
        op.execute(rows.delete().where(rows.c.kind == kind))
    op.drop_table("exercise_part")
    op.drop_table("exercise")
    op.drop_table("board")
    op.drop_column("neighbourhood", "exercising")
