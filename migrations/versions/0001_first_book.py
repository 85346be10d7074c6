"""The first book: every table of it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MARKED = sa.text("mark_level != 'open'")
OUTSTANDING = sa.text("state IN ('not_started', 'in_progress', 'completed')")


def upgrade() -> None:
    op.create_table(
        "committees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("abbreviation", sa.String(length=12), nullable=False),
        sa.Column("style", sa.String(length=40), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_committees"),
        sa.UniqueConstraint("abbreviation", name="uq_committees_abbreviation"),
        sa.UniqueConstraint("name", name="uq_committees_name"),
        sa.UniqueConstraint("slug", name="uq_committees_slug"),
    )
    op.create_table(
        "councils",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("nation", sa.String(length=30), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("style", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_councils"),
    )
    op.create_table(
        "failed_sign_ins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_failed_sign_ins"),
    )
    op.create_index("ix_failed_sign_ins_email_at", "failed_sign_ins", ["email", "at"])
    op.create_table(
        "municipal_years",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("first_minute_number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_municipal_years"),
        sa.UniqueConstraint("name", name="uq_municipal_years_name"),
        sa.UniqueConstraint("starts_on", name="uq_municipal_years_starts_on"),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sort_name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_index("ix_people_sort_name", "people", ["sort_name"])
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("service", sa.String(length=200), nullable=False),
        sa.Column("superior_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["superior_id"], ["posts.id"], name="fk_posts_superior_id"),
        sa.PrimaryKeyConstraint("id", name="pk_posts"),
        sa.UniqueConstraint("title", name="uq_posts_title"),
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("stamp", sa.String(length=40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_accounts_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("email", name="uq_accounts_email"),
        sa.UniqueConstraint("person_id", name="uq_accounts_person_id"),
    )
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("verb", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("detail", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_audit_entries_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entries"),
    )
    op.create_index("ix_audit_entries_subject", "audit_entries", ["subject", "subject_id"])
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("state", sa.String(30), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("closed_at", sa.Time(), nullable=True),
        sa.Column("place", sa.String(length=500), nullable=False),
        sa.Column("presiding_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committees.id"], name="fk_meetings_committee_id"
        ),
        sa.ForeignKeyConstraint(["presiding_id"], ["people.id"], name="fk_meetings_presiding_id"),
        sa.ForeignKeyConstraint(["year_id"], ["municipal_years.id"], name="fk_meetings_year_id"),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
    )
    op.create_index("ix_meetings_committee_id_day", "meetings", ["committee_id", "day"])
    op.create_index("ix_meetings_day", "meetings", ["day"])
    op.create_table(
        "memberships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seat", sa.String(30), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committees.id"], name="fk_memberships_committee_id"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_memberships_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_memberships"),
    )
    op.create_index("ix_memberships_committee_id", "memberships", ["committee_id"])
    op.create_index("ix_memberships_person_id", "memberships", ["person_id"])
    op.create_table(
        "reference_counts",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committees.id"], name="fk_reference_counts_committee_id"
        ),
        sa.ForeignKeyConstraint(
            ["year_id"], ["municipal_years.id"], name="fk_reference_counts_year_id"
        ),
        sa.PrimaryKeyConstraint("committee_id", "year_id", name="pk_reference_counts"),
    )
    op.create_table(
        "roles_held",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(30), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committees.id"], name="fk_roles_held_committee_id"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_roles_held_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_roles_held"),
    )
    op.create_index("ix_roles_held_person_id", "roles_held", ["person_id"])
    op.create_table(
        "tenures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_tenures_person_id"),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name="fk_tenures_post_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tenures"),
    )
    op.create_index("ix_tenures_person_id", "tenures", ["person_id"])
    op.create_index("ix_tenures_post_id", "tenures", ["post_id"])
    op.create_table(
        "attendances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.String(30), nullable=False),
        sa.Column("substitute_for_id", sa.Integer(), nullable=True),
        sa.Column("described_as", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name="fk_attendances_meeting_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_attendances_person_id"),
        sa.ForeignKeyConstraint(
            ["substitute_for_id"], ["people.id"], name="fk_attendances_substitute_for_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attendances"),
        sa.UniqueConstraint("meeting_id", "person_id", name="uq_attendances_meeting_id_person_id"),
    )
    op.create_index("ix_attendances_person_id", "attendances", ["person_id"])
    op.create_table(
        "items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("agenda_order", sa.Integer(), nullable=False),
        sa.Column("taken_order", sa.Integer(), nullable=True),
        sa.Column("minute_number", sa.String(length=20), nullable=True),
        sa.Column("minute_sequence", sa.Integer(), nullable=True),
        sa.Column("public_summary", sa.Text(), nullable=False),
        sa.Column("mark_level", sa.String(30), nullable=False),
        sa.Column("mark_paragraphs", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name="fk_items_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_items"),
    )
    op.create_index("ix_items_meeting_id_agenda_order", "items", ["meeting_id", "agenda_order"])
    op.create_index(
        "ix_items_marked",
        "items",
        ["mark_level"],
        sqlite_where=MARKED,
        postgresql_where=MARKED,
    )
    op.create_table(
        "minutes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(30), nullable=False),
        sa.Column("state", sa.String(30), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_at_id", sa.Integer(), nullable=True),
        sa.Column("approval_note", sa.String(length=500), nullable=False),
        sa.Column("signed_by_id", sa.Integer(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["approved_at_id"], ["meetings.id"], name="fk_minutes_approved_at_id"
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name="fk_minutes_meeting_id"),
        sa.ForeignKeyConstraint(["signed_by_id"], ["people.id"], name="fk_minutes_signed_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_minutes"),
        sa.UniqueConstraint("meeting_id", "part", name="uq_minutes_meeting_id_part"),
    )
    op.create_table(
        "resolutions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("recipient", sa.String(length=200), nullable=False),
        sa.Column("lead_in", sa.Text(), nullable=False),
        sa.Column("limb_style", sa.String(30), nullable=False),
        sa.Column("placement", sa.String(30), nullable=False),
        sa.Column("mark_level", sa.String(30), nullable=False),
        sa.Column("mark_paragraphs", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name="fk_resolutions_item_id"),
        sa.PrimaryKeyConstraint("id", name="pk_resolutions"),
        sa.UniqueConstraint("item_id", "position", name="uq_resolutions_item_id_position"),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name="fk_revisions_item_id"),
        sa.ForeignKeyConstraint(["saved_by_id"], ["people.id"], name="fk_revisions_saved_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("item_id", "number", name="uq_revisions_item_id_number"),
    )
    op.create_table(
        "limbs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resolution_id"], ["resolutions.id"], name="fk_limbs_resolution_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_limbs"),
    )
    op.create_index("ix_limbs_resolution_id", "limbs", ["resolution_id"])
    op.create_table(
        "paragraph_numbers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revisions.id"], name="fk_paragraph_numbers_revision_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_paragraph_numbers"),
        sa.UniqueConstraint(
            "revision_id", "position", name="uq_paragraph_numbers_revision_id_position"
        ),
    )
    op.create_table(
        "actions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(30), nullable=False),
        sa.Column("due_kind", sa.String(30), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_words", sa.String(length=500), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=True),
        sa.Column("limb_id", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("closed_at_id", sa.Integer(), nullable=True),
        sa.Column("mark_level", sa.String(30), nullable=False),
        sa.Column("mark_paragraphs", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["closed_at_id"], ["meetings.id"], name="fk_actions_closed_at_id"),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committees.id"], name="fk_actions_committee_id"
        ),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name="fk_actions_item_id"),
        sa.ForeignKeyConstraint(
            ["limb_id"], ["limbs.id"], name="fk_actions_limb_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_actions_revision_id"),
        sa.ForeignKeyConstraint(["year_id"], ["municipal_years.id"], name="fk_actions_year_id"),
        sa.PrimaryKeyConstraint("id", name="pk_actions"),
        sa.UniqueConstraint(
            "committee_id", "year_id", "sequence", name="uq_actions_committee_id_year_id_sequence"
        ),
        sa.UniqueConstraint("reference", name="uq_actions_reference"),
        sa.UniqueConstraint("slug", name="uq_actions_slug"),
    )
    op.create_index("ix_actions_ended_on", "actions", ["ended_on"])
    op.create_index(
        "ix_actions_committee_id_state",
        "actions",
        ["committee_id", "state", "due_on", "id", "mark_level", "item_id"],
    )
    op.create_index("ix_actions_item_id", "actions", ["item_id"])
    op.create_index(
        "ix_actions_outstanding_due",
        "actions",
        ["due_on", "id", "state", "committee_id", "mark_level", "item_id"],
        sqlite_where=OUTSTANDING,
        postgresql_where=OUTSTANDING,
    )
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(30), nullable=True),
        sa.Column("target", sa.String(30), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name="fk_events_action_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_events_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_action_id", "events", ["action_id"])
    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("mark_level", sa.String(30), nullable=False),
        sa.Column("mark_paragraphs", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "(action_id IS NULL) <> (item_id IS NULL)", name="ck_files_of_one_thing"
        ),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name="fk_files_action_id"),
        sa.ForeignKeyConstraint(["added_by_id"], ["people.id"], name="fk_files_added_by_id"),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name="fk_files_item_id"),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
    )
    op.create_index("ix_files_action_id", "files", ["action_id"])
    op.create_index("ix_files_item_id", "files", ["item_id"])
    op.create_table(
        "owners",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.String(length=200), nullable=False),
        sa.Column("declined", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name="fk_owners_action_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_owners_person_id"),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name="fk_owners_post_id"),
        sa.PrimaryKeyConstraint("id", name="pk_owners"),
    )
    op.create_index("ix_owners_action_id", "owners", ["action_id"])
    op.create_index("ix_owners_person_id", "owners", ["person_id", "action_id"])
    op.create_index("ix_owners_post_id", "owners", ["post_id", "action_id"])


def downgrade() -> None:
    for table in (
        "owners",
        "files",
        "events",
        "actions",
        "paragraph_numbers",
        "limbs",
        "revisions",
        "resolutions",
        "minutes",
        "items",
        "attendances",
        "tenures",
        "roles_held",
        "reference_counts",
        "memberships",
        "meetings",
        "audit_entries",
        "accounts",
        "posts",
        "people",
        "municipal_years",
        "failed_sign_ins",
        "councils",
        "committees",
    ):
        op.drop_table(table)
