"""The migrations: one head, the models' own schema, and a way down and up again with data."""

from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import check as check_models
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from tests.books import MIGRATIONS


def test_there_is_one_head_and_numbers_follow_on():
    script = ScriptDirectory(str(MIGRATIONS))
    numbers = [revision.revision for revision in script.walk_revisions()][::-1]
    assert numbers == [f"{n:04d}" for n in range(1, len(numbers) + 1)]


def test_the_models_need_no_further_migration(bare_app: Flask):
    with bare_app.app_context():
        check_models(directory=str(MIGRATIONS))


def test_down_and_up_again_with_data_gives_the_same_schema(app: Flask, library):
    before = _schema(library.engine)
    with app.app_context():
        downgrade(directory=str(MIGRATIONS), revision="base")
        assert set(_schema(library.engine)) == {"alembic_version"}
        upgrade(directory=str(MIGRATIONS))
    assert _schema(library.engine) == before


def _schema(engine):
    """Every table with its columns, keys and indexes."""
    found = inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)],
            found.get_pk_constraint(table),
            sorted(map(str, found.get_foreign_keys(table))),
            sorted(map(str, found.get_unique_constraints(table))),
            sorted(_index(index) for index in found.get_indexes(table)),
        )
        for table in found.get_table_names()
    }


def _index(index):
    where = {name: str(clause) for name, clause in index.get("dialect_options", {}).items()}
    return index["name"], str(index["column_names"]), str(index["unique"]), str(where)
