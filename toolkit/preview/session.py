"""What a preview shows now, and the two threads that renew it: one for documents, one for packets."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass, field, replace
from toolkit.files.digests import full_path
from toolkit.preview import tasks
from toolkit.preview.apart import resident
from toolkit.preview.model import MINUTES, PACKET, SPOKEN, Failed, Look, Ordered, ShownPdf, looks_alike
from toolkit.preview.watching import Fingerprint, fingerprint_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path


_PAUSE = 0.08  # seconds between two looks at the files
_LONGEST_WAIT = 5.0  # seconds
_QUIET = 1.5  # seconds without a change before what nobody looks at is made too


@dataclass(slots=True)
class Tab:
    """One tab: its newest pages, the fingerprint of their files, and why there are no newer ones."""

    document: ShownPdf | None = None
    fingerprint: Fingerprint | None = None
    failure: str = ""
    lines: tuple[str, ...] = ()


@dataclass(slots=True)
class PreviewState:
    """One meeting of a preview. `fingerprint` is that of the newest reading, `changed` when it was taken.

    `proved` is the fingerprint of the packet that was made last as builds make it.
    """

    file: Path
    look: Look | None = None
    fingerprint: Fingerprint | None = None
    changed: float = 0.0
    tabs: dict[str, Tab] = field(default_factory=dict)
    viewers: list[str] = field(default_factory=list)  # the tabs that are looked at
    proved: Fingerprint | None = None

    def shown(self, tab: str) -> Tab:
        """Return what there is of a tab."""
        return self.tabs.setdefault(tab, Tab())

    def fingerprint_now(self) -> Fingerprint:
        """Return the fingerprint of what is on disk now."""
        return fingerprint_of(self.look.inputs if self.look else (full_path(self.file),))

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has been saved for a while."""
        return time.monotonic() - self.changed > _QUIET

    def wants(self, tab: str) -> bool:
        """Whether a tab has not been made since the newest reading."""
        return self.shown(tab).fingerprint != self.fingerprint


