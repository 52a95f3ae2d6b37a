"""Today: what every stage has to say for this day, put together; for the page and for the command alike.

Each stage offers its lines through one function (`sources`); none knows of another. Nothing is kept and nothing is
done here: lines are worked out when they are asked for, and a door does what they offer.
"""

from askwell.today.ahead import Day, Thing
from askwell.today.behind import Learnt
from askwell.today.lines import Kind, Line, Whose
from askwell.today.looking import MOST, Today, all_lines, lines, look

__all__ = ["MOST", "Day", "Kind", "Learnt", "Line", "Thing", "Today", "Whose", "all_lines", "lines", "look"]
