"""The network as a graph for ONNX Runtime, beside numpy: time, size, and what rounding costs in answers.

    python -m training.graphs

Weights as they are, with 8 bits in blocks (`MatMulNBits`), and with 8 bits and rounded steps between
(dynamic quantization). Judged as `python -m training.engines` does, on one core.
"""

import logging
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from training import corpus
from training.engines import installed_labels
from training.figures import macro
from understanding import encoder, installed
from understanding.encoder import EPSILON, HEADS, Encoder, Floats, Layer

OPSET, IR = 20, 9
Steps = Callable[[Floats], Floats]


class Graph:
    """Nodes and weights as they are added; `x` in, `y` out, one row a position."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        """An array by its name."""
        self._weights.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def add(self, kind: str, given: list[str], name: str, **how: object) -> str:
        """A step; its result has its name."""
        self._nodes.append(helper.make_node(kind, given, [name], name=f"n_{name}", **how))
        return name

    def linear(self, x: str, weights: Floats, bias: Floats, name: str) -> str:
        """Rows times weights, and the bias."""
        times = self.add("MatMul", [x, self.weight(f"{name}.w", weights)], f"{name}.times")
        return self.add("Add", [times, self.weight(f"{name}.b", bias)], name)

    def normed(self, x: str, norm: tuple[Floats, Floats], name: str) -> str:
        """Centred and scaled."""
        given = [x, self.weight(f"{name}.w", norm[0]), self.weight(f"{name}.b", norm[1])]
        return self.add("LayerNormalization", given, name, axis=-1, epsilon=EPSILON)

    def model(self, width: int) -> onnx.ModelProto:
        """What can be stored and run."""
        ends = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["size", width]) for name in "xy"
        ]
        graph = helper.make_graph(self._nodes, "reader", ends[:1], ends[1:], self._weights)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)  # fmt: skip


def graph_of(layers: list[Layer]) -> onnx.ModelProto:
    """All blocks, one after the other, as `encoder.through` has them."""
    graph, width = Graph(), layers[0].qkv.shape[0]
    graph.weight("apart", np.array([-1, 3, HEADS, width // HEADS], np.int64))
    graph.weight("together", np.array([-1, width], np.int64))
    graph.weight("scale", np.array((width // HEADS) ** -0.5, np.float32))
    for each in range(3):
        graph.weight(f"part{each}", np.array(each, np.int64))
    x = "x"
    for number, layer in enumerate(layers):
        x = _block(graph, x, layer, f"{number}")
    graph.add("Identity", [x], "y")
    return graph.model(width)


def _block(graph: Graph, x: str, layer: Layer, name: str) -> str:
    add = graph.add
    joint = graph.linear(x, layer.qkv, layer.qkv_bias, f"{name}.qkv")
    parts = add("Reshape", [joint, "apart"], f"{name}.parts")
    turned = add("Transpose", [parts], f"{name}.turned", perm=[1, 2, 0, 3])
    query, key, value = (
        add("Gather", [turned, f"part{each}"], f"{name}.part{each}", axis=0) for each in range(3)
    )
    across = add("Transpose", [key], f"{name}.across", perm=[0, 2, 1])
    score = add("MatMul", [query, across], f"{name}.score")
    scaled = add("Mul", [score, "scale"], f"{name}.scaled")
    share = add("Softmax", [scaled], f"{name}.share", axis=-1)
    mixed = add("MatMul", [share, value], f"{name}.mixed")
    back = add("Transpose", [mixed], f"{name}.back", perm=[1, 0, 2])
    rows = add("Reshape", [back, "together"], f"{name}.rows")
    mix = graph.linear(rows, layer.mix, layer.mix_bias, f"{name}.mix")
    x = graph.normed(add("Add", [mix, x], f"{name}.first"), layer.mix_norm, f"{name}.norm")
    wide = graph.linear(x, layer.widen, layer.widen_bias, f"{name}.widen")
    bent = add("Gelu", [wide], f"{name}.bent", approximate="tanh")
    narrow = graph.linear(bent, layer.narrow, layer.narrow_bias, f"{name}.narrow")
    return graph.normed(add("Add", [narrow, x], f"{name}.second"), layer.narrow_norm, f"{name}.out")


def main() -> None:
    """One line per engine."""
    logging.disable(logging.INFO)  # a line for every step that is packed
    found = installed.trained()
    if found is None:
        raise SystemExit("there is no model: make train")
    model = graph_of(found.shared[0]._layers)
    asked = corpus.load([corpus.HELD_OUT])
    print(f"{'engine':32}{'MB':>6}{'ms':>7}{'nl':>8}{'en':>8}   macro-F1 on {len(asked)} messages")
    with tempfile.TemporaryDirectory() as folder:
        whole, rounded, blocks = (Path(folder) / name for name in ("whole", "rounded", "blocks"))
        onnx.save(model, str(whole))
        quantize_dynamic(whole, rounded, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"])  # fmt: skip
        packed = MatMulNBitsQuantizer(model, bits=8, block_size=32, is_symmetric=True, accuracy_level=4)  # fmt: skip
        packed.process()
        onnx.save(packed.model.model, str(blocks))
        _line("numpy (installed)", None, asked)
        for name, path in (("as it is", whole), ("8 bits in blocks", blocks), ("8 bits, steps rounded", rounded)):  # fmt: skip
            _line(f"ONNX Runtime, {name}", path, asked)


def _line(name: str, path: Path | None, asked: list[corpus.Example]) -> None:
    found = installed.trained()
    if path and found:
        _replace(found.shared[0], path)
    began = time.process_time()
    labels = installed_labels(asked)
    spent = (time.process_time() - began) / len(asked) * 1000
    scores = []
    for lang in ("nl", "en"):
        kept = [n for n, each in enumerate(asked) if each.lang == lang]
        scores.append(macro([labels[n] for n in kept], [asked[n].label for n in kept]))
    size = f"{path.stat().st_size / 1e6:6.1f}" if path else f"{'-':>6}"
    print(f"{name:32}{size}{spent:7.1f}" + "".join(f"{part:8.3f}" for part in scores), flush=True)


def _replace(reader: Encoder, path: Path) -> None:
    """From now on this graph does the blocks; what is before and behind them stays."""
    how = onnxruntime.SessionOptions()
    how.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, how, providers=["CPUExecutionProvider"])

    def vector(self: Encoder, pieces: list[int], *, state: int) -> Floats:
        x = self._embedded(encoder.shortened(pieces), state)
        x = session.run(None, {"x": x})[0]
        return np.concatenate([x.mean(axis=0), x[1]])

    type(reader).vector = vector  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    main()
