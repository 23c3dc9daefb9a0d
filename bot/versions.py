"""Which version of the bot this is, as its own project file says."""

import tomllib
from pathlib import Path

VERSION: str = tomllib.loads(
    (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
)["project"]["version"]
