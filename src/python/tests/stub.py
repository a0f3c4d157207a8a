"""A small HTTP server on 127.0.0.1 that answers what a test tells it to, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Mapping, Optional


class Stub:
    """``with Stub([answer, ...]) as stub``: each request takes the next answer, the last one again and again.

    An answer is ``(status, headers, body)``; a body that is not text is sent as JSON.
    """

    def __init__(self, answers: list[tuple[int, Mapping[str, str], Any]]) -> None:
        self.requests: list[tuple[str, str, Mapping[str, str], Optional[dict]]] = []
        self._answers = answers
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> "Stub":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, headers, body = stub._answers[min(len(stub.requests), len(stub._answers) - 1)]
                stub.requests.append((self.command, self.path, dict(self.headers), json.loads(sent) if sent else None))
                text = body if isinstance(body, str) else json.dumps(body)
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", **headers}.items():
                    self.send_header(name, value)
                if "Content-Length" not in headers:
                    self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            do_GET = do_POST

            def log_message(self, *_: object) -> None:
                """Keeps the test's output clean."""

        return Handler


def page(rows: list, total: int, cursor: Optional[str], field: str = "topics") -> tuple[int, Mapping[str, str], Any]:
    """The answer of one page of a list; the last where there is no cursor."""
    info = {"hasNextPage": cursor is not None, "endCursor": cursor}
    return 200, {}, {"data": {field: {"totalCount": total, "pageInfo": info, "rows": rows}}}
