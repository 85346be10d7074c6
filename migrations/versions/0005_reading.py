"""Files that were read in, what was found in them, and what is no action."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('readings',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('committee_id', sa.Integer(), nullable=True),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('medium', sa.String(length=20), nullable=False),
    sa.Column('state', sa.String(30), nullable=False),
    sa.Column('notes', sa.Text(), nullable=False),
    sa.Column('lines', sa.JSON(), nullable=False),
    sa.Column('added_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('added_by_id', sa.Integer(), nullable=True),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['added_by_id'], ['people.id'], name='fk_readings_added_by_id'),
    sa.ForeignKeyConstraint(['committee_id'], ['committees.id'], name='fk_readings_committee_id'),
    sa.PrimaryKeyConstraint('id', name='pk_readings')
    )
    op.create_index('ix_readings_committee_id', 'readings', ['committee_id'])
    op.create_index('ix_readings_digest', 'readings', ['digest'])

    op.create_table('findings',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('reading_id', sa.Integer(), nullable=False),
    sa.Column('parent_id', sa.Integer(), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('state', sa.String(30), nullable=False),
    sa.Column('value', sa.JSON(), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=True),
    sa.Column('item_id', sa.Integer(), nullable=True),
    sa.Column('action_id', sa.Integer(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('mark_level', sa.String(30), nullable=False),
    sa.Column('mark_paragraphs', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['action_id'], ['actions.id'], name='fk_findings_action_id'),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_findings_item_id'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_findings_meeting_id'),
    sa.ForeignKeyConstraint(['parent_id'], ['findings.id'], name='fk_findings_parent_id'),
    sa.ForeignKeyConstraint(['reading_id'], ['readings.id'], name='fk_findings_reading_id'),
    sa.PrimaryKeyConstraint('id', name='pk_findings')
    )
    for column in ('reading_id', 'parent_id', 'meeting_id', 'item_id', 'action_id'):
        op.create_index(f'ix_findings_{column}', 'findings', [column])

    op.create_table('not_actions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('item_id', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('said_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('said_by_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_not_actions_item_id'),
    sa.ForeignKeyConstraint(['said_by_id'], ['people.id'], name='fk_not_actions_said_by_id'),
    sa.PrimaryKeyConstraint('id', name='pk_not_actions')
    )
    op.create_index('ix_not_actions_item_id', 'not_actions', ['item_id'])


def downgrade() -> None:
    op.drop_table('not_actions')
    op.drop_table('findings')
    op.drop_table('readings')
