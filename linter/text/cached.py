"""`cached_property` as Python has it from 3.12 on: without a lock.

Up to 3.11 the one of `functools` takes a lock whenever a property is first asked for, which of a
page costs more than much of what is found: scoring takes one part in fifty less without it. So this
one is for what is made of each text; what is made once keeps that of `functools`. Threads that ask
at once may each find the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Found = TypeVar("Found")


class cached_property(Generic[Found]):  # noqa: N801 - it stands for the one of functools
    """A property that is found when it is first asked for, and kept in the object's own names."""

    def __init__(self, find: Callable[[Any], Found]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type[object], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type[object]) -> cached_property[Found]: ...

    @overload
    def __get__(self, instance: object, owner: type[object]) -> Found: ...

    def __get__(
        self, instance: object | None, owner: type[object]
    ) -> Found | cached_property[Found]:
        """The value; the next time it is found among the names of the object first."""
        if instance is None:
            return self
        found = vars(instance)[self._name] = self._find(instance)
        return found
