"""What you see: the only room that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - what it did to the import of modules is undone below

# PySide reads the source of every module that is imported after it, in search of switches of its
# own (`from __feature__ import snake_case`). Nothing here has any, and to read all of the database
# layer takes half as long as a bare window.
if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = builtins.__dict__["__orig_import__"]
