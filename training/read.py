"""Train the reader: which sentences are worth keeping, of what kind and stance, and which go on together.

    python training/read.py --open DATA/interviews-open --language DATA/language [--epochs 4]

Learns from our own annotations of the open conversations (training/annotations/, offsets only; the
talks themselves are CC BY-SA 4.0); for kind and stance from our own voices too (training/voices/kinds.tsv); for the
sense of advice from NeedAdvice and AskParents (train).
Writes src/askwell/language/weights/read.onnx. CPU: about 20 minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import accuracy_score, average_precision_score, f1_score

from annotations import annotated_talks
from askwell.language.context import sentences_of
from askwell.language.kinds import KINDS, STANCES
from askwell.language.reading import seen
from encoder import DEVICE, POOLED, batch, export, fix_seeds, pooled, start_encoder, tokenizer, train
from sources import tsv
from voices import labelled_voices

WEIGHTS = {3: 1.0, 2: 0.85, 1: 0.6}
LAYERS = 4


class Read(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder(LAYERS)
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(POOLED, 2 + len(KINDS) + len(STANCES))
        self.advice = torch.nn.Linear(POOLED, 1)

    def pooled(self, **x):
        return self.drop(pooled(self.encoder, **x))

    def forward(self, input_ids, attention_mask, token_type_ids):
        seen = self.pooled(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)
        raw = self.head(seen)
        k = 2 + len(KINDS)
        parts = [torch.sigmoid(raw[:, :2]), torch.softmax(raw[:, 2:k], -1), torch.softmax(raw[:, k:], -1)]
        return torch.cat([*parts, torch.sigmoid(self.advice(seen))], -1)


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
    raw = model.head(model.pooled(**batch(tok.encode_batch([r["text"] for r in rows]))))
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


def voice_loss(model, rows, tok):
    """Kind and stance of what our voices say; that it is worth keeping goes without saying, and teaches nothing."""
    raw = model.head(model.pooled(**batch(tok.encode_batch([r["text"] for r in rows]))))
    k, loss = 2 + len(KINDS), 0.0
    for part, names, name, counts in ((raw[:, 2:k], KINDS, "kind", 0.35), (raw[:, k:], STANCES, "stance", 0.25)):
        y = torch.tensor([names.index(r[name]) for r in rows], device=DEVICE)
        loss = loss + counts * torch.nn.functional.cross_entropy(part, y, label_smoothing=0.1)
    return loss


def advice_loss(model, rows, tok):
    x = batch(tok.encode_batch([(".", r["Sentence"]) for r in rows]))
    y = torch.tensor([float(r["DS_Label"]) for r in rows], device=DEVICE)
    raw = model.advice(model.pooled(**x))[:, 0]
    return 0.5 * torch.nn.functional.binary_cross_entropy_with_logits(raw, y)


def length(example) -> int:
    return sum(map(len, example["text"])) if "text" in example else len(example["Sentence"])


def fit(model, tok, tasks, epochs, rate, seed):
    """`tasks` is loss -> (examples, how many of them each epoch draws)."""
    rng, size = random.Random(seed), 32
    plans = []
    for _ in range(epochs):
        plan = []
        for task, (examples, most) in tasks.items():
            some = rng.sample(examples, min(most, len(examples)))
            # Of similar length, so that little is padding.
            pools = [sorted(some[i : i + size * 20], key=length) for i in range(0, len(some), size * 20)]
            plan += [(task, pool[i : i + size]) for pool in pools for i in range(0, len(pool), size)]
        rng.shuffle(plan)
        plans += plan
    peaks = {rate: [p for p in model.parameters() if p.requires_grad]}
    train(model, plans, len(plans), lambda part: part[0](model, part[1], tok), peaks)


def answers(model, tok, texts):
    model.eval()
    with torch.no_grad():
        parts = [model(**batch(tok.encode_batch(texts[i : i + 64]))).cpu() for i in range(0, len(texts), 64)]
    return torch.cat(parts).numpy()


def report_voices(model, tok, rows):
    p, k = answers(model, tok, [r["text"] for r in rows]), 2 + len(KINDS)
    right = [np.mean([KINDS[x] == r["kind"] for x, r in zip(p[:, 2:k].argmax(1), rows, strict=True)])]
    right += [np.mean([STANCES[x] == r["stance"] for x, r in zip(p[:, k:-1].argmax(1), rows, strict=True)])]
    print(f"voices held out: kind {right[0]:.3f}; stance {right[1]:.3f}", flush=True)


def report_advice(model, tok, rows):
    p = answers(model, tok, [(".", r["Sentence"]) for r in rows])[:, -1]
    y = np.array([int(r["DS_Label"]) for r in rows])
    each = {round(t, 2): round(f1_score(y, p > t), 3) for t in np.arange(0.2, 0.75, 0.05)}
    print(f"NeedAdvice dev, F1 by threshold: {each}", flush=True)


def report(model, tok, examples):
    p = answers(model, tok, [e["text"] for e in examples])
    worth = np.array([e["worth"] > 0.5 for e in examples])
    kind = np.array([e["kind"].argmax() for e in examples])
    stance = np.array([e["stance"].argmax() for e in examples])
    k = 2 + len(KINDS)
    best = max(f1_score(worth, p[:, 0] > t) for t in np.arange(0.1, 0.9, 0.05))
    print(
        f"held-out talks: worth keeping AP {average_precision_score(worth, p[:, 0]):.3f} "
        f"(share {worth.mean():.3f}) best F1 {best:.3f}; "
        f"kind {accuracy_score(kind[worth], p[worth, 2:k].argmax(1)):.3f}; "
        f"stance {accuracy_score(stance[worth], p[worth, k:-1].argmax(1)):.3f}",
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
    taught = [e for t in talks[args.hold_out :] for e in t]
    said, said_test = labelled_voices(), labelled_voices(held_out=True)
    asked = {
        name: list(tsv(args.language / f"advice/{name}.tsv.gz")) for name in ("needadvice_train", "askparents_train")
    }
    advice = asked["needadvice_train"] + asked["askparents_train"][: len(asked["needadvice_train"]) // 2]
    print(f"{len(taught)} sentences to learn from, {len(test)} held out; {len(said)} voices, {len(said_test)} held out")
    tok, model = tokenizer(96), Read().to(DEVICE)
    tasks = {loss_of: (taught, len(taught)), voice_loss: (said, 3500), advice_loss: (advice, 5000)}
    fit(model, tok, tasks, args.epochs, 8e-5, 7)
    if test:
        report(model, tok, test)
        report_voices(model, tok, said_test)
        report_advice(model, tok, list(tsv(args.language / "advice/needadvice_dev.tsv.gz")))
    export(model, "read", ["meaning"])
    print(json.dumps({"talks": len(talks), "held_out": args.hold_out}))


if __name__ == "__main__":
    main()
