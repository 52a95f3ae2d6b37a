"""How every form is set: label, help, error and field together, tied for those who listen to the page."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class NotebookForms(TemplatesSetting):
    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
