"""Figures as inline SVG: where each bar, point and line lies; colours come from the style sheet."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, log10

from intake.dashboard import Figures

WIDTH, HEIGHT = 640, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 8, 10, 26
_MOST_LABELS = 8
_ROW = 30
# Four steps of each are whole numbers from ten on.
_WHOLE = (1.2, 1.6, 2, 4, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of one series."""

    x: float
    y: float
    width: float
    height: float
    series: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its text: a label of an axis, or a value on a line."""

    x: float
    y: float
    text: str
    series: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What one chart is drawn from."""

    height: int
    bars: tuple[Bar, ...] = ()
    lines: tuple[str, ...] = ()
    points: tuple[Mark, ...] = ()
    across: tuple[Mark, ...] = ()
    below: tuple[Mark, ...] = ()

    @property
    def bar_paths(self) -> tuple[tuple[int, str], ...]:
        """The bars of each series as one path: a page of many charts stays light."""
        paths: dict[int, str] = {}
        for bar in self.bars:
            drawn = f"M{bar.x} {bar.y}h{bar.width}v{bar.height}h-{bar.width}z"
            paths[bar.series] = paths.get(bar.series, "") + drawn
        return tuple(paths.items())


def columns(figures: Figures) -> Drawing:
    """Columns for each label, the series one upon the other."""
    totals = [sum(each.values[place] or 0 for each in figures.series) for place in range(len(figures.labels))]
    most, step = _scale(max(totals, default=0)), _step(figures)
    bars: list[Bar] = []
    for place in range(len(figures.labels)):
        height_before = 0.0
        for number, each in enumerate(figures.series):
            value = each.values[place] or 0
            height = _inner() * value / most
            if value:
                y = HEIGHT - _BOTTOM - height_before - height
                bars.append(
                    Bar(
                        _round(_LEFT + place * step + step * 0.14),
                        _round(y),
                        _round(step * 0.72),
                        _round(height),
                        number,
                    )
                )
            height_before += height
    return Drawing(HEIGHT, bars=tuple(bars), across=_across(most), below=_below(figures, step))


def beside(figures: Figures) -> Drawing:
    """Columns for each label, the series side by side."""
    most, step = (
        _scale(max((value or 0 for each in figures.series for value in each.values), default=0)),
        _step(figures),
    )
    width = step * 0.76 / max(1, len(figures.series))
    bars = [
        Bar(
            _round(_LEFT + place * step + step * 0.12 + number * width),
            _round(HEIGHT - _BOTTOM - _inner() * value / most),
            _round(width),
            _round(_inner() * value / most),
            number,
        )
        for place in range(len(figures.labels))
        for number, each in enumerate(figures.series)
        if (value := each.values[place])
    ]
    return Drawing(HEIGHT, bars=tuple(bars), across=_across(most), below=_below(figures, step))


def lines(figures: Figures) -> Drawing:
    """A line for each series; where there is no value, the line has a gap."""
    step, drawn, points = _step(figures), [], []
    for number, each in enumerate(figures.series):
        run: list[str] = []
        for place, value in enumerate(each.values):
            if value is None:
                drawn.append((number, " ".join(run)))
                run = []
                continue
            x, y = _round(_LEFT + (place + 0.5) * step), _round(HEIGHT - _BOTTOM - _inner() * value)
            run.append(f"{x},{y}")
            points.append(Mark(x, y, f"{figures.labels[place]}: {value:.0%}", number))
        drawn.append((number, " ".join(run)))
    across = tuple(
        Mark(_LEFT, _round(HEIGHT - _BOTTOM - _inner() * part), f"{part:.0%}") for part in (0, 0.25, 0.5, 0.75, 1)
    )
    return Drawing(
        HEIGHT, lines=tuple(_by_series(drawn, len(figures.series))), points=tuple(points), across=across,
        below=_below(figures, step),
    )  # fmt: skip


def rows(figures: Figures) -> Drawing:
    """A bar across for each label, of the first series."""
    values = figures.series[0].values if figures.series else ()
    most, label_width = max((value or 0 for value in values), default=0) or 1, 170
    bars, texts = [], []
    for place, label in enumerate(figures.labels):
        value, top = values[place] or 0, place * _ROW
        width = (WIDTH - label_width - 60) * value / most
        bars.append(Bar(label_width, top + 5, _round(width), _ROW - 10, 0))
        texts += [
            Mark(label_width - 10, top + 19, label),
            Mark(_round(label_width + width + 8), top + 19, f"{value:g}", 1),
        ]
    return Drawing(max(_ROW, _ROW * len(figures.labels)), bars=tuple(bars), below=tuple(texts))


def _by_series(drawn: Iterable[tuple[int, str]], count: int) -> Iterable[str]:
    for number in range(count):
        yield "M" + " M".join(run.replace(" ", " L") for each, run in drawn if each == number and run)


def _scale(most: float) -> float:
    """The next round number above, so that the axis has whole steps.

    >>> _scale(0), _scale(3), _scale(17), _scale(140)
    (4, 4, 20.0, 160.0)
    """
    if most <= 8:
        return 4 if most <= 4 else 8
    size = 10 ** int(log10(most))
    return float(next(part * size for part in _WHOLE if part * size >= most))


def _across(most: float) -> tuple[Mark, ...]:
    parts = [most * part / 4 for part in range(5)]
    return tuple(Mark(_LEFT, _round(HEIGHT - _BOTTOM - _inner() * each / most), f"{each:g}") for each in parts)


def _below(figures: Figures, step: float) -> tuple[Mark, ...]:
    every = max(1, ceil(len(figures.labels) / _MOST_LABELS))
    return tuple(
        Mark(_round(_LEFT + (place + 0.5) * step), HEIGHT - 8, label)
        for place, label in enumerate(figures.labels)
        if place % every == 0
    )


def _step(figures: Figures) -> float:
    return (WIDTH - _LEFT - _RIGHT) / max(1, len(figures.labels))


def _inner() -> int:
    return HEIGHT - _TOP - _BOTTOM


def _round(value: float) -> float:
    """A place on the picture, no longer than the eye needs.

    >>> _round(42.04), _round(42.16)
    (42, 42.2)
    """
    rounded = round(float(value), 1)
    return int(rounded) if rounded.is_integer() else rounded
