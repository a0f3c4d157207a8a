"""Rankings with their spans, tables of ties, and counts by year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence

import pandas as pd

from ._asking import NETWORK_ARGUMENTS, Projections, Which, ask, enum_of, names_of, network_arguments, takes_network
from ._columns import categories, frame, lists
from ._networks import METRICS, NODE_PAGE_SIZE, metric_of
from ._paging import Progress, pages
from ._transport import Transport

if TYPE_CHECKING:
    from typing_extensions import Unpack

UNRANKED = ("component", "isArticulationPoint", "community")  # numbers and marks of parts, which are not more or less


class Analysis:
    """What :class:`EduGraph` has of answers that are tables already."""

    _transport: Transport
    _label: str
    progress: Progress

    @takes_network()
    def ranking(
        self,
        metric: str,
        projection: Projections = "PARTNERSHIPS",
        *,
        worlds: int = 100,
        seed: int = 1,
        doubt: float = 0.05,
        share: float = 0.95,
        limit: Optional[int] = 25,
        **which: Unpack[Which],
    ) -> pd.DataFrame:
        """The nodes of a network by a metric, and how sure their ranks are.

        In each of ``worlds`` re-runs from ``seed``, claims are left out by their confidence and by ``doubt`` (the chance that a claim is wrong of
        which its source is certain), and one side is taken of every conflict; the rank lies from rankLow to rankHigh in ``share`` of them.
        ``metric``: such as ``"betweenness"``; of ``"constraint"`` the least comes first; ``"brokerage"`` ranks by its total. The rest is as for
        :meth:`network`. ``limit``: at most so many rows; all if None.

        Index: id. Columns: label, country (category), value (``Float64``), rank (``int64``), rankLow, rankHigh (``Int64``; NA without worlds),
        presence (``Float64``: in which share of the worlds it has a tie at all). ``frame.attrs["rule"]`` says how it was made.
        """
        rule = network_arguments(projection, **which)
        name = metric_of(metric)
        if name in UNRANKED:
            raise ValueError(f"{metric!r} has no order; rank by {', '.join(known for known in METRICS if known not in UNRANKED)}.")
        variables = {**rule, "metric": enum_of(name), "worlds": worlds, "seed": seed, "doubt": doubt, "share": share}
        declarations = {
            **NETWORK_ARGUMENTS, "metric": "NetworkMetric!", "worlds": "Int!", "seed": "Int!", "doubt": "Float!", "share": "Float!",
        }
        selection = f"nodes {{ node {{ id {self._label} country }} value rank rankLow rankHigh presence }}"
        found = pages(self._transport, "ranking", declarations, variables, selection, limit, self.progress)
        rows = [row for page in found for row in page]
        made = frame({
            "label": pd.Series([row["node"]["label"] for row in rows], dtype="string"),
            "country": categories([row["node"]["country"] for row in rows]),
            "value": pd.Series([row["value"] for row in rows], dtype="Float64"),
            "rank": pd.Series([row["rank"] for row in rows], dtype="int64"),
            "rankLow": pd.Series([row["rankLow"] for row in rows], dtype="Int64"),
            "rankHigh": pd.Series([row["rankHigh"] for row in rows], dtype="Int64"),
            "presence": pd.Series([row["presence"] for row in rows], dtype="Float64"),
        }, [row["node"]["id"] for row in rows])
        made.attrs["rule"] = ask(self._transport, "ranking", {**declarations, "first": "Int"}, {**variables, "first": 1}, "rule")["rule"]
        return made

    @takes_network()
    def matrix(
        self,
        rows: str = "COUNTRY",
        columns: str = "COUNTRY",
        projection: Projections = "PARTNERSHIPS",
        *,
        values: str = "tieCount",
        **which: Unpack[Which],
    ) -> pd.DataFrame:
        """A network's ties counted in a table: ``rows`` and ``columns`` are each COUNTRY, PROVINCE, TYPE or NODE.

        ``values``: ``"tieCount"`` (``int64``), ``"count"`` of things shared (``int64``) or ``"weight"`` (``float64``); empty cells are 0. The rest is
        as for :meth:`network`. Rows and columns stand under their keys (codes of countries, ids, names of types), those with most ties
        first. ``frame.attrs``: ``rule``, ``unplacedTieCount`` (ties in no cell, since an end's place is not known), ``labels`` (key to name).
        """
        if values not in ("tieCount", "count", "weight"):
            raise ValueError(f"{values!r} is in no cell; there are tieCount, count and weight.")
        rule = {**network_arguments(projection, **which), "rows": rows, "columns": columns}
        declarations = {**NETWORK_ARGUMENTS, "rows": "MatrixSide!", "columns": "MatrixSide!"}
        selection = f"nodes {{ heading {{ key {self._label} }} cells {{ column {values} }} }}"
        found = pages(self._transport, "rows", declarations, rule, selection, None, self.progress, NODE_PAGE_SIZE, parent="matrix")
        lines = [line for page in found for line in page]
        head = ask(self._transport, "matrix", declarations, rule, f"rule unplacedTieCount columns {{ key {self._label} }}")
        names = [column["key"] for column in head["columns"]]
        cells = [{cell["column"]: cell[values] for cell in line["cells"]} for line in lines]
        dtype = "float64" if values == "weight" else "int64"
        made = pd.DataFrame([[line.get(name, 0) for name in names] for line in cells], columns=pd.Index(names, name="column"), dtype=dtype)
        made.index = pd.Index([line["heading"]["key"] for line in lines], name="row", dtype="object")
        made.attrs.update(rule=head["rule"], unplacedTieCount=head["unplacedTieCount"])
        made.attrs["labels"] = {
            **{column["key"]: column["label"] for column in head["columns"]}, **{line["heading"]["key"]: line["heading"]["label"] for line in lines}
        }
        return made

    @takes_network()
    def suggestions(
        self,
        node: str,
        projection: Projections = "PARTNERSHIPS",
        *,
        rule: str = "ADAMIC_ADAR",
        limit: int = 25,
        **which: Unpack[Which],
    ) -> pd.DataFrame:
        """Who should meet the ``node`` of this id: those that it is not tied to but shares partners with, the most likely first.

        ``rule``: ADAMIC_ADAR, RESOURCE_ALLOCATION or COMMON_PARTNERS; ``limit``: 200 at most; the rest is as for :meth:`network`. Index: id. Columns:
        label, country (category), score (``float64``), commonPartnerCount (``int64``), partners (their labels, those that count most first).
        """
        asked = {**network_arguments(projection, **which), "for": node, "rule": rule, "first": limit}
        declarations = {**NETWORK_ARGUMENTS, "for": "ID!", "rule": "LinkRule!", "first": "Int"}
        one = f"node {{ id {self._label} country }} score commonPartnerCount reasons(first: 10) {{ partner {{ {self._label} }} }}"
        rows = ask(self._transport, "suggestions", declarations, asked, one)
        return frame({
            "label": pd.Series([row["node"]["label"] for row in rows], dtype="string"),
            "country": categories([row["node"]["country"] for row in rows]),
            "score": pd.Series([row["score"] for row in rows], dtype="float64"),
            "commonPartnerCount": pd.Series([row["commonPartnerCount"] for row in rows], dtype="int64"),
            "partners": lists([[reason["partner"]["label"] for reason in row["reasons"]] for row in rows]),
        }, [row["node"]["id"] for row in rows])

    def timeline(
        self,
        kinds: Sequence[str] = ("AGREEMENT", "CENTRE", "EVENT", "PROGRAMME"),
        *,
        by: str = "KIND",
        countries: Optional[Sequence[str]] = None,
        from_year: Optional[int] = None,
        to_year: Optional[int] = None,
    ) -> pd.DataFrame:
        """How many things began in each year, and how many no source dates.

        ``by``: KIND, TYPE, COUNTRY or NONE. Columns: year (``Int64``; NA for what no source dates), kind, type, country (categories; those that
        ``by`` divides by), count (``int64``). ``frame.attrs``: ``totalCount``, ``datedCount``, ``undatedCount`` of things, each counted once.
        """
        arguments = {
            "kinds": names_of(kinds), "by": by, "countries": names_of(countries),
            "fromYear": from_year, "toYear": to_year,
        }
        declarations = {"kinds": "[NodeKind!]!", "by": "TimelineGroup!", "countries": "[CountryCode!]", "fromYear": "Int", "toYear": "Int"}
        entry = "{ year kind type country count }"
        found = ask(
            self._transport, "timeline", declarations, arguments, f"totalCount datedCount undatedCount entries {entry} undated {entry}")
        rows = found["entries"] + found["undated"]
        divided = {"NONE": [], "KIND": ["kind"], "TYPE": ["kind", "type"], "COUNTRY": ["country"]}.get(by, ["kind", "type", "country"])
        made = frame({
            "year": pd.Series([row["year"] for row in rows], dtype="Int64"),
            **{name: categories([row[name] for row in rows]) for name in divided},
            "count": pd.Series([row["count"] for row in rows], dtype="int64"),
        })
        made.attrs.update({name: found[name] for name in ("totalCount", "datedCount", "undatedCount")})
        return made
