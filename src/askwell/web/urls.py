"""The addresses of the pages, one file per stage."""

from django.urls import include, path

from askwell.web import front

app_name = "web"
urlpatterns = [
    path("open/<str:token>/", front.open_door, name="open"),
    path("closed/", front.closed, name="closed"),
    path("", include("askwell.web.today.urls")),
    path("search/", include("askwell.web.search.urls")),
    path("people/", include("askwell.web.people.urls")),
    path("outreach/", include("askwell.web.outreach.urls")),
    path("preparation/", include("askwell.web.preparation.urls")),
    path("strategy/", include("askwell.web.strategy.urls")),
    path("relationships/", include("askwell.web.relationships.urls")),
    path("", include("askwell.web.insights.urls")),
    path("conversations/", include("askwell.web.conversations.urls")),
]
