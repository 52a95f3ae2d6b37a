from django.urls import path

from askwell.web.people import importing, same, views

urlpatterns = [
    path("", views.people, name="people"),
    path("add/", views.add, name="person_add"),
    path("import/", importing.add, name="people_import_add"),
    path("import/<uuid:import_id>/", importing.people_import, name="people_import"),
    path("import/<uuid:import_id>/columns/", importing.columns, name="people_import_columns"),
    path("import/<uuid:import_id>/confirm/", importing.confirm, name="people_import_confirm"),
    path("import/<uuid:import_id>/leave/", importing.leave, name="people_import_leave"),
    path("import/<uuid:import_id>/stop/", importing.stop, name="people_import_stop"),
    path("import/<uuid:import_id>/undo/", importing.undo, name="people_import_undo"),
    path("same/", same.perhaps_same, name="perhaps_same"),
    path("same/<uuid:pair_id>/merge/", same.merge, name="same_merge"),
    path("same/<uuid:pair_id>/apart/", same.apart, name="same_apart"),
    path("merges/<uuid:merge_id>/undo/", same.undo_merge, name="merge_undo"),
    path("<uuid:person_id>/", views.person, name="person"),
    path("people.<str:kind>/", views.take_out, name="people_take_out"),
    path("<uuid:person_id>/person.<str:kind>/", views.take_out, name="person_take_out"),
    path("<uuid:person_id>/change/", views.change, name="person_change"),
]
