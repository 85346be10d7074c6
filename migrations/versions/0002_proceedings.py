"""What happens at a meeting: interests, comings and goings, votes, corrections."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COUNTS = ("votes_for", "votes_against", "votes_abstained")


def upgrade() -> None:
    op.create_table('declarations',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('item_id', sa.Integer(), nullable=True),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('nature', sa.Text(), nullable=False),
    sa.Column('is_sensitive', sa.Boolean(), nullable=False),
    sa.Column('conduct', sa.String(30), nullable=False),
    sa.Column('dispensation', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_declarations_item_id'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_declarations_meeting_id'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name='fk_declarations_person_id'),
    sa.PrimaryKeyConstraint('id', name='pk_declarations'),
    )
    op.create_index('ix_declarations_meeting_id', 'declarations', ['meeting_id'])
    op.create_table('movements',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('item_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('is_before', sa.Boolean(), nullable=False),
    sa.Column('at', sa.Time(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_movements_item_id'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_movements_meeting_id'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name='fk_movements_person_id'),
    sa.PrimaryKeyConstraint('id', name='pk_movements'),
    )
    op.create_index('ix_movements_meeting_id', 'movements', ['meeting_id'])
    op.create_table('presidings',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('first_item_id', sa.Integer(), nullable=False),
    sa.Column('last_item_id', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['first_item_id'], ['items.id'], name='fk_presidings_first_item_id'),
    sa.ForeignKeyConstraint(['last_item_id'], ['items.id'], name='fk_presidings_last_item_id'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_presidings_meeting_id'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name='fk_presidings_person_id'),
    sa.PrimaryKeyConstraint('id', name='pk_presidings'),
    )
    op.create_index('ix_presidings_meeting_id', 'presidings', ['meeting_id'])
    op.create_table('exclusions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('first_item_id', sa.Integer(), nullable=False),
    sa.Column('last_item_id', sa.Integer(), nullable=True),
    sa.Column('mover_id', sa.Integer(), nullable=True),
    sa.Column('seconder_id', sa.Integer(), nullable=True),
    sa.Column('public_interest', sa.Text(), nullable=False),
    sa.Column('readmitted_at', sa.Time(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['first_item_id'], ['items.id'], name='fk_exclusions_first_item_id'),
    sa.ForeignKeyConstraint(['last_item_id'], ['items.id'], name='fk_exclusions_last_item_id'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_exclusions_meeting_id'),
    sa.ForeignKeyConstraint(['mover_id'], ['people.id'], name='fk_exclusions_mover_id'),
    sa.ForeignKeyConstraint(['seconder_id'], ['people.id'], name='fk_exclusions_seconder_id'),
    sa.PrimaryKeyConstraint('id', name='pk_exclusions'),
    )
    op.create_index('ix_exclusions_meeting_id', 'exclusions', ['meeting_id'])
    op.create_table('corrections',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('minutes_id', sa.Integer(), nullable=False),
    sa.Column('item_id', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(length=500), nullable=False),
    sa.Column('was', sa.Text(), nullable=False),
    sa.Column('becomes', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_corrections_item_id'),
    sa.ForeignKeyConstraint(['minutes_id'], ['minutes.id'], name='fk_corrections_minutes_id'),
    sa.PrimaryKeyConstraint('id', name='pk_corrections'),
    )
    op.create_index('ix_corrections_item_id', 'corrections', ['item_id'])
    op.create_index('ix_corrections_minutes_id', 'corrections', ['minutes_id'])
    op.create_table('votes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('resolution_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('choice', sa.String(30), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name='fk_votes_person_id'),
    sa.ForeignKeyConstraint(['resolution_id'], ['resolutions.id'], name='fk_votes_resolution_id'),
    sa.PrimaryKeyConstraint('id', name='pk_votes'),
    sa.UniqueConstraint('resolution_id', 'person_id', name='uq_votes_resolution_id_person_id'),
    )
    with op.batch_alter_table("attendances") as table:
        table.add_column(sa.Column("is_remote", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("items") as table:
        table.add_column(sa.Column("urgent_reason", sa.Text(), nullable=False, server_default=""))
        table.alter_column("minute_number", existing_type=sa.String(20), type_=sa.String(40))
    with op.batch_alter_table("paragraph_numbers") as table:
        table.alter_column("number", existing_type=sa.String(20), type_=sa.String(40))
    with op.batch_alter_table("meetings") as table:
        table.add_column(sa.Column("notice_on", sa.Date(), nullable=True))
    with op.batch_alter_table("resolutions") as table:
        table.add_column(sa.Column("mover_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("seconder_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("reason", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("vote", sa.String(30), nullable=False, server_default="unrecorded"))
        for count in COUNTS:
            table.add_column(sa.Column(count, sa.Integer(), nullable=True))
        table.add_column(sa.Column("casting", sa.String(30), nullable=True))
        table.alter_column("limb_style", existing_type=sa.String(30), nullable=True)
        for who in ("mover", "seconder"):
            table.create_foreign_key(f"fk_resolutions_{who}_id", "people", [f"{who}_id"], ["id"])


def downgrade() -> None:
    op.execute("UPDATE resolutions SET limb_style = 'letters' WHERE limb_style IS NULL")
    with op.batch_alter_table("resolutions") as table:
        for who in ("mover", "seconder"):
            table.drop_constraint(f"fk_resolutions_{who}_id", type_="foreignkey")
            table.drop_column(f"{who}_id")
        table.alter_column("limb_style", existing_type=sa.String(30), nullable=False)
        for name in ("reason", "vote", "casting", *COUNTS):
            table.drop_column(name)
    for name, column in (
        ("meetings", "notice_on"),
        ("items", "urgent_reason"),
        ("attendances", "is_remote"),
    ):
        with op.batch_alter_table(name) as table:
            table.drop_column(column)
    for name, column in (("items", "minute_number"), ("paragraph_numbers", "number")):
        with op.batch_alter_table(name) as table:
            table.alter_column(column, existing_type=sa.String(40), type_=sa.String(20))
    for table in ('votes', 'corrections', 'exclusions', 'presidings', 'movements', 'declarations'):
        op.drop_table(table)
