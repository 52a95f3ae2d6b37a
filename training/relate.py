"""Train the judge: how two statements relate (same, opposed, scope, neither).

    python training/relate.py --start EMBED.pt --language DATA/language --pairs DATA/pairs --open DATA/interviews-open

Starts from the encoder that training/embed.py saved, which already knows what people say about work. One head for each
task, so that "supports a claim" is never taught as "says the same".
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

import voices
from annotations import heard_pairs, near_pairs
from embed import Embed, encoded, real_contexts
from encoder import DEVICE, batch, export, fix_seeds, start_encoder, tokenizer
from sources import JUDGE, Example, advice_pairs, held_out_fields, key_points, nli, own_pairs, perspectrum, spoken

HEADS = {"judge": 4, "nli": 3, "stance": 2, "relation": 3, "keypoint": 2}
LONGEST = 128
MIX = {"nli": 1500, "relation": 1500, "stance": 600, "keypoint": 600}  # pairs of each public task in one pass
VOICES = 11_000  # most pairs of our voices in one pass
ALIKE = 3_000  # pairs of neighbours that have nothing to do with each other
APART = 0.5  # claims nearer than this might be the same point, so nothing is said of them


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


def judge_examples(rows: list[dict], rng: random.Random, noise: list[str] = ()) -> list[Example]:
    """A pair as it might be met: either side first, the question known to both, one or neither.

    Where nothing came before, the context of some other passage may stand, as it does in talks that jump.
    """
    found = []
    for r in rows:
        a, b = r["a"], r["b"]
        ca, cb = r.get("context_a", ""), r.get("context_b", "")
        if q := r.get("question"):
            ca, cb = rng.choice([(q, q), (q, ""), ("", q), ("", "")])
        if noise:
            ca, cb = (c or (rng.choice(noise) if rng.random() < 0.6 else "") for c in (ca, cb))
        if rng.random() < 0.5:
            a, b, ca, cb = b, a, cb, ca
        found.append(Example("judge", spoken(ca, a), spoken(cb, b), JUDGE.index(r["label"])))
    return found


def voice_rows(numbered: list[tuple[int, dict]], rng: random.Random) -> list[dict]:
    """Pairs of our own voices of one matter."""
    return [
        {"a": a.quote, "context_a": a.context, "b": b.quote, "context_b": b.context, "label": label}
        for number, matter in numbered
        for a, b, label in voices.pairs(matter, number, rng)
    ]


def look_alikes(numbered: list[tuple[int, dict]], encoder: Path, tok, most: int, rng: random.Random) -> list[dict]:
    """Voices of different matters that the embedding takes for neighbours, though their claims are not near: neither.

    Such pairs are what the judge meets most.
    """
    own = [v for n, m in numbered for v in voices.voices(m, n)]
    model = Embed().to(DEVICE).eval()
    start = Embed().to(DEVICE).eval()
    model.encoder.load_state_dict(torch.load(encoder))
    with torch.no_grad():
        z = torch.cat(
            [
                encoded(model, tok, [(v.context or ".", v.quote) for v in own[i : i + 64]])
                for i in range(0, len(own), 64)
            ]
        )
        names = sorted({v.claim for v in own})
        plain = torch.cat(
            [encoded(start, tok, [(".", c) for c in names[i : i + 64]]) for i in range(0, len(names), 64)]
        )
    place = {c: i for i, c in enumerate(names)}
    claims = plain[[place[v.claim] for v in own]]
    matter = torch.tensor([v.matter for v in own], device=z.device)
    found = []
    for i in range(len(own)):
        near = z @ z[i]
        near[(matter == matter[i]) | (claims @ claims[i] > APART)] = -1
        j = rng.choice(near.topk(6).indices.tolist())
        a, b = own[i], own[j]
        found.append({"a": a.quote, "context_a": a.context, "b": b.quote, "context_b": b.context, "label": "neither"})
    return rng.sample(found, min(most, len(found)))


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
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, weight_decay=0.01)
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
    parser.add_argument("--start", type=Path, required=True, help="the encoder that training/embed.py saved")
    parser.add_argument("--rounds", nargs="+", default=["first", "second"], help="folders of training/voices")
    parser.add_argument("--epochs", type=int, default=1)
    args = parser.parse_args()
    fix_seeds()
    tok, model, rng = tokenizer(LONGEST), Relate().to(DEVICE), random.Random(7)
    model.encoder.load_state_dict(torch.load(args.start))
    # What words are is known by now; a fifth of the time is saved by leaving it.
    for part in (model.encoder.embeddings, model.encoder.encoder.layer[0]):
        part.requires_grad_(False)
    rows = advice_pairs(args.pairs)
    away = held_out_fields(rows)
    spoken_rows, noise = own_pairs(), real_contexts(args.open)
    heard, near = heard_pairs(args.open), near_pairs(args.open)
    numbered = list(enumerate(voices.matters(*args.rounds)))
    learnt = [(n, m) for n, m in numbered if not voices.kept_apart(n)]
    tests = {
        "advice pairs, held-out fields": [r for r in rows if r["field"] in away],
        "voices, held-out matters": voice_rows([(n, m) for n, m in numbered if voices.kept_apart(n)], random.Random(1)),
        "spoken pairs, a tenth": [r for n, r in enumerate(spoken_rows) if n % 60 >= 54],  # whole families
        "heard pairs, held-out talks": [r for r in heard if r["fold"] == 0],
        "near pairs, held-out talks": [r for r in near if r["fold"] == 0],
    }
    written = [r for r in rows if r["field"] not in away] + [r for n, r in enumerate(spoken_rows) if n % 60 < 54]
    real = [r for r in heard if r["fold"] != 0]
    rare = [r for r in real if r["label"] != "neither"]
    # Neighbours out of real talks are what the judge will meet; the few that are not neither count double.
    real += [r for r in near if r["fold"] != 0]
    rare = [*rare * 3, *(r for r in near if r["fold"] != 0 and r["label"] != "neither")]
    alike = look_alikes(learnt, args.start, tokenizer(100), ALIKE, rng)
    public = [*nli(args.language), *perspectrum(args.language), *key_points(args.language)]
    print("held out:", sorted(away), flush=True)

    def mixed(rng):
        of_voices = voice_rows(learnt, rng)
        if len(of_voices) > VOICES:
            of_voices = rng.sample(of_voices, VOICES)
        some = [e for task, most in MIX.items() for e in drawn(public, task, most, rng)]
        ours = [
            *judge_examples([*of_voices, *alike], rng, noise),
            *judge_examples([*written * 2, *real, *rare], rng),
        ]
        print(Counter(e.task for e in some), Counter(JUDGE[e.label] for e in ours), flush=True)
        return [*some, *ours]

    fit(model, tok, mixed, args.epochs, 6e-5, 32, 7)
    shown = {name: judge_examples(held, random.Random(1)) for name, held in tests.items()}
    raw = {name: logits(model, examples, tok) for name, examples in shown.items()}
    both = ("advice pairs, held-out fields", "near pairs, held-out talks")
    temperature = best_temperature(torch.cat([raw[n] for n in both]), [e for n in both for e in shown[n]])
    for name, examples in shown.items():
        report(name, raw[name], examples, temperature)
    print("temperature", temperature)
    export(Judge(model, float(temperature)), "relate", ["relation"])


if __name__ == "__main__":
    main()
