"""Forums: topics as they were seen, the alarm topic, where a report and a card stand, and a group where the bot cannot write."""

import sqlalchemy as sa
from alembic import op

revision = "20261129e"
down_revision = "20261129d"
branch_labels = None
depends_on = None


def upgrade() -> None:
    no = sa.false()
    op.add_column("neighbourhood", sa.Column("is_forum", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("neighbourhood", sa.Column("can_topics", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("neighbourhood", sa.Column("alarm_topic", sa.BigInteger(), nullable=True))
    op.add_column("neighbourhood", sa.Column("silent_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("incident", sa.Column("topic", sa.BigInteger(), nullable=True))
    op.add_column("card", sa.Column("topic", sa.BigInteger(), nullable=True))
    op.create_table(
        "topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "neighbourhood_id",
            sa.Integer(),
            sa.ForeignKey("neighbourhood.id", name=op.f("fk_topic_neighbourhood_id"), ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False, server_default=""),
        sa.Column("is_closed", sa.Boolean(), nullable=False, server_default=no),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.UniqueConstraint("neighbourhood_id", "thread", name=op.f("uq_topic_neighbourhood_id_thread")),
    )
    op.create_index(op.f("ix_topic_neighbourhood_id"), "topic", ["neighbourhood_id"])


def downgrade() -> None:
    op.drop_table("topic")
    op.drop_column("card", "topic")
    op.drop_column("incident", "topic")
    for name in ("silent_since", "alarm_topic", "can_topics", "is_forum"):
        op.drop_column("neighbourhood", name)
