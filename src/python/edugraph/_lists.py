"""The lists of things: one method and one frame a kind."""

from __future__ import annotations

from typing import Optional

import pandas as pd

from ._columns import frame, inferred
from ._kinds import KINDS
from ._paging import Progress, pages
from ._questions import Day, Order, Where, leaf_paths, response_keys, spell_day, spell_order, spell_where
from ._transport import Transport


class Lists:
    """What :class:`EduGraph` has of lists. Every method reads all pages."""

    _transport: Transport
    _name: str
    progress: Progress

    def institutions(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Institutions: universities, colleges, ministries, companies ...; one row each.

        ``where``: the API's filter; a bare value means "equals", a bare list "one of": ``{"country": ["MY", "TH"]}``, ``{"agreements":
        {"some": {"signedOn": {"gte": "2020-01-01"}}}}``. ``order``: ``"name"``, ``"-studentCount"``, ``["country", "-agreements.totalCount"]``.
        ``as_of``: a day; only what was there then. ``limit``: at most so many rows; all if None. ``select``: more fields in GraphQL,
        such as ``"agreements { totalCount } places { nodes { name } }"``, which become ``agreements.totalCount`` and ``places.nodes.name``.

        Columns: name, type, country, city, establishedOn (3), dissolvedOn (3), isActive, studentCount, website, sectors, ror, names,
        externalIds, sources (ids).
        """
        return self._list("institutions", where, order, as_of, limit, select)

    def centres(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Joint bodies: centres, alliances, Luban Workshops, joint colleges ...; arguments as of :meth:`institutions`.

        Columns: name, type, country, city, establishedOn (3), dissolvedOn (3), scope, memberCount, stages.*, figures.*, names, externalIds, sources.
        """
        return self._list("centres", where, order, as_of, limit, select)

    def agreements(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Agreements; arguments as of :meth:`institutions`. Who is party to them: :meth:`related` ``("agreements", "parties")``.

        Columns: name, type, signedOn (3), validUntil (3), scope, stages.*, names, externalIds, sources.
        """
        return self._list("agreements", where, order, as_of, limit, select)

    def events(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Conferences, visits, ceremonies ...; arguments as of :meth:`institutions`.

        Columns: name, type, startsOn (3), endsOn (3), country, city, theme, edition, attendance, figures.*, names, externalIds, sources.
        """
        return self._list("events", where, order, as_of, limit, select)

    def programmes(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Plans, scholarships, trainings, competitions ...; arguments as of :meth:`institutions`.

        Columns: name, type, startsOn (3), endsOn (3), beneficiaries, stages.*, figures.*, names, externalIds, sources.
        """
        return self._list("programmes", where, order, as_of, limit, select)

    def people(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """People; arguments as of :meth:`institutions`. Columns: name, honorific, gender, names, externalIds, sources."""
        return self._list("people", where, order, as_of, limit, select)

    def roles(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Posts at bodies; arguments as of :meth:`institutions`.

        Columns: name, title, body.id, body.name, body.country, names, externalIds, sources.
        """
        return self._list("roles", where, order, as_of, limit, select)

    def places(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Countries, provinces, cities; arguments as of :meth:`institutions`.

        Columns: name, type, country, code (ISO 3166), latitude, longitude (degrees, WGS 84), names, externalIds, sources.
        """
        return self._list("places", where, order, as_of, limit, select)

    def topics(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """Topics; arguments as of :meth:`institutions`. Columns: name, names, externalIds, sources."""
        return self._list("topics", where, order, as_of, limit, select)

    def sources(
        self, where: Optional[Where] = None, order: Order = None, as_of: Day = None, limit: Optional[int] = None, select: str = ""
    ) -> pd.DataFrame:
        """The pages and registers that everything was said by; arguments as of :meth:`institutions`.

        Columns: title, publisher, url, publishedOn (3), retrievedOn (3), language, licence, dataset.
        """
        return self._list("sources", where, order, as_of, limit, select)

    def _list(self, field: str, where: Optional[Where], order: Order, as_of: Day, limit: Optional[int], select: str) -> pd.DataFrame:
        kind = KINDS[field]
        selections = dict.fromkeys(column.selection for column in kind.columns)
        known = response_keys(" ".join(["id", *selections]))
        twice = [key for key in response_keys(select) if key in known]
        if twice:
            raise ValueError(f"select asks for {twice[0]}, which the frame has already; give it a name of its own: 'more: {twice[0]} ...'.")
        declarations = {"where": f"{kind.input}FilterInput", "order": f"[{kind.input}SortInput!]", "asOf": "Date"}
        variables = {"where": spell_where(where), "order": spell_order(order), "asOf": spell_day(as_of)}
        selection = f"nodes {{ id {' '.join(selections)} {select} }}".replace(" name ", f" {self._name} ", 1)
        found = pages(self._transport, field, declarations, variables, selection, limit, self.progress)
        rows = [row for page in found for row in page]
        columns: dict[str, pd.Series] = {}
        for column in kind.columns:
            columns.update(column.build(rows))
        columns.update(inferred([{key: value for key, value in row.items() if key not in known} for row in rows], leaf_paths(select)))
        return frame(columns, [row["id"] for row in rows])
