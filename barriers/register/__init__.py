"""The register for journalists: two tables, their filters, sums, steps and files."""
