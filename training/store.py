"""The trained network as a file of plain numbers: words in 4 bits as they came, layers in 8."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.net import Block, Net
from training.start import Start
from understanding.encoder import Floats

MATRICES = ("qkv.w", "mix.w", "widen.w", "narrow.w")


def packed(net: Net, start: Start) -> dict[str, NDArray[Any]]:
    """Every tensor by its stored name; matrices as rows of bytes with one scale a row."""
    stored: dict[str, NDArray[Any]] = {
        "pieces": np.frombuffer("\n".join(start.pieces).encode(), np.uint8),
        "scores": start.scores,
        "words": start.words,
        "word_scales": start.word_scales,
        "places": start.places.astype(np.float16),
        "states": net.states.detach().numpy(),
        "norm.w": net.norm_w.detach().numpy(),
        "norm.b": net.norm_b.detach().numpy(),
        "head.w": net.head.weight.detach().numpy(),
        "head.b": net.head.bias.detach().numpy(),
        "layers": np.array(len(net.blocks)),
    }
    blocks: list[Block] = list(net.blocks)
    for number, block in enumerate(blocks):
        for name, value in block.tensors().items():
            if name in MATRICES:
                rows, scale = rows_of_bytes(value)
                stored |= {f"{number}.{name}": rows, f"{number}.{name}.scale": scale}
            else:
                stored[f"{number}.{name}"] = value
    return stored


def write(path: Path, stored: dict[str, NDArray[Any]], about: dict[str, Any]) -> None:
    """One `.npz` without pickles; `about` says which run made it, in JSON."""
    told = np.frombuffer(json.dumps(about, sort_keys=True).encode(), np.uint8)
    memory = io.BytesIO()
    np.savez(memory, allow_pickle=False, about=told, **stored)
    path.write_bytes(memory.getvalue())


def rows_of_bytes(value: Floats) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """A matrix in bytes, with one scale a row."""
    scale = (np.abs(value).max(axis=1) / 127).astype(np.float16)
    safe = np.where(scale == 0, np.float16(1), scale).astype(np.float32)
    return np.clip(np.rint(value / safe[:, None]), -127, 127).astype(np.int8), scale
