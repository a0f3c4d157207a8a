"""The kinds of node, the list of the API that has each, and the columns of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ._columns import Column, Row, category, computed, date, flag, flattened, integer, number, text, texts


@dataclass(frozen=True)
class Kind:
    """One kind: ``field`` is the API's list, ``input`` the beginning of the names of its filter and sort types."""

    name: str
    field: str
    input: str
    columns: tuple[Column, ...]


def _external_ids(row: Row) -> list[str]:
    return [f"{entry['scheme']}:{entry['value']}" for entry in row.get("externalIds") or []]


def _ror(row: Row) -> Optional[str]:
    return next((entry["value"] for entry in row.get("externalIds") or [] if entry["scheme"] == "ROR"), None)


def _source_ids(row: Row) -> list[str]:
    return list(dict.fromkeys(reference["source"]["id"] for reference in row.get("sources") or []))


_NAMES = texts("names", "names { value }", lambda row: [name["value"] for name in row.get("names") or []])
_EXTERNAL_IDS = texts("externalIds", "externalIds { scheme value }", _external_ids)
_ROR = computed("ror", "externalIds { scheme value }", "string", _ror)
_SOURCES = texts("sources", "sources { source { id } }", _source_ids)
_STAGES = flattened("stages", "stages { value on { value } }", ["value", "on.value"])
_FIGURES = flattened(
    "figures",
    "figures { measure value unit comparator planned on { value } }",
    ["measure", "value", "unit", "comparator", "planned", "on.value"],
)
_SECTORS = texts("sectors", "sectors { value }", lambda row: [sector["value"] for sector in row.get("sectors") or []])
_BODY = computed("body.id", "body { id name country }", "string", lambda row: (row.get("body") or {}).get("id"))
_BODY_NAME = computed("body.name", "body { id name country }", "string", lambda row: (row.get("body") or {}).get("name"))
_BODY_COUNTRY = computed("body.country", "body { id name country }", "string", lambda row: (row.get("body") or {}).get("country"))

_ENDING = (_NAMES, _EXTERNAL_IDS, _SOURCES)

KINDS: dict[str, Kind] = {
    kind.field: kind
    for kind in (
        Kind("INSTITUTION", "institutions", "Institution", (
            text("name"), category("type"), category("country"), text("city"), date("establishedOn"), date("dissolvedOn"), flag("isActive"),
            integer("studentCount"), text("website"), _SECTORS, _ROR, *_ENDING)),
        Kind("CENTRE", "centres", "Centre", (
            text("name"), category("type"), category("country"), text("city"), date("establishedOn"), date("dissolvedOn"), text("scope"),
            integer("memberCount"), _STAGES, _FIGURES, *_ENDING)),
        Kind("AGREEMENT", "agreements", "Agreement", (
            text("name"), category("type"), date("signedOn"), date("validUntil"), text("scope"), _STAGES, *_ENDING)),
        Kind("EVENT", "events", "Event", (
            text("name"), category("type"), date("startsOn"), date("endsOn"), category("country"), text("city"), text("theme"), text("edition"),
            integer("attendance"), _FIGURES, *_ENDING)),
        Kind("PROGRAMME", "programmes", "Programme", (
            text("name"), category("type"), date("startsOn"), date("endsOn"), integer("beneficiaries"), _STAGES, _FIGURES, *_ENDING)),
        Kind("PERSON", "people", "Person", (text("name"), text("honorific"), category("gender"), *_ENDING)),
        Kind("ROLE", "roles", "Role", (text("name"), text("title"), _BODY, _BODY_NAME, _BODY_COUNTRY, *_ENDING)),
        Kind("PLACE", "places", "Place", (
            text("name"), category("type"), category("country"), text("code"), number("latitude"), number("longitude"), *_ENDING)),
        Kind("TOPIC", "topics", "Topic", (text("name"), *_ENDING)),
        Kind("SOURCE", "sources", "Source", (
            text("title"), text("publisher"), text("url"), date("publishedOn"), date("retrievedOn"), category("language"), text("licence"),
            category("dataset"))),
    )
}
