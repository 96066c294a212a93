"""How wide words are before any browser has seen them, guessed on the safe side, and where they break."""

from __future__ import annotations

import re

#: The narrowest box a chart must fit: a screen of 320 pixels without its margins.
NARROWEST = 270
#: The size of words in charts, in pixels, and the distance of their lines.
SIZE, LINE = 14, 18

# Widths in hundredths of the size, as measured of the hub's own font in bold and rounded up.
_WIDTHS = {
    letter: wide
    for wide, letters in (
        (25, "’"),
        (30, " ',.:;ijl\u00a0îıї՝։\u202f"),
        (35, "!()-J|ІЇіլյ"),
        (40, "IfÎİչւ"),
        (45, "/rtțԼշ“”"),
        (50, "szşșгт–"),
        (55, "FScçŞȘзсэєґէջ„"),
        (60, "$+0123456789<>ELTZaevxyâăȚəЁГЕЗТавеухьяёўҐՏհაიკპჯჰ€≈"),
        (65, "CPVYbdghknopqu«»ÇöüğЄЎБРСУЬбдклопрцчԷՀՅՉՑՒՔբեզըիծկղճմնոսվրցքօბგევზმნჟსუქყშჩძწჭხ"),
        (70, "ABKRXÂĂАВКХЭЯийнъԶՁՆՇՋՐժձռևც"),
        (75, "DGĞЛЧЪԲԵԸԻԾԿՃՈՍգդթֆ"),
        (80, "HOQUÖÜДИЙНОПЦԳԴԺՂՕՖტ₾"),
        (85, "NƏмфыюԱՄՌՎՓ…"),
        (90, "%wФжՊორფღ"),
        (95, "MМЫшщԹԽდთ"),
        (100, "WmЖախպտփ—"),
        (105, "Ю"),
        (110, "ШЩ"),
        (115, "ლ"),
    )
    for letter in letters
}


def width(text: str, size: int = SIZE) -> int:
    """The width of a text in pixels; never less than it will be."""
    return -(-sum(_em(letter) for letter in text) * size // 100)


def _em(letter: str) -> int:
    return _WIDTHS.get(letter) or (95 if letter.isupper() else 75 if ord(letter) < 0x2E80 else 110)


def wrapped(text: str, limit: int = NARROWEST, most: int = 4) -> tuple[str, ...]:
    """The lines of a text, broken between words, and inside of one only where it is longer than a line.

    What does not fit in so many lines ends in an ellipsis; the whole of it stands in the table beside the chart.
    """
    lines: list[str] = []
    line = ""
    for word in _words(text, limit):
        longer = f"{line} {word}" if line else word
        if line and width(longer) > limit:
            lines.append(line)
            line = word
        else:
            line = longer
    lines += [line] if line else []
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _cut(lines[most - 1], limit))


def _words(text: str, limit: int) -> list[str]:
    found = []
    # A number and its unit are kept together by a no-break space: only plain ones divide words.
    for word in re.split(r"[ \t\r\n]+", text.strip()):
        rest = word
        while width(rest) > limit:
            end = next(end for end in range(len(rest) - 1, 0, -1) if width(rest[:end]) <= limit or end == 1)
            found.append(rest[:end])
            rest = rest[end:]
        found.append(rest)
    return found


def _cut(line: str, limit: int) -> str:
    while line and width(f"{line}…") > limit:
        line = line[:-1]
    return f"{line.rstrip()}…"
