from django.urls import path

from askwell.web.today import views

urlpatterns = [path("", views.today, name="today")]
