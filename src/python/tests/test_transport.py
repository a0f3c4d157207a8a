"""Waiting, giving up and saying why, against a server of the test's own."""

import datetime
import email.utils
import socket
import unittest
from unittest import mock

import requests

from edugraph import EduGraph, QueryError, ServerBusy, ServerUnreachable, UnexpectedAnswer
from stub import Stub, page

ANSWER = (200, {"X-EduGraph-Version": "9.9"}, {"data": {"answer": 42}})


def client(stub, **options):
    """A client whose waits are written down and not waited."""
    graph = EduGraph(stub.url, **options)
    waits = []
    graph._transport._sleep = waits.append
    return graph, waits


class TransportTests(unittest.TestCase):
    def test_query_sends_document_variables_and_operation(self):
        with Stub([ANSWER]) as stub:
            graph, _ = client(stub, headers={"X-Key": "k"})
            self.assertEqual({"answer": 42}, graph.query("query A($b: Int) { c(b: $b) }", {"b": 1}, "A"))
            method, path, headers, body = stub.requests[0]
            self.assertEqual(("POST", "/graphql"), (method, path))
            self.assertEqual({"query": "query A($b: Int) { c(b: $b) }", "variables": {"b": 1}, "operationName": "A"}, body)
            self.assertEqual("k", headers["X-Key"])
            self.assertRegex(headers["User-Agent"], r"^edugraph-python/\d")

    def test_address_may_end_in_graphql(self):
        self.assertEqual("http://127.0.0.1:5080", EduGraph("http://127.0.0.1:5080/graphql/").url)

    def test_address_without_scheme_is_refused(self):
        with self.assertRaisesRegex(ValueError, "http://"):
            EduGraph("127.0.0.1:5080")

    def test_busy_server_is_asked_again_after_the_time_it_names(self):
        with Stub([(429, {"Retry-After": "7"}, {}), (503, {}, {}), ANSWER]) as stub:
            graph, waits = client(stub)
            self.assertEqual({"answer": 42}, graph.query("{ answer }"))
            self.assertEqual([7.0, 1.0], waits)

    def test_retry_after_can_be_a_date(self):
        then = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=30)
        with Stub([(503, {"Retry-After": email.utils.format_datetime(then, usegmt=True)}, {}), ANSWER]) as stub:
            graph, waits = client(stub, longest_wait=3600)
            graph.query("{ answer }")
            self.assertEqual(1, len(waits))
            self.assertTrue(0 <= waits[0] <= 30, waits)

    def test_server_that_stays_busy_is_given_up(self):
        with Stub([(429, {"Retry-After": "2"}, {})]) as stub:
            graph, waits = client(stub, retries=3)
            with self.assertRaises(ServerBusy) as caught:
                graph.query("{ answer }")
            self.assertEqual(2.0, caught.exception.retry_after)
            self.assertEqual([2.0] * 3, waits)
            self.assertEqual(4, len(stub.requests))

    def test_wait_longer_than_the_longest_is_not_begun(self):
        with Stub([(429, {"Retry-After": "61"}, {})]) as stub:
            graph, waits = client(stub)
            with self.assertRaisesRegex(ServerBusy, "61 s"):
                graph.query("{ answer }")
            self.assertEqual([], waits)

    def test_error_carries_code_hint_and_place(self):
        error = {"message": "No field x.", "locations": [{"line": 2, "column": 3}], "extensions": {"code": "BAD", "hint": "Ask for y."}}
        with Stub([(400, {}, {"errors": [error, error]})]) as stub:
            with self.assertRaises(QueryError) as caught:
                client(stub)[0].query("{\n  x\n}")
            self.assertEqual(("BAD", "Ask for y."), (caught.exception.code, caught.exception.hint))
            self.assertIn("BAD: No field x. Ask for y.\n      x\n      ^\nand 1 more", str(caught.exception))

    def test_error_keeps_what_was_answered(self):
        with Stub([(200, {}, {"errors": [{"message": "half", "path": ["a", 0]}], "data": {"b": 1}})]) as stub:
            with self.assertRaisesRegex(QueryError, r"half \(at a\.0\)") as caught:
                client(stub)[0].query("{ a b }")
            self.assertEqual({"b": 1}, caught.exception.data)

    def test_page_of_another_program_is_named_as_such(self):
        with Stub([(200, {"Content-Type": "text/html"}, "<html>")]) as stub:
            with self.assertRaisesRegex(UnexpectedAnswer, "is it the address of an EduGraph server"):
                client(stub)[0].query("{ answer }")

    def test_json_of_another_program_is_named_as_such(self):
        with Stub([(404, {}, ["no"])]) as stub:
            with self.assertRaises(UnexpectedAnswer) as caught:
                client(stub)[0].query("{ answer }")
            self.assertEqual(404, caught.exception.status)

    def test_nobody_there_says_what_to_start(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))  # bound, not listening: refused
            graph = EduGraph(f"http://127.0.0.1:{taken.getsockname()[1]}")
            graph._transport._sleep = lambda seconds: self.fail(f"waits {seconds} s for a server that was never there")
            with self.assertRaisesRegex(ServerUnreachable, r"edugraph serve` running there\? \([^<>]*refused\)$"):
                graph.query("{ answer }")

    def test_server_without_tls_is_told_by_its_scheme(self):
        with Stub([ANSWER]) as stub:
            address = stub.url.replace("http", "https")
            with self.assertRaisesRegex(ServerUnreachable, f"it does not speak TLS; is it {stub.url}\\?"):
                EduGraph(address).query("{ answer }")

    def test_answer_that_breaks_off_is_asked_for_again(self):
        with Stub([(200, {"Content-Length": "500"}, '{"data": {"ans'), ANSWER]) as stub:
            graph, waits = client(stub)
            self.assertEqual({"answer": 42}, graph.query("{ answer }"))
            self.assertEqual((2, [0.5]), (len(stub.requests), waits))

    def test_answer_that_always_breaks_off_is_given_up(self):
        with Stub([(200, {"Content-Length": "500"}, '{"data": {"ans')]) as stub:
            graph, waits = client(stub, retries=2)
            with self.assertRaisesRegex(ServerUnreachable, "broke off after 14 of 500 bytes"):
                graph.query("{ answer }")
            self.assertEqual([0.5, 1.0], waits)

    def test_server_that_is_started_again_between_pages_is_waited_for(self):
        topics = [{"id": f"t{number}", "name": "T", "names": [], "externalIds": [], "sources": []} for number in range(2)]
        with Stub([page(topics[:1], 2, "c1"), page(topics[1:], 2, None)]) as stub:
            graph, waits = client(stub)
            send, turns = graph._transport._session.request, iter([True, False, False, True])

            def request(*given, **named):
                if next(turns):
                    return send(*given, **named)
                raise requests.ConnectionError("[Errno 111] Connection refused")

            with mock.patch.object(graph._transport._session, "request", request):
                frame = graph.topics()
            self.assertEqual((["t0", "t1"], [0.5, 1.0]), (list(frame.index), waits))
            self.assertEqual([None, "c1"], [body["variables"]["after"] for *_, body in stub.requests])

    def test_silence_ends_at_the_timeout(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            graph = EduGraph(f"http://127.0.0.1:{silent.getsockname()[1]}", timeout=0.2)
            with self.assertRaisesRegex(ServerUnreachable, "within 0.2 s"):
                graph.query("{ answer }")
