"""The house keeps its shape: sizes, rooms, import rules, and the database with its migrations."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from bot.run import migrate
from models.base import Base, Database
from tests import databases

ROOT = Path(__file__).parent.parent
CODE = (
    "bot", "handlers", "web", "report", "printing", "services", "saar", "understanding", "history", "models", "texts",
    "simulator", "training",
)  # fmt: skip
OTHER = {"findings", "migrations", "tests", "docs", "benchmarks", "demo"}
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
FILE_LINES, FUNCTION_LINES = 400, 40


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize("path", sources(*CODE, "tests", "benchmarks"), ids=str)
def test_files_and_functions_stay_small(path: Path) -> None:
    """400 lines a file, 40 a function."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= FUNCTION_LINES, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", sources(*CODE), ids=str)
def test_public_things_say_what_they_are(path: Path) -> None:
    """Every module, and every public function and class at its top, has a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    for node in tree.body:
        if isinstance(node, kinds) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


def test_every_folder_is_a_known_room() -> None:
    """A new top-level folder needs an import rule of its own."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(config["tool"]["importlinter"]["root_packages"]) == set(CODE)
    found = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert found - {"demo-data", "build"} <= set(CODE) | OTHER


def test_models_re_export_no_names() -> None:
    """A re-export would slip through the rule that protects the outbox."""
    tree = ast.parse((ROOT / "models/__init__.py").read_text(encoding="utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert {node.module for node in imports} == {"models"}


def test_import_rules_hold() -> None:
    """The contracts in pyproject.toml."""
    found = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],  # a script would name the folder it was made in
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout


async def test_the_migrations_make_exactly_the_tables(tmp_path: Path) -> None:
    """Upgrading an empty database leaves nothing for a new migration to do."""
    database = Database(databases.url(tmp_path / "migrated.db"))

    def difference(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    try:
        await migrate(database)
        async with database.engine.connect() as connection:
            assert await connection.run_sync(difference) == []
    finally:
        await database.close()


def test_nothing_names_where_it_was_made() -> None:
    """No address of a package registry, no path of a machine, no word of the workplace."""
    registry = "pypi" + ".org"
    words = (registry, "files.python" + "hosted", "npmjs" + ".org", "../" + "shared", "/" + "work/")
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    for name in listed:
        path = ROOT / name
        if path.suffix in (".png", ".ico", ".npz", ".ttf") or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        for word in words:
            assert word not in text, f"{name} names {word}"
