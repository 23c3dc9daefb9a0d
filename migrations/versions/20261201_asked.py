"""An invitation to a bridge may be for one group alone."""

import sqlalchemy as sa
from alembic import op

revision = "20261201"
down_revision = "20261130b"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("invitation") as table:
        table.add_column(sa.Column("to_id", NUMBER, nullable=True))
        table.create_foreign_key(
            "fk_invitation_to_id_neighbourhood",
            "neighbourhood",
            ["to_id"],
            ["id"],
            ondelete="CASCADE",
        )
    op.create_index("ix_invitation_to_id", "invitation", ["to_id"])


def downgrade() -> None:
    rows = sa.table("invitation", sa.column("to_id"))
    op.execute(rows.delete().where(rows.c.to_id.is_not(None)))
    op.drop_index("ix_invitation_to_id", "invitation")
    with op.batch_alter_table("invitation") as table:
        table.drop_constraint("fk_invitation_to_id_neighbourhood", type_="foreignkey")
        table.drop_column("to_id")
