"""Whole tables and files, as the server exports them, and how to cite them."""

from __future__ import annotations

import datetime
import json
import os
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Mapping, Optional, Sequence, Union

import pandas as pd

from ._asking import Projections, Which, network_arguments, takes_network
from ._columns import categories, dates, frame, lists
from ._questions import Day, Where, spell_day, spell_where
from ._transport import Transport

if TYPE_CHECKING:
    from typing_extensions import Unpack

Names = Union[None, str, Sequence[str]]
DATES = ("from", "to", "on", "since")
MEMORY_BYTES = 64 << 20  # of a table, before it goes through a file
PRECISIONS = {4: "YEAR", 7: "MONTH", 10: "DAY"}  # by the length of 2025, 2025-09, 2025-09-15


@dataclass(frozen=True)
class Citation:
    """What to write under a table or a picture. ``str()`` of it is the whole; ``bibtex()`` an entry for LaTeX.

    ``text``: program, version, content and counts. ``content_hash``: of all that the sources say; equal hashes are equal data. ``licences``:
    one row a licence, with the number of its sources and its datasets.
    """

    text: str
    version: str
    content_hash: str
    revision: int
    url: str
    retrieved_on: datetime.date
    licences: pd.DataFrame

    def __str__(self) -> str:
        terms = "; ".join(f"{licence} ({', '.join(row['datasets'])})" for licence, row in self.licences.iterrows())
        return f"{self.text} Retrieved on {self.retrieved_on.isoformat()} from {self.url}. Licences of the sources: {terms}"

    def bibtex(self) -> str:
        """An ``@misc`` entry whose key holds the beginning of the content's hash."""
        return (
            f"@misc{{edugraph-{self.content_hash[:12]},\n"
            f"  title = {{EduGraph {self.version}: academic cooperation between China and the ASEAN countries}},\n"
            f"  howpublished = {{\\url{{{self.url}}}}},\n"
            f"  note = {{Content {self.content_hash}. Retrieved on {self.retrieved_on.isoformat()}}},\n"
            f"  year = {{{self.retrieved_on.year}}}\n"
            f"}}"
        )


