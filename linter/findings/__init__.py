"""What a rule reports, and what is done with it: fixes, places, baselines, comments."""
