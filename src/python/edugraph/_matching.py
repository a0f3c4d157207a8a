"""Messy strings to bodies."""

from __future__ import annotations

import json
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

import pandas as pd

from ._columns import frame, lists
from ._paging import Progress
from ._transport import Transport
from .errors import UnexpectedAnswer

STRINGS_A_REQUEST = 1000  # the server takes 10,000; smaller ones keep within its time


class Matching:
    """What :class:`EduGraph` has of matching."""

    _transport: Transport
    progress: Progress

    def match(self, strings: Union[str, Iterable[Optional[str]]], country: Union[None, str, Sequence[Optional[str]]] = None) -> pd.DataFrame:
        """The body that each affiliation string means, as one row a string, in their order and under their index if they are a Series.

        ``country``: ISO 3166-1 alpha-2 code, for all or one for each. Columns: input, id, name, ror (NA where no body is sure enough),
        score (``Float64``, 0 to 1, of the chosen one, else of the best candidate), candidates (a list of dictionaries with id, name, ror, score,
        reasons; the best first). Strings that are NA or empty match nothing and are not sent.

        >>> graph.match(["Guangxi Univ. for Nationalities, Nanning, PR China", "NUS"])  # doctest: +SKIP
        """
        index = strings.index if isinstance(strings, pd.Series) else None
        texts = [_text(value) for value in ([strings] if isinstance(strings, str) else strings)]
        countries = [_text(country)] * len(texts) if country is None or isinstance(country, str) else [_text(value) for value in country]
        if len(countries) != len(texts):
            raise ValueError(f"There are {len(texts)} strings and {len(countries)} countries; give one country for all, or one for each.")
        asked = [place for place, text in enumerate(texts) if text]
        answers: dict[int, dict] = {}
        for start in range(0, len(asked), STRINGS_A_REQUEST):
            part = asked[start:start + STRINGS_A_REQUEST]
            answers.update(zip(part, self._match([{"input": texts[place], "country": countries[place]} for place in part])))
            if callable(self.progress):
                self.progress("match", len(answers), len(asked))
        made = frame(_match_columns(texts, [answers.get(place) for place in range(len(texts))]))
        if index is not None:
            made.index = index
        return made

    def _match(self, questions: Sequence[Mapping[str, Any]]) -> list[dict]:
        sent = json.dumps(questions).encode()
        text = self._transport.text("POST", "/v1/match", accept="application/x-ndjson", data=sent, content_type="application/json")
        lines = [json.loads(line) for line in text.splitlines() if line]
        if len(lines) != len(questions):
            raise UnexpectedAnswer(f"{len(questions)} strings were sent and {len(lines)} answered.", 200)
        return lines


def _text(value: Any) -> Optional[str]:
    if value is None or value is pd.NA or value != value:
        return None
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text.")
    return value.strip() or None


def _match_columns(texts: Sequence[Optional[str]], answers: Sequence[Optional[dict]]) -> dict[str, pd.Series]:
    chosen = [(answer or {}).get("chosen") or {} for answer in answers]
    candidates = [(answer or {}).get("candidates") or [] for answer in answers]
    scores = [body.get("score", found[0]["score"] if found else None) for body, found in zip(chosen, candidates)]
    return {
        "input": pd.Series(list(texts), dtype="string"),
        **{name: pd.Series([body.get(name) for body in chosen], dtype="string") for name in ("id", "name", "ror")},
        "score": pd.Series(scores, dtype="Float64"),
        "candidates": lists(candidates),
    }
