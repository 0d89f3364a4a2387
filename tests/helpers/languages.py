"""A language that everybody can read."""

import gettext


class Shouted(gettext.NullTranslations):
    """English, only louder."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return (msgid1 if n == 1 else msgid2).upper()
