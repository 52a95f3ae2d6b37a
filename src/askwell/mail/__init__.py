"""Letters on their way out and in. Ground: knows neither Django nor any stage, and keeps nothing itself.

Out: `letters` builds one letter, `smtp` hands it to the explorer's own mail server, `delivery` says what came of it and
`sent` puts a copy among the sent mail; `drafts` opens it in the explorer's own mail program instead. That it leaves
once is for whoever keeps the letters to see to (`outreach.actions.letters`).
In: `imap` looks into the explorer's own mailbox, `arriving` says which letters concern somebody Askwell knows.
`accounts`, `providers` and `passwords` know how to reach both. What a letter that came says is for `formats` to read.
"""
