"""Files: static ones hashed and compressed at collection, uploads under the state directory."""

from cocreation.paths import STATIC, state_directory

STATIC_URL = "/static/"
STATIC_ROOT = state_directory() / "static"
STATICFILES_DIRS = [STATIC]
MEDIA_URL = "/media/"
MEDIA_ROOT = state_directory() / "media"
# One reader of documents at a time, in all processes of the machine.
READER_LOCK = state_directory() / "reading.lock"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # What citizens send: never below the public media, whoever serves those.
    "private": {
        "BACKEND": "cocreation.private_files.PrivateFiles",
        "OPTIONS": {"location": state_directory() / "private"},
    },
    "staticfiles": {"BACKEND": "cocreation.staticfiles.JoinedManifestStaticFilesStorage"},
}
# Static files are for this origin alone.
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# The page editor posts one field for each part of a long page.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
