"""What holds when one person asks another for their time: the words, the limits, the days."""
