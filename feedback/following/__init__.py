""" "Get mail": the form by which somebody begins to follow a thing."""
