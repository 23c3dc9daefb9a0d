"""Who reads a copy of a card, in which language."""

import sqlalchemy as sa
from alembic import op

revision = "20261129h"
down_revision = "20261129g"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "incident", sa.Column("is_read", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_table(
        "reader",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "incident_id",
            sa.Integer(),
            sa.ForeignKey("incident.id", name=op.f("fk_reader_incident_id"), ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column(
            "resident_id",
            sa.Integer(),
            sa.ForeignKey("resident.id", name=op.f("fk_reader_resident_id"), ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column(
            "neighbourhood_id",
            sa.Integer(),
            sa.ForeignKey(
                "neighbourhood.id", name=op.f("fk_reader_neighbourhood_id"), ondelete="CASCADE"
            ),
            nullable=False,
        ),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=True),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reader")),
        sa.UniqueConstraint(
            "incident_id", "resident_id", name=op.f("uq_reader_incident_id_resident_id")
        ),
    )
    op.create_index(op.f("ix_reader_resident_id"), "reader", ["resident_id"])
    op.create_index(op.f("ix_reader_neighbourhood_id"), "reader", ["neighbourhood_id"])


def downgrade() -> None:
    op.drop_table("reader")
    op.drop_column("incident", "is_read")
