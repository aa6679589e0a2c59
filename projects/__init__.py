"""Co-creation projects: phases, goals, updates, results and evaluation."""
