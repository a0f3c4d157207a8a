"""Reading a whole connection, page after page, by its cursors."""

from __future__ import annotations

import numbers
import sys
from typing import Any, Callable, Iterator, Mapping, Optional, Union

from ._transport import Transport
from .errors import QueryError, UnexpectedAnswer

PAGE_SIZE_MAX = 200  # what the API gives at once
Progress = Union[bool, Callable[[str, int, int], None]]


def pages(
    transport: Transport,
    field: str,
    declarations: Mapping[str, str],
    variables: Mapping[str, Any],
    selection: str,
    limit: Optional[int] = None,
    progress: Progress = False,
    page_size: int = PAGE_SIZE_MAX,
    parent: Optional[str] = None,
) -> Iterator[list[dict]]:
    """The pages of the list ``field`` of the API's root, each a list of what ``selection`` says (inside the connection).

    ``declarations`` are its arguments with their GraphQL types, ``variables`` their values; those that are None are not sent.
    With a ``parent``, the list is a field of that field of the root, which takes the arguments.
    A page too large for the server (``NODE_LIMIT_EXCEEDED``) is asked for again in smaller ones.
    """
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, numbers.Integral)):
        raise TypeError(f"limit is {limit!r}; it counts rows, so it is a whole number, or None for all.")
    if limit is not None and limit < 0:
        raise ValueError(f"limit is {limit}; it counts rows, so it cannot be negative.")
    given = {name: value for name, value in variables.items() if value is not None}
    document = _document(field, {name: declarations[name] for name in given}, selection, parent)
    cursor: Optional[str] = None
    done = 0
    while limit is None or done < limit:
        first = page_size if limit is None else min(page_size, int(limit) - done)
        try:
            data = transport.graphql(document, {**given, "first": first, "after": cursor}, None)
        except QueryError as error:
            page_size = _smaller(error, first)
            continue
        connection = data[field] if parent is None else data[parent][field]
        rows = connection["rows"] or []
        done += len(rows)
        _report(progress, field, done, connection["totalCount"] if limit is None else min(limit, connection["totalCount"]))
        yield rows
        refuse_standstill(connection["pageInfo"], cursor)
        cursor = connection["pageInfo"]["endCursor"]
        if not connection["pageInfo"]["hasNextPage"]:
            return


def refuse_standstill(info: Mapping[str, Any], cursor: Optional[str]) -> None:
    """A list that goes on, but not beyond where it was, would be read for ever."""
    if info["hasNextPage"] and info["endCursor"] in (None, cursor):
        raise UnexpectedAnswer(f"The list does not go on beyond the cursor {cursor!r}: a fault of the server.", 200)


def _document(field: str, declarations: Mapping[str, str], selection: str, parent: Optional[str]) -> str:
    declared = "".join(f", ${name}: {kind}" for name, kind in declarations.items())
    passed = ", ".join(f"{name}: ${name}" for name in declarations)
    page = "first: $first, after: $after"
    opening, closing = "", ""
    if parent is not None:
        opening, closing = f"{parent}{f'({passed})' if passed else ''} {{ ", " }"
    elif passed:
        page += f", {passed}"
    return (
        f"query($first: Int, $after: String{declared}) {{\n"
        f"  {opening}{field}({page}) {{\n"
        f"    totalCount pageInfo {{ hasNextPage endCursor }}\n"
        f"    rows: {selection}\n"
        f"  }}{closing}\n"
        f"}}"
    )


def _smaller(error: QueryError, page_size: int) -> int:
    """The page size that fits, where the server says how much of it would; else the error goes on."""
    most, asked = error.extensions.get("maxNodes"), error.extensions.get("requestedNodes")
    if error.code != "NODE_LIMIT_EXCEEDED" or not most or not asked or page_size <= 1:
        raise error
    return max(1, min(page_size - 1, page_size * most // asked))


def _report(progress: Progress, field: str, done: int, total: int) -> None:
    if callable(progress):
        progress(field, done, total)
    elif progress:
        end = "\n" if done >= total else ""
        print(f"\r{field}: {done:,} of {total:,}", end=end, file=sys.stderr, flush=True)
