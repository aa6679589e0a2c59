"""Django's cache in files, as something that no page fails by: it makes pages fast, not right.

What cannot be read counts as not there (half a file after a crash, another user's). What cannot be
written (a full disk) is not kept, and what stood there before is not found any more either.
"""

import logging
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)


class FileCache(FileBasedCache):
    """The cache of all processes of one machine."""

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        try:
            return super().get(key, default, version)
        except Exception as error:  # noqa: BLE001 - broken bytes raise whatever they like
            logger.warning("cache: could not be read: %s", type(error).__name__)
            return default

    def has_key(self, key: str, version: int | None = None) -> bool:
        try:
            return bool(super().has_key(key, version))
        except Exception as error:  # noqa: BLE001 - see above
            logger.warning("cache: could not be read: %s", type(error).__name__)
            return False

    def set(
        self,
        key: str,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> None:
        try:
            super().set(key, value, timeout, version)
        except OSError as error:
            logger.warning("cache: could not be written: %s", type(error).__name__)
            self.delete(key, version)

    def delete(self, key: str, version: int | None = None) -> bool:
        try:
            return bool(super().delete(key, version))
        except OSError as error:
            logger.warning("cache: could not be emptied: %s", type(error).__name__)
            return False
