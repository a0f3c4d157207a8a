"""What can go wrong, as exceptions that say what to do."""

from __future__ import annotations

from typing import Any, Optional, Sequence


class EduGraphError(Exception):
    """Anything that this package raises of its own."""


class ServerUnreachable(EduGraphError):
    """No answer: nothing listens at the address, or it took longer than ``timeout``."""


class ServerBusy(EduGraphError):
    """The server answered 429 or 503 more often than ``retries`` allows.

    ``retry_after`` is the number of seconds that it last asked to wait for, or None.
    """

    def __init__(self, message: str, retry_after: Optional[float]) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class UnexpectedAnswer(EduGraphError):
    """The address answered, though not as EduGraph does (a proxy's page, another program, an older server).

    ``status`` is the HTTP status.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class QueryError(EduGraphError):
    """The server refused a question or could not answer a part of it.

    ``code`` and ``hint`` are those of the first error (``extensions.code``, such as ``GRAPHQL_VALIDATION_FAILED``, and
    ``extensions.hint``; None where there is none), ``errors`` all of them as sent, ``data`` what was answered all the same.
    """

    def __init__(self, errors: Sequence[dict], data: Optional[dict] = None, document: str = "") -> None:
        self.errors = list(errors)
        self.data = data
        first: dict = self.errors[0] if self.errors else {}
        self.extensions: dict[str, Any] = first.get("extensions") or {}
        self.code: Optional[str] = self.extensions.get("code")
        self.hint: Optional[str] = self.extensions.get("hint")
        super().__init__(self._describe(first, document))

    def _describe(self, first: dict, document: str) -> str:
        parts = [f"{self.code}: " if self.code else "", first.get("message", "The server gave no message.")]
        if self.hint:
            parts.append(f" {self.hint}")
        if first.get("path"):
            parts.append(f" (at {'.'.join(str(step) for step in first['path'])})")
        parts.append(_excerpt(document, first.get("locations") or []))
        if len(self.errors) > 1:
            parts.append(f"\nand {len(self.errors) - 1} more: see .errors")
        return "".join(parts)


def _excerpt(document: str, locations: Sequence[dict]) -> str:
    """The line of the document that an error points at, with a caret under the place; "" where it points nowhere."""
    lines = document.splitlines()
    if not locations or not 0 < locations[0].get("line", 0) <= len(lines):
        return ""
    column = max(locations[0].get("column", 1), 1)
    line = lines[locations[0]["line"] - 1]
    start = max(0, column - 70)
    return f"\n    {line[start:start + 110]}\n    {' ' * (column - 1 - start)}^"
