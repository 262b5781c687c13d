"""Nearest neighbour by the cosine of TF-IDF weighted n-grams of 2 to 4 letters (scikit-learn)."""

from __future__ import annotations

from collections.abc import Sequence

import exchange
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

ROWS = 128


def prepare(index: Sequence[str]) -> tuple[exchange.Nearest, exchange.Alike]:
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    known = vectorizer.fit_transform(index).T.tocsr()

    def nearest(queries: Sequence[str]) -> list[tuple[int, float]]:
        found = list[tuple[int, float]]()
        for start in range(0, len(queries), ROWS):
            scores = (vectorizer.transform(queries[start : start + ROWS]) @ known).toarray()
            found += [(int(row.argmax()), float(row.max())) for row in scores]
        return found

    def alike(a: Sequence[str], b: Sequence[str]) -> list[float]:
        products = vectorizer.transform(a).multiply(vectorizer.transform(b))
        return [float(each) for each in np.asarray(products.sum(axis=1)).ravel()]

    return nearest, alike


if __name__ == "__main__":
    exchange.run(prepare)
