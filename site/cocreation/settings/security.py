"""What every profile has: passwords, cookies, headers. HTTPS-only parts stand in production."""

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "cocreation.errors.csrf_failed"
CSRF_COOKIE_HTTPONLY = False  # Wagtail's admin reads it from a script.
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Probes come over plain HTTP from inside the house.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]

# Where a video may lie, by host (its subdomains too), and what readers call the place. A page only
# links there: nothing is loaded from it.
VIDEO_HOSTS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "dreambroker.com": "Dream Broker",
    "assens.dk": "assens.dk",
    "holbaek.dk": "holbaek.dk",
    "nordfynskommune.dk": "nordfynskommune.dk",
    "rksk.dk": "rksk.dk",
    "slagelse.dk": "slagelse.dk",
}
