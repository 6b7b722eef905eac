"""Who may ask for what: only the browser that was given the address, from the preview's own page. Pure.

Every other page in the same browser, every other program and every other user of the machine is refused. The
token in the address is exchanged for a cookie that no script reads and that goes to one secret path only,
since cookies are sent to every port of an address (RFC 6265, 8.5).
"""

from __future__ import annotations

import hmac
import secrets
from contextlib import suppress
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

_COOKIE = "minutes-preview"
_MOST_ASKED = 16
_OWN_SITE = frozenset({"same-origin", "none"})  # "none": typed by the user (W3C, Fetch Metadata)

HEADERS = {
    # Nothing from elsewhere, nothing written into the page, nobody around it.
    "Content-Security-Policy": (
        "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cache-Control": "no-store",  # what is closed is not left on the browser's disk
}


@dataclass(frozen=True, slots=True)
class Guard:
    """The secrets of one preview at `host`, "127.0.0.1:49152"."""

    host: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    path: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    session: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))  # the page alone has it
    opening: list[str] = field(default_factory=lambda: [secrets.token_urlsafe(24)])  # until it is used
    asked: list[str] = field(default_factory=list)  # what pages are still to answer

    @property
    def opening_address(self) -> str:
        """What a browser is started with, good for once: other users see what is started."""
        return f"http://{self.host}/?token={self.opening[0]}"

    @property
    def address(self) -> str:
        """What the user's browser is to open."""
        return f"http://{self.host}/?token={self.token}"

    @property
    def home(self) -> str:
        """The path that everything stands below."""
        return f"/{self.path}/"

    @property
    def cookie(self) -> str:
        """The cookie that is given for the token."""
        return f"{_COOKIE}={self.session}; Path={self.home}; HttpOnly; SameSite=Strict"

    def is_for_us(self, headers: Mapping[str, str], *, writes: bool) -> bool:
        """Whether a request is meant for this preview, and comes from its page or the user's own hand.

        The host's name stands against names that are made to lead here (DNS rebinding).
        """
        origin, site = headers.get("Origin"), headers.get("Sec-Fetch-Site")
        if headers.get("Host") != self.host or (origin is not None and origin != f"http://{self.host}"):
            return False
        return (origin is not None if writes else True) and (site is None or site in _OWN_SITE)

    def has_token(self, query: str) -> bool:
        """Whether an address has the token, or the one that opens for once and is used up by this."""
        given = parse_qs(query).get("token", [""])[0].encode()
        with suppress(IndexError):
            if compare_digest(given, self.opening[0].encode()):
                return bool(self.opening.pop())
        return compare_digest(given, self.token.encode())

    def has_session(self, headers: Mapping[str, str]) -> bool:
        """Whether a request has the cookie that was given for the token."""
        try:
            cookies = SimpleCookie(headers.get("Cookie", ""))
        except CookieError:
            return False
        given = cookies[_COOKIE].value if _COOKIE in cookies else ""
        return compare_digest(given.encode(), self.session.encode())

    def greet(self, asked: str) -> dict[str, str]:
        """Return what tells a page that lost its preview that this is it, and what the page is to answer.

        Another program may have taken the port of one that was killed; it does not know the key.
        """
        self.asked.append(secrets.token_urlsafe(24))
        del self.asked[:-_MOST_ASKED]
        return {"proof": self._proof(f"preview {asked}"), "asked": self.asked[-1]}

    def is_answered(self, asked: str, proof: str) -> bool:
        """Whether a page has answered what it was asked, which it can once."""
        if asked not in self.asked:
            return False
        self.asked.remove(asked)
        return compare_digest(proof.encode(), self._proof(f"page {asked}").encode())

    def _proof(self, text: str) -> str:
        return hmac.new(self.key.encode(), text.encode(), "sha256").hexdigest()

    def below_home(self, address: str) -> tuple[str, str] | None:
        """Return the path below `home` and the query of an address, None for any other."""
        parts = urlsplit(address)
        if not compare_digest(parts.path[: len(self.home)].encode(), self.home.encode()):
            return None
        return parts.path[len(self.home) :], parts.query
