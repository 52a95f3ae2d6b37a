"""Three made-up talks as three programs would write them: Zoom, Otter and Granola."""

ZOOM = """WEBVTT

1
00:00:02.000 --> 00:00:09.500
Nora Lindqvist: Thank you for taking the time. What does an ordinary day look like for you?

2
00:00:10.000 --> 00:00:31.000
Inês Carvalho: Mornings are patients, one after the other. I write my notes at noon, or nobody ever finds them.

3
00:00:31.500 --> 00:00:36.000
Nora Lindqvist: And what surprised you when you began?

4
00:00:36.500 --> 00:01:02.000
Inês Carvalho: How much of it is talking with families. A statistics course would have helped me less than a mentor.
"""

OTTER = """Nora Lindqvist  0:03
How did you come into data work?

Tove Lind  0:09
Through the side door. I was a geographer who could write SQL, and the city needed one.

Nora Lindqvist  0:31
Would you study statistics first?

Tove Lind  0:37
Yes, before anything else. Without statistics you only make charts.
"""

GRANOLA = """Me: How long have you been a midwife?

Them: Eleven years now, the last four at a birth centre.

Me: What would you tell somebody who starts today?

Them: Find a mentor in the first month. It mattered more than any course.
"""

FILES = {
    "Talk with Inês 2026-11-02.vtt": ZOOM.encode(),
    "Tove Lind_otter_ai.txt": OTTER.encode(),
    "Midwife.txt": GRANOLA.encode(),
}
