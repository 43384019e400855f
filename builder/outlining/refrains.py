"""Points that are marked by a refrain: 必须放下身段，…；必须小事快办，…；必须见好就收，….

Three or more sentences in a row that begin with the same verb, behind a colon that announces them. Without the colon
it is rhetoric: 要…，要…，要….
"""

from __future__ import annotations

import re
from itertools import groupby

from builder.data import Span
from builder.outlining.markers import Marker
from builder.outlining.page import Page
from builder.outlining.siblings import Chain

_LEAD = re.compile(r"(?:[一二两三四五六七八九十]|\d|几)[个点条项大种]?[\u4e00-\u9fff]{0,8}[”」]?[：:]")
_VERB = re.compile(
    r"(?:坚持|必须|突出|强化|注重|聚焦|把握|做到|善于|树立|加强|勇于|敢于|始终|持续|着力|深化|推进|保持|提升|实现|不能|反对)"
)
_STOP = re.compile(r"[；;。]")
_FEWEST = 3
_RANK = 48
_FARTHEST = 2_000
"""Characters behind the colon in which the refrain stands."""


def chains(page: Page) -> list[Chain]:
    """The refrains of a text; their markers are empty, the verb belongs to the head."""
    out: list[Chain] = []
    for lead in _LEAD.finditer(page.text):
        end = page.text.find("\n", lead.end())
        end = min(end if end >= 0 else len(page.text), lead.end() + _FARTHEST)
        starts = [lead.end(), *(stop.end() for stop in _STOP.finditer(page.text, lead.end(), end))]
        verbs = [(_VERB.match(page.text, at), at) for at in starts]
        for verb, run in groupby(verbs, key=lambda found: found[0] and found[0][0]):
            places = [at for _, at in run]
            if verb and len(places) >= _FEWEST:
                family = f"refrain:{verb}"
                markers = tuple(
                    Marker(family, _RANK, i, Span(at, at), line_start=False, alone=False)
                    for i, at in enumerate(places, 1)
                )
                out.append(Chain(family, _RANK, markers))
            break  # the first run only: it is what the colon announces
    return out
