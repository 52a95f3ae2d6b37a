"""Take in, take out, back up, forget. Today: the made-up exploration that `askwell demo` shows."""
