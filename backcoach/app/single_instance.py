"""One window for each data folder: a later start asks the first one, and is done."""

import hashlib
import logging
import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 5_000
RETRY_MS = 50
LONGEST = 4_096
ANSWER = b"ok\n"
log = logging.getLogger(__name__)


class Request(msgspec.Struct, frozen=True):
    """What a start of the program asks for: a routine by its id, or only the window.

    speed is how fast the time of its sessions passes.
    """

    routine: str | None = None
    short: bool = False
    speed: float = 1.0


class SingleInstance(QObject):
    """The place of the one window of a data folder.

    The first instance acquires it, and listens once its window is painted; any other tells it
    what was asked. The place goes with the process, however it ends. asked is emitted with the
    Request of another start; that there is such a routine is not yet known.
    """

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # it does not grow stale with age: a window is open for days
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Return False when another instance has the place.

        Where there can be no lock, as in a folder that can only be read, every instance is first.
        """
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Emit asked from now on, if this instance has the lock."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        name = socket_name(self._folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(name)  # it may be left from an instance that was killed
        if not self._server.listen(name):
            log.warning("no other start can reach this one: %s", self._server.errorString())

    def tell(self, request: Request) -> bool:
        """Hand a request to the first instance; return whether it was taken.

        Waits at most PATIENCE_MS, also for a first instance that is not yet listening.
        """
        from PySide6.QtNetwork import QLocalSocket

        socket, patience = QLocalSocket(), QDeadlineTimer(PATIENCE_MS)
        if not _connected(socket, socket_name(self._folder), patience):
            return False
        socket.write(msgspec.json.encode(request) + b"\n")
        socket.waitForReadyRead(patience.remainingTime())
        return socket.readAll().data() == ANSWER

    def close(self) -> None:
        """Leave the place to others."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _welcome(self) -> None:
        assert self._server is not None
        while self._server.hasPendingConnections():
            peer = self._server.nextPendingConnection()
            peer.readyRead.connect(partial(self._read, peer))
            peer.disconnected.connect(peer.deleteLater)

    def _read(self, peer: "QLocalSocket") -> None:
        if peer.canReadLine():
            self._take(peer, bytes(peer.readLine().data()))
        elif peer.bytesAvailable() >= LONGEST:
            peer.abort()

    def _take(self, peer: "QLocalSocket", line: bytes) -> None:
        try:
            request = msgspec.json.decode(line, type=Request)
        except (ValueError, RecursionError):
            peer.abort()
            return
        peer.write(ANSWER)
        peer.flush()  # at once: what was asked may take its time
        peer.disconnectFromServer()
        self.asked.emit(request)


def socket_name(folder: Path) -> str:
    """Return the name of a data folder's socket: short, since systems limit its length."""
    return f"backcoach-{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]}"


def _connected(socket: "QLocalSocket", name: str, patience: QDeadlineTimer) -> bool:
    while not patience.hasExpired():
        socket.connectToServer(name)
        if socket.waitForConnected(patience.remainingTime()):
            return True
        socket.abort()
        QThread.msleep(RETRY_MS)
    return False
