"""Who is tied to what, and where sources disagree: frames with one row a relationship, match, claim or value."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Optional, Sequence

import pandas as pd

from ._asking import names_of
from ._columns import categories, frame, inferred, lists
from ._kinds import KINDS
from ._paging import PAGE_SIZE_MAX, Progress, pages, refuse_standstill
from ._questions import Day, Where, spell_day, spell_where
from ._transport import Transport

FIRST_RELATED = 20  # of each thing, before it is asked for by itself
_SAID_BY = "sources { source { id publisher } locator }"
_EDGES = f"pageInfo {{ hasNextPage endCursor }} edges {{ node {{ id kind NAME }} relationship {{ type properties {{ name value }} }} {_SAID_BY} }}"


class Relations:
    """What :class:`EduGraph` has of ties, matches and conflicts."""

    _transport: Transport
    _name: str
    progress: Progress

    def related(self, kind: str, field: str, where: Optional[Where] = None, as_of: Day = None) -> pd.DataFrame:
        """What each thing of a list is related to by one of its fields: ``related("agreements", "parties")``; one row a relationship.

        ``kind`` is the name of a list ("agreements", "people", ...), ``field`` one of its relationship fields in the API's schema
        ("parties", "roles", "members", ...), ``where`` a filter on the things as of :meth:`institutions`, ``as_of`` a day on which the
        relationships held.

        Columns: id, name (of the thing), type (the relationship's, category), node.id, node.kind (category), node.name (of the other end),
        one of strings for each property that relationships have (``capacity``, ``from``, ``on`` ...), sources (ids), publishers.
        Index: 0, 1, ...
        """
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is no list; there are {', '.join(KINDS)}.")
        rows = list(self._related_rows(kind, field, spell_where(where), spell_day(as_of)))
        edges = [edge for _, edge in rows]
        columns: dict[str, pd.Series] = {
            "id": pd.Series([thing["id"] for thing, _ in rows], dtype="string"),
            "name": pd.Series([thing["name"] for thing, _ in rows], dtype="string"),
            "type": categories([(edge["relationship"] or {}).get("type") for edge in edges]),
            "node.id": pd.Series([edge["node"]["id"] for edge in edges], dtype="string"),
            "node.kind": categories([edge["node"]["kind"] for edge in edges]),
            "node.name": pd.Series([edge["node"]["name"] for edge in edges], dtype="string"),
        }
        columns.update(inferred([{entry["name"]: entry["value"] for entry in (edge["relationship"] or {}).get("properties", [])} for edge in edges]))
        columns.update(_said_by(edges))
        return frame(columns)

    def _related_rows(self, kind: str, field: str, where: Optional[dict], day: Optional[str]) -> Iterator[tuple[dict, dict]]:
        edges = _EDGES.replace("NAME", self._name)
        held = ", asOf: $asOf" if day else ""
        declarations = {"where": f"{KINDS[kind].input}FilterInput", "asOf": "Date"}
        selection = f"nodes {{ id {self._name} related: {field}(first: {FIRST_RELATED}{held}) {{ {edges} }} }}"
        for page in pages(self._transport, kind, declarations, {"where": where, "asOf": day}, selection, progress=self.progress):
            for thing in page:
                connection = thing["related"]
                yield from ((thing, edge) for edge in connection["edges"])
                while connection["pageInfo"]["hasNextPage"]:
                    cursor = connection["pageInfo"]["endCursor"]
                    connection = self._more(kind, field, thing["id"], cursor, day, edges)
                    refuse_standstill(connection["pageInfo"], cursor)
                    yield from ((thing, edge) for edge in connection["edges"])

    def _more(self, kind: str, field: str, node: str, cursor: str, day: Optional[str], edges: str) -> dict:
        declared, held = (", $asOf: Date", ", asOf: $asOf") if day else ("", "")
        document = (
            f"query($id: ID!, $after: String{declared}) {{ node(id: $id) {{ ... on {KINDS[kind].input} {{"
            f" related: {field}(first: {PAGE_SIZE_MAX}, after: $after{held}) {{ {edges} }} }} }} }}"
        )
        variables = {"id": node, "after": cursor, **({"asOf": day} if day else {})}
        return self._transport.graphql(document, variables, None)["node"]["related"]

    def search(self, text: str, kinds: Optional[Sequence[str]] = None, limit: int = 25) -> pd.DataFrame:
        """Things by a name in any language and script, best first; case, accents and traditional characters make no difference.

        ``kinds``: such as ``["INSTITUTION", "CENTRE"]``. Index: id. Columns: kind (category), name, matchedName, language (of the matched
        name), score (``Float64`` over 0 to 1; 1 is a whole name).
        """
        selection = f"edges {{ score node {{ id kind {self._name} }} matchedName {{ value language }} }}"
        declarations = {"text": "String!", "kinds": "[NodeKind!]"}
        variables = {"text": text, "kinds": kinds}
        rows = [row for page in pages(self._transport, "search", declarations, variables, selection, limit) for row in page]
        columns = {
            "kind": categories([row["node"]["kind"] for row in rows]),
            "name": pd.Series([row["node"]["name"] for row in rows], dtype="string"),
            "matchedName": pd.Series([row["matchedName"]["value"] for row in rows], dtype="string"),
            "language": categories([row["matchedName"]["language"] for row in rows]),
            "score": pd.Series([row["score"] for row in rows], dtype="Float64"),
        }
        return frame(columns, [row["node"]["id"] for row in rows])

    def conflicts(
        self, kinds: Optional[Sequence[str]] = None, property: Optional[str] = None, of: Optional[Sequence[str]] = None, limit: Optional[int] = None
    ) -> pd.DataFrame:
        """Where sources disagree; one row a value, so at least two rows a conflict. ``limit`` counts conflicts.

        Index: conflict (0, 1, ... the same for the values of one conflict) and place (0 is the one that is shown). Columns: kind (category:
        PROPERTY, RELATIONSHIP_PROPERTY, POST), property (category), node.id, node.kind (category), node.name, body.id, body.name (where a post
        is in question), other.id, other.name (the relationship's other end), value, isBest (``bool``), publisherCount (``int64``:
        independent publishers that say it), sources (ids), publishers, locators.
        """
        ends = f"id kind {self._name}"
        selection = (
            f"nodes {{ kind property node {{ {ends} }} body {{ {ends} }} relationship {{ to {{ {ends} }} }}"
            f" values {{ value isBest publisherCount {_SAID_BY} }} }}"
        )
        declarations = {"kinds": "[NodeKind!]", "property": "String", "of": "[ID!]"}
        variables = {"kinds": kinds, "property": property, "of": names_of(of)}
        found = [row for page in pages(self._transport, "conflicts", declarations, variables, selection, limit, self.progress) for row in page]
        rows = [(number, place, row, value) for number, row in enumerate(found) for place, value in enumerate(row["values"])]
        made = frame(_conflict_columns([row for _, _, row, _ in rows], [value for _, _, _, value in rows]))
        made.index = pd.MultiIndex.from_arrays([[row[0] for row in rows], [row[1] for row in rows]], names=["conflict", "place"])
        return made

    def claims(self, node: str, property: Optional[str] = None) -> pd.DataFrame:
        """All that is said of one thing, as it was said; one row a claim.

        Index: the claim's id. Columns: property (category), value, language, object.id, object.name, rank (category), confidence
        (``Float64``, 0 to 1), source, publisher, url, locator.
        """
        document = (
            "query($id: ID!, $property: String, $after: String) { node(id: $id) { claims(property: $property, first: 200, after: $after) {"
            " pageInfo { hasNextPage endCursor } nodes { id property value language rank confidence locator"
            f" object {{ id {self._name} }} source {{ id publisher url }} }} }} }} }}"
        )
        rows: list[dict] = []
        cursor, goes_on = None, True
        while goes_on:
            found = self._transport.graphql(document, {"id": node, "property": property, "after": cursor}, None)["node"]
            if found is None:
                raise KeyError(f"There is no node with the id {node!r}.")
            rows += found["claims"]["nodes"]
            refuse_standstill(found["claims"]["pageInfo"], cursor)
            cursor, goes_on = found["claims"]["pageInfo"]["endCursor"], found["claims"]["pageInfo"]["hasNextPage"]
        return frame(_claim_columns(rows), [row["id"] for row in rows])


def _said_by(rows: Sequence[Mapping[str, Any]]) -> dict[str, pd.Series]:
    references = [row.get("sources") or [] for row in rows]
    return {
        "sources": lists([list(dict.fromkeys(entry["source"]["id"] for entry in said)) for said in references]),
        "publishers": lists([sorted({entry["source"]["publisher"] for entry in said if entry["source"]["publisher"]}) for said in references]),
    }


def _conflict_columns(conflicts: Sequence[dict], values: Sequence[dict]) -> dict[str, pd.Series]:
    def strings(*path: str) -> pd.Series:
        return pd.Series([_at(conflict, path) for conflict in conflicts], dtype="string")

    return {
        "kind": categories([conflict["kind"] for conflict in conflicts]),
        "property": categories([conflict["property"] for conflict in conflicts]),
        "node.id": strings("node", "id"),
        "node.kind": categories([conflict["node"]["kind"] for conflict in conflicts]),
        "node.name": strings("node", "name"),
        "body.id": strings("body", "id"),
        "body.name": strings("body", "name"),
        "other.id": strings("relationship", "to", "id"),
        "other.name": strings("relationship", "to", "name"),
        "value": pd.Series([value["value"] for value in values], dtype="string"),
        "isBest": pd.Series([value["isBest"] for value in values], dtype="bool"),
        "publisherCount": pd.Series([value["publisherCount"] for value in values], dtype="int64"),
        **_said_by(values),
        "locators": lists([[entry["locator"] for entry in value["sources"]] for value in values]),
    }


def _claim_columns(rows: Sequence[dict]) -> dict[str, pd.Series]:
    def strings(*path: str) -> pd.Series:
        return pd.Series([_at(row, path) for row in rows], dtype="string")

    return {
        "property": categories([row["property"] for row in rows]),
        "value": strings("value"),
        "language": strings("language"),
        "object.id": strings("object", "id"),
        "object.name": strings("object", "name"),
        "rank": categories([row["rank"] for row in rows]),
        "confidence": pd.Series([row["confidence"] for row in rows], dtype="Float64"),
        "source": strings("source", "id"),
        "publisher": strings("source", "publisher"),
        "url": strings("source", "url"),
        "locator": strings("locator"),
    }


def _at(row: Optional[Mapping[str, Any]], path: Sequence[str]) -> Any:
    for step in path:
        row = None if row is None else row.get(step)
    return row
