"""From nothing to an installed bot, with each Python and pip that is to be had here, and with uv.

python3 benchmarks/setups.py [PYTHON ...]

Each one gets a copy of this folder, a virtual environment of its own and no cache. It needs the network and
nothing else, so that it runs before anything is installed. A PYTHON is a command such as python3.12.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")
PIPS = ("its own", "23.0", "23.2", "24.0", "newest")
LOCKS = ("requirements.lock", "requirements-dev.lock")


def run(*command: str, folder: Path) -> str:
    """The last line of what it says; RuntimeError with it where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip().splitlines()
    if done.returncode:
        raise RuntimeError(next((line for line in said if "ERROR" in line), said[-1])[:160])
    return said[-1] if said else ""


def installed(python: str, pip: str, lock: str, folder: Path) -> str:
    """A row of the table: what installed which lock file in how many seconds, and how large that is."""
    own = str(folder / "venv" / "bin" / "python")
    run(python, "-m", "venv", "venv", folder=folder)
    if pip not in ("its own", "uv"):
        wanted = "pip" if pip == "newest" else f"pip=={pip}"
        run(own, "-m", "pip", "install", "--quiet", "--upgrade", wanted, folder=folder)
    hashed: tuple[str, ...] = (
        "install",
        "--quiet",
        "--no-cache-dir",
        "--require-hashes",
        "-r",
        str(ROOT / lock),
    )
    start = time.perf_counter()
    if pip == "uv":
        name = run("uv", "--version", folder=folder)
        hashed = ("pip", "install", "--quiet", "--no-cache", "--require-hashes", "--python", own)
        run("uv", *hashed, "-r", str(ROOT / lock), folder=folder)
    else:
        name = " ".join(run(own, "-m", "pip", "--version", folder=folder).split()[:2])
        run(own, "-m", "pip", *hashed, folder=folder)
    took = time.perf_counter() - start
    size = sum(each.stat().st_size for each in (folder / "venv").rglob("*") if each.is_file()) / 1e6
    run(own, "-m", "bot", "policy", folder=ROOT)  # it runs
    return f"{python:<11} {name:<12} {lock:<22} {took:5.0f} s {size:6.0f} MB"


def measure(pythons: list[str]) -> bool:
    """Print the table; False where one of them fails."""
    fine = True
    uv = ("uv",) if shutil.which("uv") else ()
    for python in pythons:
        for pip in (*PIPS, *uv):
            for lock in LOCKS if pip in ("its own", "uv") else LOCKS[1:]:
                with tempfile.TemporaryDirectory() as folder:
                    try:
                        print(installed(python, pip, lock, Path(folder)), flush=True)
                    except RuntimeError as error:
                        fine = False
                        print(f"{python:<11} pip {pip:<8} {lock:<22} FAILED: {error}", flush=True)
    return fine


if __name__ == "__main__":
    there = [each for each in PYTHONS if shutil.which(each)]
    sys.exit(0 if measure(sys.argv[1:] or there) else 1)
