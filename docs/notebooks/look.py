"""How the notebooks' pictures look: one palette, quiet axes, and a font that can write Chinese where the machine has one."""

from __future__ import annotations

import re
import unicodedata
from typing import Iterable

import matplotlib.pyplot as plt
from matplotlib import font_manager

# Okabe and Ito's palette, told apart with every kind of colour vision ("Color Universal Design", 2008).
BLUE, ORANGE, GREEN, RED, PINK, SKY, YELLOW, GREY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442", "#8A8F98"
PALETTE = (BLUE, ORANGE, GREEN, RED, PINK, SKY, YELLOW)
INK, FAINT = "#22262B", "#D9DDE2"

COUNTRIES = {
    "CN": "China", "BN": "Brunei", "ID": "Indonesia", "KH": "Cambodia", "LA": "Laos", "MM": "Myanmar", "MY": "Malaysia", "PH": "Philippines",
    "SG": "Singapore", "TH": "Thailand", "TL": "Timor-Leste", "VN": "Vietnam", "HK": "Hong Kong", "MO": "Macao",
    "ET": "Ethiopia", "RU": "Russia", "BY": "Belarus", "JP": "Japan", "GB": "United Kingdom",
}
COUNTRY_COLOURS = {
    "CN": RED, "MY": BLUE, "TH": ORANGE, "VN": GREEN, "ID": PINK, "LA": SKY, "KH": "#7A5195", "PH": "#B5A300", "SG": "#00798C", "MM": "#A0522D",
    "BN": "#6B8E23", "TL": "#556270",
}

_CJK_FONTS = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC", "Droid Sans Fallback")
_CJK_FILES = re.compile(r"(NotoSansCJK-Regular|SourceHanSans.*Regular|wqy-microhei|DroidSansFallback)", re.IGNORECASE)


def use() -> None:
    """Sets the look for all pictures that follow."""
    plt.rcParams.update({
        "font.family": ["DejaVu Sans", *_cjk_fonts()], "font.size": 9.5, "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": GREY,
        "axes.titlesize": 11.5, "axes.titleweight": "bold", "axes.titlelocation": "left", "axes.titlepad": 12, "axes.spines.top": False,
        "axes.spines.right": False, "axes.prop_cycle": plt.cycler(color=PALETTE), "axes.axisbelow": True, "grid.color": FAINT, "grid.linewidth": 0.7,
        "xtick.color": INK, "ytick.color": INK, "xtick.major.size": 0, "ytick.major.size": 0, "legend.frameon": False, "figure.dpi": 90,
        "savefig.dpi": 90, "savefig.bbox": "tight", "figure.facecolor": "white",
    })


def writes_chinese() -> bool:
    """Whether the font in use has Chinese characters."""
    return len(plt.rcParams["font.family"]) > 1


def label(names: Iterable[str], length: int = 34) -> str:
    """The name to write into a picture: the first in Latin letters that is no bare acronym, else the first; cut to a length."""
    known = [name for name in names if name]
    latin = [name for name in known if is_latin(name)]
    long = [name for name in latin if not name.isupper()]
    chosen = (long or latin or known or ["?"])[0]
    return chosen if len(chosen) <= length else chosen[: length - 1].rstrip(" ,(") + "…"


def caption(figure: plt.Figure, text: str) -> None:
    """A line under the picture that says how far it can be trusted; the picture is laid out first."""
    figure.tight_layout()
    figure.text(0.01, -0.015, text, ha="left", va="top", fontsize=8, color="#5A6068", wrap=False)


def is_latin(name: str) -> bool:
    """Whether all its letters are Latin ones."""
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def _cjk_fonts() -> list[str]:
    known = {font.name for font in font_manager.fontManager.ttflist}
    if not known & set(_CJK_FONTS):
        for path in font_manager.findSystemFonts():  # the list that matplotlib keeps can be older than the fonts
            if _CJK_FILES.search(path):
                font_manager.fontManager.addfont(path)
        known = {font.name for font in font_manager.fontManager.ttflist}
    return [name for name in _CJK_FONTS if name in known][:1]
