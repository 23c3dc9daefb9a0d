"""What is looked up or forgotten by it has an index: a country's rows are never gone through."""

from alembic import op

revision = "20261129n"
down_revision = "20261129m"
branch_labels = None
depends_on = None

INDEXES = (
    ("ix_application_at", "application", ["at"]),
    ("ix_application_decided_by", "application", ["decided_by"]),
    ("ix_application_resident_id", "application", ["resident_id"]),
    ("ix_application_user_id", "application", ["user_id"]),
    ("ix_area_draft_at", "area_draft", ["at"]),
    ("ix_audit_at", "audit", ["at"]),
    ("ix_audit_resident_id", "audit", ["resident_id"]),
    ("ix_awaited_at", "awaited", ["at"]),
    ("ix_draft_at", "draft", ["at"]),
    ("ix_draft_incident_id", "draft", ["incident_id"]),
    ("ix_draft_neighbourhood_id", "draft", ["neighbourhood_id"]),
    ("ix_failed_update_at", "failed_update", ["at"]),
    ("ix_flag_at", "flag", ["at"]),
    ("ix_flag_resident_id", "flag", ["resident_id"]),
    ("ix_incident_closed_at", "incident", ["closed_at"]),
    ("ix_incident_to_clean", "incident", ["cleaned_at", "closed_at"]),
    ("ix_incident_reporter_id", "incident", ["reporter_id"]),
    ("ix_invitation_at", "invitation", ["at"]),
    ("ix_invitation_by_id", "invitation", ["by_id"]),
    ("ix_invitation_taken_by_id", "invitation", ["taken_by_id"]),
    ("ix_invitation_taker_id", "invitation", ["taker_id"]),
    ("ix_link_paused_by_id", "link", ["paused_by_id"]),
    ("ix_membership_left_at", "membership", ["left_at"]),
    ("ix_membership_misreported_at", "membership", ["misreported_at"]),
    ("ix_neighbourhood_added_by", "neighbourhood", ["added_by"]),
    ("ix_neighbourhood_chat_of_id", "neighbourhood", ["chat_of_id"]),
    ("ix_neighbourhood_left_at", "neighbourhood", ["left_at"]),
    ("ix_nudge_at", "nudge", ["at"]),
    ("ix_nudge_resident_id", "nudge", ["resident_id"]),
    ("ix_outbox_created_at", "outbox", ["created_at"]),
    ("ix_outbox_incident_id", "outbox", ["incident_id"]),
    ("ix_outbox_neighbourhood_id", "outbox", ["neighbourhood_id"]),
    ("ix_outbox_user_id", "outbox", ["user_id"]),
    ("ix_outbox_waiting", "outbox", ["parked", "rank", "id"]),
    ("ix_picture_at", "picture", ["at"]),
    ("ix_picture_resident_id", "picture", ["resident_id"]),
    ("ix_posted_at", "posted", ["at"]),
    ("ix_posted_chat_id", "posted", ["chat_id"]),
    ("ix_posted_receiver", "posted", ["receiver"]),
    ("ix_question_at", "question", ["at"]),
    ("ix_question_neighbourhood_id", "question", ["neighbourhood_id"]),
    ("ix_relay_decided_by_id", "relay", ["decided_by_id"]),
    ("ix_relay_from_id", "relay", ["from_id"]),
    ("ix_relay_passed_by_id", "relay", ["passed_by_id"]),
    ("ix_resident_seen_at", "resident", ["seen_at"]),
    ("ix_route_to_id", "route", ["to_id"]),
    ("ix_screen_at", "screen", ["at"]),
    ("ix_tally_on", "tally", ["on"]),
)


def upgrade() -> None:
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, table, _ in INDEXES:
        op.drop_index(name, table)
