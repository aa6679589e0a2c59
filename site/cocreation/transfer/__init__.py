"""Content in and out of the site as lines of JSON; the format is described in docs/moving-in.md."""
