"""The outbox, links to answer by, how a committee chases, and what was reported to it."""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

NOT_DONE = sa.text("state IN ('not_sent', 'not_started', 'in_progress')")


def upgrade() -> None:
    op.create_table('links',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('action_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('post_id', sa.Integer(), nullable=True),
    sa.Column('body', sa.String(length=200), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['action_id'], ['actions.id'], name='fk_links_action_id'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name='fk_links_person_id'),
    sa.ForeignKeyConstraint(['post_id'], ['posts.id'], name='fk_links_post_id'),
    sa.PrimaryKeyConstraint('id', name='pk_links')
    )
    op.create_index('ix_links_action_id_name', 'links', ['action_id', 'name'])

    op.create_table('reports',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('item_id', sa.Integer(), nullable=False),
    sa.Column('action_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(30), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['action_id'], ['actions.id'], name='fk_reports_action_id'),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_reports_item_id'),
    sa.PrimaryKeyConstraint('id', name='pk_reports'),
    sa.UniqueConstraint('item_id', 'action_id', name='uq_reports_item_id_action_id')
    )
    op.create_index('ix_reports_action_id', 'reports', ['action_id'])

    op.create_table('letters',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=500), nullable=False),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('state', sa.String(30), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('address', sa.String(length=254), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('event_id', sa.Integer(), nullable=True),
    sa.Column('queued_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('claimed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('fault', sa.Text(), nullable=False),
    sa.Column('subject', sa.String(length=500), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('html', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['events.id'], name='fk_letters_event_id'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name='fk_letters_person_id'),
    sa.PrimaryKeyConstraint('id', name='pk_letters'),
    sa.UniqueConstraint('key', name='uq_letters_key')
    )
    op.create_index('ix_letters_event_id', 'letters', ['event_id'])
    op.create_index('ix_letters_person_id', 'letters', ['person_id'])
    op.create_index('ix_letters_state_next_at', 'letters', ['state', 'next_at', 'id'])

    op.create_table('enclosures',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('letter_id', sa.Integer(), nullable=False),
    sa.Column('action_id', sa.Integer(), nullable=False),
    sa.Column('stage', sa.String(length=60), nullable=False),
    sa.Column('link_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['action_id'], ['actions.id'], name='fk_enclosures_action_id'),
    sa.ForeignKeyConstraint(['letter_id'], ['letters.id'], name='fk_enclosures_letter_id', ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['link_id'], ['links.id'], name='fk_enclosures_link_id'),
    sa.PrimaryKeyConstraint('id', name='pk_enclosures')
    )
    op.create_index('ix_enclosures_action_id_stage', 'enclosures', ['action_id', 'stage'])
    op.create_index('ix_enclosures_letter_id', 'enclosures', ['letter_id'])

    with op.batch_alter_table('actions') as table:
        table.add_column(sa.Column('due_meeting_id', sa.Integer(), nullable=True))
        table.add_column(sa.Column('closed_item_id', sa.Integer(), nullable=True))
        table.drop_constraint('uq_actions_committee_id_year_id_sequence', type_='unique')
        table.create_index('ix_actions_committee_id_year_id_sequence', ['committee_id', 'year_id', 'sequence'])
        table.create_index('ix_actions_closed_item_id', ['closed_item_id'])
        table.create_index('ix_actions_not_done', ['due_on', 'id', 'committee_id'],
            sqlite_where=NOT_DONE, postgresql_where=NOT_DONE)
        table.create_foreign_key('fk_actions_due_meeting_id', 'meetings', ['due_meeting_id'], ['id'])
        table.create_foreign_key('fk_actions_closed_item_id', 'items', ['closed_item_id'], ['id'])

    with op.batch_alter_table('committees') as table:
        table.add_column(sa.Column('merged_into_id', sa.Integer(), nullable=True))
        table.add_column(sa.Column('closing', sa.String(30), nullable=False, server_default='clerk'))
        table.add_column(sa.Column('overdue_every', sa.Integer(), nullable=False, server_default='7'))
        table.add_column(sa.Column('ladder', sa.String(30), nullable=False, server_default='off'))
        table.add_column(sa.Column('rung_every', sa.Integer(), nullable=False, server_default='14'))
        table.create_foreign_key('fk_committees_merged_into_id', 'committees', ['merged_into_id'], ['id'])

    with op.batch_alter_table('events') as table:
        table.add_column(sa.Column('said_by', sa.String(length=500), nullable=False, server_default=''))
        table.add_column(sa.Column('means', sa.String(30), nullable=True))
        table.add_column(sa.Column('said_on', sa.Date(), nullable=True))
        table.add_column(sa.Column('by_link', sa.Boolean(), nullable=False, server_default=sa.false()))
        table.add_column(sa.Column('meeting_id', sa.Integer(), nullable=True))
        table.add_column(sa.Column('item_id', sa.Integer(), nullable=True))
        table.alter_column('person_id', existing_type=sa.Integer(), nullable=True)
        table.create_index('ix_events_at', ['at'])
        table.create_index('ix_events_item_id', ['item_id'])
        table.create_foreign_key('fk_events_meeting_id', 'meetings', ['meeting_id'], ['id'])
        table.create_foreign_key('fk_events_item_id', 'items', ['item_id'], ['id'])

    with op.batch_alter_table('files') as table:
        table.add_column(sa.Column('said_by', sa.String(length=500), nullable=False, server_default=''))
        table.alter_column('added_by_id', existing_type=sa.Integer(), nullable=True)

    with op.batch_alter_table('owners') as table:
        table.add_column(sa.Column('email', sa.String(length=254), nullable=False, server_default=''))
        table.add_column(sa.Column('part', sa.String(30), nullable=False, server_default='owner'))

    with op.batch_alter_table('people') as table:
        table.add_column(sa.Column('digest', sa.String(30), nullable=False, server_default='never'))

    with op.batch_alter_table('tenures') as table:
        table.add_column(sa.Column('is_delegate', sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table('tenures') as table:
        table.drop_column('is_delegate')

    with op.batch_alter_table('people') as table:
        table.drop_column('digest')

    with op.batch_alter_table('owners') as table:
        table.drop_column('part')
        table.drop_column('email')

    op.execute("UPDATE files SET added_by_id = (SELECT min(id) FROM people) WHERE added_by_id IS NULL")
    with op.batch_alter_table('files') as table:
        table.alter_column('added_by_id', existing_type=sa.Integer(), nullable=False)
        table.drop_column('said_by')

    op.execute("UPDATE events SET person_id = (SELECT min(id) FROM people) WHERE person_id IS NULL")
    with op.batch_alter_table('events') as table:
        table.drop_constraint('fk_events_item_id', type_='foreignkey')
        table.drop_constraint('fk_events_meeting_id', type_='foreignkey')
        table.drop_index('ix_events_item_id')
        table.drop_index('ix_events_at')
        table.alter_column('person_id', existing_type=sa.Integer(), nullable=False)
        table.drop_column('item_id')
        table.drop_column('meeting_id')
        table.drop_column('by_link')
        table.drop_column('said_on')
        table.drop_column('means')
        table.drop_column('said_by')

    with op.batch_alter_table('committees') as table:
        table.drop_constraint('fk_committees_merged_into_id', type_='foreignkey')
        table.drop_column('rung_every')
        table.drop_column('ladder')
        table.drop_column('overdue_every')
        table.drop_column('closing')
        table.drop_column('merged_into_id')

    op.execute(
        "UPDATE actions SET committee_id = (SELECT meetings.committee_id FROM meetings"
        " JOIN items ON items.meeting_id = meetings.id WHERE items.id = actions.item_id)"
    )
    with op.batch_alter_table('actions') as table:
        table.drop_constraint('fk_actions_closed_item_id', type_='foreignkey')
        table.drop_constraint('fk_actions_due_meeting_id', type_='foreignkey')
        table.drop_index('ix_actions_not_done')
        table.drop_index('ix_actions_closed_item_id')
        table.drop_index('ix_actions_committee_id_year_id_sequence')
        table.create_unique_constraint('uq_actions_committee_id_year_id_sequence', ['committee_id', 'year_id', 'sequence'])
        table.drop_column('closed_item_id')
        table.drop_column('due_meeting_id')

    op.drop_table('enclosures')
    op.drop_table('letters')
    op.drop_table('reports')
    op.drop_table('links')
