"""Train what senses the fault in a question: open or closed, leading, double, googleable, and so on, at once.

    python training/questions.py [--hold-out a b] [--epochs 8]

Learns from our own labelled questions: `training/questions/`, each file by a writer who knew neither the checker nor the
others, and those in `tests/preparation/questions/`. A writer who is held out is judged at the end: that is how well
questions of somebody new are told. Writes src/askwell/language/weights/questions.onnx unless somebody is held out. CPU:
about ten minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from pathlib import Path

import numpy as np
import torch

from askwell.language.questions import SENSED
from encoder import DEVICE, POOLED, batch, export, fix_seeds, pooled, start_encoder, tokenizer, train

WRITERS = Path(__file__).parent / "questions"
TESTS = Path(__file__).parents[1] / "tests" / "preparation" / "questions"
SIZE = 32


class Senses(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder()
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(POOLED, len(SENSED))

    def raw(self, **x):
        return self.head(self.drop(pooled(self.encoder, **x)))

    def forward(self, input_ids, attention_mask, token_type_ids):
        x = {"input_ids": input_ids, "attention_mask": attention_mask, "token_type_ids": token_type_ids}
        return torch.sigmoid(self.raw(**x))


def labelled(path):
    """The questions of a file, each with a 1 for every class it has, in the order of `SENSED`."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(row["question"], np.array([float(kind in row["classes"]) for kind in SENSED], np.float32)) for row in rows]


def as_typed(text, chance):
    """The question as somebody in a hurry might have typed it: what is asked does not hang on capitals and marks."""
    draw = chance.random()
    if draw < 0.15:
        text = text.rstrip("?.! ")
    if draw < 0.08 or 0.15 <= draw < 0.2:
        text = text.replace("'", "").replace(",", "")
    return text


def loss_of(model, tok, rows, chance):
    x = batch(tok.encode_batch([as_typed(text, chance) for text, _ in rows]))
    y = torch.tensor(np.stack([classes for _, classes in rows]), device=DEVICE)
    return torch.nn.functional.binary_cross_entropy_with_logits(model.raw(**x), 0.02 + 0.96 * y)


def batches(examples, epochs, chance):
    """Of similar length each, in another order each time."""
    for _ in range(epochs):
        chance.shuffle(examples)
        pools = [
            sorted(examples[i : i + SIZE * 20], key=lambda one: len(one[0])) for i in range(0, len(examples), SIZE * 20)
        ]
        plan = [pool[i : i + SIZE] for pool in pools for i in range(0, len(pool), SIZE)]
        chance.shuffle(plan)
        yield from plan


def fit(model, tok, examples, epochs, rate, seed):
    chance = random.Random(seed)
    peaks = {rate: list(model.encoder.parameters()), 10 * rate: list(model.head.parameters())}
    steps = epochs * math.ceil(len(examples) / SIZE)
    train(model, batches(examples, epochs, chance), steps, lambda rows: loss_of(model, tok, rows, chance), peaks)


def sensed(model, tok, texts):
    model.eval()
    with torch.no_grad():
        rows = [model(**batch(tok.encode_batch(texts[i : i + 64]))).cpu() for i in range(0, len(texts), 64)]
    return torch.cat(rows).numpy()


def report(found, right):
    for column, kind in enumerate(SENSED):
        said, is_so = found[:, column] > 0.5, right[:, column] > 0.5
        both = int((said & is_so).sum())
        print(
            f"{kind:<12} precision {both / max(1, said.sum()):.3f} recall {both / max(1, is_so.sum()):.3f} of {is_so.sum()}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hold-out", nargs="*", default=[], help="writers kept apart for the report")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--judged", type=Path, help="where to write what was sensed in the questions held out")
    args = parser.parse_args()
    fix_seeds()
    files = sorted([*WRITERS.glob("*.jsonl"), *TESTS.glob("*.jsonl")])
    taught = [one for file in files if file.stem not in args.hold_out for one in labelled(file)]
    test = [one for file in files if file.stem in args.hold_out for one in labelled(file)]
    print(f"{len(taught)} questions to learn from, {len(test)} held out", flush=True)
    tok, model = tokenizer(96), Senses().to(DEVICE)
    fit(model, tok, taught, args.epochs, args.rate, 7)
    if test:
        found = sensed(model, tok, [text for text, _ in test])
        report(found, np.stack([classes for _, classes in test]))
        if args.judged:
            lines = (
                json.dumps({"question": text, "sensed": row.round(4).tolist(), "right": classes.tolist()})
                for (text, classes), row in zip(test, found.astype(float), strict=True)
            )
            args.judged.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return
    export(model, "questions", ["sensed"])


if __name__ == "__main__":
    main()
