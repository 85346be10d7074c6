"""House styles, stored copies of papers, and minutes edited in Word."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('house_styles',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('settings', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name='pk_house_styles'),
    sa.UniqueConstraint('key', name='uq_house_styles_key'),
    )
    op.create_table('style_files',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('style_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('media_type', sa.String(length=100), nullable=False),
    sa.Column('words', sa.String(length=200), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('added_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('added_by_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['added_by_id'], ['people.id'], name='fk_style_files_added_by_id'),
    sa.ForeignKeyConstraint(['style_id'], ['house_styles.id'], name='fk_style_files_style_id'),
    sa.PrimaryKeyConstraint('id', name='pk_style_files'),
    sa.UniqueConstraint('style_id', 'kind', name='uq_style_files_style_id_kind'),
    )
    op.create_table('stored_papers',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('part', sa.String(30), nullable=False),
    sa.Column('item_id', sa.Integer(), nullable=True),
    sa.Column('ending', sa.String(length=10), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('edition', sa.String(length=64), nullable=False),
    sa.Column('audit_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(30), nullable=False),
    sa.Column('document', sa.Text(), nullable=True),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('begun_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('problem', sa.String(length=500), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_stored_papers_item_id', ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_stored_papers_meeting_id'),
    sa.PrimaryKeyConstraint('id', name='pk_stored_papers'),
    )
    op.create_index('ix_stored_papers_meeting_id_kind_part', 'stored_papers', ['meeting_id', 'kind', 'part'])
    op.create_index('ix_stored_papers_state', 'stored_papers', ['state'])
    op.create_table('word_copies',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(30), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('lines', sa.JSON(), nullable=False),
    sa.Column('written_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_word_copies_meeting_id'),
    sa.PrimaryKeyConstraint('id', name='pk_word_copies'),
    sa.UniqueConstraint('fingerprint', name='uq_word_copies_fingerprint'),
    )
    op.create_index('ix_word_copies_meeting_id', 'word_copies', ['meeting_id'])
    op.create_table('word_edits',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(30), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('notes', sa.Text(), nullable=False),
    sa.Column('added_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('added_by_id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['added_by_id'], ['people.id'], name='fk_word_edits_added_by_id'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name='fk_word_edits_meeting_id'),
    sa.PrimaryKeyConstraint('id', name='pk_word_edits'),
    )
    op.create_index('ix_word_edits_meeting_id_part', 'word_edits', ['meeting_id', 'part'])
    op.create_table('word_changes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('edit_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(30), nullable=False),
    sa.Column('state', sa.String(30), nullable=False),
    sa.Column('place', sa.JSON(), nullable=True),
    sa.Column('after', sa.JSON(), nullable=True),
    sa.Column('was', sa.Text(), nullable=False),
    sa.Column('becomes', sa.Text(), nullable=False),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('settled_by_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['edit_id'], ['word_edits.id'], name='fk_word_changes_edit_id'),
    sa.ForeignKeyConstraint(['settled_by_id'], ['people.id'], name='fk_word_changes_settled_by_id'),
    sa.PrimaryKeyConstraint('id', name='pk_word_changes'),
    )
    op.create_index('ix_word_changes_edit_id', 'word_changes', ['edit_id'])
    with op.batch_alter_table("minutes") as table:
        table.add_column(sa.Column("decisions_issued_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("approved_document", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("minutes") as table:
        table.drop_column("approved_document")
        table.drop_column("decisions_issued_at")
    for table in ('word_changes', 'word_edits', 'word_copies', 'stored_papers', 'style_files', 'house_styles'):
        op.drop_table(table)
