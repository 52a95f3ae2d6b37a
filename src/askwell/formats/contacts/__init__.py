"""Lists of people, read from whatever program wrote them, and written so that others can read them."""
