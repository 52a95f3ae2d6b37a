from django.urls import path

from askwell.web.conversations.views import imports, speakers, talks, understanding

urlpatterns = [
    path("", talks.conversations, name="conversations"),
    path("notes/add/", talks.add_notes, name="notes_add"),
    path("imports/add/", imports.add, name="import_add"),
    path("imports/paste/", imports.paste, name="import_paste"),
    path("imports/<uuid:import_id>/", imports.transcript_import, name="import"),
    path("imports/<uuid:import_id>/speakers/", speakers.of_import, name="import_speakers"),
    path("imports/<uuid:import_id>/undo/", imports.undo, name="import_undo"),
    path("understanding/<uuid:run_id>/", understanding.progress, name="understanding"),
    path("understanding/<uuid:run_id>/stop/", understanding.stop, name="understanding_stop"),
    path("understanding/<uuid:run_id>/again/", understanding.again, name="understanding_again"),
    path("<uuid:conversation_id>/", talks.conversation, name="conversation"),
    path("<uuid:conversation_id>/change/", talks.change, name="conversation_change"),
    path("<uuid:conversation_id>/speakers/", speakers.of_conversation, name="conversation_speakers"),
    path("<uuid:conversation_id>/remove/", talks.remove, name="conversation_remove"),
]
