"""Where a mail lay, in the words that mail programs use in many languages."""

from __future__ import annotations

from collections.abc import Iterable

_PLACES = {
    "inbox": "inbox|posteingang|boîte de réception|recibidos|bandeja de entrada|posta in arrivo|caixa de entrada|"
    "postvak in|inkorg|indbakke|innboks|skrzynka odbiorcza|odebrane|doručená pošta|saapuneet|входящие|gelen kutusu|"
    "受信トレイ|收件箱|收件匣|받은편지함",
    "sent": "sent|sent mail|sent items|sent messages|gesendet|gesendete elemente|gesendete objekte|messages envoyés|"
    "envoyés|éléments envoyés|enviados|elementos enviados|posta inviata|inviati|itens enviados|verzonden|"
    "verzonden items|verzonden berichten|skickat|skickade|sendt post|sendt|sendte|wysłane|odeslaná pošta|odeslané|"
    "lähetetyt|отправленные|gönderilmiş postalar|送信済み|送信済みメール|已发送|已发邮件|寄件備份|보낸편지함",
    "spam": "spam|junk|junk e-mail|junk email|junk-e-mail|courrier indésirable|correo no deseado|posta indesiderata|"
    "lixo eletrônico|lixo eletrónico|ongewenste e-mail|ongewenst|skräppost|søppelpost|uønsket post|nevyžádaná pošta|"
    "roskaposti|спам|迷惑メール|垃圾邮件|垃圾郵件|스팸함",
    "trash": "trash|bin|deleted items|deleted messages|papierkorb|gelöschte elemente|gelöschte objekte|corbeille|"
    "éléments supprimés|papelera|elementos eliminados|cestino|posta eliminata|lixeira|lixo|itens excluídos|"
    "prullenbak|verwijderde items|papperskorgen|papirkurv|papperskorg|kosz|koš|roskakori|корзина|çöp kutusu|ゴミ箱|"
    "已删除邮件|回收站|垃圾桶|휴지통",
    "drafts": "draft|drafts|entwurf|entwürfe|brouillon|brouillons|borrador|borradores|bozza|bozze|rascunho|rascunhos|"
    "concept|concepten|utkast|kladde|kladder|wersje robocze|koncepty|luonnokset|черновики|taslaklar|下書き|草稿|"
    "임시보관함",
}
_MEANT = {name: place for place, names in _PLACES.items() for name in names.split("|")}
_NOT_ANSWERS = frozenset({"spam", "trash", "drafts"})


def places_of(labels: Iterable[str]) -> frozenset[str]:
    """Return where mail with these labels lay: inbox, sent, spam, trash, drafts; other labels say nothing of that."""
    found = (_MEANT.get(label.strip().rsplit("/", 1)[-1].casefold()) for label in labels)
    return frozenset(place for place in found if place)


def thrown_away(labels: Iterable[str]) -> bool:
    """Tell mail that lay with the spam, in the bin or among the drafts, which nobody wants read."""
    return bool(places_of(labels) & _NOT_ANSWERS)
