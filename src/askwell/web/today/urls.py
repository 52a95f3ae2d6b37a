from django.urls import path

from askwell.web.today import acts, views

urlpatterns = [
    path("", views.today, name="today"),
    path("today/<str:kind>/<uuid:subject>/", acts.do, name="today_do"),
    path("today/<str:kind>/<uuid:done>/undo/", acts.undo, name="today_undo"),
]
