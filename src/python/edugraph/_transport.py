"""HTTP: one session, time-outs, and trying again where the server asks for it."""

from __future__ import annotations

import datetime
import re
import time
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO, Callable, Mapping, Optional

import requests

from .errors import QueryError, ServerBusy, ServerUnreachable, UnexpectedAnswer

GRAPHQL_JSON = "application/graphql-response+json"
BUSY_STATUSES = (429, 503)
FIRST_WAIT_SECONDS = 0.5  # doubled each time, where the server names none
CONNECT_TIMEOUT_SECONDS = 10.0
CHUNK_BYTES = 1 << 16


class Transport:
    """Sends requests to one server. All of them only read, so each can be sent again."""

    def __init__(
        self,
        url: str,
        timeout: float,
        retries: int,
        longest_wait: float,
        headers: Mapping[str, str],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.url = url
        self.retries = retries
        self.longest_wait = longest_wait
        self.server_version: Optional[str] = None
        self._timeout = (min(timeout, CONNECT_TIMEOUT_SECONDS), timeout)
        self._sleep = sleep
        self._has_answered = False
        self._session = requests.Session()
        self._session.headers.update(headers)

    def close(self) -> None:
        """Gives back its connections."""
        self._session.close()

    def graphql(self, document: str, variables: Optional[Mapping[str, Any]], operation: Optional[str]) -> dict:
        """The ``data`` of an answer. Any error in it is a QueryError, which carries what data there was."""
        body: dict[str, Any] = {"query": document}
        if variables:
            body["variables"] = dict(variables)
        if operation:
            body["operationName"] = operation
        response = self.send("POST", "/graphql", accept=GRAPHQL_JSON, json=body)
        answer = self._json(response)
        if not isinstance(answer, dict) or not ("data" in answer or "errors" in answer):
            raise UnexpectedAnswer(f"{response.url} answered {response.status_code} with JSON that is no GraphQL answer.", response.status_code)
        if answer.get("errors"):
            raise QueryError(answer["errors"], answer.get("data"), document)
        return answer["data"]

    def json(self, method: str, path: str, **options: Any) -> Any:
        """The JSON of an answer; an error in the form of GraphQL's is a QueryError."""
        response = self.send(method, path, accept="application/json", **options)
        answer = self._json(response)
        self._refuse_errors(response, answer)
        return answer

    def text(self, method: str, path: str, accept: str, **options: Any) -> str:
        """The text of an answer in the media type asked for."""
        response = self.send(method, path, accept=accept, **options)
        if not response.ok or "json" in response.headers.get("Content-Type", "") and "json" not in accept:
            self._refuse_errors(response, self._json(response))
        response.encoding = "utf-8"
        return response.text

    def download(self, path: str, params: Mapping[str, Any], file: BinaryIO) -> None:
        """Writes the body of an answer into a file as it comes. One that breaks off is an error, and so never taken for the whole."""
        with self.send("GET", path, accept="*/*", params=params, stream=True) as response:
            if not response.ok:
                self._refuse_errors(response, self._json(response))
            try:
                for chunk in response.iter_content(CHUNK_BYTES):
                    file.write(chunk)
            except requests.RequestException as error:
                raise ServerUnreachable(f"{response.url} broke off: {error}") from error
            if _is_broken_off(response):
                raise ServerUnreachable(f"{response.url} broke off after {response.raw.tell()} of {response.headers['Content-Length']} bytes.")

    def send(self, method: str, path: str, accept: str, content_type: Optional[str] = None, **options: Any) -> requests.Response:
        """One answer of any status but 429 and 503, which are waited out ``retries`` times; so are connections that break, and a server that
        has answered before and is being started again."""
        address = self.url + path
        headers = {"Accept": accept, **({"Content-Type": content_type} if content_type else {})}
        attempt = 0
        while True:
            try:
                response = self._session.request(method, address, timeout=self._timeout, headers=headers, **options)
                if not options.get("stream") and _is_broken_off(response):
                    raise requests.ConnectionError(f"broke off after {response.raw.tell()} of {response.headers['Content-Length']} bytes")
            except requests.ReadTimeout as error:
                raise ServerUnreachable(f"{address} gave no answer within {self._timeout[1]:g} s; EduGraph(..., timeout=...) waits longer.") from error
            except requests.RequestException as error:
                if attempt >= self.retries or not self._may_pass(error):
                    raise ServerUnreachable(f"{address} cannot be reached: {_advice(error, self.url)} ({_reason(error)})") from error
                wait = _wait_of_attempt(attempt)
            else:
                self._has_answered = True
                self.server_version = response.headers.get("X-EduGraph-Version", self.server_version)
                if response.status_code not in BUSY_STATUSES:
                    return response
                wait = self._wait_asked_for(response, attempt)
            attempt += 1
            self._sleep(wait)

    def _may_pass(self, error: requests.RequestException) -> bool:
        """Whether the same request can succeed a little later. Where nobody ever answered, nobody listens."""
        if isinstance(error, requests.exceptions.SSLError) or not isinstance(error, (requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
            return False
        if self._has_answered:
            return True
        return not isinstance(error, requests.ConnectTimeout) and not re.search("refused|NameResolution|Name or service|getaddrinfo", str(error), re.IGNORECASE)

    def _wait_asked_for(self, response: requests.Response, attempt: int) -> float:
        asked = _retry_after_seconds(response.headers.get("Retry-After"))
        wait = _wait_of_attempt(attempt) if asked is None else asked
        if attempt >= self.retries or wait > self.longest_wait:
            raise ServerBusy(
                f"{response.url} answered {response.status_code} {attempt + 1} times"
                + (f" and asks to wait for {asked:g} s." if asked is not None else "."),
                asked,
            )
        return wait

    @staticmethod
    def _json(response: requests.Response) -> Any:
        try:
            return response.json()
        except ValueError as error:
            kind = response.headers.get("Content-Type", "no content type")
            raise UnexpectedAnswer(
                f"{response.url} answered {response.status_code} ({kind}) where JSON was expected: is it the address of an EduGraph server?",
                response.status_code,
            ) from error

    @staticmethod
    def _refuse_errors(response: requests.Response, answer: Any) -> None:
        if isinstance(answer, dict) and answer.get("errors"):
            raise QueryError(answer["errors"], answer.get("data"))
        if isinstance(answer, dict) and "detail" in answer and "code" in answer:  # application/problem+json, RFC 9457
            raise QueryError([{"message": answer["detail"], "extensions": {"code": answer["code"], "hint": answer.get("hint")}}])
        if not response.ok:
            raise UnexpectedAnswer(f"{response.url} answered {response.status_code}.", response.status_code)


def _is_broken_off(response: requests.Response) -> bool:
    """Whether the body, read to its end, is shorter than was announced."""
    length = response.headers.get("Content-Length")
    return length is not None and response.raw.tell() < int(length)


def _advice(error: Exception, url: str) -> str:
    if isinstance(error, requests.exceptions.SSLError) and "WRONG_VERSION_NUMBER" in str(error):
        return f"it does not speak TLS; is it http://{url.partition('://')[2]}?"
    if isinstance(error, (requests.exceptions.SSLError, requests.exceptions.ProxyError)):
        return "the way to it is not trusted or not open."
    return "is `edugraph serve` running there?"


def _reason(error: BaseException) -> str:
    """What the system said, without what each library on the way wrapped around it."""
    innermost = error.args[0] if error.args and isinstance(error.args[0], BaseException) else getattr(error, "reason", None)
    return _reason(innermost) if isinstance(innermost, BaseException) else re.sub(r"^<[^>]*>: ", "", str(error))


def _wait_of_attempt(attempt: int) -> float:
    return FIRST_WAIT_SECONDS * 2**attempt


def _retry_after_seconds(value: Optional[str]) -> Optional[float]:
    """``Retry-After`` is a number of seconds or a date (RFC 9110, 10.2.3); None where it is neither."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=datetime.timezone.utc)
    return max(0.0, (then - datetime.datetime.now(datetime.timezone.utc)).total_seconds())
