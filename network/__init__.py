"""The kernel: municipality, record, page, links, statuses, pictures, blocks and visibility."""
