"""What the site knows about Danish and English text: no models, no settings, no Django."""
