"""python -m printing SHEET pdf|png: values as JSON come in, the document goes out.

A process of its own: what it needs of memory goes with it, and the bot goes on meanwhile. It ends with 3
where letters are missing, and says which.
"""

import json
import sys

from printing.sheets import LettersError, pdf, pictures

MISSING = 3


def main(name: str, form: str) -> int:
    """Set one sheet; of pictures the first page."""
    values = json.load(sys.stdin)
    try:
        made = pdf(name, values) if form == "pdf" else pictures(name, values)[0]
    except LettersError as error:
        sys.stderr.write(str(error))
        return MISSING
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
