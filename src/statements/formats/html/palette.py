"""A colour a speaker, readable in light and dark."""

from __future__ import annotations

import colorsys

__all__ = ["HUES", "INK", "PAPER", "css", "line", "tint"]

#: Hues in degrees, neighbours in the list far apart on the circle.
HUES = (212, 24, 150, 320, 48, 262, 182, 0, 96, 290)
#: The page's background in each theme.
PAPER = {"light": "#ffffff", "dark": "#16181d"}
#: The text in each theme.
INK = {"light": "#1b1e24", "dark": "#e8eaee"}

# Lightness and saturation of a line and of a tint. They keep WCAG 2.2's level AA (4.5 to 1
# for text, 3 to 1 for lines) for every hue in both themes; a test computes it.
_LINE = {"light": (0.27, 0.75), "dark": (0.74, 0.70)}
_TINT = {"light": (0.93, 0.75), "dark": (0.17, 0.45)}


def _hex(hue: float, lightness: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue / 360, lightness, saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def line(hue: float, theme: str) -> str:
    """The colour of lines and numbers of a speaker with this hue."""
    return _hex(hue, *_LINE[theme])


def tint(hue: float, theme: str) -> str:
    """The colour behind a statement of a speaker with this hue."""
    return _hex(hue, *_TINT[theme])


def _theme(theme: str) -> str:
    rules = [f":root{{--paper:{PAPER[theme]};--ink:{INK[theme]}}}"]
    rules += [
        f".c{place}{{--line:{line(hue, theme)};--tint:{tint(hue, theme)}}}"
        for place, hue in enumerate(HUES)
    ]
    grey = _hex(0, _LINE[theme][0], 0), _hex(0, _TINT[theme][0], 0)
    rules.append(f".cx{{--line:{grey[0]};--tint:{grey[1]}}}")
    return "\n".join(rules)


def css() -> str:
    """The colours as custom properties, by theme; ``c0`` and on are the speakers, ``cx`` nobody."""
    # Paper is white whatever the screen's theme is.
    dark = "@media screen and (prefers-color-scheme:dark){\n" + _theme("dark") + "\n}"
    return _theme("light") + "\n" + dark + "\n"
