from django.urls import path

from askwell.web.people import filters, importing, introductions, organizations, same, views, writing
from askwell.web.people.next import add_path, remove_path, whom_to_ask

urlpatterns = [
    path("", views.people, name="people"),
    path("add/", writing.add, name="person_add"),
    path("add/line/", writing.add_line, name="person_add_line"),
    path("add/understood/", writing.understood, name="person_understood"),
    path("next/", whom_to_ask, name="whom_to_ask"),
    path("next/paths/", add_path, name="path_add"),
    path("next/paths/<uuid:path_id>/remove/", remove_path, name="path_remove"),
    path("filters/keep/", filters.keep, name="filter_keep"),
    path("filters/<uuid:filter_id>/remove/", filters.remove, name="filter_remove"),
    path("introductions/", introductions.introductions, name="introductions"),
    path("import/", importing.add, name="people_import_add"),
    path("import/<uuid:import_id>/", importing.people_import, name="people_import"),
    path("import/<uuid:import_id>/columns/", importing.columns, name="people_import_columns"),
    path("import/<uuid:import_id>/confirm/", importing.confirm, name="people_import_confirm"),
    path("import/<uuid:import_id>/leave/", importing.leave, name="people_import_leave"),
    path("import/<uuid:import_id>/stop/", importing.stop, name="people_import_stop"),
    path("import/<uuid:import_id>/undo/", importing.undo, name="people_import_undo"),
    path("import/<uuid:import_id>/left-out/", importing.left_out, name="people_import_left_out"),
    path("same/", same.perhaps_same, name="perhaps_same"),
    path("same/<uuid:pair_id>/merge/", same.merge, name="same_merge"),
    path("same/<uuid:pair_id>/apart/", same.apart, name="same_apart"),
    path("merges/<uuid:merge_id>/undo/", same.undo_merge, name="merge_undo"),
    path("at/<uuid:organization_id>/", organizations.organization, name="organization"),
    path("at/<uuid:organization_id>/also/", organizations.know_as_one, name="organization_also"),
    path("at/<uuid:organization_id>/apart/", organizations.know_apart, name="organization_apart"),
    path("<uuid:person_id>/", views.person, name="person"),
    path("people.<str:kind>/", views.take_out, name="people_take_out"),
    path("<uuid:person_id>/person.<str:kind>/", views.take_out, name="person_take_out"),
    path("<uuid:person_id>/change/", writing.change, name="person_change"),
    path("<uuid:person_id>/preferences/", writing.preferences, name="person_preferences"),
    path("<uuid:person_id>/same/", same.same_as, name="person_same_as"),
]
