"""Points of the outline as pairs: members of enumerations, titled sections, articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.data import Group, Outline, PairKind, Point, Span
from builder.extracting import heads
from builder.extracting.finding import Finding
from builder.sentences import trim

_ARTICLE = "第一条"
_ARTICLE_TITLE = re.compile(r"[【\[（(](.{2,20}?)[】\]）)]\s*")
_COPULA = re.compile(r"(?:，|,)?(?:就)?是(?!否|不是|非)[，,：:]?(?:要求)?")
_REPLY = re.compile(r"(?:回答|答案|答复|答|A)[ ]?[：:][ ]?")
_COUNTED = ("首先", "第一，", "其一")
"""Families behind whose markers a copula may stand: 首先是温度, 第一个是尺度."""
_GROUP_IN_HEAD = re.compile(r"[“\"「]([一二三四五六七八九十]{1,3}[\u4e00-\u9fff]{1,6})[”\"」]")
_GENRE = re.compile(
    r"(?:原文|正文|注释|註釋|注解|注|译文|譯文|今译|白话|翻译|讲解|講解|解读|解讀|赏析|賞析|导读|導讀|出处|点评|简析|评析|附录|附件|目录|参考文献|答案|解析|前言|摘要|关键词)[：:]?$"
)
"""Labels of the parts of an annotated text; they are heads, but nobody learns them."""


def find(outline: Outline) -> Iterator[Finding]:
    """A pair for each point of the outline, and a list for each of its groups."""
    for group in outline.groups:
        yield from _of_group(outline.plain, group)


def _of_group(text: str, group: Group) -> Iterator[Finding]:
    key = group.start
    title = group.lead if group.lead.end > group.lead.start else None
    listed = not group.family.startswith(_ARTICLE + ":") and group.family != "第一章:章"
    for point in group.points:
        finding = _pair(text, group, point)
        if finding is not None:
            if listed:
                finding = replace(finding, list_key=key, list_title=title)
            yield finding
        for inner in point.groups:
            yield from _of_group(text, inner)


def _pair(text: str, group: Group, point: Point) -> Finding | None:
    if group.family.startswith(_ARTICLE + ":"):
        return _article(text, point)
    body = point.body
    if group.family in _COUNTED and (copula := _COPULA.match(text, body.start, body.end)):
        body = Span(copula.end(), body.end)
    first_child = point.groups[0].start if point.groups else None
    head, explanation = heads.split(text, body, own_line=point.own_line, first_child=first_child)
    words = head.of(text)
    if not words or _GENRE.match(words) or not re.search(r"\w", words):
        return None
    if (point.own_line and words[-1] in "？?") or (text[head.end : head.end + 1] in "？?" and point.own_line):
        kind = PairKind.QUESTION
    else:
        kind = PairKind.HEADING if point.own_line and not group.family.startswith("label") else PairKind.ITEM
    if (
        kind is PairKind.QUESTION
        and explanation is not None
        and (reply := _REPLY.match(text, explanation.start, explanation.end))
    ):
        explanation = Span(reply.end(), explanation.end)
    if kind is PairKind.HEADING and (named := _announced_group(text, head, point)) is not None:
        head = named
    return Finding(
        kind, head, explanation, f"{kind.value} {group.family.partition(':')[0]}", point.ordinal, point.marker
    )


def _announced_group(text: str, head: Span, point: Point) -> Span | None:
    """The group that a heading names, where its body is that group: 把握好“五个定位” is about 五个定位."""
    name = _GROUP_IN_HEAD.search(text, head.start, head.end)
    if name is None or not point.groups or point.groups[0].start - head.end > 6:
        return None
    return Span(*name.span(1))


def _article(text: str, point: Point) -> Finding | None:
    """An article's principle is its label, or its title where it has one: 第三条 【定义】."""
    label = trim(text, point.marker, "：:")
    body = point.body
    title = _ARTICLE_TITLE.match(text, body.start, body.end)
    if title and title.start() == body.start:
        label, body = Span(title.start(1), title.end(1)), Span(title.end(), body.end)
    if body.end <= body.start:
        return None
    return Finding(PairKind.ARTICLE, label, body, "article 第X条", point.ordinal, point.marker)
