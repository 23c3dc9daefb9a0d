"""An area that waits until an admin confirmed it."""

import sqlalchemy as sa
from alembic import op

revision = "20261129i"
down_revision = "20261129h"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "area_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "neighbourhood_id",
            sa.Integer(),
            sa.ForeignKey(
                "neighbourhood.id",
                name=op.f("fk_area_draft_neighbourhood_id"),
                ondelete="CASCADE",
            ),
            nullable=False,
        ),
        sa.Column(
            "resident_id",
            sa.Integer(),
            sa.ForeignKey(
                "resident.id", name=op.f("fk_area_draft_resident_id"), ondelete="CASCADE"
            ),
            nullable=False,
        ),
        sa.Column("pieces", sa.JSON(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("turned", sa.Boolean(), nullable=False),
        sa.Column("mended", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_draft")),
        sa.UniqueConstraint(
            "neighbourhood_id",
            "resident_id",
            name=op.f("uq_area_draft_neighbourhood_id_resident_id"),
        ),
    )
    op.create_index(op.f("ix_area_draft_resident_id"), "area_draft", ["resident_id"])


def downgrade() -> None:
    op.drop_table("area_draft")
