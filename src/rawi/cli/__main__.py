"""``python -m rawi.cli`` is ``rawi``."""

from rawi.cli import app

if __name__ == "__main__":
    app()
