"""Groups that list themselves, areas that overlap, municipalities with their coordinators."""

import sqlalchemy as sa
from alembic import op

revision = "20261130b"
down_revision = "20261130"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
BYTES = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("shows_area", sa.Boolean(), nullable=False),
        sa.Column("shows_room", sa.Boolean(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("members", NUMBER, nullable=True),
        sa.Column("at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name="fk_listing_neighbourhood_id_neighbourhood",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_listing"),
        sa.UniqueConstraint("neighbourhood_id", name="uq_listing_neighbourhood_id"),
    )
    op.create_index("ix_listing_latitude", "listing", ["latitude"])
    op.create_index("ix_listing_place", "listing", ["place"])
    _overlaps()
    _municipalities()
    _official()
    op.create_table(
        "listing_word",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("word", BYTES, nullable=False),
        sa.Column("listing_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["listing_id"],
            ["listing.id"],
            name="fk_listing_word_listing_id_listing",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_listing_word"),
        sa.UniqueConstraint("word", "listing_id", name="uq_listing_word_word_listing_id"),
    )
    op.create_index("ix_listing_word_listing_id", "listing_word", ["listing_id"])


def _municipalities() -> None:
    op.create_table(
        "municipality",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("chat_link", sa.String(), nullable=True),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_municipality"),
        sa.UniqueConstraint("name", name="uq_municipality_name"),
        sa.UniqueConstraint("chat_id", name="uq_municipality_chat_id"),
    )
    op.create_table(
        "coordinator",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("municipality_id", NUMBER, nullable=False),
        sa.Column("resident_id", NUMBER, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        _of("coordinator", "municipality_id", "municipality"),
        _of("coordinator", "resident_id", "resident"),
        sa.PrimaryKeyConstraint("id", name="pk_coordinator"),
        sa.UniqueConstraint(
            "municipality_id", "resident_id", name="uq_coordinator_municipality_id_resident_id"
        ),
    )
    op.create_index("ix_coordinator_resident_id", "coordinator", ["resident_id"])
    op.create_table(
        "belonging",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("neighbourhood_id", NUMBER, nullable=False),
        sa.Column("municipality_id", NUMBER, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        _of("belonging", "neighbourhood_id", "neighbourhood"),
        _of("belonging", "municipality_id", "municipality"),
        sa.PrimaryKeyConstraint("id", name="pk_belonging"),
        sa.UniqueConstraint("neighbourhood_id", name="uq_belonging_neighbourhood_id"),
    )
    op.create_index("ix_belonging_municipality_id", "belonging", ["municipality_id"])
    op.create_table(
        "entry",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("municipality_id", NUMBER, nullable=False),
        sa.Column("opens", sa.String(20), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        _of("entry", "municipality_id", "municipality"),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.UniqueConstraint("token", name="uq_entry_token"),
    )
    op.create_index("ix_entry_municipality_id", "entry", ["municipality_id"])
    op.create_index("ix_entry_at", "entry", ["at"])


def _official() -> None:
    op.create_table(
        "official_area",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("geometry", sa.JSON(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_official_area"),
    )
    for column in ("source", "code", "latitude"):
        op.create_index(f"ix_official_area_{column}", "official_area", [column])
    op.create_table(
        "official_word",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("word", BYTES, nullable=False),
        sa.Column("area_id", NUMBER, nullable=False),
        _of("official_word", "area_id", "official_area"),
        sa.PrimaryKeyConstraint("id", name="pk_official_word"),
        sa.UniqueConstraint("word", "area_id", name="uq_official_word_word_area_id"),
    )
    op.create_index("ix_official_word_area_id", "official_word", ["area_id"])


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def _overlaps() -> None:
    op.create_table(
        "overlap",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("newer_id", NUMBER, nullable=False),
        sa.Column("older_id", NUMBER, nullable=False),
        sa.Column("share", sa.Double(), nullable=False),
        sa.Column("way", sa.String(20), nullable=True),
        sa.Column("seen", sa.String(), nullable=True),
        sa.Column("at", INSTANT, nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [name],
                ["neighbourhood.id"],
                name=f"fk_overlap_{name}_neighbourhood",
                ondelete="CASCADE",
            )
            for name in ("newer_id", "older_id")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_overlap"),
        sa.UniqueConstraint("newer_id", "older_id", name="uq_overlap_newer_id_older_id"),
    )
    op.create_index("ix_overlap_older_id", "overlap", ["older_id"])


def downgrade() -> None:
    rows = sa.table("awaited", sa.column("kind"))
    op.execute(rows.delete().where(rows.c.kind.in_(("listing", "search"))))
    for table in ("official_word", "official_area", "entry", "belonging", "coordinator", "municipality", "overlap"):
        op.drop_table(table)
    op.drop_table("listing_word")
    op.drop_table("listing")
