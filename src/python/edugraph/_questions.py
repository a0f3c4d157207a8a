"""Short forms of filters, orders and days, spelt out as the API wants them."""

from __future__ import annotations

import datetime
import re
from typing import Any, Mapping, Optional, Sequence, Union

import pandas as pd

Where = Mapping[str, Any]
Order = Union[None, str, Mapping[str, Any], Sequence[Union[str, Mapping[str, Any]]]]
Day = Union[None, str, datetime.date]

_COMPARISONS = frozenset(
    operator
    for plain in ("eq", "in", "gt", "gte", "lt", "lte", "contains", "startsWith", "endsWith")
    for operator in (plain, f"n{plain}")
) | {"any"}


def spell_where(where: Optional[Where]) -> Optional[dict[str, Any]]:
    """A filter in full: a bare value means ``eq``, a bare list ``in``; dates become text.

    >>> spell_where({"country": "CN", "type": ["UNIVERSITY", "SCHOOL"], "agreements": {"some": {"signedOn": {"gte": "2020-01-01"}}}})
    {'country': {'eq': 'CN'}, 'type': {'in': ['UNIVERSITY', 'SCHOOL']}, 'agreements': {'some': {'signedOn': {'gte': '2020-01-01'}}}}
    """
    if where is None:
        return None
    if not isinstance(where, Mapping):
        raise TypeError(f"where is a dictionary such as {{'country': 'CN'}}, not {type(where).__name__}.")
    return {key: _spell(key, value) for key, value in where.items()}


def _spell(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return spell_where(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        entries = [spell_where(entry) if isinstance(entry, Mapping) else spell_value(entry) for entry in _ordered(value)]
        return entries if key in _COMPARISONS or key in ("and", "or") else {"in": entries}
    return spell_value(value) if key in _COMPARISONS else {"eq": spell_value(value)}


def _ordered(values: Any) -> list:
    return sorted(values) if isinstance(values, (set, frozenset)) else list(values)


def spell_value(value: Any) -> Any:
    """A value as JSON has it: days as text, numpy's numbers as Python's."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, pd.Period):
        return spell_day(value)
    return value.item() if hasattr(value, "item") else value


def spell_order(order: Order) -> Optional[list[dict[str, Any]]]:
    """An order in full: ``"name"`` ascends, ``"-name"`` descends, ``"-agreements.totalCount"`` goes by a count.

    >>> spell_order(["country", "-agreements.totalCount"])
    [{'country': 'ASC'}, {'agreements': {'totalCount': 'DESC'}}]
    """
    if order is None:
        return None
    keys = [order] if isinstance(order, (str, Mapping)) else list(order)
    return [_spell_key(key) if isinstance(key, str) else dict(key) for key in keys]


def _spell_key(key: str) -> dict[str, Any]:
    direction = "DESC" if key.startswith("-") else "ASC"
    spelt: Any = direction
    for step in reversed(key.lstrip("-+").split(".")):
        spelt = {step: spelt}
    return spelt


def spell_day(day: Day) -> Optional[str]:
    """A day as ``2024-12-31``. A year or month alone is refused: it would leave open which of its days is meant."""
    if day is None:
        return None
    if isinstance(day, datetime.datetime):
        return day.date().isoformat()
    if isinstance(day, datetime.date):
        return day.isoformat()
    if isinstance(day, pd.Period) and day.freqstr != "D":
        raise ValueError(f"{day} is no day but a longer period; say its first or last day.")
    try:
        return datetime.date.fromisoformat(str(day)).isoformat()
    except ValueError:
        raise ValueError(f"{day!r} is no day; say one such as '2024-12-31' (the state on the last day of a year).") from None


_TOKEN = r'"(?:\\.|[^"\\])*"|[{}()\[\]]|\.\.\.\s*(?:on\s+\w+)?|\w+\s*:?'


def leaf_paths(selection: str) -> list[str]:
    """The columns that a selection comes to when everything in it is known.

    >>> leaf_paths("agreements(first: 3) { totalCount } seat: places { nodes { name } } city ... on Centre { scope }")
    ['agreements.totalCount', 'seat.nodes.name', 'city', 'scope']
    """
    paths: list[str] = []
    around: list[str] = []  # names of the fields that are open; "" for a fragment, which adds no name
    last, is_aliased, arguments = "", False, 0
    for token in re.findall(_TOKEN, selection):
        if token in "([":
            arguments += 1
        elif token in ")]":
            arguments -= 1
        elif arguments > 0:
            continue
        elif token == "{":
            around.append(last)
            if paths and paths[-1] == _path(around):
                paths.pop()
            last = ""
        elif token == "}":
            around.pop()
        elif token.startswith("..."):
            last = ""
        elif is_aliased:
            is_aliased = False
        else:
            last, is_aliased = token.rstrip(": \n\t"), token.endswith(":")
            paths.append(_path([*around, last]))
    return list(dict.fromkeys(paths))


def _path(names: Sequence[str]) -> str:
    return ".".join(name for name in names if name)


def response_keys(selection: str) -> list[str]:
    """The names under which a selection's outermost fields are answered.

    >>> response_keys("agreements(first: 3) { totalCount } seat: places { nodes { name } } city")
    ['agreements', 'seat', 'city']
    """
    depth = 0
    outermost = []
    for token in re.findall(r'"(?:\\.|[^"\\])*"|[{}()\[\]]|\w+\s*:?', selection):
        if token in "{([":
            depth += 1
        elif token in "})]":
            depth -= 1
        elif depth == 0:
            outermost.append(token)
    keys = []
    is_aliased = False
    for token in outermost:
        if not is_aliased:
            keys.append(token.rstrip(": \n\t"))
        is_aliased = token.endswith(":")
    return keys
