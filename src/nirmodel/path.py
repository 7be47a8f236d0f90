"""A place in a case (sti)."""

import re
from typing import final

from attrs import frozen

__all__ = ["Path"]

_PART = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]+)\]")


@final
@frozen(str=False)
class Path:
    """A place in a case (sti), such as ``introduction_programmes[0].ends[0].end_reason``.

    The empty path is the case as a whole. ``path / part`` is the place one step further in.
    """

    parts: tuple[str | int, ...] = ()

    def __truediv__(self, part: str | int) -> "Path":
        return Path((*self.parts, part))

    def __str__(self) -> str:
        text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.parts)
        return text.removeprefix(".")

    @staticmethod
    def parse(text: str) -> "Path":
        """Reads a path from its text.

        Raises:
            ValueError: if the text is not a path.
        """
        parts: list[str | int] = []
        at = 0
        while at < len(text):
            match = _PART.match(text, at)
            if match is None:
                raise ValueError("not a path")
            parts.append(match[1] if match[1] is not None else int(match[2]))
            at = match.end()
        return Path(tuple(parts))
