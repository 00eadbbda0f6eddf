"""Runs a command at a terminal of its own.

    python3 pseudo-terminal.py COLUMNS ROWS COMMAND...

What comes on standard input is typed there, and what is shown there goes to standard output. The
end of standard input closes the terminal, as a window is closed. Standard error tells `pid N` at
the start and `exit N` or `signal N` at the end.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

columns, rows, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    os.execvp(command[0], command)


def tell(line):
    os.write(2, f"{line}\n".encode())


def write_all(file, data):
    while data:
        data = data[os.write(file, data) :]


tell(f"pid {pid}")
sources = [0, terminal]
while terminal in sources:
    for source in select.select(sources, [], [])[0]:
        try:
            data = os.read(source, 65536)
        except OSError:
            data = b""
        if not data:
            sources = [terminal] if source == 0 else []
            if source == 0:
                os.close(terminal)
                sources = []
            break
        try:
            write_all(1 if source == terminal else terminal, data)
        except OSError:
            sources = []
            break

_, status = os.waitpid(pid, 0)
if os.WIFSIGNALED(status):
    tell(f"signal {os.WTERMSIG(status)}")
else:
    tell(f"exit {os.WEXITSTATUS(status)}")
