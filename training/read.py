"""Train the reader: which sentences are worth keeping, of what kind and stance, and which go on together.

    python training/read.py --open DATA/interviews-open --language DATA/language [--epochs 4]

Learns from our own annotations of the open conversations (training/annotations/, offsets only; the
talks themselves are CC BY-SA 4.0) and, for the sense of advice, from NeedAdvice (train).
Writes src/askwell/language/weights/read.onnx. CPU: about 15 minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import accuracy_score, average_precision_score, f1_score

from annotations import annotated_talks
from askwell.language.context import sentences_of
from askwell.language.reading import KINDS, STANCES, seen
from encoder import DEVICE, batch, export, fix_seeds, start_encoder, tokenizer
from sources import tsv

WEIGHTS = {3: 1.0, 2: 0.85, 1: 0.6}


class Read(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder()
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(384 * 2, 2 + len(KINDS) + len(STANCES))
        self.advice = torch.nn.Linear(384 * 2, 1)

    def pooled(self, **x):
        h = self.encoder(**x).last_hidden_state
        mask = x["attention_mask"].unsqueeze(-1).to(h.dtype)
        return self.drop(torch.cat([h[:, 0], (h * mask).sum(1) / mask.sum(1)], -1))

    def forward(self, input_ids, attention_mask, token_type_ids):
        raw = self.head(self.pooled(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids))
        k = 2 + len(KINDS)
        parts = [torch.sigmoid(raw[:, :2]), torch.softmax(raw[:, 2:k], -1), torch.softmax(raw[:, k:], -1)]
        return torch.cat(parts, -1)


def labelled(talk, readings):
    """One example for each sentence: its texts, and what the readers made of it on average.

    `worth` is how surely it is kept (0 by no reader, 1 by all without doubt); `goes_on`, `kind` and `stance` are
    shares of those readers who kept it, `kind` and `stance` all zero if nobody did.
    """
    sentences = sentences_of(talk)
    each = [_one_reading(sentences, spans) for spans in readings.values()]
    found = []
    for n, s in enumerate(sentences):
        kept = [(span, goes_on) for reading in each for span, goes_on in [reading[n]] if span is not None]
        kind, stance = np.zeros(len(KINDS)), np.zeros(len(STANCES))
        for span, _ in kept:
            kind[KINDS.index(span["kind"])] += 1 / len(kept)
            stance[STANCES.index(span["stance"])] += 1 / len(kept)
        found.append(
            {
                "text": seen(s),
                "worth": sum(WEIGHTS[span["weight"]] for span, _ in kept) / len(each),
                "goes_on": sum(goes_on for _, goes_on in kept) / len(kept) if kept else 0.0,
                "kind": kind,
                "stance": stance,
            }
        )
    return found


def _one_reading(sentences, spans):
    """For each sentence the span of this reader it stands in, if any, and whether the one before stands there too."""
    found, before = [], None
    for s in sentences:
        cover, of = 0, None
        for span in spans:
            if span["turn"] == s.turn:
                shared = min(span["end"], s.end) - max(span["begin"], s.begin)
                if shared > cover:
                    cover, of = shared, span
        length = min(s.end - s.begin, of["end"] - of["begin"]) if of else 1
        inside = of is not None and cover / max(1, length) >= 0.5
        found.append((of, before is of) if inside else (None, False))
        before = of if inside else None
    return found


def loss_of(model, rows, tok):
    x = batch(tok.encode_batch([r["text"] for r in rows]))
    pooled = model.pooled(**x)
    raw = model.head(pooled)
    target = lambda n: torch.tensor(np.array([r[n] for r in rows]), device=DEVICE, dtype=torch.float32)  # noqa: E731
    worth, goes_on = target("worth"), target("goes_on")
    bce = torch.nn.functional.binary_cross_entropy_with_logits
    loss = bce(raw[:, 0], worth, pos_weight=torch.tensor(1.5, device=DEVICE))
    inside = worth > 0
    if inside.any():
        loss = loss + 0.5 * bce(raw[inside, 1], goes_on[inside])
        k = 2 + len(KINDS)
        loss = loss + 0.35 * torch.nn.functional.cross_entropy(
            raw[inside, 2:k], target("kind")[inside], label_smoothing=0.1
        )
        loss = loss + 0.25 * torch.nn.functional.cross_entropy(
            raw[inside, k:], target("stance")[inside], label_smoothing=0.1
        )
    return loss


def advice_loss(model, rows, tok):
    x = batch(tok.encode_batch([(".", r["Sentence"]) for r in rows]))
    y = torch.tensor([float(r["DS_Label"]) for r in rows], device=DEVICE)
    raw = model.advice(model.pooled(**x))[:, 0]
    return 0.5 * torch.nn.functional.binary_cross_entropy_with_logits(raw, y)


def length(example) -> int:
    return sum(map(len, example["text"]))


def fit(model, tok, examples, advice, epochs, rate, seed):
    rng, size = random.Random(seed), 32
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    plans = []
    for _ in range(epochs):
        rng.shuffle(examples)
        # Of similar length, so that little is padding.
        pools = [sorted(examples[i : i + size * 20], key=length) for i in range(0, len(examples), size * 20)]
        plan = [("talk", pool[i : i + size]) for pool in pools for i in range(0, len(pool), size)]
        some = rng.sample(advice, min(len(advice), 1200))
        plan += [("advice", some[i : i + size]) for i in range(0, len(some), size)]
        rng.shuffle(plan)
        plans += plan
    began = time.time()
    for step, (task, rows) in enumerate(plans):
        model.train()
        warm = min(1, step / max(1, len(plans) * 0.06))
        for group in optimizer.param_groups:
            group["lr"] = rate * warm * max(0.02, 0.5 * (1 + math.cos(math.pi * step / len(plans))))
        loss = (loss_of if task == "talk" else advice_loss)(model, rows, tok)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 100 == 0:
            print(f"  {step}/{len(plans)} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)


def report(model, tok, examples):
    model.eval()
    with torch.no_grad():
        p = torch.cat(
            [
                model(**batch(tok.encode_batch([e["text"] for e in examples[i : i + 64]]))).cpu()
                for i in range(0, len(examples), 64)
            ]
        ).numpy()
    worth = np.array([e["worth"] > 0.5 for e in examples])
    kind = np.array([e["kind"].argmax() for e in examples])
    stance = np.array([e["stance"].argmax() for e in examples])
    k = 2 + len(KINDS)
    best = max(f1_score(worth, p[:, 0] > t) for t in np.arange(0.1, 0.9, 0.05))
    print(
        f"held-out talks: worth keeping AP {average_precision_score(worth, p[:, 0]):.3f} "
        f"(share {worth.mean():.3f}) best F1 {best:.3f}; "
        f"kind {accuracy_score(kind[worth], p[worth, 2:k].argmax(1)):.3f}; "
        f"stance {accuracy_score(stance[worth], p[worth, k:].argmax(1)):.3f}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", type=Path, required=True)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--hold-out", type=int, default=2, help="talks kept apart for the report")
    args = parser.parse_args()
    fix_seeds()
    talks = [labelled(talk, readings) for _, talk, readings in annotated_talks(args.open)]
    random.Random(3).shuffle(talks)
    test = [e for t in talks[: args.hold_out] for e in t]
    train = [e for t in talks[args.hold_out :] for e in t]
    advice = list(tsv(args.language / "advice/needadvice_train.tsv.gz"))
    print(f"{len(train)} sentences to learn from, {len(test)} held out", flush=True)
    tok, model = tokenizer(96), Read().to(DEVICE)
    fit(model, tok, train, advice, args.epochs, 5e-5, 7)
    if test:
        report(model, tok, test)
    export(model, "read", ["meaning"])
    print(json.dumps({"talks": len(talks), "held_out": args.hold_out}))


if __name__ == "__main__":
    main()
