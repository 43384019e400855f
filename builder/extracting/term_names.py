"""Which words can name a term: nothing that points elsewhere, no particle or auxiliary at either end."""

from __future__ import annotations

import re

from builder.words import cut, tags

_POINTS_AWAY = re.compile(
    r"^(?:[这那它他她我你您其此该谁哪没不也都又还就更最很若要应]|什么|如果|因为|第[一二三四五六七八九十]|本(?!质|能|金|体|位|领))"
)
_NUMERAL = re.compile(r"[一二三四五六七八九十]")
_NOT_FIRST = """
有 有人 有些 但 但是 而 而且 或 或者 和 与 所以 可见 于是 只 只要 只有 当 在 从 对 对于 把
被 让 向 为 为了 即使 虽然 既 必须 可以 能 能够 原来 今天 昨天 现在 首先 其次 最后 说 看 想
听 总之 无论 尤其 特别 关键 问题 目的 原因 结果 重点 意思 好处 区别 答案 真正 所有 每 每个
许多 很多 大家 人们 自己 另 另外 以 用 由 经过 通过 到 直到 如 甚至 仿佛 像 需要 至于 关于
作为 俗话 古人 这时 那时 此时 同时 其实 记得 后来
"""
_NOT_LAST = """
了 着 过 的 地 得 时 后 也 都 就 才 却 还 不 说 并 而 则 来 去 可能 往往 应该 必须 已
已经 正 正在 曾 更 最 总 又 只 仅 便 乃 从来 绝对 其实 不仅 不但 不再 不只 主要 首先 一般
根本 实质 本身 会 能 要 想 绝不 依然 仍然 仍 反而 无非 恰恰 既 我们 他们 人们 常常 并不 多半
不见得 见得 未必 不一定 不算 大多 都会 只是 不过 总是 就是 便是 才是 都是 也是 还是
"""
_NO_FIRST_WORD = frozenset(_NOT_FIRST.split())
_NO_LAST_WORD = frozenset(_NOT_LAST.split())


def can_name(words: str) -> bool:
    """Whether words can be the name of a term."""
    if not words or _POINTS_AWAY.match(words):
        return False
    parts = cut(words)
    if _NUMERAL.match(words) and (len(parts[0]) == 1 or tags(parts[:1])[0] in ("m", "q", "")):
        return False  # 三角洲 and 二氧化碳 are names, 三个 and 第二天 are none
    return parts[0] not in _NO_FIRST_WORD and parts[-1] not in _NO_LAST_WORD
