"""The demo, run once for all that looks at it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def demo_output(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What `make demo` prints at 80 columns."""
    desk = tmp_path_factory.mktemp("demo")
    settings = {"COLUMNS": "80", "RAWI_HOME": str(desk / "home"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "demo.py")],
        cwd=desk,
        env={**os.environ, **settings},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout
