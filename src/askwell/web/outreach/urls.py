from django.urls import path

from askwell.web.outreach import answers, asking, happening, leaving, listing, mail, measure, thread, times, writing

urlpatterns = [
    path("", listing.requests, name="requests"),
    path("measure/", measure.measure, name="measure"),
    path("mail/", mail.mail_account, name="mail_account"),
    path("mail/try/", mail.try_it, name="mail_account_try"),
    path("mail/forget/", mail.forget, name="mail_account_forget"),
    path("answers/", answers.answers, name="answers"),
    path("answers/look/", answers.look, name="answers_look"),
    path("answers/bring/", answers.bring, name="answers_bring"),
    path("answers/<uuid:arrived_id>/confirm/", answers.confirm, name="answer_confirm"),
    path("answers/<uuid:arrived_id>/leave/", answers.leave, name="answer_leave"),
    path("ask/<uuid:person_id>/", asking.ask, name="ask"),
    path("letters/<uuid:letter_id>/settle/", happening.settle, name="letter_settle"),
    path("events/<uuid:event_id>/undo/", happening.undo, name="event_undo"),
    path("<uuid:request_id>/", thread.request_page, name="request"),
    path("<uuid:request_id>/write/", writing.write, name="request_write"),
    path("<uuid:request_id>/keep/", writing.keep, name="letter_keep"),
    path("<uuid:request_id>/set-aside/", writing.put_aside, name="letter_set_aside"),
    path("<uuid:request_id>/facts/", writing.facts, name="request_facts"),
    path("<uuid:request_id>/alike/", writing.side_by_side, name="letter_alike"),
    path("<uuid:request_id>/times/", times.times, name="letter_times"),
    path("<uuid:request_id>/send/", leaving.send, name="letter_send"),
    path("<uuid:request_id>/sent/", leaving.sent, name="letter_sent"),
    path("<uuid:request_id>/letter.eml", leaving.draft_file, name="letter_draft"),
    path("<uuid:request_id>/happened/", happening.happened, name="request_happened"),
    path("<uuid:request_id>/rest/", happening.rest, name="request_rest"),
    path("<uuid:request_id>/again/", happening.again, name="request_again"),
    path("<uuid:request_id>/leave/", happening.not_ask, name="request_leave"),
]
