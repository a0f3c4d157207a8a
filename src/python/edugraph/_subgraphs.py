"""Parts of the graph itself: what lies around things, the ways between them, whom they share, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Mapping, Sequence, Union

import pandas as pd

from ._asking import NETWORK_ARGUMENTS, Projections, Which, ask, names_of, network_arguments, takes_network
from ._columns import categories, frame, inferred, lists
from ._networks import TIE_PAGE_SIZE
from ._paging import Progress, pages
from ._questions import Day, spell_day
from ._relations import _said_by
from ._transport import Transport
from .network import Subgraph

if TYPE_CHECKING:
    from typing_extensions import Unpack

Names = Union[None, str, Sequence[str]]
_WALK = {"relationships": "[RelationshipType!]", "kinds": "[NodeKind!]", "asOf": "Date", "limit": "Int!"}


class Subgraphs:
    """What :class:`EduGraph` has of surroundings, ways and changes."""

    _transport: Transport
    _label: str
    _name: str
    progress: Progress

    def neighbourhood(
        self, of: Names, depth: int = 1, *, relationships: Names = None, kinds: Names = None, as_of: Day = None, limit: int = 200
    ) -> Subgraph:
        """What lies around one or more things: the nodes at most ``depth`` (0 to 4) relationships away, and all relationships between them.

        ``relationships``: only over these types ("PARTY_TO", ...); ``kinds``: only through and to these kinds ("AGREEMENT", ...); ``as_of``: what
        held on that day; ``limit``: at most so many nodes (2,000 at most), the nearest. See :class:`Subgraph` for its frames.
        """
        variables = {
            "of": names_of(of), "depth": depth, "relationships": names_of(relationships), "kinds": names_of(kinds), "asOf": spell_day(as_of),
            "limit": limit,
        }
        selection = f"truncated nodes {{ id kind {self._name} }} relationships {{ {_RELATIONSHIP} }}"
        found = ask(self._transport, "neighbourhood", {**_WALK, "of": "[ID!]!", "depth": "Int!"}, variables, selection)
        return Subgraph(_nodes(found["nodes"]), _relationships(found["relationships"]), found["truncated"])

    def paths(
        self, start: str, end: str, *, max_length: int = 6, relationships: Names = None, kinds: Names = None, as_of: Day = None, limit: int = 5
    ) -> pd.DataFrame:
        """The ways from one thing to another, the shortest first; one row a step, with who says it. No rows where there is no way.

        ``max_length``: relationships that a way may have (8 at most); ``limit``: at most so many ways (50 at most); the rest is as for
        :meth:`neighbourhood`.

        Index: path (0, 1, ...) and step (0, 1, ...). Columns: from, from.name, type (category), direction (category: OUT where the relationship
        goes this way, IN where it comes), to, to.name, sources (ids), publishers.
        """
        variables = {
            "from": start, "to": end, "maxLength": max_length, "relationships": names_of(relationships), "kinds": names_of(kinds),
            "asOf": spell_day(as_of), "limit": limit,
        }
        selection = f"nodes {{ id {self._name} }} relationships {{ {_RELATIONSHIP} }}"
        found = ask(self._transport, "paths", {**_WALK, "from": "ID!", "to": "ID!", "maxLength": "Int!"}, variables, selection)
        steps = [
            (number, step, path["nodes"][step], relationship, path["nodes"][step + 1])
            for number, path in enumerate(found) for step, relationship in enumerate(path["relationships"])
        ]
        made = frame({
            "from": pd.Series([one["id"] for _, _, one, _, _ in steps], dtype="string"),
            "from.name": pd.Series([one["name"] for _, _, one, _, _ in steps], dtype="string"),
            "type": categories([relationship["type"] for *_, relationship, _ in steps]),
            "direction": categories(["OUT" if relationship["from"]["id"] == one["id"] else "IN" for _, _, one, relationship, _ in steps]),
            "to": pd.Series([other["id"] for *_, other in steps], dtype="string"),
            "to.name": pd.Series([other["name"] for *_, other in steps], dtype="string"),
            **_said_by([relationship for *_, relationship, _ in steps]),
        })
        made.index = pd.MultiIndex.from_arrays([[step[0] for step in steps], [step[1] for step in steps]], names=["path", "step"])
        return made

    @takes_network()
    def common_partners(
        self,
        of: Sequence[str],
        projection: Projections = "PARTNERSHIPS",
        *,
        limit: int = 25,
        **which: Unpack[Which],
    ) -> pd.DataFrame:
        """Who is tied to every one of the things with the ids ``of`` (2 to 20) in a network; those with the strongest ties first.

        ``limit``: 200 at most; the rest is as for :meth:`network`. Index: id. Columns: label, country (category), weight (``float64``: sum of the
        ties' weights), counts and weights (lists: one of each tie, in the order of ``of``).
        """
        arguments = network_arguments(projection, **which)
        selection = f"weight partner {{ id {self._label} country }} ties {{ count weight }}"
        rows = ask(
            self._transport, "commonPartners", {**NETWORK_ARGUMENTS, "of": "[ID!]!", "first": "Int"},
            {**arguments, "of": names_of(of), "first": limit}, selection)
        return frame({
            "label": pd.Series([row["partner"]["label"] for row in rows], dtype="string"),
            "country": categories([row["partner"]["country"] for row in rows]),
            "weight": pd.Series([row["weight"] for row in rows], dtype="float64"),
            "counts": lists([[tie["count"] for tie in row["ties"]] for row in rows]),
            "weights": lists([[tie["weight"] for tie in row["ties"]] for row in rows]),
        }, [row["partner"]["id"] for row in rows])

    @takes_network("as_of", "since", "until")
    def change(
        self,
        earlier: Day,
        later: Day,
        projection: Projections = "PARTNERSHIPS",
        **which: Unpack[Which],
    ) -> pd.DataFrame:
        """What changed in a network between two days: every tie of either day, NEW, ENDED or KEPT.

        Things that nobody dates are there on every day; ``where={"undated": False}`` leaves them out. The rest is as for :meth:`network`.

        Columns: from, to (ids), from.label, to.label, change (category), count.earlier, count.later (``Int64``), weight.earlier, weight.later
        (``Float64``; NA on the day without the tie). ``frame.attrs``: ``rule`` of the later day, ``newCount``, ``endedCount``, ``keptCount``.
        """
        days = [spell_day(day) for day in (earlier, later)]
        if None in days or days[0] >= days[1]:
            raise ValueError(f"The change from {earlier!r} to {later!r}: say two days, the earlier one first.")
        before, after = (
            {(tie["from"]["id"], tie["to"]["id"]): tie for tie in self._ties_on(network_arguments(projection, **which, as_of=day))} for day in days
        )
        pairs = sorted(before.keys() | after.keys())
        ties = [after.get(pair) or before[pair] for pair in pairs]
        changes = ["KEPT" if pair in before and pair in after else "NEW" if pair in after else "ENDED" for pair in pairs]
        made = frame({
            "from": pd.Series([pair[0] for pair in pairs], dtype="string"),
            "to": pd.Series([pair[1] for pair in pairs], dtype="string"),
            "from.label": pd.Series([tie["from"]["label"] for tie in ties], dtype="string"),
            "to.label": pd.Series([tie["to"]["label"] for tie in ties], dtype="string"),
            "change": categories(changes),
            "count.earlier": pd.Series([before.get(pair, {}).get("count") for pair in pairs], dtype="Int64"),
            "count.later": pd.Series([after.get(pair, {}).get("count") for pair in pairs], dtype="Int64"),
            "weight.earlier": pd.Series([before.get(pair, {}).get("weight") for pair in pairs], dtype="Float64"),
            "weight.later": pd.Series([after.get(pair, {}).get("weight") for pair in pairs], dtype="Float64"),
        })
        arguments = network_arguments(projection, **which, as_of=later)
        made.attrs.update(rule=ask(self._transport, "cooperation", NETWORK_ARGUMENTS, arguments, "rule")["rule"])
        made.attrs.update({f"{name.lower()}Count": changes.count(name) for name in ("NEW", "ENDED", "KEPT")})
        return made

    def _ties_on(self, arguments: Mapping[str, Any]) -> list[dict]:
        selection = f"nodes {{ from {{ id {self._label} }} to {{ id {self._label} }} count weight }}"
        found = pages(
            self._transport, "ties", NETWORK_ARGUMENTS, arguments, selection, progress=self.progress, page_size=TIE_PAGE_SIZE, parent="cooperation")
        return [tie for page in found for tie in page]


_RELATIONSHIP = "id type from { id } to { id } properties { name value } sources { source { id publisher } }"


def _nodes(rows: Sequence[dict]) -> pd.DataFrame:
    return frame({
        "kind": categories([row["kind"] for row in rows]),
        "name": pd.Series([row["name"] for row in rows], dtype="string"),
    }, [row["id"] for row in rows])


def _relationships(rows: Sequence[dict]) -> pd.DataFrame:
    return frame({
        "from": pd.Series([row["from"]["id"] for row in rows], dtype="string"),
        "type": categories([row["type"] for row in rows]),
        "to": pd.Series([row["to"]["id"] for row in rows], dtype="string"),
        **inferred([{f"properties.{entry['name']}": entry["value"] for entry in row["properties"]} for row in rows]),
        **_said_by(rows),
    }, [row["id"] for row in rows])
