"""What people may ask of us: to see, to take along, to be forgotten; and what we forget unasked."""
