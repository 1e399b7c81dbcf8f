"""What is made from the code is as the code has it now."""

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


def script(name: str) -> ModuleType:
    """A script of the project as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_commands_is_current() -> None:
    made = script("cli_docs")
    assert made.TARGET.read_text(encoding="utf-8") == made.page(), "run: python scripts/cli_docs.py"


def test_the_demo_walks_a_claim_back(demo_output: str) -> None:
    assert "on whose word" in demo_output
    assert "SHA-256" in demo_output
    assert "What to try next" in demo_output


def test_the_demo_fits_eighty_columns(demo_output: str) -> None:
    marks = dict.fromkeys(range(0x2066, 0x206A))
    assert (
        max(len(line.translate(marks).rstrip()) for line in demo_output.splitlines() if ".venv/bin" not in line) <= 80
    )


def test_the_page_of_the_api_is_current() -> None:
    made = script("api_docs")
    assert made.TARGET.read_text(encoding="utf-8") == made.page(), "run: python scripts/api_docs.py"
