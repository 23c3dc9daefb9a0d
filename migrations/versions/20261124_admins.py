"""What a group chose, its log of changes, small talk, pictures, and requests to join."""

import sqlalchemy as sa
from alembic import op

revision = "20261124"
down_revision = "20261123b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "step",
            sa.Enum(
                "invited",
                "place",
                "age",
                "rules",
                "decide",
                "waiting",
                "approved",
                "refused",
                "left",
                name="applicationstep",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column(
            "inside",
            sa.Enum("yes", "no", "unknown", name="inside", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("old_enough", sa.Boolean(), nullable=False),
        sa.Column("promised", sa.Boolean(), nullable=False),
        sa.Column("requested", sa.Boolean(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["resident.id"],
            name=op.f("fk_application_decided_by"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name=op.f("fk_application_neighbourhood_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_application_resident_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint(
            "neighbourhood_id", "user_id", name=op.f("uq_application_neighbourhood_id_user_id")
        ),
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_application_neighbourhood_id"), ["neighbourhood_id"], unique=False
        )

    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name=op.f("fk_audit_neighbourhood_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["resident.id"], name=op.f("fk_audit_resident_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_audit_neighbourhood_id"), ["neighbourhood_id"], unique=False
        )

    op.create_table(
        "awaited",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("setting", "area", "street", name="awaitedkind", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_awaited_resident_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awaited")),
        sa.UniqueConstraint("resident_id", name=op.f("uq_awaited_resident_id")),
    )
    op.create_table(
        "flag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["about_id"], ["resident.id"], name=op.f("fk_flag_about_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name=op.f("fk_flag_neighbourhood_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["resident.id"], name=op.f("fk_flag_resident_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag")),
        sa.UniqueConstraint(
            "neighbourhood_id",
            "message_id",
            "resident_id",
            name=op.f("uq_flag_neighbourhood_id_message_id_resident_id"),
        ),
    )
    with op.batch_alter_table("flag", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_flag_neighbourhood_id"), ["neighbourhood_id"], unique=False
        )

    op.create_table(
        "nudge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "told",
                "counted",
                "moved",
                "belongs",
                name="nudgestate",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("judged", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name=op.f("fk_nudge_neighbourhood_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["resident.id"], name=op.f("fk_nudge_resident_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudge")),
        sa.UniqueConstraint(
            "neighbourhood_id", "message_id", name=op.f("uq_nudge_neighbourhood_id_message_id")
        ),
    )
    with op.batch_alter_table("nudge", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_nudge_neighbourhood_id"), ["neighbourhood_id"], unique=False
        )

    op.create_table(
        "picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("album", sa.String(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "photo",
                "video",
                "animation",
                "document",
                "round",
                name="picturekind",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name=op.f("fk_picture_neighbourhood_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_picture_question_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["resident.id"],
            name=op.f("fk_picture_resident_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture")),
        sa.UniqueConstraint(
            "neighbourhood_id", "message_id", name=op.f("uq_picture_neighbourhood_id_message_id")
        ),
    )
    with op.batch_alter_table("picture", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_picture_neighbourhood_id"), ["neighbourhood_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_picture_question_id"), ["question_id"], unique=False)

    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.add_column(sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("misreports", sa.Integer(), nullable=False, server_default=sa.text("0"))
        )
        batch_op.add_column(sa.Column("misreported_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("calls", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("calls_from", sa.Integer(), nullable=False, server_default=sa.text("0"))
        )
        batch_op.add_column(
            sa.Column("calls_to", sa.Integer(), nullable=False, server_default=sa.text("0"))
        )
        batch_op.add_column(sa.Column("calls_street", sa.String(), nullable=True))

    with op.batch_alter_table("neighbourhood", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("settings", sa.JSON(), nullable=False, server_default=sa.text("'{}'"))
        )
        batch_op.add_column(
            sa.Column("plan", sa.JSON(), nullable=False, server_default=sa.text("'{}'"))
        )
        batch_op.add_column(
            sa.Column("nudges", sa.Integer(), nullable=False, server_default=sa.text("0"))
        )
        batch_op.add_column(sa.Column("perimeter", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(
            sa.Column("is_small_talk", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("chat_of_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_neighbourhood_chat_of_id"),
            "neighbourhood",
            ["chat_of_id"],
            ["id"],
            ondelete="SET NULL",
        )

    with op.batch_alter_table("posted", schema=None) as batch_op:
        batch_op.alter_column("incident_id", existing_type=sa.INTEGER(), nullable=True)

    with op.batch_alter_table("screen", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("screen", schema=None) as batch_op:
        batch_op.drop_column("sent_at")

    with op.batch_alter_table("posted", schema=None) as batch_op:
        batch_op.alter_column("incident_id", existing_type=sa.INTEGER(), nullable=False)

    with op.batch_alter_table("neighbourhood", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_neighbourhood_chat_of_id"), type_="foreignkey")
        batch_op.drop_column("chat_of_id")
        batch_op.drop_column("is_small_talk")
        batch_op.drop_column("perimeter")
        batch_op.drop_column("nudges")
        batch_op.drop_column("plan")
        batch_op.drop_column("settings")

    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_column("calls_street")
        batch_op.drop_column("calls_to")
        batch_op.drop_column("calls_from")
        batch_op.drop_column("calls")
        batch_op.drop_column("misreported_at")
        batch_op.drop_column("misreports")
        batch_op.drop_column("paused_until")
        batch_op.drop_column("joined_at")

    with op.batch_alter_table("picture", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_picture_question_id"))
        batch_op.drop_index(batch_op.f("ix_picture_neighbourhood_id"))

    op.drop_table("picture")
    with op.batch_alter_table("nudge", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_nudge_neighbourhood_id"))

    op.drop_table("nudge")
    with op.batch_alter_table("flag", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_flag_neighbourhood_id"))

    op.drop_table("flag")
    op.drop_table("awaited")
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_neighbourhood_id"))

    op.drop_table("audit")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_neighbourhood_id"))

    op.drop_table("application")
