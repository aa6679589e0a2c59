"""One analysed query, many formats: page, facets, Atom, CSV, API; on three engines."""
