"""The addresses of all doors."""

from django.urls import include, path

urlpatterns = [path("", include("askwell.web.urls"))]
