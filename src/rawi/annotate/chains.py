"""Number words in a row, as Arabic links them: units and tens by "and", hundreds and thousands by nearness."""

SCALES = (1000, 1_000_000)
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


class Chain:
    """A number that is being told word by word. ``part`` is what no thousand or million has closed yet, ``scale`` the
    least of these that was told.

    >>> chain = Chain(3)
    >>> [chain.takes(value, linked=linked) for value, linked in ((20, True), (1000, False), (500, True), (40, False))]
    [True, True, True, False]
    >>> chain.total
    23500
    """

    __slots__ = ("part", "scale", "_closed")

    def __init__(self, value: float) -> None:
        self.part, self.scale, self._closed = value, float("inf"), 0.0
        if value >= SCALES[0]:
            self._close(value, SCALES[value >= SCALES[1]])

    @property
    def total(self) -> float:
        """The number as told so far."""
        return self._closed + self.part

    def takes(self, value: float, *, linked: bool) -> bool:
        """Whether a further word is of the number; ``linked`` with "and" it adds, without it multiplies, or makes a
        teen."""
        return self._adds(value) if linked else self._multiplies(value)

    def _adds(self, value: float) -> bool:
        if value >= SCALES[0]:  # a million AND A THOUSAND
            fits = self.part == 0 and value < self.scale
            if fits:
                self._close(value, SCALES[0])
            return fits
        below = self.part % _HUNDRED
        if value >= _HUNDRED:
            fits = self.part == 0
        elif value >= _TWENTY:
            fits = below < _TEN
        else:  # but EIGHT AND TEN are two numbers
            fits = below == 0
        if fits:
            self.part += value
        return fits

    def _multiplies(self, value: float) -> bool:
        if value == _TEN and 0 < self.part % _HUNDRED < _TEN:
            self.part += value
        elif value == _HUNDRED and 0 < self.part < _TEN:
            self.part *= value
        elif value in SCALES and self.part > 0 and value < self.scale:
            self._close(self.part * value, value)
        else:
            return False
        return True

    def _close(self, value: float, scale: float) -> None:
        self._closed, self.part, self.scale = self._closed + value, 0, scale
