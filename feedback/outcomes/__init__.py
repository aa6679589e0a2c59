"""From input to outcome: what came of what citizens said, shown at both ends and mailed."""
