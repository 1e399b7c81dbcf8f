"""Learn the weights from coded reports, and measure them on reports left out.

    python eval/train.py            cross-validated figures, then weights from all gold into the package
    python eval/train.py --folds    the figures only
    python eval/train.py --confidence    the figures, and how sure claims are by them; the decisions keep their weights
    python eval/train.py --reviewed FILE    learn from what `rawi gold` wrote as well; the figures are without it

Each decision is a conditional logit over its candidates (a softmax regression whose classes are the candidates),
fitted with L2 by L-BFGS. Reports, not claims, are split into folds. The same gold gives the same bytes.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import optimize, sparse

sys.path.insert(0, str(Path(__file__).resolve().parent))
import gold as gold_files
import reliability
from oracle import Gold, Recorder, Row, evaluated
from rawi.evaluate import Names, Pair, Score
from rawi.extract.claims import places, told, write_claims
from rawi.extract.counts.quantities import told_counts
from rawi.extract.decide import Decider
from rawi.extract.drafts import Draft
from rawi.extract.scorer import Scorer
from rawi.extract.sureness import inputs
from rawi.extract.tree.layout import Layout
from rawi.fuse import copies
from rawi.lexicon import World, load_world
from rawi.lexicon.weights import Weights, gather, pack, read_weights
from rawi.model import Report
from rawi.pipeline import understand

FOLDS = 5
WEIGHTS = gold_files.ROOT / "src" / "rawi" / "data" / "weights.json"
PENALTY = {"trigger": 1.0, "place": 7.0, "actor": 5.0, "target": 6.0, "date": 6.0, "chain": 9.0, "factuality": 3.0}
_ROOTED = frozenset(("trigger",))  # its penalty grows with the root of how often a feature is seen (decision 0019)
_RARE, _FEW = 4, 4  # a feature seen in fewer candidates, or in fewer reports, is left out
_OWN_SHARE = 0.5  # what one of the project's own reports teaches beside one that was found (docs/decisions/0030)
_TAUGHT = "trigger"
_RETOLD = frozenset(PENALTY) - {"chain", "date"}  # whose word it is and when, found reports alone teach (decision 0021)
_COMMON = frozenset(f"T:{kind}" for kind in ("airstrike", "shelling", "attack"))  # found reports teach which of them
_SLIGHT = (0.16, 0.32, 0.48, 0.63)  # candidates that a weight answers for: fewer, and it is left out, in steps
_TIER_A_PRECISION, _TIER_B = 0.83, 0.4
_FEWEST_IN_A = 50  # judged claims below which a share of right ones proves nothing: tier A then stays empty


class Coded(NamedTuple):
    """One coded report, annotated and laid out once for all rounds."""

    report: Report
    gold: list[Gold]
    layout: Layout
    judged: list[list[int]] | None = None


def lay_out(row: dict[str, Any], world: World) -> Coded:
    """A coded report ready for decisions."""
    published = gold_files.day_or_none(row["published"])
    report = Report(row["id"], row["id"], None, row.get("outlet"), row.get("title"), published, "ar", "", row["text"])
    layout = Layout(understand(report.text, published, world), world.outlet_of(report.outlet, report.url))
    return Coded(report, row["claims"], layout, row.get("judged"))


def record(
    coded: Iterable[Coded], names: Names, weights: Weights, forced: bool
) -> tuple[list[Row], Counter[str], list[Gold]]:
    """All answered decisions of some reports, what was out of reach, and coded claims without a trigger."""
    rows: list[Row] = []
    unreachable: Counter[str] = Counter()
    missed: list[Gold] = []
    scorer = Scorer(gather(weights))
    for item in coded:
        recorder = Recorder(item.report.id, item.layout, item.gold, names, scorer, forced, item.judged)
        Decider(item.layout, recorder, None).drafts()
        rows += recorder.rows
        unreachable.update(recorder.unreachable)
        missed += recorder.missed()
    return rows, unreachable, missed


def fit(decision: str, rows: Sequence[Row], own: Sequence[Row] = ()) -> dict[str, float]:
    """Weights of one decision: the maximum of the likelihood that a right candidate wins, less the L2 penalty.

    A row of the project's ``own`` reports counts for ``_OWN_SHARE`` of one. Where the likelihood is greatest, a weight
    times its penalty is how many candidates more of those that are right have the feature than were to be expected.
    Slight weights are left out in steps, and those that stay are learned again: they take over what is left out says.
    """
    every = [*rows, *own]
    index = {name: i for i, name in enumerate(sorted(_common(every)))}
    columns, pointers, starts = [], [0], []
    right: list[bool] = []
    for _, _, candidates, answers in every:
        starts.append(len(right))
        for features, answer in zip(candidates, answers, strict=True):
            columns += [index[name] for name in features if name in index]
            pointers.append(len(columns))
            right.append(answer)
    if not starts or not index:
        return {}
    matrix = sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(right), len(index)))
    shares = np.repeat([1.0, _OWN_SHARE], [len(rows), len(own)])
    seen = np.bincount(columns, minlength=len(index))
    penalties = PENALTY[decision] * (np.sqrt(seen) if decision in _ROOTED else np.ones(len(index)))
    rows_of = np.array(starts), np.array(right), shares
    weights = _climb(matrix, *rows_of, penalties, np.zeros(len(index)))
    names = np.array(list(index))
    for slight in _SLIGHT:
        stay = abs(weights) * penalties >= slight
        names, matrix, penalties = names[stay], matrix[:, stay], penalties[stay]
        weights = _climb(matrix, *rows_of, penalties, weights[stay])
    rounded = ((str(name), round(float(weight), 2)) for name, weight in zip(names, weights, strict=True))
    return {name: weight for name, weight in rounded if weight}


def _common(rows: Sequence[Row]) -> Iterator[str]:
    """The features that enough candidates of enough reports have: a word of few reports is no knowledge of reading."""
    candidates, reports, latest = Counter[str](), Counter[str](), dict[str, str]()
    for _, report, features, _ in rows:
        for name in set().union(*features):
            if latest.get(name) != report:
                latest[name] = report
                reports[name] += 1
        for names in features:
            candidates.update(set(names))
    yield from (name for name, count in candidates.items() if count >= _RARE and reports[name] >= _FEW)


def _climb(matrix: Any, starts: Any, right: Any, shares: Any, penalties: Any, start: Any) -> Any:
    sizes = np.diff(np.append(starts, matrix.shape[0]))

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        powers = np.exp(scores)
        totals = np.add.reduceat(powers, starts)
        good = np.add.reduceat(powers * right, starts)
        value = float(np.sum(shares * (np.log(totals) - np.log(good))) + (penalties * weights) @ weights / 2)
        pull = powers / np.repeat(totals, sizes) - powers * right / np.repeat(good, sizes)
        return value, matrix.T @ (pull * np.repeat(shares, sizes)) + penalties * weights

    return optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x


def lessons(world: World, names: Names) -> list[Row]:
    """What the project's own reports teach: news retold all but whose word it is and when it was; reports of rare
    happenings what these are called alone, for more of it gains nothing."""
    retold, rare = (
        record([lay_out(row, world) for row in gold_files.own(folder)], names, {}, forced=True)[0]
        for folder in (gold_files.RETOLD, gold_files.OWN)
    )
    return [*(row for row in retold if row[0] in _RETOLD), *filter(_is_lesson, rare)]


def learn(coded: Sequence[Coded], names: Names, taught: Sequence[Row]) -> Weights:
    """Weights of all decisions, learned beside gold's answers and what the project's own reports teach."""
    return fit_all(record(coded, names, {}, forced=True)[0], taught)


def _is_lesson(row: Row) -> bool:
    """Whether a word tells of something, and of what: but for bombardments, where the passage has to say of which."""
    decision, _, candidates, _ = row
    return decision == _TAUGHT and all(_COMMON.isdisjoint(features) for features in candidates)


def fit_all(rows: Iterable[Row], own: Iterable[Row]) -> Weights:
    """Weights of every decision from its answered rows."""
    found, ours = _by_decision(rows), _by_decision(own)
    return {name: fit(name, found[name], ours[name]) for name in PENALTY}


def _by_decision(rows: Iterable[Row]) -> dict[str, list[Row]]:
    sorted_rows: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        sorted_rows[row[0]].append(row)
    return sorted_rows


class Judged(NamedTuple):
    """A draft of a left-out report, with what its sureness is computed from, and whether coders told it at all
    (``found``) and its core was ``right``."""

    inputs: dict[str, float]
    found: bool
    right: bool


def read(item: Coded, weights: Weights) -> tuple[list[Draft], list[dict[str, Any]]]:
    """The drafts and claims of one report under some weights."""
    drafts = Decider(item.layout, Scorer(gather(weights)), None).drafts()
    claims = write_claims(item.layout, drafts, item.report, weights)
    return drafts, [evaluated(claim) for claim in claims]


def judge(layout: Layout, drafts: list[Draft], pairs: Sequence[Pair]) -> list[Judged]:
    """Every claim of a left-out report: its inputs, whether it was found, and whether it was core-right."""
    core = {pair.said: pair.core for pair in pairs}
    owners = [draft for draft in told(layout, drafts, told_counts(layout, drafts)) for _ in places(layout, draft)]
    return [Judged(inputs(draft), number in core, core.get(number, False)) for number, draft in enumerate(owners)]


def calibrate(judged: Sequence[Judged]) -> Weights:
    """Logistic weights of the confidence and of being found, and from where on claims are of tier A and of tier B;
    writes how well the confidence holds."""
    names = sorted({name for item in judged for name in item.inputs})
    matrix = np.array([[item.inputs.get(name, 0.0) for name in names] for item in judged])
    right, seen = (np.array(row, dtype=float) for row in zip(*((j.right, j.found) for j in judged), strict=True))
    core, found = _logistic(matrix, right), _logistic(matrix, seen)
    confidence, mentions = _shares(matrix, core), _shares(matrix, found) < _TIER_B
    tier_a = _threshold(confidence, right)
    reliability.table(confidence.tolist(), right.tolist(), tier_a, seen[mentions].tolist())
    return {
        "confidence": _rounded(names, core) | {"tier A": tier_a},
        "found": _rounded(names, found) | {"tier B": _TIER_B},
    }


def _logistic(matrix: Any, outcome: Any) -> Any:
    """The weights of a logistic regression."""

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        value = float(np.sum(np.logaddexp(0, scores) - outcome * scores) + weights @ weights / 2)
        return value, matrix.T @ (_shares(matrix, weights) - outcome) + weights

    return optimize.minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x


def _shares(matrix: Any, weights: Any) -> Any:
    return 1 / (1 + np.exp(-(matrix @ weights)))


def _rounded(names: Sequence[str], weights: Any) -> dict[str, float]:
    return {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}


def _threshold(confidence: Any, right: Any) -> float:
    """The lowest confidence above which the wanted share is right."""
    order = np.argsort(-confidence, kind="stable")
    shares = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    good = [i for i in range(_FEWEST_IN_A, len(order)) if shares[i] >= _TIER_A_PRECISION]
    return round(float(confidence[order[max(good)]]), 4) if good else 1.0


def _folds_of(coded: Sequence[Coded]) -> dict[str, int]:
    """The fold of each report by its id: portions of one report, and copies of one story, stay in one fold."""
    texts: dict[str, str] = defaultdict(str)
    for item in coded:
        texts[item.report.id] += item.report.text + "\n"
    ids = list(texts)
    first = {identity: identity for identity in ids}
    for group in copies.groups(copies.stacked([copies.sketch(text) for text in texts.values()])):
        first |= {ids[copy.at]: ids[group[0].at] for copy in group}
    stories = {identity: number for number, identity in enumerate(dict.fromkeys(first.values()))}
    return {identity: stories[first[identity]] % FOLDS for identity in ids}


def rounds(
    coded: Sequence[Coded], names: Names, taught: Sequence[Row], only: Sequence[int] | None = None
) -> Iterator[tuple[list[Coded], Weights]]:
    """Each fold's reports with weights learned from the others, and from what the project wrote."""
    fold_of = _folds_of(coded)
    rows = record(coded, names, {}, forced=True)[0]
    for number in range(FOLDS) if only is None else only:
        weights = fit_all([row for row in rows if fold_of[row[1]] != number], taught)
        yield [item for item in coded if fold_of[item.report.id] == number], weights


