"""How dates are written: "23. november 2026" in Danish, "23 November 2026" in English."""
