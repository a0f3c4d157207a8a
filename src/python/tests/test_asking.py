"""The arguments that say which network is meant: in one place, and the same for every question."""

import inspect
import os
import tempfile
import unittest

from edugraph import EduGraph
from edugraph._asking import network_arguments

QUESTIONS = ("network", "ranking", "matrix", "suggestions", "common_partners", "export")


class AskingTests(unittest.TestCase):
    def setUp(self):
        self.graph = EduGraph("http://127.0.0.1:1")

    def test_every_question_on_a_network_shows_the_same_arguments(self):
        parameters = {name: one for name, one in inspect.signature(network_arguments).parameters.items() if name != "projection"}
        for question in QUESTIONS:
            with self.subTest(question):
                shown = inspect.signature(getattr(EduGraph, question)).parameters
                self.assertEqual(parameters, {name: shown.get(name) for name in parameters})
                self.assertNotIn("which", shown)

    def test_change_has_days_of_its_own(self):
        shown = inspect.signature(EduGraph.change).parameters
        self.assertEqual(["self", "earlier", "later", "projection", "weight", "factors", "where"], list(shown))

    def test_wrong_name_is_refused_with_the_nearest_right_one(self):
        for question, arguments in (("network", {"asof": "2024-12-31"}), ("ranking", {"metric": "degree", "wehre": {}}), ("matrix", {"wieght": "COUNT"})):
            wrong = list(arguments)[-1]
            near = {"asof": "as_of", "wehre": "where", "wieght": "weight"}[wrong]
            with self.subTest(question), self.assertRaisesRegex(TypeError, f"^{question}\\(\\) takes no '{wrong}'; did you mean '{near}'"):
                getattr(self.graph, question)(**arguments)

    def test_export_without_a_projection_refuses_what_is_of_a_network(self):
        with tempfile.TemporaryDirectory() as folder:
            for arguments in ({"weight": "COUNT"}, {"metrics": "all"}, {"since": "2020-01-01"}):
                with self.subTest(arguments), self.assertRaisesRegex(ValueError, "is of a network; say which"):
                    self.graph.export("graphml", os.path.join(folder, "x"), **arguments)
            self.assertEqual([], os.listdir(folder))
