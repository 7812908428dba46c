"""A proxy on loopback that breaks connections on purpose, after a number of bytes from the server."""

import socket
import struct
import threading
from typing import Literal

Fault = Literal["none", "rst", "fin", "blackhole"]


class FaultProxy:
    """Passes connections on; those made while a fault is set suffer it once the server has sent ``after_bytes``."""

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._frozen: set[socket.socket] = set()
        self.port = int(self._listener.getsockname()[1])
        self.fault: Fault = "none"
        self.after_bytes = 0
        self.faults = 0
        self.connections = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def break_next(self, fault: Fault, after_bytes: int) -> None:
        """Breaks the next connection, and only that one."""
        self.fault, self.after_bytes = fault, after_bytes

    def freeze(self) -> None:
        """From now on the open connections are half open: nothing passes either way, and nobody is told."""
        self._frozen.update(self._open)

    def close(self) -> None:
        """Ends all."""
        self._listener.close()
        for one in self._open:
            one.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._server_port))
            except OSError:
                return
            self._open += [client, server]
            self.connections += 1
            fault, self.fault = self.fault, "none"
            threading.Thread(target=self._up, args=(client, server), daemon=True).start()
            threading.Thread(target=self._down, args=(client, server, fault, self.after_bytes), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        try:
            while data := client.recv(65_536):
                if client not in self._frozen:
                    server.sendall(data)
            server.shutdown(socket.SHUT_WR)
        except OSError:
            server.close()

    def _down(self, client: socket.socket, server: socket.socket, fault: Fault, left: int) -> None:
        try:
            while data := server.recv(4096):
                if server in self._frozen:
                    continue
                if fault != "none" and len(data) >= left:
                    client.sendall(data[:left])
                    self._break(client, fault)
                    return
                left -= len(data)
                client.sendall(data)
            client.shutdown(socket.SHUT_WR)
        except OSError:
            client.close()

    def _break(self, client: socket.socket, fault: Fault) -> None:
        self.faults += 1
        if fault == "blackhole":
            return  # neither data nor an end ever comes
        if fault == "rst":
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            client.shutdown(socket.SHUT_RDWR)
        client.close()
