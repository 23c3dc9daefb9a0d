"""Other programs that the simulator starts."""

import shlex
import sys


def words_of(command: str) -> list[str]:
    """A command line in words; a bare ``python`` means the interpreter that runs the simulator."""
    words = shlex.split(command)
    if words[0] in ("python", "python3"):
        words[0] = sys.executable
    return words
