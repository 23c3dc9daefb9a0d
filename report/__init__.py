"""The report of a rehearsal, for an admin: one page of HTML that needs nothing else."""
