"""EduGraph from Python: who works with whom, through what, since when, and who says so, as data frames.

>>> from edugraph import EduGraph
>>> graph = EduGraph("http://127.0.0.1:5080")
>>> graph.agreements(where={"signedOn": {"gte": "2024-01-01"}}, order="-signedOn")  # doctest: +SKIP
"""

from ._exports import Citation
from .client import VERSION as __version__
from .client import EduGraph
from .errors import EduGraphError, QueryError, ServerBusy, ServerUnreachable, UnexpectedAnswer
from .network import Network, Subgraph

__all__ = ["Citation", "EduGraph", "EduGraphError", "Network", "QueryError", "ServerBusy", "ServerUnreachable", "Subgraph", "UnexpectedAnswer", "__version__"]
