"""Which lanes of the timeline somebody wants to see, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneChoice:
    """Codes of lanes alone, no answers: their order, and those shown or hidden by choice.

    A lane that nobody chose about stands where and if it would at first.
    """

    order: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    def wants(self, code: str, *, at_first: bool) -> bool:
        """Whether a lane is shown, that would or would not be shown at first."""
        return code in self.shown or (at_first and code not in self.hidden)

    def with_lane(self, code: str, *, shown: bool) -> "LaneChoice":
        """The choice with one lane shown or hidden."""
        return replace(
            self,
            shown=self.shown | {code} if shown else self.shown - {code},
            hidden=self.hidden - {code} if shown else self.hidden | {code},
        )

    def moved(self, code: str, step: int, among: Sequence[str]) -> "LaneChoice":
        """The choice with a lane so many places further down `among` the codes as they stand."""
        codes = list(among)
        at = codes.index(code)
        to = min(max(at + step, 0), len(codes) - 1)
        codes.insert(to, codes.pop(at))
        rest = (one for one in self.order if one not in codes)
        return replace(self, order=(*codes, *rest))
