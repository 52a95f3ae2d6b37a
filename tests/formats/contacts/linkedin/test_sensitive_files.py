"""Files that are nobody's business are told by name and never opened."""

import io
import zipfile

import pytest
from tests.formats.contacts.linkedin.export import FILES, archive

from askwell.formats.contacts.archive import UnreadableEntry, opened
from askwell.formats.contacts.linkedin import is_sensitive


@pytest.mark.parametrize(
    "name",
    [
        "Ad_Targeting.csv",
        "Ads Clicked.csv",
        "LAN Ads Engagement.csv",
        "Inferences_about_you.csv",
        "Security Challenges.csv",
        "Registration.csv",
        "Logins.csv",
        "LOGINS.CSV",
        "SearchQueries.csv",
        "Search Queries.csv",
        "Causes You Care About.csv",
        "Private_identity_asset.csv",
        "Whatsapp Phone Numbers.csv",
        "Receipts_v2.csv",
        "Account Status History.csv",
        "Verifications/Verifications.csv",
        "Jobs/Job Applications.csv",
        "Jobs/Anything.csv",
        "Complete_LinkedInDataExport_03-09-2026/Jobs/Saved Jobs.csv",
        "jobs\\Job Seeker Preferences.csv",
        "SavedJobAlerts.csv",
        "Job Applicant Saved Answers.csv",
        "Job Applicant Saved Screening Question Responses_1.csv",
        "LearningCoachMessages.csv",
        "learning_coach_messages.csv",
        "learning_role_play_messages.csv",
        "guide_messages.csv",
        "coach_messages (1).csv",
        "Logins_34875879.csv",
        "Anmeldungen.csv",
        "Sicherheitsabfragen.csv",
        "Suchanfragen.csv",
        "Bewerbungen.csv",
        "Inférences à votre sujet.csv",
        "Búsquedas.csv",
    ],
)
def test_a_sensitive_file_is_told_by_its_name(name):
    assert is_sensitive(name)


@pytest.mark.parametrize(
    "name",
    [
        *FILES,
        "positions-2.csv",
        "Basic_LinkedInDataExport/Positions.csv",
        "Berufserfahrung.csv",
        "Nachrichten.csv",
        "Kontakte.csv",
        "Connexions.csv",
        "Conexiones.csv",
        "Invitaciones.csv",
        "Ausbildung.csv",
        "Kenntnisse.csv",
        "Publications.csv",
        "Recommendations_Received.csv",
        "Jobs.csv.txt",
        "1" * 5000 + "x.csv",
        "",
    ],
)
def test_the_others_are_not(name):
    assert not is_sensitive(name)


def test_a_sensitive_file_is_not_read_even_where_it_is_damaged():
    data = bytearray(archive([*FILES.items(), ("Logins.csv", "Login Date,IP Address\n" * 50)]))
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        start = held.getinfo("Logins.csv").header_offset
    data[start + 40 : start + 50] = bytes(10)

    entries = opened(bytes(data)).entries
    read = {entry.name: entry.read() for entry in entries if not is_sensitive(entry.name)}

    assert read.keys() == FILES.keys()
    assert [entry.name for entry in entries if is_sensitive(entry.name)] == ["Logins.csv"]
    with pytest.raises(UnreadableEntry, match="damaged"):
        entries[-1].read()
