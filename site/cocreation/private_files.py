"""Files that have no address: what citizens send lies here, outside the public media."""

from django.core.files.storage import FileSystemStorage


class PrivateFiles(FileSystemStorage):
    """A folder that no server looks into; a view that has asked for rights reads from it."""

    def url(self, name: str | None) -> str:
        raise ValueError("A private file has no URL.")
