"""What to do about it. Nothing here yet: paths, values, skills and decisions come with their own issue."""