def folds(
    coded: Sequence[Coded], names: Names, taught: Sequence[Row]
) -> tuple[Score, list[reliability.Counts], list[Judged]]:
    """Every report read with weights learned without its fold: the score, counts by report, and the claims judged."""
    score, counts, judged = Score(names), [], []
    for held_out, weights in rounds(coded, names, taught):
        for item in held_out:
            drafts, claims = read(item, weights)
            pairs = score.add(item.report.text, item.gold, claims)
            right = sum(pair.core for pair in pairs), sum(pair.whole for pair in pairs)
            counts.append((len(item.gold), len(claims), len(pairs), *right))
            judged += judge(item.layout, drafts, pairs)
    return score, counts, judged


def write(weights: Weights) -> None:
    """Put the weights into the package; the same weights give the same bytes."""
    about = (
        "Learned by eval/train.py. Decision, then names: first part, middle, last part, weight in hundredths; "
        "behind a letter, the weight of the name with the lead that the letter stands for."
    )
    decisions = [f"{_dump(name)}:{_lines(parts)}" for name, parts in sorted(pack(weights).items())]
    body = ",\n".join(decisions)
    WEIGHTS.write_text(f'{{"about":{_dump(about)},\n"weights":{{\n{body}\n}}}}\n', encoding="utf-8")


