"""Enumerations inside a sentence that have a name or an announced number.

“三不讲”——不讲…，不讲…，不讲…; 三大规律，即A、B和C; “三场硬仗”就是A、B和C; 分为A、B、C和D共4类; 采取A、B、C三种方式;
“A”、“B”、“C”被称为三纲领. There are as many members as the number says; an unnamed run of nouns is no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.characters import number
from builder.data import Outline, PairKind, Span
from builder.extracting.finding import Finding
from builder.extracting.lists import BARE_NUMBER
from builder.sentences import trim

_N = r"(?P<n>[二两三四五六七八九十]|[2-9]|1\d)"
_NAMED = re.compile(
    rf"(?<![第\d十])(?P<name>[“\"「『]?{_N}[ ]?[\u4e00-\u9fff]{{1,10}}?[”\"」』]?)(?:(?<=[”\"」』])[\u4e00-\u9fff]{{0,4}}?)?"
    r"(?:[：:]|——|—|--+|[，,]?(?:即|就是|分别(?:是|为)|也就是|包括|是指|依次是|指的是|主要是|也即|是)|(?P<bracket>[（(]))[，,：:]?"
    r"(?P<items>[^。；;！!\n（）()]{3,160}?)(?=[。；;！!\n）)]|$)"
)
_NAMED_LONG = re.compile(
    rf"(?<![第\d十])(?P<name>[“\"「『]?{_N}[ ]?[\u4e00-\u9fff]{{1,10}}?[”\"」』]?)[：:](?P<items>[^。！!\n：:]{{6,300}}；[^。！!\n：:]{{2,120}}?)(?=[。！!\n]|$)"
)
_COUNTED = re.compile(
    rf"(?P<items>[^。；;，,：:！？!?\n]{{3,120}}?)(?:[，,]?(?:共|等|这|共计|组成的))?{_N}[ ]?(?P<unit>[个大]|种|类|项|条|点|方面|部分|要素|阶段|级别|层次|环节|步骤|类别|等级|门|科|套|场|面|关)(?=[^、]|$)"
)
_CALLED = re.compile(
    rf"(?P<items>[“「『\"][^。；;！？!?\n]{{4,120}}?[”」』\"])[，,]?(?:这{_N}[个者]?)?(?:被|并|合|统|就)?(?:称为|称作|合称|叫做|并称)(?P<name>[“\"「『]?[\u4e00-\u9fff]{{0,6}}[二两三四五六七八九十](?:个|大)?[\u4e00-\u9fff]{{1,6}}[”\"」』]?)"
)
_HEADED = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z ]{2,16}?)(?:包括|包含|有|分为)(?:许多|多种|以下|如下|下列|各种|几[种类个项])[\u4e00-\u9fff]{0,6}[：:](?P<items>[^。；;！!\n]{4,160}?)(?=[。；;！!\n]|$)"
)
_PART = re.compile(r"、|[，,](?!\d)|[？?]")
_LAST_AND = re.compile(r"(?:以及|及其|和|及|与|或)(?=[^，,、]{1,40}$)")
_VERB_BEFORE = re.compile(
    r"^.*(?:分为|分成|包括|包含|采取|采用|通过|运用|利用|内置|设有|实行|推行|围绕|抓好|坚持|形成|突出|聚焦|具有|具备|提供|支持|从|按|由|有|是|为|以|把|对|设)"
)
_MARKED = re.compile(r"[“\"]?(?:一是|一要|首先|其一|第一|（一）|\(一\)|①|一、|1[.、])")
"""Numbered members are the outline's."""
_COMMA = re.compile(r"[，,？?]")
_EXPLAINS = re.compile(r"(?:比如|例如|那|这|同|但|而|因|所以|如果|只|就|也|还|都)")
_SAID_BEHIND = re.compile(r"[，,]这就?是")
_LONGEST_TITLE = 24
_FEWEST_UNCOUNTED = 3
_LONGEST_MEMBER = 40
_LONGEST_SHORT_MEMBER = 14
_AT_HAND = 24
"""Characters before a counted enumeration in which its subject, the list's title, is looked for."""


def find(outline: Outline) -> Iterator[Finding]:
    """The members of each named or counted enumeration, as pairs without explanations in one list."""
    text = outline.plain
    taken: list[Span] = []
    for pattern, members_of in (
        (_NAMED_LONG, _halves),
        (_NAMED, _behind),
        (_CALLED, _behind),
        (_HEADED, _behind),
        (_COUNTED, _before),
    ):
        at = outline.title.end
        while found := pattern.search(text, at):
            said = found.groupdict().get("n")
            at = max(found.start() + 1, found.end("n") if said else found.end())
            items = Span(*found.span("items"))
            if _MARKED.match(text, items.start) or any(items.start < t.end and t.start < items.end for t in taken):
                continue
            members = members_of(text, items, number(said) if said else 0)
            if members:
                span = Span(members[0].start, members[-1].end)
                taken.append(span)
                for i, member in enumerate(members, 1):
                    yield Finding(
                        PairKind.ITEM,
                        member,
                        None,
                        "list inline",
                        i,
                        list_key=span.start,
                        list_title=_title(text, found, span),
                    )