class Exports:
    """What :class:`EduGraph` has of whole tables and files."""

    url: str
    _transport: Transport

    def edges(
        self,
        types: Names = None,
        *,
        kinds: Names = None,
        countries: Names = None,
        where: Optional[Mapping[str, Where]] = None,
        as_of: Day = None,
    ) -> pd.DataFrame:
        """All relationships, or those of some ``types`` (``"PARTY_TO"``, ...), in one request; one row each.

        ``kinds``: only between things of these kinds ("Institution", "Agreement", "Body", ...); ``countries``: only bodies and events of these;
        ``where``: a filter for each kind, ``{"Agreement": {"type": "MOU"}}``; ``as_of``: what held on a day.

        Index: id. Columns: source, target (ids; from and to), type (category), a column for each property that the types have (strings; amounts
        ``Float64``; dates three columns as in all frames), sources (ids).
        """
        table = self._csv("edges.csv", _filters(kinds, types, countries, where, as_of))
        columns: dict[str, pd.Series] = {}
        for name in table.columns.drop("id"):
            values = table[name]
            if name == "type":
                columns[name] = categories([None if value is pd.NA else value for value in values])
            elif name in DATES:
                columns.update(dates(name, [None if value is pd.NA else {"value": value, "precision": PRECISIONS[len(value)]} for value in values]))
            elif name == "sources":
                columns[name] = lists([[] if value is pd.NA else json.loads(value) for value in values])
            else:
                columns[name] = pd.to_numeric(values).astype("Float64") if name == "amount" else values
        return frame(columns, list(table["id"]))

    @takes_network()
    def export(
        self,
        format: str,
        path: Union[str, "os.PathLike[str]"],
        *,
        types: Names = None,
        kinds: Names = None,
        countries: Names = None,
        projection: Optional[Projections] = None,
        metrics: Names = None,
        communities: Optional[str] = None,
        samples: Optional[int] = None,
        seed: Optional[int] = None,
        resolution: Optional[float] = None,
        **which: Unpack[Which],
    ) -> dict:
        """Saves an export under ``path`` as it is sent, and its manifest beside it (``path`` + ``.manifest.json``), which is returned.

        ``format``: nodes.csv, edges.csv, claims.csv, jsonl, graphml, gexf, cytoscape.json, neo4j-admin (a zip) ...; the filters are those of
        :meth:`edges`. The manifest tells release, filter, counts, checksums, licences and the citation. A file that is broken off is not kept.

        With a ``projection`` it is a network (nodes.csv, edges.csv, jsonl, graphml, gexf, cytoscape.json): ``metrics`` are columns of its nodes ("all"
        for all), ``communities`` ("LEIDEN" or "LOUVAIN", from ``seed``, with ``resolution``) another, ``samples`` estimates betweenness; ``where`` is then
        a network's, and it, ``weight``, ``factors``, ``since`` and ``until`` are as for :meth:`network`. The manifest tells the rule.
        """
        measures = {"metrics": metrics, "communities": communities, "samples": samples, "seed": seed, "resolution": resolution}
        if projection is None:
            lost = [name for name, value in {**which, **measures}.items() if value is not None and name not in ("where", "as_of")]
            if lost:
                raise ValueError(f"{lost[0]} is of a network; say which, as in projection='PARTNERSHIPS'.")
            filters = _filters(kinds, types, countries, which.get("where"), which.get("as_of"))
        else:
            filters = {**_filters(kinds, types, countries, None, None), **_spelt(network_arguments(projection, **which)), **_spelt(measures)}
        manifest = self._manifest(format, filters)
        partial = f"{os.fspath(path)}.part"
        try:
            with open(partial, "wb") as file:
                self._transport.download(f"/v1/export/{format}", filters, file)
            os.replace(partial, path)
        finally:
            if os.path.exists(partial):
                os.remove(partial)
        with open(f"{os.fspath(path)}.manifest.json", "w", encoding="utf-8") as file:
            json.dump(manifest, file, ensure_ascii=False, indent=2)
        return manifest

    def cite(
        self,
        *,
        types: Names = None,
        kinds: Names = None,
        countries: Names = None,
        where: Optional[Mapping[str, Where]] = None,
        as_of: Day = None,
        on: Optional[datetime.date] = None,
    ) -> Citation:
        """How to cite what the server holds now, or the part of it that the filters of :meth:`edges` choose. ``on``: the day; today if None."""
        manifest = self._manifest("nodes.csv", _filters(kinds, types, countries, where, as_of))
        licences = frame({
            "sources": pd.Series([entry["sources"] for entry in manifest["licences"]], dtype="int64"),
            "datasets": lists([entry["datasets"] for entry in manifest["licences"]]),
        })
        licences.index = pd.Index([entry["licence"] for entry in manifest["licences"]], name="licence")
        release = manifest["release"]
        return Citation(
            manifest["citation"], release["version"], release["contentHash"], release["revision"], self.url, on or datetime.date.today(), licences)

    def _manifest(self, format: str, filters: Mapping[str, str]) -> dict:
        return self._transport.json("GET", f"/v1/export/{format}/manifest", params=filters)

    def _csv(self, format: str, filters: Mapping[str, str]) -> pd.DataFrame:
        with tempfile.SpooledTemporaryFile(MEMORY_BYTES) as file:
            self._transport.download(f"/v1/export/{format}", filters, file)
            file.seek(0)
            return pd.read_csv(file, dtype="string", keep_default_na=False, na_values=[""], encoding="utf-8")


def _filters(kinds: Names, types: Names, countries: Names, where: Optional[Mapping[str, Where]], as_of: Day) -> dict[str, Any]:
    """The parameters of an export's address; those that choose nothing are left out."""
    spelt = {
        "kinds": _joined(kinds), "types": _joined(types), "countries": _joined(countries), "asOf": spell_day(as_of),
        "where": None if where is None else json.dumps({kind: spell_where(filters) for kind, filters in where.items()}, ensure_ascii=False),
    }
    return {name: value for name, value in spelt.items() if value is not None}


def _spelt(arguments: Mapping[str, Any]) -> dict[str, str]:
    """Arguments as an address has them: lists with commas, filters as JSON; those that were not said are left out."""
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping) else str(value) if not isinstance(value, (list, tuple))
        else ",".join(repr(entry) if isinstance(entry, float) else str(entry) for entry in value)
        for name, value in arguments.items() if value is not None
    }


def _joined(names: Names) -> Optional[str]:
    return names if names is None or isinstance(names, str) else ",".join(names)
