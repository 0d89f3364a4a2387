"""How dates and times are written."""

from PySide6.QtCore import QLocale


def use_locale_of_words() -> None:
    """Write all dates and times in the language of the words, from now on."""
    QLocale.setDefault(locale_of_words(QLocale.system()))


def locale_of_words(system: QLocale) -> QLocale:
    """Return how dates and times are written: in English, as the words are, as at home.

    Where nobody writes English, it is as in Britain.
    """
    made = QLocale(QLocale.Language.English, system.territory())
    return made if made.territory() is system.territory() else QLocale("en_GB")
