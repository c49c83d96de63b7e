#!/usr/bin/env python3
"""A file system that forgets what was not fsynced: lossy_disk.py BACKING MOUNTPOINT SEED

What is written is kept in memory, and goes to BACKING when it is fsynced. When somebody makes the folder power-off in it,
the power is gone: of what was not fsynced a random part reaches BACKING (a disk may have written some of it), the rest is lost.
"""
import errno
import os
import random
import sys
import threading

import fusepy

BACKING, MOUNT, SEED = sys.argv[1], sys.argv[2], int(sys.argv[3])


class Held:
    """One file as those who have it open see it, and what of it the disk does not have yet."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = bytearray(file.read())
        self.pending = []

    def put(self, change):
        self.pending.append(change)

    def flush(self, keep=lambda _: True):
        with open(self.path, "r+b") as file:
            for change in self.pending:
                if not keep(change):
                    continue
                kind, at, data = change
                if kind == "cut":
                    file.truncate(at)
                else:
                    file.seek(at)
                    file.write(data)
            file.flush()
        self.pending = []


class LossyDisk(fusepy.Operations):
    def __init__(self):
        self.held = {}
        self.turn = threading.RLock()

    def real(self, path):
        return os.path.join(BACKING, path.lstrip("/"))

    def file(self, path):
        if path not in self.held:
            self.held[path] = Held(self.real(path))
        return self.held[path]

    def getattr(self, path, fh=None):
        with self.turn:
            try:
                stat = os.lstat(self.real(path))
            except OSError:
                raise fusepy.FuseOSError(errno.ENOENT)
            told = {key: getattr(stat, key) for key in ("st_mode", "st_uid", "st_gid", "st_size", "st_nlink", "st_mtime", "st_ctime", "st_atime")}
            if path in self.held:
                told["st_size"] = len(self.held[path].bytes)
            return told

    def readdir(self, path, fh):
        return [".", "..", *os.listdir(self.real(path))]

    def mkdir(self, path, mode):
        if path == "/power-off":
            self.lose_power()
        os.mkdir(self.real(path), mode)

    def rmdir(self, path):
        os.rmdir(self.real(path))

    def chmod(self, path, mode):
        os.chmod(self.real(path), mode)

    def chown(self, path, uid, gid):
        pass

    def utimens(self, path, times=None):
        pass

    def create(self, path, mode, fi=None):
        with self.turn:
            with open(self.real(path), "wb"):
                pass
            os.chmod(self.real(path), mode & 0o777)
            self.held.pop(path, None)
            self.file(path)
        return 0

    def open(self, path, flags):
        with self.turn:
            self.file(path)
        return 0

    def read(self, path, size, offset, fh):
        with self.turn:
            return bytes(self.file(path).bytes[offset : offset + size])

    def write(self, path, data, offset, fh):
        with self.turn:
            held = self.file(path)
            if len(held.bytes) < offset:
                held.bytes.extend(bytes(offset - len(held.bytes)))
            held.bytes[offset : offset + len(data)] = data
            held.put(("write", offset, bytes(data)))
        return len(data)

    def truncate(self, path, length, fh=None):
        with self.turn:
            held = self.file(path)
            if length < len(held.bytes):
                del held.bytes[length:]
            else:
                held.bytes.extend(bytes(length - len(held.bytes)))
            held.put(("cut", length, b""))

    def unlink(self, path):
        with self.turn:
            self.held.pop(path, None)
            os.unlink(self.real(path))

    def rename(self, old, new):
        with self.turn:
            if old in self.held:
                self.held[old].flush()
            self.held.pop(old, None)
            self.held.pop(new, None)
            os.rename(self.real(old), self.real(new))

    def fsync(self, path, datasync, fh):
        with self.turn:
            self.file(path).flush()
        return 0

    def lose_power(self):
        chance = random.Random(SEED)
        share = chance.choice([0, 0, 0.3, 0.7])
        for held in self.held.values():
            held.flush(lambda _: chance.random() < share)
        os._exit(0)


disk = LossyDisk()


fusepy.FUSE(disk, MOUNT, foreground=True, nothreads=True, big_writes=True)
