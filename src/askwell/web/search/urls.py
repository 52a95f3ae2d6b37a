from django.urls import path

from askwell.web.search import views

urlpatterns = [path("", views.search, name="search")]
