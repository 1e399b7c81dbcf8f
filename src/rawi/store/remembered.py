"""What was found out of a store, kept for as long as the store stays as it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Remembered:
    """Findings by what was asked, the ``most`` of them; whatever is written to the store, by whomever, lets all go."""

    def __init__(self, version: Callable[[], Hashable], most: int):
        self._version, self._most = version, most
        self._found: OrderedDict[Hashable, _Finding] = OrderedDict()
        self._lock = Lock()

    def get(self, what: Hashable, find: Callable[[], T]) -> T:
        """What ``find`` gives, found once: whoever asks the same meanwhile waits for it."""
        key = self._version(), what
        with self._lock:
            finding = self._found.setdefault(key, _Finding())
            self._found.move_to_end(key)
            if len(self._found) > self._most:
                self._found.popitem(last=False)
        with finding.lock:
            if not finding.done:
                finding.value, finding.done = find(), True
            value: T = finding.value
            return value


class _Finding:
    def __init__(self) -> None:
        self.lock = Lock()
        self.done = False
        self.value: Any = None
