"""What citizens say and how it is answered: comments, consultations, submissions, moderation."""
