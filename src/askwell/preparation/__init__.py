"""Walking in prepared. Nothing here yet: topics, questions and briefs come with their own issue."""
