"""Drills: the site as it is served, under blows. Slow; `make drill-kill`, `drill-writes`, `drill-mail`."""
