"""What nobody reads goes: who closed an incident, whom a flag was about, two derived columns.

Tables that others point to are made anew with foreign keys off; `Database.changing_tables` sees to it.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261129d"
down_revision = "20261129c"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(
        "incident", table_kwargs={"sqlite_autoincrement": True}
    ) as incident:
        incident.drop_constraint("fk_incident_closed_by", type_="foreignkey")
        incident.drop_column("closed_by")
    with op.batch_alter_table("flag") as flag:
        flag.drop_constraint("fk_flag_about_id", type_="foreignkey")
        flag.drop_column("about_id")
    op.drop_column("question", "wait_until")
    op.drop_column("neighbourhood", "chat_kind")


def downgrade() -> None:
    op.add_column(
        "neighbourhood",
        sa.Column("chat_kind", sa.String(), nullable=False, server_default="supergroup"),
    )
    op.add_column("question", sa.Column("wait_until", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("flag") as flag:
        flag.add_column(sa.Column("about_id", sa.Integer(), nullable=True))
    op.execute("UPDATE flag SET about_id = resident_id")
    with op.batch_alter_table("flag") as flag:
        flag.alter_column("about_id", existing_type=sa.Integer(), nullable=False)
        flag.create_foreign_key("fk_flag_about_id", "resident", ["about_id"], ["id"], ondelete="CASCADE")
    with op.batch_alter_table(
        "incident", table_kwargs={"sqlite_autoincrement": True}
    ) as incident:
        incident.add_column(sa.Column("closed_by", sa.Integer(), nullable=True))
        incident.create_foreign_key("fk_incident_closed_by", "resident", ["closed_by"], ["id"], ondelete="SET NULL")