def _lines(parts: dict[str, Any]) -> str:
    """The parts of one decision, each of its names' first parts on a line."""
    names = parts.get("names")
    if names is None:
        return _dump(parts)
    families = ",\n".join(f"{_dump(family)}:{_dump(rest)}" for family, rest in sorted(names.items()))
    return f'{{"leads":{_dump(parts["leads"])},"names":{{\n{families}\n}}}}'


def _dump(value: object) -> str:
    """JSON without spaces: the weights are many."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def show(title: str, figures: dict[str, Any]) -> None:
    """Print a score's figures."""
    for bucket in ("all", "ground"):
        parts = [f"{level} {figures[bucket][level]['f1']:.3f}" for level in ("found", "core", "whole")]
        found = figures[bucket]["found"]
        print(
            f"{title} {bucket:6} {'  '.join(parts)}   "
            f"found P {found['p']:.3f} R {found['r']:.3f}  ({found['gold']} gold)"
        )
    print("  slots ", "  ".join(f"{slot} {share:.2f}" for slot, share in figures["slots"].items()))


def main(words: Sequence[str] | None = None) -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folds", action="store_true", help="only cross-validate")
    options.add_argument(
        "--confidence", action="store_true", help="only the confidence, by folds; the decisions keep their weights"
    )
    options.add_argument("--gold", type=Path, default=gold_files.GOLD)
    options.add_argument("--reviewed", type=Path, action="append", default=[], metavar="FILE")
    arguments = options.parse_args(words)
    world, names = load_world(), Names(gold_files.ALIASES)
    coded = [lay_out(row, world) for row in gold_files.load(gold=arguments.gold)]
    taught = lessons(world, names)
    score, counts, judged = folds(coded, names, taught)
    show("folds", score.figures())
    reliability.keep(score.figures(), counts)
    if arguments.folds:
        return
    reviewed = [lay_out(row, world) for path in arguments.reviewed for row in gold_files.read_lines(path)]
    weights = read_weights() if arguments.confidence else learn([*coded, *reviewed], names, taught)
    weights |= calibrate(judged)
    write(weights)
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e3:.0f} KB, {sum(map(len, weights.values()))} weights")


if __name__ == "__main__":
    main()
