"""Splink on DuckDB: Fellegi and Sunter's model, its weights learned from the very lines.

Set up as its documentation sets up names and addresses: given and family name, also swapped; the
address; the organisation.
"""

from __future__ import annotations

import pyarrow as pa
import splink.comparison_library as cl
from exchange import Found, Line, Ways, equal, joined, run
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

FIELDS = ("given", "family", "words", "organization", "email")
PAIRS, SEED = 2e6, 1


def ways(lines: list[Line]) -> Ways:
    found: list[tuple[float, int, int]] = []

    def alone() -> list[int]:
        found.extend(_found(lines))
        return joined(lines, above(0.95))

    def above(least: float) -> Found:
        return ((a, b) for sure, a, b in found if sure >= least)

    return {
        "Splink 5, p >= .95": alone,
        "Splink 5, p >= .95, or address": lambda: joined(lines, above(0.95), equal(lines, "email")),
        "Splink 5, p >= .5, or address": lambda: joined(lines, above(0.5), equal(lines, "email")),
    }


def _found(lines: list[Line]) -> list[tuple[float, int, int]]:
    columns = {field: [line[field].lower() or None for line in lines] for field in FIELDS}
    table = pa.table({"unique_id": list(range(len(lines))), **columns})
    linker = Linker(DuckDBAPI().register(table), _settings(), log_level="ERROR")
    sure = [block_on("words", "organization"), block_on("email", "words")]
    train = linker.training
    train.estimate_probability_two_random_records_match(sure, recall=0.2)
    train.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=SEED)
    train.estimate_parameters_using_expectation_maximisation(block_on("email"))
    train.estimate_parameters_using_expectation_maximisation(block_on("words"))
    pairs = linker.inference.predict(threshold_match_probability=0.5).as_record_list()
    return [(one["match_probability"], one["unique_id_l"], one["unique_id_r"]) for one in pairs]


def _settings() -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.ForenameSurnameComparison(
                "given", "family", forename_surname_concat_col_name="words"
            ).configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
            cl.JaroWinklerAtThresholds("organization", [0.9]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("words"),
            block_on("email"),
            block_on("family", "substr(given, 1, 1)"),
            block_on("given", "substr(family, 1, 1)"),
        ],
    )


if __name__ == "__main__":
    run(ways)
