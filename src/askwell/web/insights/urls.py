from django.urls import path

from askwell.web.insights import contradictions, heard, patterns, statements, write_up
from askwell.web.insights.noticed import views as noticed

NOTICED = "conversations/<uuid:conversation_id>/write-up/noticed"

urlpatterns = [
    path("insights/", heard.insights, name="insights"),
    path("insights/compare/", heard.compare, name="compare"),
    path("insights/decisions/<uuid:entry_id>/undo/", heard.undo, name="undo"),
    path("insights/patterns/<uuid:pattern_id>/", patterns.pattern, name="pattern"),
    path("insights/patterns/<uuid:pattern_id>/name/", patterns.relabel, name="pattern_name"),
    path("insights/patterns/<uuid:pattern_id>/split/", patterns.split, name="pattern_split"),
    path("insights/patterns/<uuid:pattern_id>/join/", patterns.join, name="pattern_join"),
    path("insights/patterns/<uuid:pattern_id>/aside/", patterns.aside, name="pattern_aside"),
    path("insights/patterns/<uuid:pattern_id>/open/", patterns.reopen, name="pattern_open"),
    path("insights/contradictions/<uuid:contradiction_id>/", contradictions.contradiction, name="contradiction"),
    path("insights/contradictions/<uuid:contradiction_id>/settle/", contradictions.settle, name="contradiction_settle"),
    path("insights/contradictions/<uuid:contradiction_id>/name/", contradictions.rename, name="contradiction_name"),
    path("insights/contradictions/<uuid:contradiction_id>/aside/", contradictions.aside, name="contradiction_aside"),
    path("insights/contradictions/<uuid:contradiction_id>/open/", contradictions.reopen, name="contradiction_open"),
    path("insights/statements/<uuid:statement_id>/", statements.statement, name="statement"),
    path("insights/statements/<uuid:statement_id>/confirm/", statements.confirm, name="statement_confirm"),
    path("insights/statements/<uuid:statement_id>/drop/", statements.drop, name="statement_drop"),
    path("insights/statements/<uuid:statement_id>/restore/", statements.restore, name="statement_restore"),
    path("insights/statements/<uuid:statement_id>/edit/", statements.edit, name="statement_edit"),
    path("insights/turns/<uuid:turn_id>/keep/", statements.keep, name="turn_keep"),
    path("conversations/<uuid:conversation_id>/write-up/", write_up.write_up, name="write_up"),
    path("conversations/<uuid:conversation_id>/write-up/note/", write_up.note, name="write_up_note"),
    path(f"{NOTICED}/undo/<uuid:entry_id>/", noticed.undo, name="noticed_undo"),
    path(f"{NOTICED}/<str:sort>/add/", noticed.add, name="noticed_add"),
    path(f"{NOTICED}/<str:sort>/<str:key>/", noticed.one_card, name="noticed"),
    path(f"{NOTICED}/<str:sort>/<str:key>/edit/", noticed.edit, name="noticed_edit"),
    path(f"{NOTICED}/<str:sort>/<str:key>/<str:act>/", noticed.decide, name="noticed_decide"),
]
