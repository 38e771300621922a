"""Findings as one page that needs nothing else, neither network nor other files."""

from collections.abc import Iterator
from html import escape
from importlib import resources

from volkit.i18n import N_, translate
from volkit.model.report import CheckReport, FileReport, FindingReport
from volkit.model.text import Locale
from volkit.render.findings_csv import CAPTIONS, SEVERITIES, Names, line_of
from volkit.render.neutral import neutral_markup

_RANK = {"error": "1", "warning": "2", "info": "3"}


_ORDER = {"error": 0, "warning": 1, "info": 2}


def findings_html(report: CheckReport, locale: Locale) -> bytes:
    """Return all findings as a page that can be sifted, sorted and printed."""
    return "".join(_page(report, locale)).encode()


def _page(report: CheckReport, locale: Locale) -> Iterator[str]:
    """Give the parts of the page."""
    title = _said(N_("What volkit found"), locale)
    language = {"zh_Hans": "zh-Hans", "zh_Hant": "zh-Hant", "en": "en"}[locale]
    yield f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
    )
    yield f"<title>{title}</title><style>{_asset('css')}</style></head>"
    yield f"<body><h1>{title}</h1>"
    yield from _summary(report, locale)
    yield from _files(report, locale)
    yield from _findings(report, locale)
    yield f"<script>{_asset('js')}</script></body></html>\n"


def _asset(kind: str) -> str:
    """Return the page's style or its script."""
    place = resources.files("volkit.render") / f"findings_page.{kind}"
    return place.read_text(encoding="utf-8")


def _said(sentence: str, locale: Locale) -> str:
    """Return a sentence of the catalogue, safe to stand in the page."""
    return escape(translate(sentence, locale))


def _summary(report: CheckReport, locale: Locale) -> Iterator[str]:
    """Give the counts as large numbers."""
    counts = report.summary
    boxes = (
        (N_("Files"), counts.files, ""),
        (N_("Rows"), counts.rows, ""),
        (N_("Errors"), counts.errors, "error"),
        (N_("Warnings"), counts.warnings, "warning"),
        (N_("Notes"), counts.infos, "info"),
        (N_("Repairs offered"), counts.fixable, ""),
    )
    yield '<div class="sum">'
    for word, number, kind in boxes:
        yield f'<div class="{kind}"><b>{number}</b>{_said(word, locale)}</div>'
    yield "</div>"


def _files(report: CheckReport, locale: Locale) -> Iterator[str]:
    """Give what was read, and what was not and why."""
    heads = (N_("File"), N_("Tables"), N_("Rows"), N_("Columns not known"))
    yield f"<h2>{_said(N_('Files'), locale)}</h2><table><thead><tr>"
    yield "".join(f"<th>{_said(word, locale)}</th>" for word in heads)
    yield "</tr></thead><tbody>"
    for file in report.files:
        yield f"<tr><td>{neutral_markup(file.path)}{_reason(file)}</td><td>"
        places = (f"{t.sheet} {t.range}".strip() for t in file.tables)
        yield "<br>".join(map(neutral_markup, places))
        yield f"</td><td>{sum(t.rows for t in file.tables)}</td><td>"
        yield neutral_markup("、".join(name for t in file.tables for name in t.unknown))
        yield "</td></tr>"
    yield "</tbody></table>"


def _reason(file: FileReport) -> str:
    """Return why a file was not read, set off in red."""
    return (
        f'<br><span class="bad">{neutral_markup(file.reason)}</span>'
        if file.reason
        else ""
    )


def _findings(report: CheckReport, locale: Locale) -> Iterator[str]:
    """Give the list, and what sifts it."""
    yield f"<h2>{_said(N_('Findings'), locale)}</h2>"
    if not report.findings:
        yield f"<p>{_said(N_('Nothing wrong.'), locale)}</p>"
        return
    yield '<div class="tools">'
    yield f'<input type="search" placeholder="{_said(N_("Search"), locale)}">'
    for word, caption in SEVERITIES.items():
        yield (
            f'<label class="{word}"><input type="checkbox" value="{word}" checked> '
            f"{_said(caption, locale)}</label>"
        )
    total = len(report.findings)
    yield f'<span><b id="shown">{total}</b> / {total}</span></div>'
    captions = [translate(caption, locale) for caption in CAPTIONS]
    yield '<table id="findings"><thead><tr>'
    yield "".join(f"<th>{escape(word)}</th>" for word in _merged(captions))
    yield "</tr></thead><tbody>"
    names = Names.of(report)
    worst_first = sorted(report.findings, key=lambda f: _ORDER[f.severity])
    for finding in worst_first:
        yield _row(finding, line_of(finding, names, locale))
    yield "</tbody></table>"


def _merged(captions: list[str]) -> tuple[str, ...]:
    """Return the captions of the page, which has fewer columns than the list."""
    severity, file, sheet, cell, column, value, wrong, todo, offer, _, rule = captions
    return (
        severity,
        f"{file} / {sheet}",
        cell,
        column,
        value,
        f"{wrong} / {todo}",
        offer,
        rule,
    )


def _row(finding: FindingReport, texts: tuple[str, ...]) -> str:
    """Return one finding as a row."""
    severity, file, sheet, cell, column, value, wrong, todo, offer, sure, rule = map(
        neutral_markup, texts
    )
    order, kind = f"{finding.row or 0:08}", finding.severity
    return (
        f'<tr class="{kind}">'
        f'<td class="n {kind}" data-k="{_RANK[kind]}">{severity}</td>'
        f'<td title="{escape(finding.file)}">{file}<small>{sheet}</small></td>'
        f'<td class="n" data-k="{order}{cell}">{cell}</td><td>{column}</td>'
        f'<td class="v">{value}</td><td>{wrong}<small>{todo}</small></td>'
        f'<td class="fix">{offer}<small>{sure}</small></td>'
        f'<td class="n">{rule}</td></tr>\n'
    )
