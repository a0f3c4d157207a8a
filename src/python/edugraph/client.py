"""The door: one object for one server."""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional

from ._analysis import Analysis
from ._exports import Exports
from ._lists import Lists
from ._matching import Matching
from ._networks import Networks
from ._paging import Progress
from ._relations import Relations
from ._subgraphs import Subgraphs
from ._transport import Transport

VERSION = "0.1.0"
DEFAULT_URL = "http://127.0.0.1:5080"  # where `edugraph serve` listens if not told otherwise


class EduGraph(Lists, Relations, Networks, Subgraphs, Analysis, Exports, Matching):
    """An EduGraph server, asked from Python.

    >>> import edugraph
    >>> graph = edugraph.EduGraph("http://127.0.0.1:5080")            # doctest: +SKIP
    >>> graph.institutions(where={"country": "CN", "type": "UNIVERSITY"})  # doctest: +SKIP

    ``url``: the server's address, with or without ``/graphql``. ``timeout``: seconds to wait for an answer; the server itself gives up after
    ten, if not told otherwise. ``retries``: how often a busy server (429, 503) or a broken connection is asked again, at most
    ``longest_wait`` seconds apart. ``headers``: sent with every request, such as an API key. ``progress``: True writes a line of progress
    for what has several pages; a function gets ``(what, done, total)``. ``language``: things are called by their name in this language where
    they have one ("en", "zh", "ms", ...).

    Every frame of things has their ids as index; ids do not change. Columns are named as in the API: nested values are ``a.b``, what can
    be several is a list in one cell, enums are categories, whole numbers ``Int64``, yes and no ``boolean``, dates three columns
    (``signedOn``: ``period[D]``, the first day meant; ``signedOn.year``: ``Int64``; ``signedOn.precision``: YEAR < MONTH < DAY).
    What no source says is NA, never zero or False.
    """

    def __init__(
        self,
        url: str = DEFAULT_URL,
        *,
        timeout: float = 300.0,
        retries: int = 5,
        longest_wait: float = 60.0,
        headers: Optional[Mapping[str, str]] = None,
        progress: Progress = False,
        language: Optional[str] = None,
    ) -> None:
        address = url.rstrip("/")
        if not address.startswith(("http://", "https://")):
            raise ValueError(f"{url!r} is no address of a server; it begins with http:// or https://.")
        sent = {"User-Agent": f"edugraph-python/{VERSION}", **(headers or {})}
        self.url = address[: -len("/graphql")] if address.endswith("/graphql") else address
        self.progress = progress
        self._name = "name" if language is None else f"name(language: {json.dumps(language)})"
        self._label = self._name.replace("name", "label", 1)
        self._transport = Transport(self.url, timeout, retries, longest_wait, sent)

    def __repr__(self) -> str:
        return f"EduGraph({self.url!r})"

    def __enter__(self) -> "EduGraph":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives back its connections; ``with EduGraph(...) as graph`` does it at its end."""
        self._transport.close()

    def query(self, document: str, variables: Optional[Mapping[str, Any]] = None, operation: Optional[str] = None) -> dict:
        """The ``data`` of any GraphQL query, as the server sent it. Errors are raised as :class:`QueryError`."""
        return self._transport.graphql(document, variables, operation)
