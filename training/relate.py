"""Train the judge: how two statements relate (same, opposed, scope, neither).

    python training/relate.py --language DATA/language --pairs DATA/pairs --open DATA/interviews-open

One encoder, one head for each task, so that "supports a claim" is never taught as "says the same".
Writes src/askwell/language/weights/relate.onnx. CPU: about 40 minutes on two cores; a GPU is used if there is one.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import accuracy_score, f1_score

from annotations import heard_pairs
from encoder import DEVICE, batch, export, fix_seeds, start_encoder, tokenizer
from sources import JUDGE, Example, advice_pairs, held_out_fields, key_points, nli, own_pairs, perspectrum, spoken

HEADS = {"judge": 4, "nli": 3, "stance": 2, "relation": 3, "keypoint": 2}
LONGEST = 128
MIX = {"nli": 4500, "relation": 4000, "stance": 1500, "keypoint": 1500}  # pairs of each public task, drawn once


class Relate(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder()
        self.drop = torch.nn.Dropout(0.1)
        self.heads = torch.nn.ModuleDict({n: torch.nn.Linear(384 * 2, k) for n, k in HEADS.items()})

    def forward(self, task, **x):
        h = self.encoder(**x).last_hidden_state
        mask = x["attention_mask"].unsqueeze(-1).to(h.dtype)
        pooled = torch.cat([h[:, 0], (h * mask).sum(1) / mask.sum(1)], -1)
        return self.heads[task](self.drop(pooled))


class Judge(torch.nn.Module):
    """What ships: the judge's head alone, its logits divided by the temperature that calibrates them."""

    def __init__(self, relate, temperature):
        super().__init__()
        self.relate, self.temperature = relate, temperature

    def forward(self, input_ids, attention_mask, token_type_ids):
        logits = self.relate("judge", input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)
        return torch.softmax(logits / self.temperature, -1)


def judge_examples(rows: list[dict], rng: random.Random) -> list[Example]:
    """A pair as it might be met: either side first, the question known to both, one or neither."""
    found = []
    for r in rows:
        a, b = r["a"], r["b"]
        ca, cb = r.get("context_a", ""), r.get("context_b", "")
        if q := r.get("question"):
            ca, cb = rng.choice([(q, q), (q, ""), ("", q), ("", "")])
        if rng.random() < 0.5:
            a, b, ca, cb = b, a, cb, ca
        found.append(Example("judge", spoken(ca, a), spoken(cb, b), JUDGE.index(r["label"])))
    return found


def batches(examples: list[Example], size: int, rng: random.Random):
    """Batches of one task each, of similar length, in random order."""
    by_task = defaultdict(list)
    for e in examples:
        by_task[e.task].append(e)
    found = []
    for items in by_task.values():
        rng.shuffle(items)
        for i in range(0, len(items), size * 50):
            pool = sorted(items[i : i + size * 50], key=lambda e: len(e.a) + len(e.b))
            found += [pool[j : j + size] for j in range(0, len(pool), size)]
    rng.shuffle(found)
    return found


def logits(model, examples, tok):
    model.eval()
    out = []
    with torch.no_grad():
        for i in range(0, len(examples), 64):
            part = examples[i : i + 64]
            x = batch(tok.encode_batch([(e.a, e.b) for e in part]))
            out.append(model(part[0].task, **x).cpu())
    return torch.cat(out)


def expected_calibration_error(p, y, bins=10):
    top, right = p.max(1), p.argmax(1) == y
    edges = np.linspace(0, 1, bins + 1)
    return sum(
        abs(top[m].mean() - right[m].mean()) * m.mean()
        for lo, hi in zip(edges, edges[1:], strict=False)
        if (m := (top > lo) & (top <= hi)).any()
    )


def report(name, raw, examples, temperature=1.0):
    p = torch.softmax(raw / temperature, -1).numpy()
    y = np.array([e.label for e in examples])
    guess = p.argmax(1)
    each = f1_score(y, guess, average=None, labels=range(p.shape[1]), zero_division=0)
    print(
        f"{name}: n {len(y)} accuracy {accuracy_score(y, guess):.3f} F1 {np.round(each, 3)} "
        f"ECE {expected_calibration_error(p, y):.3f}",
        flush=True,
    )


def best_temperature(raw, examples) -> float:
    y = torch.tensor([e.label for e in examples])
    return min(np.arange(0.6, 3.01, 0.05), key=lambda t: torch.nn.functional.cross_entropy(raw / t, y).item())


def drawn(examples, task, most, rng):
    of_task = [e for e in examples if e.task == task]
    return rng.sample(of_task, min(most, len(of_task)))


def fit(model, tok, make, epochs, rate, size, seed):
    rng = random.Random(seed)
    first = batches(make(rng), size, rng)
    steps, step, began = len(first) * epochs, 0, time.time()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    for epoch in range(epochs):
        for part in first if epoch == 0 else batches(make(rng), size, rng):
            model.train()
            for group in optimizer.param_groups:
                warm = min(1, step / max(1, steps * 0.06))
                group["lr"] = rate * warm * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            x = batch(tok.encode_batch([(e.a, e.b) for e in part]))
            y = torch.tensor([e.label for e in part], device=DEVICE)
            loss = torch.nn.functional.cross_entropy(model(part[0].task, **x), y, label_smoothing=0.05)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            if step % 200 == 0:
                print(f"  {step}/{steps} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--open", type=Path, required=True, help="the open conversations")
    parser.add_argument("--start", type=Path, help="an encoder saved by --save, instead of the first stage")
    parser.add_argument("--save", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()
    fix_seeds()
    tok, model = tokenizer(LONGEST), Relate().to(DEVICE)
    rows = advice_pairs(args.pairs)
    away = held_out_fields(rows)
    train, test = [r for r in rows if r["field"] not in away], [r for r in rows if r["field"] in away]
    spoken_rows = own_pairs()
    spoken_test = [r for n, r in enumerate(spoken_rows) if n % 60 >= 54]  # whole families
    train = train + [r for n, r in enumerate(spoken_rows) if n % 60 < 54]
    heard = heard_pairs(args.open)
    heard_test = [r for r in heard if r["fold"] == 0]
    heard_train = [r for r in heard if r["fold"] != 0]
    print("held out:", sorted(away), Counter(r["label"] for r in heard_train), flush=True)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    else:
        public = [*nli(args.language), *perspectrum(args.language), *key_points(args.language)]
        print("first stage:", Counter(e.task for e in public), flush=True)

        def mixed(rng):
            some = [e for task, most in MIX.items() for e in drawn(public, task, most, rng)]
            return [*some, *judge_examples(train, rng)]

        fit(model, tok, mixed, 1, 6e-5, 32, 7)
        if args.save:
            torch.save(model.state_dict(), args.save)

    def second(rng):
        # Most pairs met in real talk are neither: all of them, and the others twice.
        rare = [r for r in heard_train if r["label"] != "neither"]
        return judge_examples(train + heard_train + rare, rng)

    fit(model, tok, second, args.epochs, 5e-5, 16, 8)
    test_examples = judge_examples(test, random.Random(1))
    temperature = best_temperature(logits(model, test_examples, tok), test_examples)
    report("advice pairs, held-out fields", logits(model, test_examples, tok), test_examples, temperature)
    for name, held in (("spoken pairs, a tenth", spoken_test), ("heard pairs, held-out talks", heard_test)):
        examples = judge_examples(held, random.Random(1))
        report(name, logits(model, examples, tok), examples, temperature)
    print("temperature", temperature)
    export(Judge(model, float(temperature)), "relate", ["relation"])


if __name__ == "__main__":
    main()
