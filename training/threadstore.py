"""What reads threads as a file of plain numbers: layers in 8 bits, what is added to words as it is."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from saar.steps import Danger
from training.store import MATRICES, rows_of_bytes
from training.talks import KINDS
from training.threadfit import HARMFUL, RARE
from training.threadnet import WIDTHS, ThreadNet
from understanding.encoder import Floats, Layer, layer_of
from understanding.layout import WIDE

CATEGORIES = {
    "vehicle": "suspicious_vehicle", "missing": "missing_person", "animal": "animal_danger",
    "traffic": "traffic_danger", "scam": "door_scam", "suspicious": "suspicious_person",
}  # fmt: skip


def resumed(stored: dict[str, NDArray[Any]], words: Floats, drop: float) -> ThreadNet:
    """The network of a file, to be taught further; answers that it did not give yet start from noise."""
    layers = [tensors_of(layer_of(stored, number)) for number in range(int(stored["layers"]))]
    places = stored["places"].astype(np.float32)
    net = ThreadNet(words, places, layers, (stored["norm.w"], stored["norm.b"]), drop)
    with torch.no_grad():
        for name in ("parts", "gaps", "slots", "states"):
            net.get_parameter(name).copy_(torch.from_numpy(stored[name]))
        net.tags.weight.copy_(torch.from_numpy(stored["tags.w"]))
        net.tags.bias.copy_(torch.from_numpy(stored["tags.b"]))
        known = len(stored["head.b"])
        net.head.weight[:known] = torch.from_numpy(stored["head.w"])
        net.head.bias[:known] = torch.from_numpy(stored["head.b"])
        net.head.bias[: len(RARE)] += torch.log(RARE)
        if known == sum(WIDTHS):
            net.head.bias[-len(Danger) :] += torch.log(HARMFUL)
    return net


def tensors_of(layer: Layer) -> dict[str, Floats]:
    """A block's tensors by name, output by input as PyTorch has them."""
    return {
        "qkv.w": np.ascontiguousarray(layer.qkv.T), "qkv.b": layer.qkv_bias,
        "mix.w": np.ascontiguousarray(layer.mix.T), "mix.b": layer.mix_bias,
        "mix_norm.w": layer.mix_norm[0], "mix_norm.b": layer.mix_norm[1],
        "widen.w": np.ascontiguousarray(layer.widen.T), "widen.b": layer.widen_bias,
        "narrow.w": np.ascontiguousarray(layer.narrow.T), "narrow.b": layer.narrow_bias,
        "narrow_norm.w": layer.narrow_norm[0], "narrow_norm.b": layer.narrow_norm[1],
    }  # fmt: skip


def packed(net: ThreadNet, slope: float) -> dict[str, NDArray[Any]]:
    """Every tensor by its stored name; `kinds` are the bot's own words for them."""
    bias = net.head.bias.detach().clone()
    bias[: len(RARE)] -= torch.log(RARE)  # what counted more while learning is no likelier
    bias[-len(Danger) :] -= torch.log(HARMFUL)
    kinds = "\n".join(CATEGORIES.get(kind, kind) for kind in KINDS)
    stored: dict[str, NDArray[Any]] = {
        "kinds": np.frombuffer(kinds.encode(), np.uint8),
        "places": net.places.numpy().astype(np.float16),
        "norm.w": net.norm_w.detach().numpy(),
        "norm.b": net.norm_b.detach().numpy(),
        "head.w": net.head.weight.detach().numpy(),
        "head.b": bias.numpy(),
        "tags.w": net.tags.weight.detach().numpy(),
        "tags.b": net.tags.bias.detach().numpy(),
        "layers": np.array(len(net.blocks)),
        "wide": np.array(WIDE),
        "slope": np.array(slope, np.float32),
    }
    for name in ("parts", "gaps", "slots", "states"):
        stored[name] = net.get_parameter(name).detach().numpy()
    for number, block in enumerate(net.blocks):
        for name, value in block.tensors().items():
            if name in MATRICES:
                rows, scale = rows_of_bytes(value)
                stored |= {f"{number}.{name}": rows, f"{number}.{name}.scale": scale}
            else:
                stored[f"{number}.{name}"] = value
    return stored
