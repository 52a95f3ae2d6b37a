"""Cards of people who do not exist, written as one program or another writes them."""

from askwell.formats.contacts import vcard


def card(*lines, version="3.0", end="\r\n"):
    """Return one card; a line may hold line ends of its own."""
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def nora(*lines, version="3.0"):
    """Return a card of Nora Lind with these lines as well."""
    return card("N:Lind;Nora;;;", "FN:Nora Lind", *lines, version=version)


def read(text):
    """Return the people of a file that has nothing to skip."""
    people, skipped = vcard.cards(text if isinstance(text, bytes) else text.encode())
    assert not skipped
    return people


def the_one(text):
    """Return the only person of a file."""
    (person,) = read(text)
    return person
