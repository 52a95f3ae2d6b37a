from django.urls import path

from askwell.web.relationships import views

urlpatterns = [
    path("", views.relationships, name="relationships"),
    path("promises/<uuid:promise_id>/change/", views.change, name="promise_change"),
    path("promises/<uuid:promise_id>/<str:act>/", views.decide, name="promise_decide"),
    path("promises/undo/<uuid:entry_id>/", views.undo, name="promise_undo"),
]
