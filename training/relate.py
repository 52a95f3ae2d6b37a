"""Train the judge: how two statements relate (same, opposed, scope, neither).

    python training/relate.py --language DATA/language --pairs DATA/pairs --open DATA/interviews-open

One encoder. The judge's head learns from pairs that say which of the four it is, and from public sets that only say
what it is not: who supports a claim does not oppose it, an argument that does not make a point does not say the same.
Beside it stand heads for what the public sets are made for: does an argument make a key point, does a perspective
undermine a claim, does a sentence contradict another.
Writes src/askwell/language/weights/relate.onnx. CPU: about 100 minutes on two cores; a GPU is used if there is one.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import accuracy_score, f1_score

from annotations import heard_pairs, near_pairs
from calibration import calibration_error
from encoder import DEVICE, POOLED, batch, export, fix_seeds, pooled, start_encoder, tokenizer, train
from sources import (
    JUDGE,
    Example,
    advice_pairs,
    held_out_fields,
    key_points,
    nli,
    own_pairs,
    pairs_of_other_fields,
    perspectrum,
    spoken,
    topics,
    written_pairs,
)
from voices import voice_pairs

LONGEST = 96
HEADS = {"judge": 4, "keypoint": 2, "stance": 2, "nli": 3}
FALSE = 0.02  # paraphrases that may be called opposed, of those of Perspectrum's train part
SURE = 0.3  # how much what a public set says of the judge's answer counts beside what it says of its own

SAME, OPPOSED, SCOPE, NEITHER = range(4)
ANY = (SAME, OPPOSED, SCOPE, NEITHER)
# What an answer of each public task leaves open for the judge.
LEAVES = {
    ("keypoint", 0): (OPPOSED, SCOPE, NEITHER),
    ("keypoint", 1): (SAME,),
    ("stance", 0): (SAME, SCOPE, NEITHER),
    ("stance", 1): (OPPOSED, SCOPE, NEITHER),
    ("relation", 0): (SAME,),
    ("relation", 1): (OPPOSED, SCOPE, NEITHER),
    ("relation", 2): (SCOPE, NEITHER),
    ("nli", 0): (SAME, SCOPE, NEITHER),
    ("nli", 1): (SCOPE, NEITHER),
    ("nli", 2): ANY,
}
DRAWN = {"keypoint": 14_000, "stance": 10_500, "topic": 3_000, "relation": 5_000, "nli": 6_000}  # each round

AGAIN = {"keypoint": 1500, "stance": 1500, "topic": 300, "relation": 700, "nli": 700}  # once ours come foremost


class Relate(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = start_encoder()
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.drop = torch.nn.Dropout(0.1)
        self.heads = torch.nn.ModuleDict({n: torch.nn.Linear(POOLED, k) for n, k in HEADS.items()})

    def pooled(self, **x):
        return self.drop(pooled(self.encoder, **x))

    def forward(self, task, **x):
        return self.heads[task](self.pooled(**x))


class Judge(torch.nn.Module):
    """What ships, seven numbers: the judge's four, its logits divided by the temperature that calibrates them and that
    of opposition lowered by `doubt`, and how surely the first text makes the point that is the second, the second
    undermines the first, and contradicts it.
    """

    def __init__(self, relate, temperature, doubt):
        super().__init__()
        self.relate, self.temperature = relate, temperature
        self.register_buffer("lowered", doubted(doubt))

    def forward(self, input_ids, attention_mask, token_type_ids):
        seen = self.relate.pooled(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)
        heads = self.relate.heads
        last = [torch.softmax(heads[task](seen), -1)[:, -1:] for task in ("keypoint", "stance", "nli")]
        return torch.cat([torch.softmax(heads["judge"](seen) / self.temperature - self.lowered, -1), *last], -1)


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
    found = []
    for task in sorted({e.task for e in examples}):
        items = [e for e in examples if e.task == task]
        rng.shuffle(items)
        for i in range(0, len(items), size * 50):
            pool = sorted(items[i : i + size * 50], key=lambda e: len(e.a) + len(e.b))
            found += [pool[j : j + size] for j in range(0, len(pool), size)]
    rng.shuffle(found)
    return found


def logits(model, examples, tok, task="judge"):
    model.eval()
    out = []
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].a) + len(examples[i].b))
    with torch.no_grad():
        for i in range(0, len(order), 64):
            part = [examples[j] for j in order[i : i + 64]]
            out.append(model(task, **batch(tok.encode_batch([(e.a, e.b) for e in part]))).cpu())
    found = torch.cat(out)
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return found[back]


def report(name, raw, examples, temperature=1.0):
    p = torch.softmax(raw / temperature, -1).numpy()
    y = np.array([e.label for e in examples])
    guess = p.argmax(1)
    each = f1_score(y, guess, average=None, labels=range(p.shape[1]), zero_division=0)
    print(
        f"{name}: n {len(y)} accuracy {accuracy_score(y, guess):.3f} F1 {np.round(each, 3)} "
        f"ECE {calibration_error(p, y):.3f}",
        flush=True,
    )


def best_temperature(raw, examples) -> float:
    y = torch.tensor([e.label for e in examples])
    return min(np.arange(0.6, 3.01, 0.05), key=lambda t: torch.nn.functional.cross_entropy(raw / t, y).item())


def doubted(doubt):
    return torch.tensor([doubt if k == OPPOSED else 0.0 for k in ANY])


def least_doubt(raw) -> float:
    """How much the logit of opposition must fall before at most FALSE of these paraphrases are called opposed."""
    called = ((raw - doubted(d)).argmax(-1) == OPPOSED for d in np.arange(0, 2.01, 0.05))
    enough = (n for n, said in enumerate(called) if said.float().mean() <= FALSE)
    return round(0.05 * next(enough), 2)


def drawn(examples, most, rng):
    """So many of them; all, and some twice, where there are fewer."""
    whole, more = divmod(most, max(1, len(examples)))
    return [*examples * whole, *rng.sample(examples, more)]


def loss_of(model, part, tok):
    task = part[0].task
    seen = model.pooled(**batch(tok.encode_batch([(e.a, e.b) for e in part])))
    judged = torch.log_softmax(model.heads["judge"](seen), -1)
    left = torch.tensor([[k in LEAVES.get((task, e.label), (e.label,)) for k in ANY] for e in part], device=DEVICE)
    open_ = -torch.logsumexp(judged.masked_fill(~left, -1e4), -1).mean()
    if task == "judge":
        return 0.95 * open_ - 0.05 * judged.mean()  # label smoothing
    if task == "relation":
        return 0.5 * open_
    own = "stance" if task == "topic" else task
    y = torch.tensor([e.label for e in part], device=DEVICE)
    return torch.nn.functional.cross_entropy(model.heads[own](seen), y, label_smoothing=0.05) + SURE * open_


def fit(model, tok, make, rounds, rate, size, seed):
    rng = random.Random(seed)
    plan = [part for n in range(rounds) for part in batches(make(n, rng), size, rng)]
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("heads")]
    peaks = {rate: body, 5 * rate: list(model.heads.parameters())}
    train(model, plan, len(plan), lambda part: loss_of(model, part, tok), peaks, limited=body)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--open", type=Path, required=True, help="the open conversations")
    parser.add_argument("--save", type=Path, help="keep what the first rounds taught here, unquantised")
    parser.add_argument("--start", type=Path, help="what --save kept, instead of the first rounds")
    parser.add_argument("--rounds", type=int, default=2)
    args = parser.parse_args()
    fix_seeds()
    tok, model = tokenizer(LONGEST), Relate().to(DEVICE)
    rows = advice_pairs(args.pairs)
    away = held_out_fields(rows)
    taught, test = [r for r in rows if r["field"] not in away], [r for r in rows if r["field"] in away]
    spoken_rows = own_pairs()
    spoken_test = [r for n, r in enumerate(spoken_rows) if n % 60 >= 54]  # whole families
    taught += [r for n, r in enumerate(spoken_rows) if n % 60 < 54]
    written = pairs_of_other_fields("train")
    heard, near = heard_pairs(args.open), near_pairs(args.open)
    talks = [r for r in [*heard, *near] if r["fold"] != 0]
    rare = [r for r in talks if r["label"] != "neither"]
    common = [r for r in talks if r["label"] == "neither"]
    print("held out:", sorted(away), Counter(r["label"] for r in talks), flush=True)
    data = args.language
    public = {"keypoint": key_points(data), "topic": topics(data), "nli": nli(data), "relation": [], "stance": []}
    for e in perspectrum(data):
        public[e.task].append(e)

    def mixed(n, rng):
        some = [e for task, most in DRAWN.items() for e in drawn(public[task], most, rng)]
        ours = [*taught * 2, *rare, *rng.sample(common, len(rare) + 600), *voice_pairs(rng)]
        print("round", n, Counter(e.task for e in some), Counter(r["label"] for r in ours), flush=True)
        return [*some, *judge_examples(ours, rng)]

    def ours_foremost(_, rng):
        some = [e for task, most in AGAIN.items() for e in drawn(public[task], most, rng)]
        talked = [*rare, *rng.sample(common, len(rare)), *rng.sample(voice_pairs(rng), 1500)]
        rows = [*taught, *written * 2, *written_pairs("close") * 3, *written_pairs("plain") * 2, *talked]
        return [*some, *judge_examples(rows, rng)]

    if args.start:
        model.load_state_dict(torch.load(args.start))
    else:
        fit(model, tok, mixed, args.rounds, 7e-5, 32, 7)
        if args.save:
            torch.save(model.state_dict(), args.save)
    fit(model, tok, ours_foremost, 2, 4e-5, 32, 8)
    others = judge_examples(pairs_of_other_fields("a"), random.Random(1))
    temperature = best_temperature(logits(model, others, tok), others)
    alike = random.Random(1).sample([e for e in public["relation"] if e.label == 0], 1200)
    doubt = least_doubt(logits(model, [e._replace(task="judge") for e in alike], tok) / temperature)
    for name, held in (
        ("hand-written pairs, held-out fields", test),
        ("pairs of other fields, part b", pairs_of_other_fields("b")),
        ("pairs of the same words, a writer held out", written_pairs("close", held_out=True)),
        ("plain pairs, a writer held out", written_pairs("plain", held_out=True)),
        ("spoken pairs, a tenth", spoken_test),
        ("heard pairs, held-out talks", [r for r in heard if r["fold"] == 0]),
        ("neighbours, held-out talks", [r for r in near if r["fold"] == 0]),
        ("voices of matters held out", voice_pairs(random.Random(1), held_out=True)),
    ):
        examples = judge_examples(held, random.Random(1))
        report(name, logits(model, examples, tok) - temperature * doubted(doubt), examples, temperature)
    print("temperature", temperature, "doubt", doubt)
    export(Judge(model, float(temperature), doubt), "relate", ["relation"])


if __name__ == "__main__":
    main()
