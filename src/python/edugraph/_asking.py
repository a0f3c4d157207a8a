"""The arguments of questions, in one place: which network is meant, and a field of the API asked with what was given."""

from __future__ import annotations

import difflib
import functools
import inspect
from typing import Any, Callable, Mapping, Optional, Sequence, TypedDict, TypeVar, Union, cast

from ._questions import Day, spell_day, spell_value
from ._transport import Transport

Projections = Union[str, Sequence[str]]
Method = TypeVar("Method", bound=Callable[..., Any])

# The arguments that say which network is meant, with their types.
NETWORK_ARGUMENTS = {
    "projection": "[Projection!]!", "factors": "[Float!]", "weight": "WeightRule!", "where": "NetworkFilterInput", "asOf": "Date", "from": "Date",
    "to": "Date",
}


class Which(TypedDict, total=False):
    """The arguments of :func:`network_arguments`, as every question on a network takes them."""

    weight: str
    factors: Optional[Sequence[float]]
    where: Optional[Mapping[str, Any]]
    as_of: Day
    since: Day
    until: Day


def takes_network(*without: str) -> Callable[[Method], Method]:
    """For a method that hands its ``**which`` on to :func:`network_arguments`: their names and defaults are written down there alone.

    They are part of the method's signature, as ``help`` and editors show it, but those ``without``; another name is refused with the nearest
    right one.
    """

    def decorate(method: Method) -> Method:
        own = [parameter for parameter in inspect.signature(method).parameters.values() if parameter.kind != parameter.VAR_KEYWORD]
        all_of_it = inspect.signature(network_arguments).parameters.items()
        more = [parameter for name, parameter in all_of_it if name != "projection" and name not in without]
        signature = inspect.Signature([*own, *more])

        @functools.wraps(method)
        def asked(*given: Any, **named: Any) -> Any:
            for name in named:
                if name not in signature.parameters:
                    near = difflib.get_close_matches(name, signature.parameters, 1, 0.5)
                    raise TypeError(f"{method.__name__}() takes no {name!r}" + (f"; did you mean {near[0]!r}?" if near else "; see its help()."))
            return method(*given, **named)

        asked.__signature__ = signature  # type: ignore[attr-defined]
        return cast(Method, asked)

    return decorate


def network_arguments(
    projection: Projections,
    *,
    weight: str = "NEWMAN",
    factors: Optional[Sequence[float]] = None,
    where: Optional[Mapping[str, Any]] = None,
    as_of: Day = None,
    since: Day = None,
    until: Day = None,
) -> dict[str, Any]:
    """What makes a tie, and when: the values of :data:`NETWORK_ARGUMENTS`; None for what was not said.

    >>> arguments = network_arguments("EVENTS", where={"countries": "CN", "crossBorder": True}, as_of="2024-12-31")
    >>> arguments["projection"], arguments["where"], arguments["asOf"]
    (['EVENTS'], {'countries': ['CN'], 'crossBorder': True}, '2024-12-31')
    """
    return {
        "projection": [projection] if isinstance(projection, str) else list(projection),
        "weight": weight,
        "factors": None if factors is None else [float(factor) for factor in factors],
        "where": None if where is None else {name: _listed(name, value) for name, value in where.items()},
        "asOf": spell_day(as_of), "from": spell_day(since), "to": spell_day(until),
    }


def ask(transport: Transport, field: str, declarations: Mapping[str, str], variables: Mapping[str, Any], selection: str = "") -> Any:
    """A field of the API's root, with the arguments that are not None: ``declarations`` are their types, ``variables`` their values."""
    given = {name: value for name, value in variables.items() if value is not None}
    declared = ", ".join(f"${name}: {declarations[name]}" for name in given)
    passed = ", ".join(f"{name}: ${name}" for name in given)
    chosen = f" {{ {selection} }}" if selection else ""
    return transport.graphql(f"query({declared}) {{ {field}({passed}){chosen} }}", given, None)[field]


def enum_of(name: str) -> str:
    """``pageRank`` as the API's enums have it: ``PAGE_RANK``."""
    return "".join(f"_{letter}" if letter.isupper() else letter.upper() for letter in name)


def names_of(names: Union[None, str, Sequence[str]]) -> Optional[list[str]]:
    """One name or several, as a list."""
    return None if names is None else [names] if isinstance(names, str) else list(names)


def _listed(name: str, value: Any) -> Any:
    """Filters that take a list take a single value too."""
    is_listed = name in ("kinds", "countries") or name.endswith("Types")
    if is_listed and not isinstance(value, (list, tuple, set, frozenset)):
        return [spell_value(value)]
    return sorted(value) if isinstance(value, (set, frozenset)) else list(value) if isinstance(value, tuple) else spell_value(value)
