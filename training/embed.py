"""Train the embedding: what makes the same point comes to lie together, whatever its words.

    python training/embed.py --open DATA/interviews-open [--rounds first second] [--epochs 3]

Learns from our own voices (training/voices/: people of many fields making the same point, opposing ones, and others
on the same topic) and from our annotations of the open conversations, which say each spoken passage again as a plain claim.
A spoken quote hides its subject, and the question before it is often about something else: contexts of real talks are put
before voices that have none, so that the encoder learns to use a context that helps and to pass over one that does not.
Writes src/askwell/language/weights/embed.onnx and tokenizer.json. CPU: about 18 minutes on two cores.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

import voices
from annotations import talk_of, told_statements
from askwell.language.context import context_of, sentences_of
from encoder import DEVICE, MODELS, START, batch, export, fix_seeds, start_encoder, tokenizer, train
from voices import Voice

TEMPERATURE = 0.06
RATE = 4e-5
SIZE = 72  # texts in a batch
ALIKE = 0.6  # claims of two matters nearer than this are not taught apart: they may be the same point


class Embed(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder()
        # While it learns, a second view draws together what answers one question, whichever way. It does not ship.
        self.matter = torch.nn.Linear(384, 384, bias=False)
        torch.nn.init.eye_(self.matter.weight)

    def forward(self, input_ids, attention_mask, token_type_ids):
        h = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(h.dtype)
        return torch.nn.functional.normalize((h * mask).sum(1) / mask.sum(1), dim=-1)


def real_contexts(folder: Path) -> list[str]:
    """What stood before each sentence of the open conversations."""
    talks = [talk_of(path) for path in sorted(folder.glob("*.md")) if path.name != "README.md"]
    found = [context_of(s.question, s.before) for talk in talks for s in sentences_of(talk)]
    return [c for c in found if c]


def text(voice: Voice, noise: list[str], rng: random.Random) -> tuple[str, str]:
    """A voice as it might be met: with its context, without, or beside one that has nothing to do with it."""
    context = voice.context
    if rng.random() < 0.05:
        context = ""
    if not context:
        context = rng.choice(noise) if rng.random() < 0.7 else "."
    elif rng.random() < 0.12:
        context = f"{rng.choice(noise).split('?')[0][-60:]} {context}"
    return context, voice.quote


def encoded(model, tok, texts, size=16):
    """Unit vectors of the texts, in order; like lengths run together."""
    encodings = tok.encode_batch(texts)
    order = sorted(range(len(encodings)), key=lambda i: len(encodings[i].ids))
    parts = [model(**batch([encodings[j] for j in order[i : i + size]])) for i in range(0, len(order), size)]
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[back.to(DEVICE)]


def together(near, positive, negative):
    """Contrast with several partners: each text belongs to its own point rather than to any other."""
    kept = near.masked_fill(~(positive | negative), -1e4)
    sure = kept - torch.logsumexp(kept, 1, keepdim=True)
    has = positive.any(1)
    return (-(sure * positive).sum(1)[has] / positive.sum(1)[has]).mean()


def chunks(matter_voices: list[Voice], rng: random.Random) -> list[list[Voice]]:
    """The voices of one matter in two halves, each with several of a point where there are enough, and one claim."""
    halves: list[list[Voice]] = [[], []]
    for point in sorted({v.point for v in matter_voices}):
        own = [v for v in matter_voices if v.point == point]
        rng.shuffle(own)
        if len(own) < 4:
            halves[rng.random() < 0.5] += own
        else:
            halves[0] += own[: len(own) // 2]
            halves[1] += own[len(own) // 2 :]
    found = []
    for half in halves:
        if len(half) >= 2:
            v = rng.choice(half)
            found.append([*half, v._replace(quote=v.claim, context="claim")])
    return found


def epoch(own: list[list[Voice]], told: list[Voice], rng: random.Random) -> list[list[Voice]]:
    parts = [chunk for matter_voices in own for chunk in chunks(matter_voices, rng)]
    parts += [[v, v._replace(quote=v.claim, context="claim")] for v in told]
    rng.shuffle(parts)
    found, now = [], []
    for part in parts:
        now += part
        if len(now) >= SIZE:
            found.append(now)
            now = []
    return found


def loss_of(model, tok, items: list[Voice], taught: dict, related: dict, noise: list[str], rng: random.Random):
    is_claim = torch.tensor([v.context == "claim" for v in items], device=DEVICE)
    z = encoded(model, tok, [(".", v.quote) if v.context == "claim" else text(v, noise, rng) for v in items])
    claims = torch.stack([taught[v.claim] for v in items])
    point = torch.tensor([hash(v.point) for v in items])
    matter = torch.tensor([v.matter for v in items])
    itself = torch.eye(len(items), dtype=torch.bool)
    positive = (point[:, None] == point[None, :]) & ~itself
    alike = ((claims @ claims.T).cpu() > ALIKE) & (matter[:, None] != matter[None, :])
    negative = ~positive & ~itself & ~alike
    loss = together(z @ z.T / TEMPERATURE, positive.to(DEVICE), negative.to(DEVICE))
    # Opposing points and those of narrower scope answer the same question; the others of a matter may or may not.
    key = [v.point[1] for v in items]
    answers = torch.tensor([[(x, y) in related[m] for y in key] for x, m in zip(key, matter.tolist(), strict=True)])
    one_matter = matter[:, None] == matter[None, :]
    answers = (answers & one_matter) | positive
    y = torch.nn.functional.normalize(model.matter(z), dim=-1)
    others = ~one_matter & ~alike
    loss = loss + 0.5 * together(y @ y.T / TEMPERATURE, answers.to(DEVICE), others.to(DEVICE))
    if is_claim.any():
        # A plain claim stays where the untrained encoder put it, so that what it knows of language is kept.
        loss = loss + (1 - (z[is_claim] * claims[is_claim]).sum(1)).mean()
    return loss


def report(word, model, tok, held: list[Voice], noise):
    rng = random.Random(1)
    model.eval()
    with torch.no_grad():
        shown = [(v.context or rng.choice(noise), v.quote) for v in held]
        z = torch.cat([encoded(model, tok, shown[i : i + 64]) for i in range(0, len(shown), 64)]).cpu().numpy()
    near = z @ z.T
    np.fill_diagonal(near, -1)
    point = np.array([hash(v.point) for v in held])
    ranked = np.argsort(-near, 1)
    first = np.mean(point[ranked[:, 0]] == point)
    most = np.minimum(8, np.maximum(1, (point[:, None] == point[None, :]).sum(1) - 1))
    eight = np.mean((point[ranked[:, :8]] == point[:, None]).sum(1) / most)
    print(
        f"{word}: of {len(held)} voices held out, nearest makes the same point {first:.3f}; in eight {eight:.3f}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", type=Path, required=True)
    parser.add_argument("--rounds", nargs="+", default=["first", "second"], help="folders of training/voices")
    parser.add_argument("--readers", default="a", help="whose annotations of the open conversations")
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()
    fix_seeds()
    rng = random.Random(7)
    numbered = list(enumerate(voices.matters(*args.rounds)))
    own = [list(voices.voices(m, n)) for n, m in numbered if not voices.kept_apart(n)]
    held = [v for n, m in numbered if voices.kept_apart(n) for v in voices.voices(m, n)]
    told = [
        Voice(-1 - i, (-1 - i, "told"), span["claim"], context, words)
        for i, (_, _, words, context, span) in enumerate(told_statements(args.open, args.readers))
    ]
    related = defaultdict(set, {n: set(voices.relations(m)) for n, m in numbered})
    noise = real_contexts(args.open)
    tok, model, teacher = tokenizer(100), Embed().to(DEVICE), Embed().to(DEVICE).eval()
    claims = sorted({v.claim for vs in (*own, told) for v in vs})
    with torch.no_grad():
        rows = torch.cat(
            [encoded(teacher, tok, [(".", c) for c in claims[i : i + 64]]) for i in range(0, len(claims), 64)]
        )
    taught = dict(zip(claims, rows, strict=True))
    print(len(own), "matters,", sum(map(len, own)), "voices,", len(told), "claims of open talks", flush=True)
    report("before", model, tok, held, noise)
    plan = [items for _ in range(args.epochs) for items in epoch(own, told, rng)]
    train(
        model,
        plan,
        len(plan),
        lambda items: loss_of(model, tok, items, taught, related, noise, rng),
        {RATE: list(model.parameters())},
        pace=lambda done: min(1, done * len(plan) / 30) * max(0.02, 1 - done),
    )
    report("after", model, tok, held, noise)
    export(model, "embed", ["vector"])
    shutil.copy(START / "tokenizer.json", MODELS / "tokenizer.json")


if __name__ == "__main__":
    main()
