"""Train the embedding: a statement beside its context comes to lie where its plain claim lies.

    python training/embed.py --pairs DATA/pairs --open DATA/interviews-open [--epochs 3]

A spoken quote hides its subject; our annotations say each one again as a standalone claim. The encoder
learns to put (context, quote) where the untrained one puts the claim, and to put two statements on one
matter near each other, whether they agree or not: telling that is the judge's work.
Writes src/askwell/language/weights/embed.onnx and tokenizer.json. CPU: about 6 minutes on two cores.
"""

from __future__ import annotations

import argparse
import random
import shutil
import time
from pathlib import Path

import torch

from annotations import heard_pairs, told_statements
from encoder import DEVICE, MODELS, START, batch, export, fix_seeds, start_encoder, tokenizer
from sources import advice_pairs, held_out_fields, own_pairs

TEMPERATURE = 0.05


class Embed(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder()

    def forward(self, input_ids, attention_mask, token_type_ids):
        h = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(h.dtype)
        return torch.nn.functional.normalize((h * mask).sum(1) / mask.sum(1), dim=-1)


def claims(folder: Path):
    """(talk, context, quote, claim) of each annotated statement."""
    for name, _, words, context, span in told_statements(folder):
        yield name, context, words, span["claim"]


def encoded(model, tok, texts):
    return model(**batch(tok.encode_batch(texts)))


def text(context, quote):
    return (context or ".", quote)


def contrast(one, two):
    """Each belongs to its partner rather than to anybody else's."""
    near = one @ two.T / TEMPERATURE
    target = torch.arange(len(one), device=one.device)
    return (torch.nn.functional.cross_entropy(near, target) + torch.nn.functional.cross_entropy(near.T, target)) / 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--open", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()
    fix_seeds()
    tok, model, teacher = tokenizer(96), Embed().to(DEVICE), Embed().to(DEVICE).eval()
    told = list(claims(args.open))
    with torch.no_grad():
        taught = torch.cat([encoded(teacher, tok, [t[3] for t in told[i : i + 64]]) for i in range(0, len(told), 64)])
    rows = advice_pairs(args.pairs)
    away = held_out_fields(rows)
    rows = [r for r in rows if r["field"] not in away] + own_pairs() + heard_pairs(args.open)
    related = [r for r in rows if r["label"] != "neither"]
    names = sorted({t[0] for t in told})
    held = [i for i, t in enumerate(told) if t[0] in names[:2]]
    learn = [i for i, t in enumerate(told) if t[0] not in names[:2]]
    print(len(learn), "claims,", len(related), "pairs", flush=True)

    def check(word):
        model.eval()
        with torch.no_grad():
            own = encoded(model, tok, [text(told[i][1], told[i][2]) for i in held])
            ranks = (own @ taught[held].T).argsort(1, descending=True)
        first = [int((ranks[k] == k).nonzero()[0]) for k in range(len(held))]
        share = sum(r < 5 for r in first) / len(first)
        print(f"{word}: own claim among the nearest five of {len(held)}: {share:.3f}", flush=True)

    check("before")
    rng, size = random.Random(7), 24
    plan = []
    for _ in range(args.epochs):
        for kind, items in (("claim", learn), ("pair", related)):
            rng.shuffle(items)
            plan += [(kind, items[i : i + size]) for i in range(0, len(items) - 4, size)]
    rng.shuffle(plan)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5, weight_decay=0.01)
    began = time.time()
    for step, (kind, items) in enumerate(plan):
        model.train()
        for group in optimizer.param_groups:
            group["lr"] = 3e-5 * min(1, step / 20) * (1 - step / len(plan))
        if kind == "claim":
            one = encoded(model, tok, [text(told[i][1], told[i][2]) for i in items])
            loss = contrast(one, taught[items]) + 2 * (1 - (one * taught[items]).sum(1)).mean()
        else:
            ctx = [(r.get("context_a", r.get("question", "")), r.get("context_b", "")) for r in items]
            one = encoded(model, tok, [text(c[0], r["a"]) for r, c in zip(items, ctx, strict=True)])
            two = encoded(model, tok, [text(c[1], r["b"]) for r, c in zip(items, ctx, strict=True)])
            loss = contrast(one, two)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        if step % 40 == 0:
            print(f"  {step}/{len(plan)} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)
    check("after")
    export(model, "embed", ["vector"])
    shutil.copy(START / "tokenizer.json", MODELS / "tokenizer.json")


if __name__ == "__main__":
    main()
