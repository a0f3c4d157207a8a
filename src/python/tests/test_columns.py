"""Types of columns, short forms of filters, and the examples in the documentation."""

import datetime
import doctest
import unittest

import pandas as pd

from edugraph import _columns, _questions


class ColumnTests(unittest.TestCase):
    def test_dates_keep_their_precision_and_may_be_older_than_timestamps(self):
        values = [{"value": "0976", "precision": "YEAR"}, None, {"value": "2025-09", "precision": "MONTH"}, {"value": "2025-09-15", "precision": "DAY"}]
        columns = _columns.dates("on", values)
        self.assertEqual("period[D]", str(columns["on"].dtype))
        self.assertEqual([976, pd.NA, 2025, 2025], columns["on.year"].tolist())
        self.assertEqual(["0976-01-01", "NaT", "2025-09-01", "2025-09-15"], [_text(value) for value in columns["on"]])
        self.assertEqual(2, int((columns["on"] >= "2025-01-01").sum()))
        self.assertEqual([True, False], list(columns["on.precision"].dropna() < "DAY")[1:])

    def test_columns_without_a_value_keep_their_type(self):
        columns = _columns.dates("on", [None, None])
        self.assertEqual(["period[D]", "Int64", "category"], [str(column.dtype) for column in columns.values()])

    def test_types_are_found_by_looking(self):
        rows = [{"a": 1, "b": 1, "c": True, "d": "x", "e": [1], "f": None}, {"a": None, "b": 1.5, "c": None, "d": None, "e": None, "f": {"g": 1}}]
        columns = _columns.inferred(rows)
        found = {name: str(column.dtype) for name, column in columns.items()}
        self.assertEqual({"a": "Int64", "b": "Float64", "c": "boolean", "d": "string", "e": "object", "f.g": "Int64"}, found)
        self.assertEqual([[1], []], columns["e"].tolist())

    def test_categories_are_those_that_occur(self):
        self.assertEqual(["A", "B"], list(_columns.categories(["B", None, "A", "B"]).cat.categories))


    def test_what_is_expected_is_a_column_though_no_row_has_it(self):
        expected = ["parties.nodes.name", "place.name", "city"]
        columns = _columns.inferred([{"parties": {"nodes": []}, "place": None, "city": None}], expected)
        self.assertEqual((expected, [[], None, None]), (list(columns), [column.iloc[0] for column in columns.values()]))
        self.assertEqual(expected, list(_columns.inferred([], expected)))
        self.assertEqual(expected, list(_columns.inferred([{"parties": {"nodes": [{"name": "a"}]}, "place": {"name": "b"}, "city": "c"}], expected)))


class QuestionTests(unittest.TestCase):
    def test_leaves_are_found_in_fragments_and_behind_arguments(self):
        for selection, paths in (
            ("", []), ("a", ["a"]), ("a { b { c d } e }", ["a.b.c", "a.b.d", "a.e"]), ('a(x: {y: "} {"}) { ... { b } ... on C { d: e { f } } }', ["a.b", "a.d.f"]),
        ):
            with self.subTest(selection):
                self.assertEqual(paths, _questions.leaf_paths(selection))

    def test_period_of_a_day_is_a_day_and_a_longer_one_is_not(self):
        self.assertEqual({"signedOn": {"gte": "2024-02-29"}}, _questions.spell_where({"signedOn": {"gte": pd.Period("2024-02-29", freq="D")}}))
        with self.assertRaisesRegex(ValueError, "2024-02 is no day but a longer period"):
            _questions.spell_day(pd.Period("2024-02", freq="M"))

    def test_bare_values_are_spelt_out_at_any_depth(self):
        spelt = _questions.spell_where(
            {"or": [{"country": "CN"}, {"type": {"in": ["SCHOOL"]}}], "members": {"some": {"country": ["MY", "TH"]}}, "roles": {"any": False}, "city": None}
        )
        self.assertEqual({"or": [{"country": {"eq": "CN"}}, {"type": {"in": ["SCHOOL"]}}], "members": {"some": {"country": {"in": ["MY", "TH"]}}},
                          "roles": {"any": False}, "city": {"eq": None}}, spelt)

    def test_days_are_spelt_as_text(self):
        day = datetime.date(2024, 2, 29)
        self.assertEqual({"signedOn": {"ngte": "2024-02-29"}}, _questions.spell_where({"signedOn": {"ngte": day}}))
        self.assertEqual("2024-02-29", _questions.spell_day(pd.Timestamp("2024-02-29 13:00")))

    def test_filter_that_is_no_dictionary_is_refused(self):
        with self.assertRaisesRegex(TypeError, "dictionary"):
            _questions.spell_where("country = CN")

    def test_year_alone_is_no_day(self):
        for wrong in ("2024", "2024-02-30", "yesterday", 2024):
            with self.subTest(wrong), self.assertRaisesRegex(ValueError, "is no day"):
                _questions.spell_day(wrong)

    def test_outermost_names_are_seen_through_arguments_and_aliases(self):
        self.assertEqual(["a", "b"], _questions.response_keys('a(x: {y: "} z {"}, w: [1]) { c } b : d { e }'))


def load_tests(loader, tests, ignore):
    """The examples in the documentation are tests too."""
    for module in (_columns, _questions):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


def _text(value):
    return str(value).zfill(10) if value is not pd.NaT else "NaT"
