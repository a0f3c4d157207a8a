"""Asking for networks: which measures there are, and how the answer becomes frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Mapping, Optional, Sequence, Union

import pandas as pd

from ._asking import NETWORK_ARGUMENTS, Projections, Which, ask, names_of, network_arguments, takes_network
from ._columns import categories, frame, lists
from ._paging import Progress, pages
from ._relations import _said_by
from ._transport import Transport
from .network import Network

if TYPE_CHECKING:
    from typing_extensions import Unpack

NODE_PAGE_SIZE = 1000
TIE_PAGE_SIZE = 2000
EVIDENCE_PAGE_SIZE = 50  # ties, each with up to 25 things
EVIDENCE_OF_A_TIE = 25
ROLES = ("coordinator", "consultant", "gatekeeper", "representative", "liaison", "total")

# The measures of a node, with the type of their column.
METRICS = {
    "degree": "int64", "strength": "float64", "betweenness": "float64", "closeness": "Float64", "harmonic": "Float64", "eigenvector": "float64",
    "pageRank": "float64", "core": "int64", "component": "int64", "isArticulationPoint": "bool", "triangles": "int64", "clustering": "Float64",
    "constraint": "Float64", "effectiveSize": "Float64", "brokerage": "int64", "community": "int64",
}

_SUMMARY = (
    "density componentCount largestComponentSize diameter meanDistance transitivity degreeAssortativity articulationPointCount bridgeCount"
    " assortativity(by: COUNTRY) externalInternalIndex(by: COUNTRY)"
)


class Networks:
    """What :class:`EduGraph` has of networks."""

    _transport: Transport
    _label: str
    _name: str
    progress: Progress

    @takes_network()
    def network(
        self,
        projection: Projections = "PARTNERSHIPS",
        *,
        metrics: Union[str, Sequence[str]] = ("degree", "strength"),
        evidence: bool = False,
        summary: bool = False,
        group: str = "COUNTRY",
        algorithm: str = "LEIDEN",
        seed: int = 1,
        resolution: float = 1.0,
        **which: Unpack[Which],
    ) -> Network:
        """A network by the name of its projection: who is tied to whom, through what; see :class:`Network` for its frames.

        ``projection``: AGREEMENTS, CENTRES, PROGRAMMES, EVENTS, MEETINGS, PARTNERSHIPS (agreements, joint bodies, programmes), CONTACTS, PEOPLE,
        COUNTRIES ... or several, whose ties add up, multiplied by ``factors``. ``weight``: COUNT (1 a thing shared), NEWMAN (1 / (k - 1) for a
        thing that k share), BINARY. ``where``: ``{"countries": ["CN", "MY"], "crossBorder": True, "undated": False, "maxShared": 30, ...}``.
        ``as_of``: what was there on that day; or ``since`` and ``until``, one or both: what was there in between.

        ``metrics``: any of degree, strength, betweenness, closeness, harmonic, eigenvector, pageRank, core, component, isArticulationPoint,
        triangles, clustering, constraint, effectiveSize, brokerage (six columns of Gould and Fernandez's roles, by ``group``: COUNTRY, TYPE or
        KIND), community (by ``algorithm`` LEIDEN or LOUVAIN, ``seed``, ``resolution``; gives ``communities`` too). ``evidence``: what every tie
        rests on; takes longer. ``summary``: measures of the whole.
        """
        chosen = [metric_of(name) for name in names_of(metrics) or []]
        rule = network_arguments(projection, **which)
        how = f"algorithm: {algorithm}, seed: {int(seed)}, resolution: {float(resolution)}"
        fields = [
            f"brokerage(by: {group}) {{ {' '.join(ROLES)} }}" if name == "brokerage" else f"community({how})" if name == "community" else name
            for name in chosen
        ]
        selection = f"nodes {{ id {self._label} country node {{ kind }} {' '.join(fields)} }}"
        nodes = self._pages("nodes", rule, selection, NODE_PAGE_SIZE)
        ties = self._pages("ties", rule, f"nodes {{ from {{ id {self._label} }} to {{ id {self._label} }} count weight }}", TIE_PAGE_SIZE)
        whole = self._whole(rule, how if "community" in chosen else None, summary)
        communities = whole.get("communities")
        return Network(
            nodes=_nodes(nodes, chosen),
            ties=_ties(ties),
            rule=whole["rule"],
            projections=whole["projections"],
            weight=whole["weight"],
            evidence=self._evidence(rule) if evidence else None,
            communities=None if communities is None else _communities(communities["communities"]),
            modularity=None if communities is None else communities["modularity"],
            summary=whole.get("summary", {}),
        )

    def _pages(self, field: str, rule: Mapping[str, Any], selection: str, page_size: int) -> list[dict]:
        found = pages(self._transport, field, NETWORK_ARGUMENTS, rule, selection, progress=self.progress, page_size=page_size, parent="cooperation")
        return [row for page in found for row in page]

    def _whole(self, rule: Mapping[str, Any], communities: Optional[str], summary: bool) -> dict:
        parts = ["rule projections weight"]
        if communities:
            parts.append(f"communities({communities}, first: 200) {{ modularity count communities {{ number size countries {{ country count }} }} }}")
        if summary:
            parts.append(f"summary {{ nodeCount tieCount {_SUMMARY} }}")
        return ask(self._transport, "cooperation", NETWORK_ARGUMENTS, rule, " ".join(parts))

    def _evidence(self, rule: Mapping[str, Any]) -> pd.DataFrame:
        things = f"projection node {{ id kind {self._name} }} between {{ id }} relationships {{ sources {{ source {{ id publisher }} }} }}"
        selection = f"nodes {{ from {{ id }} to {{ id }} evidence(first: {EVIDENCE_OF_A_TIE}) {{ {things} }} }}"
        rows = [(tie, thing) for tie in self._pages("ties", rule, selection, EVIDENCE_PAGE_SIZE) for thing in tie["evidence"]]
        said = [{"sources": [entry for relationship in thing["relationships"] for entry in relationship["sources"]]} for _, thing in rows]
        return frame({
            "from": pd.Series([tie["from"]["id"] for tie, _ in rows], dtype="string"),
            "to": pd.Series([tie["to"]["id"] for tie, _ in rows], dtype="string"),
            "projection": categories([thing["projection"] for _, thing in rows]),
            "node.id": pd.Series([thing["node"]["id"] for _, thing in rows], dtype="string"),
            "node.kind": categories([thing["node"]["kind"] for _, thing in rows]),
            "node.name": pd.Series([thing["node"]["name"] for _, thing in rows], dtype="string"),
            "between": lists([[node["id"] for node in thing["between"]] for _, thing in rows]),
            **_said_by(said),
        })


def metric_of(name: str) -> str:
    """``page_rank``, ``PAGE_RANK`` and ``pagerank`` are ``pageRank``; what is no metric is refused here, with those that there are."""
    plain = name.replace("_", "").lower()
    for metric in METRICS:
        if metric.lower() == plain:
            return metric
    raise ValueError(f"{name!r} is no metric; there are {', '.join(METRICS)}.")


def _nodes(rows: Sequence[dict], metrics: Sequence[str]) -> pd.DataFrame:
    columns: dict[str, pd.Series] = {
        "label": pd.Series([row["label"] for row in rows], dtype="string"),
        "kind": categories([(row["node"] or {}).get("kind") for row in rows]),
        "country": categories([row["country"] for row in rows]),
    }
    for name in metrics:
        if name == "brokerage":
            columns.update({f"brokerage.{role}": pd.Series([row[name][role] for row in rows], dtype="int64") for role in ROLES})
        else:
            columns[name] = pd.Series([row[name] for row in rows], dtype=METRICS[name])
    return frame(columns, [row["id"] for row in rows])


def _ties(rows: Sequence[dict]) -> pd.DataFrame:
    return frame({
        "from": pd.Series([row["from"]["id"] for row in rows], dtype="string"),
        "to": pd.Series([row["to"]["id"] for row in rows], dtype="string"),
        "from.label": pd.Series([row["from"]["label"] for row in rows], dtype="string"),
        "to.label": pd.Series([row["to"]["label"] for row in rows], dtype="string"),
        "count": pd.Series([row["count"] for row in rows], dtype="int64"),
        "weight": pd.Series([row["weight"] for row in rows], dtype="float64"),
    })


def _communities(rows: Sequence[dict]) -> pd.DataFrame:
    made = frame({
        "size": pd.Series([row["size"] for row in rows], dtype="int64"),
        "countries": pd.Series([{entry["country"]: entry["count"] for entry in row["countries"]} for row in rows], dtype="object"),
    })
    made.index = pd.Index([row["number"] for row in rows], name="community")
    return made
