"""A country's rows: what points to another row is found without going through its table."""

import pytest
from sqlalchemy import Table, UniqueConstraint

from models.base import Base

TABLES = list(Base.metadata.tables.values())


def _found_by(table: Table) -> set[str]:
    """Columns with which an index, a unique constraint or the key begins."""
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    leading = [next(iter(each.columns)).name for each in table.indexes]
    leading += [next(iter(each.columns)).name for each in (*unique, table.primary_key)]
    return set(leading)


@pytest.mark.parametrize("table", TABLES, ids=lambda each: str(each.name))
def test_who_is_erased_is_found_everywhere(table: Table) -> None:
    """A row that goes takes others with it or leaves their column empty: no table is searched for them. (D5)"""
    pointing = {each.parent.name for each in table.foreign_keys}
    assert pointing <= _found_by(table)