def _title(text: str, found: re.Match[str], members: Span) -> Span | None:
    if "name" in found.re.groupindex:
        name = trim(text, Span(*found.span("name")), '“”"「」『』')
        return _clause_to(text, name) if BARE_NUMBER.fullmatch(name.of(text)) else name
    start = max(text.rfind(c, 0, members.start) for c in "。；;！？!?\n，,、：:") + 1
    lead = _VERB_BEFORE.search(text[start : members.start])
    cut = re.search(r"(?:分为|分成|包括|包含|采取|采用|通过|内置|有|是|为|由)$", text[start : members.start])
    end = start + cut.start() if lead and cut else members.start
    subject = trim(text, Span(max(start, members.start - _AT_HAND), end))
    return subject if len(subject) >= 2 else None


def _clause_to(text: str, name: Span) -> Span:
    """The clause down to a bare number: 影响迁移的因素有三个."""
    start = max(text.rfind(c, 0, name.start) for c in "。；;！？!?\n，,：:") + 1
    return trim(text, Span(start, name.end)) if name.end - start <= _LONGEST_TITLE else name


def _behind(text: str, items: Span, count: int) -> list[Span]:
    """Members behind a name, where they are as many as announced; three at least where no number is."""
    ends = [items.end, *(comma.start() for comma in _COMMA.finditer(text, items.start, items.end))]
    for end in ends:
        for separators in ("、", "，,", "？?", "、，,"):
            members = _parted(text, Span(items.start, end), separators)
            fits = len(members) == count if count else len(members) >= _FEWEST_UNCOUNTED and end == items.end
            if fits and _are_members(text, members, separators):
                return members
    return []


def _are_members(text: str, members: list[Span], separators: str) -> bool:
    """Whether pieces of a sentence can be members of a list: short, of like length, none of them explaining."""
    words = [member.of(text) for member in members]
    lengths = [len(word) for word in words]
    if max(lengths) > _LONGEST_MEMBER or (separators == "、" and any(_COMMA.search(word) for word in words)):
        return False
    alike = len({word[0] for word in words}) == 1 or max(lengths) <= 2.5 * min(lengths) + 1
    return "，" not in separators or (alike and not any(_EXPLAINS.match(word) for word in words))


def _halves(text: str, items: Span, count: int) -> list[Span]:
    """Members apart by semicolons: 严禁四类行为：使用热得快；私拉电线."""
    bounds = [items.start, *(i + 1 for i in range(items.start, items.end) if text[i] in "；;"), items.end]
    members = [trim(text, Span(a, b), "；;，, ") for a, b in pairwise(bounds)]
    if any(_SAID_BEHIND.search(member.of(text)) for member in members):
        return []  # definitions in a row
    return members if len(members) == count and all(2 <= len(m) <= _LONGEST_MEMBER for m in members) else []


def _before(text: str, items: Span, count: int) -> list[Span]:
    """Members before their number: 采取理论授课、现场教学、小组研讨三种方式. The first loses the verb in front."""
    first_stop = text.find("、", items.start, items.end)
    lead = _VERB_BEFORE.match(text[items.start : first_stop if first_stop >= 0 else items.end])
    members = _parted(text, Span(items.start + (lead.end() if lead else 0), items.end), "、")
    if len(members) != count:
        return []
    lengths = [len(member) for member in members]
    if min(lengths) < 1 or max(lengths) > _LONGEST_SHORT_MEMBER or (count == 2 and not lead):
        return []
    return members if lead or lengths[0] <= max(lengths[1:]) + 1 else []


def _parted(text: str, items: Span, separators: str) -> list[Span]:
    cuts = [m.span() for m in _PART.finditer(text, items.start, items.end) if m[0] in separators]
    last_start = cuts[-1][1] if cuts else items.start
    conjunction = _LAST_AND.search(text, last_start, items.end) if separators != "，," else None
    if conjunction:
        cuts.append(conjunction.span())
    bounds = [items.start, *(x for cut in cuts for x in cut), items.end]
    spans = [trim(text, Span(a, b), '“”"「」『』，,、：:？?') for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return [s for s in spans if s.end > s.start]
