"""A network as frames, and as a graph of networkx or igraph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import pandas as pd

from .errors import EduGraphError


@dataclass(frozen=True)
class Network:
    """Nodes and the ties between them, without direction, as :meth:`EduGraph.network` gives them.

    ``nodes``: index id; columns label, kind (category), country (category), and one for each metric asked for.
    ``ties``: columns from, to (ids), from.label, to.label, count (``int64``: things shared), weight (``float64``, by the rule). Index: 0, 1, ...
    ``evidence``: None, or one row for each thing that a tie shares: from, to, projection (category), node.id, node.kind, node.name, between
    (ids), sources (ids), publishers.
    ``communities``: None, or one row a community under its number: size, countries (a dictionary of counts).
    ``rule``: what makes a tie and how it is weighed, in words; cite it. ``summary``: measures of the whole; ``modularity`` of the communities.
    """

    nodes: pd.DataFrame
    ties: pd.DataFrame
    rule: str
    projections: list[str]
    weight: str
    evidence: Optional[pd.DataFrame] = None
    communities: Optional[pd.DataFrame] = None
    modularity: Optional[float] = None
    summary: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Network {' + '.join(self.projections)} by {self.weight}: {len(self.nodes):,} nodes, {len(self.ties):,} ties>"

    def to_networkx(self) -> Any:
        """A ``networkx.Graph``: nodes under their ids with the columns of ``nodes``, edges with ``count`` and ``weight``. What is NA is left out."""
        networkx = _imported("networkx")
        graph = networkx.Graph(rule=self.rule)
        graph.add_nodes_from((name, _known(row)) for name, row in zip(self.nodes.index, _records(self.nodes)))
        graph.add_edges_from((row["from"], row["to"], {"count": row["count"], "weight": row["weight"]}) for row in _records(self.ties))
        return graph

    def to_igraph(self) -> Any:
        """An ``igraph.Graph``: vertices in the order of ``nodes`` with ``name`` (the id) and its columns, edges with ``count`` and ``weight``."""
        igraph = _imported("igraph")
        places = {name: place for place, name in enumerate(self.nodes.index)}
        graph = igraph.Graph(n=len(self.nodes), edges=[(places[one], places[other]) for one, other in zip(self.ties["from"], self.ties["to"])])
        graph["rule"] = self.rule
        graph.vs["name"] = list(self.nodes.index)
        for column in self.nodes.columns:
            graph.vs[column] = [_plain(value) for value in self.nodes[column]]
        graph.es["count"] = [int(value) for value in self.ties["count"]]
        graph.es["weight"] = [float(value) for value in self.ties["weight"]]
        return graph


@dataclass(frozen=True)
class Subgraph:
    """A part of the graph itself, as :meth:`EduGraph.neighbourhood` gives it: things, and the relationships between them, each with its direction.

    ``nodes``: index id, the nearest to the middle first; columns kind (category), name. ``relationships``: index id; columns from, type (category),
    to, one of strings for each property that they have (``properties.capacity``), sources (ids), publishers. ``truncated``: whether there was more
    than the limit let through.
    """

    nodes: pd.DataFrame
    relationships: pd.DataFrame
    truncated: bool

    def __repr__(self) -> str:
        more = ", and there is more" if self.truncated else ""
        return f"<Subgraph: {len(self.nodes):,} nodes, {len(self.relationships):,} relationships{more}>"

    def to_networkx(self) -> Any:
        """A ``networkx.MultiDiGraph``: nodes under their ids, edges under the relationships' ids, with the columns. What is NA is left out."""
        networkx = _imported("networkx")
        graph = networkx.MultiDiGraph()
        graph.add_nodes_from((name, _known(row)) for name, row in zip(self.nodes.index, _records(self.nodes)))
        for name, row in zip(self.relationships.index, _records(self.relationships)):
            graph.add_edge(row["from"], row["to"], key=name, **{column: value for column, value in _known(row).items() if column not in ("from", "to")})
        return graph

    def to_igraph(self) -> Any:
        """A directed ``igraph.Graph``: vertices with ``name`` (the id) and the columns of ``nodes``, edges with ``id`` and their columns."""
        igraph = _imported("igraph")
        places = {name: place for place, name in enumerate(self.nodes.index)}
        ends = [(places[one], places[other]) for one, other in zip(self.relationships["from"], self.relationships["to"])]
        graph = igraph.Graph(n=len(self.nodes), edges=ends, directed=True)
        graph.vs["name"] = list(self.nodes.index)
        for column in self.nodes.columns:
            graph.vs[column] = [_plain(value) for value in self.nodes[column]]
        graph.es["id"] = list(self.relationships.index)
        for column in self.relationships.columns.drop(["from", "to"]):
            graph.es[column] = [_plain(value) for value in self.relationships[column]]
        return graph


def _imported(name: str) -> Any:
    try:
        return __import__(name)
    except ImportError as error:
        raise EduGraphError(f"{name} is not installed: pip install {name}, or pip install 'src/python[{name}]'.") from error


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{name: _plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def _plain(value: Any) -> Any:
    """A value that any library takes: Python's own types, None for NA."""
    if isinstance(value, (list, dict)):
        return value
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
