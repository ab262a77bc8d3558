"""Bring the catalogue in step with the source, and say what waits for a translation.

`make translations` adds what is new, drops what is gone and keeps every translation; a text that
is said elsewhere already is translated alike. Fill in what it lists, with Qt Linguist or by hand.
"""

import sys

from docs.harvest import harvest
from gui.translations.catalogue import (
    LANGUAGES,
    Message,
    catalogue_path,
    read_catalogue,
    write_catalogue,
)


def main() -> int:
    """Renew every language's file; 1 where texts wait."""
    wanted, waiting = harvest(), 0
    for language in LANGUAGES:
        if language == "en":
            continue
        known = read_catalogue(language) if catalogue_path(language).exists() else ()
        merged = merge(wanted, known)
        write_catalogue(catalogue_path(language), language, merged)
        untold = [message for message in merged if not message.translation]
        for message in untold:
            sys.stdout.write(f"{language} {message.context}: {message.source!r}\n")
        gone = len({(m.context, m.source) for m in known} - {(m.context, m.source) for m in wanted})
        sys.stdout.write(f"{language}: {len(merged)} texts, {len(untold)} wait, {gone} dropped\n")
        waiting += len(untold)
    return 1 if waiting else 0


def merge(wanted: list[Message], known: tuple[Message, ...]) -> list[Message]:
    """The wanted texts with what is known: their own translation, or that of a twin elsewhere."""
    own = {(each.context, each.source): each.translation for each in known}
    twins = {each.source: each.translation for each in known if each.translation}
    return [
        Message(each.context, each.source, own.get((each.context, each.source)) or
                twins.get(each.source, ""))
        for each in wanted
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
