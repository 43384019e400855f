"""Lists as they will be asked: their titles, as the text names them."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.characters import number
from builder.data import Listing, Outline, Pair, PairKind, Span
from builder.sentences import trim
from builder.words import is_nominal

_NUMERAL = re.compile(r"[一二两兩三四五六七八九十]{1,3}|\d{1,2}")
_GROUP_NAME = re.compile(
    r"[“\"「『](?P<quoted>[一二两兩三四五六七八九十]{1,3}[\u4e00-\u9fff]{1,8})[”\"」』]"
    r"|(?<![第一二三四五六七八九十百零\d])(?P<plain>(?:[\u4e00-\u9fff]{0,6}的)?(?:[一二两兩三四五六七八九十]{1,3}|\d{1,2}[ ]?)"
    r"(?:个|個|大|种|種|类|類|项|項|条|條|点|點|方面|步|层|層|级|級|度|气|氣|字|關|关|句|件|招|味|忌)[\u4e00-\u9fff]{0,8}?)(?=[，,。：:；;！？!?\s”\"」』]|$)"
)
BARE_NUMBER = re.compile(r"[一二两三四五六七八九十\d]+[ ]?[个点条项方面种类句]*")
"""三点, 两个方面: a number that says nothing alone."""
_ARTICLE_LABEL = re.compile(r"第[一二三四五六七八九十百零\d]{1,7}条[ \t\u3000]+")
_LONGEST_LEAD = 48
_FARTHEST = 1_500
"""Characters before a list in which its announcement is looked for."""
_LONGEST_CLAUSE = 20
_CHAPTER_FAMILIES = frozenset(("heading", "一、", "（一）", "第一章", "第一节", "第一编", "1.1", "label"))
"""Families that number the chapters of a text as often as the members of a list."""


def complete(outline: Outline, pairs: tuple[Pair, ...], listings: tuple[Listing, ...]) -> tuple[Listing, ...]:
    """Give each list the name that the text gives it: an announced group, the head it stands under, or none.

    Sections of a text that nobody announces are its chapters, not a list: 背景, 经过, 评价.
    """
    titled = (_titled(outline, pairs, listing) for listing in listings)
    return tuple(listing for listing in titled if listing is not None)


def _are_chapters(outline: Outline, pairs: tuple[Pair, ...], listing: Listing) -> bool:
    """Whether the members are titled by topics, or ask questions, rather than say something."""
    members = [pairs[i] for i in listing.items]
    if any(member.rule.partition(" ")[2] not in _CHAPTER_FAMILIES for member in members):
        return False
    topics = sum(m.kind is PairKind.QUESTION or _is_topic(m.principle.of(outline.plain)) for m in members)
    return 2 * topics >= len(members)


def _is_topic(head: str) -> bool:
    return head.isascii() or is_nominal(head) or bool(_GROUP_NAME.fullmatch(head))


def _titled(outline: Outline, pairs: tuple[Pair, ...], listing: Listing) -> Listing | None:
    text = outline.plain
    first = pairs[listing.items[0]]
    if first.rule.startswith("list"):
        return listing
    title = _from_lead(text, listing.title, len(listing.items), exact=first.kind is PairKind.HEADING)
    if title is None and first.parent is not None:
        title = pairs[first.parent].principle
    if title is None:
        before = Span(max(0, first.begins - _FARTHEST), first.begins)
        title = _group_name(text, before, len(listing.items), exact=True) or _group_of_heads(
            text, before, [pairs[i].principle.of(text) for i in listing.items]
        )
        if title is None and _are_chapters(outline, pairs, listing):
            return None
    return replace(listing, title=title or (outline.title if len(outline.title) else None))


def _from_lead(text: str, lead: Span | None, count: int, *, exact: bool) -> Span | None:
    """The name that the words just before a list give it."""
    if lead is None:
        return None
    label = _ARTICLE_LABEL.match(text, lead.start, lead.end)
    lead = Span(label.end() if label else lead.start, lead.end)
    named = _group_name(text, lead, count, exact=exact)
    if named is not None and not BARE_NUMBER.fullmatch(named.of(text)):
        return named
    if named is not None and (clause := _last_clause(text, lead)) is not None:
        return clause
    return trim(text, lead, "：:") if text[lead.end - 1] in "：:" and len(lead) <= _LONGEST_LEAD else named


def _last_clause(text: str, lead: Span) -> Span | None:
    """The clause that announces a group by a bare number: 关键要做好三点."""
    start = max(text.rfind(comma, lead.start, lead.end) for comma in "，,") + 1
    clause = trim(text, Span(max(start, lead.start), lead.end), "：:。")
    return clause if len(clause) <= _LONGEST_CLAUSE else None


def _group_of_heads(text: str, span: Span, heads: list[str]) -> Span | None:
    """An announced group whose word comes again in the heads: 五个肯动, then 肯动腿 and 肯动情; some may be cut off."""
    for found in _GROUP_NAME.finditer(text, span.start, span.end):
        name = Span(*found.span("quoted" if found["quoted"] else "plain"))
        word = re.sub(r"^.*?[一二两三四五六七八九十\d]+[个大条项种点]?", "", name.of(text))
        if word and sum(word in head for head in heads) == len(heads):
            return name
    return None


def _group_name(text: str, span: Span, count: int, *, exact: bool) -> Span | None:
    """The last name of a group in some words: 五个定位, 家庭理财的六条铁律; with `exact`, of a group of so many."""
    for found in reversed(list(_GROUP_NAME.finditer(text, span.start, span.end))):
        name = Span(*found.span("quoted" if found["quoted"] else "plain"))
        numeral = _NUMERAL.search(name.of(text))
        if not exact or (numeral is not None and number(numeral[0]) == count):
            return name
    return None
