"""The documents say what is there: modules, rules, settings, numbers, commands."""

import ast
import re
from pathlib import Path

import pytest

from bot import manual
from bot.settings import Settings
from saar.policy import tunables

ROOT = Path(__file__).parent.parent
ROOMS = (
    "bot", "handlers", "web", "report", "printing", "services", "saar", "understanding", "history", "models", "texts",
    "simulator", "training",
)  # fmt: skip


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_module_has_its_line() -> None:
    """docs/architecture.md: one line a module, in the module's own words."""
    text = read("docs/architecture.md")
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            if path.name == "__init__.py":
                continue
            name = path.relative_to(ROOT).as_posix()
            doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            assert f"`{name}` {doc.splitlines()[0]}" in text, name


def test_every_rule_names_tests_that_name_the_rule() -> None:
    """docs/specification.md: each rule is followed by tests whose first sentence ends with it."""
    rule = ""
    proven: dict[str, int] = {}
    for line in read("docs/specification.md").splitlines():
        start = re.match(r"- \*\*([A-Z]\d+)\*\* ", line)
        rule = start[1] if start else rule
        if start:
            proven[rule] = 0
        found = re.match(r"  - `(\S+)::(\w+)`", line)
        if found and rule in proven:
            assert _doc(found[1], found[2]) is not None, line
            proven[rule] += rule in _promised(_doc(found[1], found[2]) or "")
        if line.startswith("## "):
            rule = ""
    assert len(proven) >= 40
    assert all(proven.values()), [each for each, count in proven.items() if not count]


def _promised(doc: str) -> list[str]:
    """The rules in the brackets with which a test's first sentence ends."""
    ends = re.search(r"\(([^()]*)\)$", doc.strip().split("\n\n")[0])
    return re.findall(r"[A-Z]?\d+", ends[1].replace("–", " ")) if ends else []


def test_a_rule_is_named_whole_and_at_the_end() -> None:
    """What counts as naming a rule, and what does not."""
    assert _promised("One card an admin. (J1, J2)") == ["J1", "J2"]
    assert "A1" not in _promised("Somebody called. (A11)")
    assert _promised("Rule A1 is quoted here, and nothing stands at the end.") == []


def _doc(path: str, name: str) -> str | None:
    for node in ast.parse(read(path)).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            return ast.get_docstring(node)
    return None


def test_every_setting_is_documented() -> None:
    """docs/operating.md and .env.example know all settings, and no others."""
    names = {f"BUURTWACHT_{name.upper()}" for name in Settings.model_fields}
    rows = set(re.findall(r"^\| `(BUURTWACHT_\w+)`", read("docs/operating.md"), re.MULTILINE))
    assert rows == names
    assert set(re.findall(r"BUURTWACHT_\w+", read(".env.example"))) <= names


def test_every_tunable_is_documented() -> None:
    """docs/operating.md shows what `python -m bot policy` prints, a row for each setting. (12)"""
    shown = "\n".join(manual.table())
    assert shown in read("docs/operating.md")
    assert all(f"| `{each.name}` |" in shown for each in tunables())


def test_everything_of_a_person_is_documented_with_its_term() -> None:
    """docs/privacy/README.md shows what the tables and their terms come to. (Privacy)"""
    shown = list(manual.terms())
    assert len(shown) > 20
    assert "\n".join(shown) in read("docs/privacy/README.md")


@pytest.mark.parametrize("target", ["setup-dev", "demo", "test", "check", "run", "train", "lock"])
def test_every_command_of_the_readme_exists(target: str) -> None:
    """The Makefile has the targets that the documents name."""
    assert re.search(rf"^{target}:", read("Makefile"), re.MULTILINE)
    assert f"make {target}" in read("README.md") + read("CONTRIBUTING.md")


def shape(page: str) -> dict[str, list[str]]:
    """What two languages of one page share: levels of headings, commands, pictures, numbered steps."""
    text = re.sub(r"   # .*", "", read(page))
    return {
        "headings": re.findall(r"^(#+) ", text, re.MULTILINE),
        "commands": re.findall(r"^(?:git|cd|make) .*$", text, re.MULTILINE),
        "code": sorted(re.findall(r"`([^`\n]+)`", text)),
        "pictures": re.findall(r'(?:src="|!\[[^]]*\]\()([^")]+)', text),
        "links": sorted(set(re.findall(r"\]\((?!README)([^)]+)\)", text))),
        "steps": re.findall(r"^(\d+)\. ", text, re.MULTILINE),
        "rows": [str(row.count("|")) for row in text.splitlines() if row.startswith("|")],
    }


def test_the_readme_is_the_same_in_dutch() -> None:
    """README.md and README.nl.md have the same headings, commands, pictures, links and steps."""
    assert shape("README.md") == shape("README.nl.md")


def test_links_lead_somewhere() -> None:
    """Every relative link and picture in the documents exists."""
    for name in (
        "README.md",
        "README.nl.md",
        "CONTRIBUTING.md",
        "docs/operating.md",
        "docs/adr/README.md",
    ):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(name)):
            assert ((ROOT / name).parent / link).exists(), f"{name}: {link}"


def test_every_benchmark_named_exists() -> None:
    """Claims carry commands that run."""
    for name in re.findall(r"-m benchmarks\.(\w+)", read("README.md")):
        assert (ROOT / "benchmarks" / f"{name}.py").exists()


def test_every_threat_names_tests_that_are_there() -> None:
    """docs/threats.md: a guard without a test is a wish."""
    rows = [each for each in read("docs/threats.md").splitlines() if each.startswith("| ")][2:]
    assert len(rows) >= 12
    for row in rows:
        named = re.findall(
            r"`((?:tests|benchmarks)/[\w/]+\.py)(?:::(\w+))?`", row.rsplit("|", 2)[1]
        )
        assert named, row
        for path, name in named:
            assert (ROOT / path).is_file(), path
            assert not name or _doc(path, name) is not None, (path, name)
