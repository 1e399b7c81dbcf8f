"""Write docs/api.md from the application itself: `python scripts/api_docs.py`. A test compares the two."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from rawi.serve import application
from rawi.store import Store

TARGET = Path(__file__).resolve().parent.parent / "docs" / "api.md"
HEAD = """# The API

Made from the application by `python scripts/api_docs.py`; change that, not this file. `rawi serve` serves it under
`/api`, the full description with all shapes at `/api/openapi.json`. Every answer is one of the Python API.

- **One shape.** `{"data": ..., "meta": {...}}`, and for everything that is no answer `{"error": {"code": ...,
  "message": ...}}`: a word for programs (`invalid`, `not_found`, `store`, ...) and a sentence.
- **Names** of events, claims, holdings and their fields are those of docs/claims.md and docs/control.md. Days are
  ISO days; offsets count Unicode code points.
- **Pages.** `meta.next` is the `cursor` of the next page, null after the last one. What is added meanwhile shifts
  nothing. An event may move where it is derived anew by another day.
- **ETag.** It stays as long as the store and the question do; with `If-None-Match` an answer that is had already is
  304.
- **A word that a question does not know is refused**, so that a slip does not ask something else.
- **Packed** with gzip where the client takes it and is another machine: on this one packing takes longer than sending.
- **Who may ask.** This machine only, by its own names; nothing across origins; what changes something must be JSON
  and come from the page served here or from no page at all. With `--host` another machine may, if it bears the token
  that is printed at the start: `Authorization: Bearer TOKEN`, or a browser that has been to `/?token=TOKEN`.
"""


def page() -> str:
    """The page as it should be."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "empty.db") as store:
        client = TestClient(application(store), base_url="http://localhost")
        made = client.get("/api/openapi.json").json()
    return "\n".join((HEAD, *_sections(made["paths"])))


def _sections(paths: dict[str, Any]) -> Iterator[str]:
    for path, operations in paths.items():
        for method, operation in operations.items():
            yield f"## {method.upper()} {path}\n\n{' '.join(operation['description'].split())}\n"
            asked = [_row(one) for one in operation.get("parameters", ()) if one["in"] == "query"]
            if asked:
                yield "\n".join(("| ask | means |", "| --- | --- |", *asked)) + "\n"


def _row(parameter: dict[str, Any]) -> str:
    schema = parameter["schema"]
    kinds = [one for one in (schema, *schema.get("anyOf", ())) if one.get("type") != "null"]
    choices: list[str] = next((one["enum"] for one in kinds if "enum" in one), [])
    given = [parameter.get("description", ""), ", ".join(f"`{choice}`" for choice in choices)]
    given += ["Must be given."] if parameter.get("required") else []
    given += [f"{schema['default']} if not given."] if schema.get("default") else []
    return f"| `{parameter['name']}` | {' '.join(filter(None, given))} |"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
