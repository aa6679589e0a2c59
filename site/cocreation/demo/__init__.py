"""The demo network: what it says (content/), what it shows (pictures/, documents/), how it is planted."""
