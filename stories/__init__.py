"""Case stories in their kinds."""