class Preview:
    """The meetings of a preview; `asked` is the language asked for, `otherwise` that of a broken process."""

    def __init__(self, files: Sequence[Path], asked: str | None, otherwise: str) -> None:
        self.states = [PreviewState(file) for file in files]
        self.version = 0
        self.news = threading.Condition()
        self.last_seen = 0.0  # when the last viewer left, or nobody has come
        self.asked = asked
        self.language = asked or otherwise
        self._ending = threading.Event()
        self.draw: Callable[..., Any] = tasks.draw

    @contextmanager
    def running(self) -> Iterator[None]:
        """Let the files be watched until the context is left."""
        self.last_seen = time.monotonic()
        with ExitStack() as stack:
            turns = [_InTurn(stack.enter_context(resident(self.language)), self._ending) for _ in range(3)]
            documents, packets, self.draw = turns
            threads = [
                threading.Thread(target=self._renew_documents, args=(documents,), daemon=True),
                threading.Thread(target=self._renew_packets, args=(documents, packets), daemon=True),
            ]
            for thread in threads:
                thread.start()
            try:
                yield
            finally:
                self._ending.set()
                with self.news:
                    self.news.notify_all()
                for turn in turns:
                    turn.finish()

    @contextmanager
    def viewing(self, state: PreviewState, tab: str) -> Iterator[None]:
        """Tell that somebody looks at a tab, until the context is left."""
        with self.news:
            state.viewers.append(tab)
        try:
            yield
        finally:
            with self.news:
                state.viewers.remove(tab)
                self.last_seen = time.monotonic()

    @property
    def is_ending(self) -> bool:
        """Whether there is nothing more to come."""
        return self._ending.is_set()

    @property
    def idle_seconds(self) -> float:
        """How long nobody has looked at anything."""
        return 0.0 if any(state.viewers for state in self.states) else time.monotonic() - self.last_seen

    def wait(self, version: int, seconds: float) -> int:
        """Wait until there is something newer than `version`, or so long, and return what there is."""
        with self.news:
            self.news.wait_for(lambda: self.version != version or self.is_ending, seconds)
            return self.version

    def _tell(self) -> None:
        with self.news:
            self.version += 1
            self.news.notify_all()

    def _renew_documents(self, do: Callable[..., Any]) -> None:
        while not self._ending.wait(_PAUSE):
            for state in self.states:
                if state.viewers:
                    self._renew(state, do)

    def _renew(self, state: PreviewState, do: Callable[..., Any]) -> None:
        """Read a meeting anew where a file has changed, and make the document that is looked at."""
        fingerprint = state.fingerprint_now()
        if fingerprint != state.fingerprint:
            self._read(state, fingerprint, self._first(state), do)
        elif state.look and state.look.is_sound and (tab := self._next(state)):
            if tab == SPOKEN:
                self._speak(state, do)
            else:
                self._read(state, fingerprint, tab, do)

    def _first(self, state: PreviewState) -> str:
        """Return the document to make first: what is looked at, or what the others begin with."""
        viewed = [tab or self._newest(state) for tab in state.viewers]
        return next((tab for tab in viewed if tab not in {PACKET, SPOKEN}), "")

    @staticmethod
    def _newest(state: PreviewState) -> str:
        return state.look.tabs[0] if state.look and state.look.tabs else MINUTES

    def _next(self, state: PreviewState) -> str:
        """Return a document that is still to be made: what nobody looks at only when it has been quiet."""
        tabs = [tab for tab in (state.look.tabs if state.look else ()) if tab != PACKET and state.wants(tab)]
        viewed = [tab for tab in tabs if tab in state.viewers]
        rest = [tab for tab in tabs if tab != SPOKEN] if state.is_quiet else []
        return next(iter((*viewed, *rest)), "")

    def _read(self, state: PreviewState, fingerprint: Fingerprint, tab: str, do: Callable[..., Any]) -> None:
        answer = do(tasks.look, state.file, tab, self.asked)
        if isinstance(answer, Failed):
            state.fingerprint = fingerprint
            self._keep(state, tab or self._newest(state), answer)
            self._tell()
            return
        state.look, made = answer
        # A file that was not known before is taken as it is now, the others as they were before the reading.
        seen = {path: fingerprint.get(path, now) for path, now in state.fingerprint_now().items()}
        if seen != state.fingerprint:
            state.fingerprint, state.changed = seen, time.monotonic()
        if made is not None:
            self._keep(state, tab, made)
        self._tell()

    def _keep(self, state: PreviewState, tab: str, made: ShownPdf | tuple[str, ...] | Failed | None) -> None:
        shown = state.shown(tab)
        shown.fingerprint = state.fingerprint
        shown.failure = made.text if isinstance(made, Failed) else ""
        if isinstance(made, ShownPdf):
            shown.document = made
        elif isinstance(made, tuple):
            shown.lines = made

    def _speak(self, state: PreviewState, do: Callable[..., Any]) -> None:
        self._keep(state, SPOKEN, do(tasks.speak, state.file, self.asked))
        self._tell()

    def _renew_packets(self, do: Callable[..., Any], finish: Callable[..., Any]) -> None:
        while not self._ending.wait(_PAUSE):
            for state in self.states:
                if not state.viewers or state.look is None or not state.look.is_sound:
                    continue
                if not state.wants(PACKET):
                    if state.is_quiet and state.proved != state.fingerprint:
                        self._prove_packet(state, do, finish)
                elif PACKET in state.viewers or state.is_quiet:
                    self._renew_packet(state, do, finish)

    def _renew_packet(self, state: PreviewState, do: Callable[..., Any], finish: Callable[..., Any]) -> None:
        """Make the packet's pages as they look; what is to be said of it comes with the proof."""
        fingerprint, before = state.fingerprint, state.shown(PACKET).document
        begun = do(tasks.begin_packet, state.file, self.asked, sketch=True)
        made = finish(tasks.finish_packet, begun) if isinstance(begun, Ordered) else begun
        if isinstance(made, ShownPdf) and made is not begun:
            made = replace(made, notes=before.notes if before else ())
        if isinstance(made, ShownPdf | Failed):
            self._keep(state, PACKET, made)
        if not isinstance(begun, Ordered):
            state.proved = fingerprint  # it is as it was sent, or there is none
        state.shown(PACKET).fingerprint = fingerprint
        self._tell()

    def _prove_packet(self, state: PreviewState, do: Callable[..., Any], finish: Callable[..., Any]) -> None:
        """Make the packet as builds do, and prove it; tell what there is to say of it."""
        state.proved, shown = state.fingerprint, state.shown(PACKET)
        begun = do(tasks.begin_packet, state.file, self.asked, sketch=False)
        if not isinstance(begun, Ordered):
            return
        made = finish(tasks.finish_packet, begun)
        lacking = finish(tasks.prove_packet, begun.order.language) if isinstance(made, ShownPdf) else made
        if isinstance(made, ShownPdf):
            is_alike = shown.document is not None and looks_alike(shown.document, made)
            shown.document = (
                replace(shown.document, notes=made.notes) if shown.document and is_alike else made
            )
        shown.failure = lacking.text if isinstance(lacking, Failed) else ""
        self._tell()


class _InTurn:
    """Something done for several threads one after the other: a second process would have nothing warm."""

    def __init__(self, do: Callable[..., Any], ending: threading.Event) -> None:
        self._do = do
        self._ending = ending
        self._lock = threading.Lock()

    def __call__(self, *task: object, **named: object) -> Any:  # noqa: ANN401 - what the task returns
        """Wait for one's turn and do it, unless all is ending."""
        with self._lock:
            return Failed("") if self._ending.is_set() else self._do(*task, **named)

    def finish(self) -> None:
        """Wait for what is under way, so that its process can be ended; not for long, as one may hang."""
        if self._lock.acquire(timeout=_LONGEST_WAIT):
            self._lock.release()
