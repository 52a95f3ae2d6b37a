from django.urls import path

from askwell.web.strategy import cells, paths, values

CELL = "<uuid:path_id>/<uuid:value_id>/"

urlpatterns = [
    path("", paths.strategy, name="strategy"),
    path("paths/add/", paths.add, name="strategy_path_add"),
    path("values/add/", values.add, name="values_add"),
    path("values/<uuid:value_id>/name/", values.rename, name="value_rename"),
    path("values/<uuid:value_id>/rank/", values.rank, name="value_rank"),
    path("values/<uuid:value_id>/remove/", values.remove, name="value_remove"),
    path("values/<uuid:value_id>/restore/", values.restore, name="value_restore"),
    path("evidence/<uuid:evidence_id>/detach/", cells.detach, name="evidence_detach"),
    path(CELL, cells.cell, name="cell"),
    path(f"{CELL}attach/<uuid:statement_id>/", cells.attach, name="evidence_attach"),
    path(f"{CELL}ask/<uuid:person_id>/", cells.ask, name="cell_ask"),
]
