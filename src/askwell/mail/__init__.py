"""Letters on their way out and in. Ground: knows neither Django nor any stage, and keeps nothing itself.

Out: `letters` builds one letter, `outbox` sees to it that it leaves once, `smtp` hands it to the explorer's own mail
server and `delivery` says what came of it; `drafts` opens it in the explorer's own mail program instead.
In: `imap` looks into the explorer's own mailbox, `arriving` says which letters concern somebody Askwell knows.
`accounts`, `providers` and `passwords` know how to reach both. What a letter that came says is for `formats` to read.
"""
