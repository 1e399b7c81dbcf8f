"""From the characters of a report to tokens and sentences that keep their offsets home."""

from rawi.text.prepare import Sentence, Text, prepare
from rawi.text.tokens import Token

__all__ = ["Sentence", "Text", "Token", "prepare"]
