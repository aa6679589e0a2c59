"""What applies here on a day: the deviations in force, worked out from the exemptions' own logs."""
