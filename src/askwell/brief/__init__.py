"""The brief: one page to walk into a talk with, put together from all stages for every door that shows it.

It stands above the stages as `today` does: a plan knows no transcript, a transcript no plan, and the page, the file and
the command are to say the same. Nothing of it is kept; it is put together anew each time.
"""
