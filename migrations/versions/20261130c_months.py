"""Counts of a month without anybody in them, and who was spared a call."""

import sqlalchemy as sa
from alembic import op

revision = "20261130c"
down_revision = "20261130b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "month_count",
        sa.Column("id", number, nullable=False),
        sa.Column("neighbourhood_id", number, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("count", number, nullable=False),
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
        sa.Column("id", number, nullable=False),
        sa.Column("incident_id", number, nullable=False),
        sa.Column("resident_id", number, nullable=False),
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


def downgrade() -> None:
    op.drop_table("spared")
    op.drop_table("month_count")
