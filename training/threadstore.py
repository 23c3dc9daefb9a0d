"""What reads threads as a file of plain numbers: layers in 8 bits, what is added to words as it is."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from training.store import MATRICES, rows_of_bytes
from training.talks import KINDS
from training.threadfit import RARE
from training.threadnet import ThreadNet
from understanding.layout import WIDE

CATEGORIES = {
    "vehicle": "suspicious_vehicle", "missing": "missing_person", "animal": "animal_danger",
    "traffic": "traffic_danger", "scam": "door_scam", "suspicious": "suspicious_person",
}  # fmt: skip


def packed(net: ThreadNet, slope: float) -> dict[str, NDArray[Any]]:
    """Every tensor by its stored name; `kinds` are the bot's own words for them."""
    bias = net.head.bias.detach().clone()
    bias[: len(RARE)] -= torch.log(RARE)  # what counted more while learning is no likelier
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
