from django.urls import path

from askwell.web.people import views

urlpatterns = [
    path("", views.people, name="people"),
    path("add/", views.add, name="person_add"),
    path("<uuid:person_id>/", views.person, name="person"),
    path("<uuid:person_id>/change/", views.change, name="person_change"),
]
