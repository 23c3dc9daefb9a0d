#!/bin/sh
# onnxruntime 1.32.0: the module that packs weights into few bits (quantization.matmul_nbits_quantizer) cannot be
# imported in a fresh environment with onnxruntime and onnx. It imports onnx_ir, which the wheel neither requires
# nor offers as an extra; the neighbouring module for dynamic quantization imports without it. So a build that
# only lists onnxruntime and onnx works until somebody packs weights.
# Expected output, and the script fails when it changes:
#   dynamic: imports
#   nbits: ModuleNotFoundError onnx_ir
#   declared: no
#   nbits with onnx-ir: imports
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6
cat >"$folder/look.py" <<'PY'
import importlib
import importlib.metadata
import sys


def tried(name):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        return f"ModuleNotFoundError {error.name}"
    return "imports"


packs = tried("onnxruntime.quantization.matmul_nbits_quantizer")
if len(sys.argv) > 1:
    print("nbits with onnx-ir:", packs)
else:
    needs = importlib.metadata.requires("onnxruntime") or []
    print("dynamic:", tried("onnxruntime.quantization"))
    print("nbits:", packs)
    print("declared:", "yes" if any("onnx" in each.lower() for each in needs) else "no")
PY
{
    "$folder/env/bin/python" "$folder/look.py"
    "$folder/env/bin/pip" install --quiet --disable-pip-version-check onnx-ir==1.1.0
    "$folder/env/bin/python" "$folder/look.py" again
} >"$folder/seen"
cat "$folder/seen"
printf '%s\n' "dynamic: imports" "nbits: ModuleNotFoundError onnx_ir" "declared: no" \
    "nbits with onnx-ir: imports" | cmp - "$folder/seen"
