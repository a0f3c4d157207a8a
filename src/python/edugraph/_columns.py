"""How what the API answers becomes columns with fitting types."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Callable, Iterable, Mapping, Optional, Sequence

import pandas as pd

Row = Mapping[str, Any]
DATE_SELECTION = "{ value precision }"
PRECISIONS = ("YEAR", "MONTH", "DAY")


@dataclass(frozen=True)
class Column:
    """What to ask for (``selection``), and the columns that come of it, made from all rows at once."""

    name: str
    selection: str
    build: Callable[[Sequence[Row]], dict[str, pd.Series]]


def text(name: str) -> Column:
    """``string``; NA where nothing is known."""
    return _leaf(name, "string")


def integer(name: str) -> Column:
    """``Int64``, which has NA."""
    return _leaf(name, "Int64")


def number(name: str) -> Column:
    """``Float64``, which has NA."""
    return _leaf(name, "Float64")


def flag(name: str) -> Column:
    """``boolean``, which has NA: not known is not False."""
    return _leaf(name, "boolean")


def category(name: str) -> Column:
    """``category`` over the values that occur, sorted."""
    return Column(name, name, lambda rows: {name: categories([row.get(name) for row in rows])})


def date(name: str) -> Column:
    """Three columns: ``name``, ``name.year``, ``name.precision``; see :func:`dates`."""
    return Column(name, f"{name} {DATE_SELECTION}", lambda rows: dates(name, [row.get(name) for row in rows]))


def texts(name: str, selection: str, read: Callable[[Row], list]) -> Column:
    """``object``: a list in every cell, empty where there is nothing."""
    return Column(name, selection, lambda rows: {name: lists([read(row) for row in rows])})


def computed(name: str, selection: str, dtype: str, read: Callable[[Row], Any]) -> Column:
    """A column whose value is worked out from what was answered."""
    return Column(name, selection, lambda rows: {name: pd.Series([read(row) for row in rows], dtype=dtype)})


def flattened(name: str, selection: str, keys: Sequence[str]) -> Column:
    """A list of objects, as one column of lists a field: ``figures.measure``, ``figures.value``, ..."""

    def build(rows: Sequence[Row]) -> dict[str, pd.Series]:
        flat = [flatten({name: row.get(name) or []}) for row in rows]
        return {f"{name}.{key}": lists([cells.get(f"{name}.{key}", []) for cells in flat]) for key in keys}

    return Column(name, selection, build)


def lists(values: Iterable[list]) -> pd.Series:
    """A column of lists."""
    return pd.Series(list(values), dtype="object")


def categories(values: Sequence[Optional[str]]) -> pd.Series:
    """A column of categories, which are the values that occur, sorted."""
    return pd.Series(pd.Categorical(values, categories=sorted({value for value in values if value is not None})))


def dates(name: str, values: Sequence[Optional[Row]]) -> dict[str, pd.Series]:
    """Partial dates ``{value, precision}`` as three columns.

    ``name``: ``period[D]``, the first day that the date can mean (a period and not a timestamp, since universities are older
    than 1677, where pandas' nanoseconds begin); ``name.year``: ``Int64``; ``name.precision``: ``category`` of YEAR < MONTH < DAY.
    """
    days = [None if value is None else first_day(value["value"]) for value in values]
    periods = [pd.NaT if day is None else pd.Period(year=day.year, month=day.month, day=day.day, freq="D") for day in days]
    precision = pd.Categorical([None if value is None else value["precision"] for value in values], categories=PRECISIONS, ordered=True)
    return {
        name: pd.Series(periods, dtype="period[D]"),
        f"{name}.year": pd.Series([None if day is None else day.year for day in days], dtype="Int64"),
        f"{name}.precision": pd.Series(precision),
    }


def first_day(value: str) -> datetime.date:
    """The first day that ``2025``, ``2025-09`` or ``2025-09-15`` can mean."""
    parts = [int(part) for part in value.split("-")]
    return datetime.date(*(parts + [1, 1])[:3])


def flatten(row: Row, prefix: str = "") -> dict[str, Any]:
    """One flat dictionary: objects become ``a.b``; a list of objects one list a field (a list of lists stays one).

    >>> flatten({"a": {"b": 1}, "c": [{"d": 1, "e": 2}, {"d": 3, "e": 4}], "f": [5]})
    {'a.b': 1, 'c.d': [1, 3], 'c.e': [2, 4], 'f': [5]}
    """
    flat: dict[str, Any] = {}
    for key, value in row.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            flat.update(flatten(value, f"{name}."))
        elif isinstance(value, list) and value and all(isinstance(entry, Mapping) for entry in value):
            entries = [flatten(entry) for entry in value]
            for field in dict.fromkeys(field for entry in entries for field in entry):
                flat[f"{name}.{field}"] = [entry.get(field) for entry in entries]
        else:
            flat[name] = value
    return flat


def inferred(rows: Sequence[Row], expected: Sequence[str] = ()) -> dict[str, pd.Series]:
    """Columns of whatever was answered, types found by looking: Int64, Float64, boolean, string, or object for lists.

    Those ``expected`` are there even where no row has anything in them: of type object, with an empty list where what holds them is one.
    """
    flat = [_opened(flatten(row), expected) for row in rows]
    names = list(dict.fromkeys([*(name for row in flat for name in row), *expected]))
    columns = {}
    for name in names:
        values = [row.get(name) for row in flat]
        is_empty = all(value is None or value == [] for value in values)
        if is_empty and any(other.startswith(f"{name}.") for other in names):
            continue  # a null or empty parent of columns that other rows have
        columns[name] = pd.Series(_filled(values), dtype=_dtype_of(values))
    return columns


def _opened(cells: dict[str, Any], expected: Sequence[str]) -> dict[str, Any]:
    """The cells, with what is expected within an empty list or null in place of that."""
    opened: dict[str, Any] = {}
    for name, value in cells.items():
        within = [path for path in expected if path.startswith(f"{name}.")] if value is None or value == [] else []
        opened.update({path: value for path in within} if within else {name: value})
    return opened


def frame(columns: Mapping[str, pd.Series], ids: Optional[Sequence[str]] = None) -> pd.DataFrame:
    """The columns as a frame, under ids where they are given."""
    made = pd.DataFrame(dict(columns))
    if ids is not None:
        made.index = pd.Index(list(ids), name="id", dtype="object")
    return made


def _leaf(name: str, dtype: str) -> Column:
    return Column(name, name, lambda rows: {name: pd.Series([row.get(name) for row in rows], dtype=dtype)})


def _filled(values: Sequence[Any]) -> list:
    if any(isinstance(value, list) for value in values):
        return [[] if value is None else value for value in values]
    return list(values)


def _dtype_of(values: Sequence[Any]) -> str:
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return "boolean"
    if kinds == {int}:
        return "Int64"
    if kinds and kinds <= {int, float}:
        return "Float64"
    if kinds == {str}:
        return "string"
    return "object"
