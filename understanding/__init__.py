"""Text to meaning: what a message says, never what to do about it."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one message is too small to be divided
