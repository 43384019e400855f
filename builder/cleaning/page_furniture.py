"""What a web page puts around an article: bylines, breadcrumbs, buttons, notices, advertisements.

A line goes only where its form says that it is furniture; whether a line belongs to the text is never guessed from its
words alone. Most patterns must match the whole line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.cleaning.edit import Edit, Line, lines
from builder.data import Document

_EDGE = 6
"""How many lines from the top or bottom still are the page's edge, where a single label is a byline."""

_LABEL = (
    r"(?:作者|编辑|編輯|责任编辑|責任編輯|校对|校對|审核|記者|记者|来源|來源|时间|時間|日期|发布时间|發布時間|发表时间|更新时间|发布日期"
    r"|浏览(?:次数|量)?|瀏覽|点击(?:数|量|率)?|點擊|阅读(?:数|量|次数)?|閱讀|人气|人氣|字号|字體|字体|字号大小|评论|評論|收藏"
    r"|下载(?:次数|地址|量)?|下載|分类|栏目|标签|关键字|发布人|发布者|上传者|查看|回复|点赞|分享)"
)
_BYLINE = re.compile(rf"{_LABEL}\s*[:：（(]")
_ONE_LABEL = re.compile(
    r"[(（【\[]?(?:来源|來源|发布时间|發布時間|发表时间|更新时间|发布日期|浏览(?:次数|量)?|瀏覽|点击(?:数|量)?|點擊|阅读(?:数|量|次数)?"
    r"|责任编辑|責任編輯|编辑|作者|下载(?:次数|地址)?|字号|字体|校对|審核|审核)\s*[:：]\s*[^，。；！？]{1,40}$"
)
_DOWNLOAD = re.compile(
    r"^[\s【\[(（]*(?:(?:点击|點擊|点此|立即|打包|免费|附件|本文|全文|文档|资料)?(?:这里|此处|處)?(?:打包)?(?:下载|下載)"
    r"(?:地址|链接|本文|此文|全文|文档|打印版|列印版|word版?)?)\s*(?:[:：].{0,40})?[\s】\])）>»]*$",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"(?:您|你)?(?:的|现在的|當前|当前|现在)?(?:所在)?位置\s*[:：]|(?:首页|首頁|主页)\s*[>»›＞/→-]")
_BUTTON_WORD = (
    r"(?:复制链接|複製連結|阅读模式|閱讀模式|打印(?:本页|此文|此页|本文)?|列印|收藏(?:本页|此文|本文)?|关闭(?:窗口|本页)?|關閉視窗"
    r"|返回(?:顶部|列表|首页|上一页|目录)|上一(?:主题|篇|页|章|节)|下一(?:主题|篇|页|章|节)|上一頁|下一頁|分享(?:到|至)?|微信|微博|朋友圈"
    r"|QQ(?:空间|好友)?|加入收藏|我要(?:评论|投稿|纠错|收藏)|查看(?:全文|更多|原文)|展开(?:全文|更多)?|收起|举报|点赞|顶|踩|转发|评论|回复"
    r"|只看该作者|倒序浏览|电梯直达|楼主|沙发|板凳|支持|反对|赞|扫码|大|中|小|字体|字号|登录|注册|关注|訂閱|订阅|推荐|收藏|投币|追蹤(?:講座)?"
    r"|我也做了这道菜|写评论|发表评论)"
)
_BUTTONS = re.compile(
    rf"[\s\u3000【\[(（]*{_BUTTON_WORD}(?:[\s\u3000|｜/:：·、【】\[\]（）()0-9.,万+千>»]*{_BUTTON_WORD})*"
    r"[\s\u3000|｜/:：·】\])）0-9.,万+千>»▶]*$"
)
_LONE_BUTTON = re.compile(r"(?:复制链接|阅读模式|打印|返回|上一|下一|只看|加入收藏|查看(?:全文|更多)|展开全文|追蹤)")
_NEIGHBOUR = re.compile(
    r"^(?:上一篇|下一篇|上一主题|下一主题|上篇|下篇|相关(?:阅读|文章|推荐|链接)|延伸閱讀|延伸阅读|推荐阅读|猜你喜欢)\s*[:：】]"
)
_NEIGHBOUR_IN_BRACKETS = re.compile(r"^[【\[](?:相关阅读|相关文章|延伸閱讀|延伸阅读|推荐阅读|广告|廣告)[】\]]")
_MORE = re.compile(r"^(?:看|查看|阅读|閱讀|更多).{0,12}(?:更多|文章|内容|全文).{0,6}[▶>»→]+$")
_POSTED = re.compile(
    r"(?:本帖|此帖).{1,40}编辑|(?:楼主|沙发|板凳|\d+楼)?[\s|]*发表于\s*\d{4}|只看该作者|\d{4}[-/年].{3,20}\s*\|\s*只看"
    r"|(?:最后|最近)(?:编辑|更新)于|Last edited|\bmin read\b|^\d{1,3}\s*(?:分钟|小时|天|小時|分鐘|個月|个月|周)前$",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"(?:游客|遊客).{0,6}(?:隐藏|隱藏|回复|回覆|登录)|本帖(?:隐藏|隱藏)的?内容|(?:回复|登录|评论)后?(?:才)?(?:可见|可以?(?:查看|浏览))|(?:隐藏|隱藏)内容.{0,8}(?:可见|浏览|查看)"
)
_RIGHTS = re.compile(
    r"版权(?:声明|所有|归.{1,20}所有)|版權(?:聲明|所有)|(?:未经|未經).{0,12}(?:许可|授权|允许|同意|許可|授權).{0,8}(?:转载|复制|使用|轉載)"
    r"|转载(?:请|須|需)?(?:注明|自|務必)|轉載(?:請|自)|免责声明|免責聲明|侵权(?:必究|请|删)|侵(?:权)?(?:即|必)?删|All rights reserved|ICP备|^\s*(?:©|Copyright\b|\(c\)\s*\d{4})",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^[\s【(（\[]*(?:本文(?:来自|來自|来源|转自|轉自|源自|摘自|由.{1,20}(?:整理|提供|发布|收集|首发|原创)|地址|链接|网址)|原文(?:链接|地址|出处|網址)|文章(?:来源|出处|转自)"
    r"|转(?:载)?自|资料来源|資料來源|图片来源|圖片來源|更多.{0,12}请(?:访问|登录|关注|点击)|想了解更多)"
)
_NOTE_OF_OTHERS = re.compile(r"^[>\s【\[(（]*(?:校对注|校對註|译者注|譯者註|编者按|編者按|编者注|小编注)\s*[:：】\]]?")
_AD = re.compile(
    r"(?:加|添加|扫码加|关注)\s*(?:老师|客服|我们|公众号)?\s*(?:微信|VX|V信|wx|QQ|企鹅)(?:号|群)?[:： ]?\s*[A-Za-z0-9_-]{5,}|免费领取|限时(?:优惠|抢购|五折|特价|折扣)|点(?:此|击)(?:抢购|购买|领取|咨询|报名|进入|查看|加载)"
    r"|立即(?:购买|抢购|咨询|报名|领取|注册|下载)|扫(?:一扫|码|描).{0,14}(?:关注|打开|加入|领取|二维码|手机|查看)|(?:长按|识别).{0,6}二维码|(?:关注|關注).{0,10}(?:公众号|公眾號)"
)
_FOR_STUDY = re.compile(
    r"(?:word|pdf|ppt)?\s*(?:资料|文档|文件|版)?\s*(?:仅|僅)(?:限|供)\s*(?:个人)?(?:学习|參考|参考|交流|學習|研究)(?:[、与和]?(?:交流|使用|参考|学习))*[。.]?$",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"^(?:[·\-—–~ ]*第?\s*\d{1,4}\s*页?\s*(?:[/／共]\s*\d{1,4}\s*页?)?[·\-—–~ ]*|\[NextPage\]|Page \d+ of \d+\b.*|(?:\[\d+\]\s*)+(?:下一页)?)$",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"^.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发")
_FOLLOWERS = re.compile(r"(?:追蹤者|追踪者|粉丝|粉絲|关注者|订阅者|訂閱者)\s*[0-9,.万]+\s*人?$")
_CHAT = re.compile(
    r"^(?:\[(?:图片|表情|语音|视频|文件|红包|位置)\]|.{1,20}(?:撤回了一条消息|加入了?群聊|退出了?群聊)|以[下上](?:为|是)(?:新|历史)消息)$"
)
_LONG_PATTERNS = (_RIGHTS, _FROM, _NOTE_OF_OTHERS, _HIDDEN, _AD)
"""May stand in a longer line."""
_SHORT_PATTERNS = (
    _DOWNLOAD, _NEIGHBOUR, _NEIGHBOUR_IN_BRACKETS, _MORE, _POSTED, _PAGE_NUMBER, _PRINTED, _FOLLOWERS, _CHAT,
    _FOR_STUDY,
)  # fmt: skip

# Words of document-sharing sites' notices to buyers; three of them in a line at the page's edge make a notice.
_SITE_NOTICE = re.compile(
    r"付费|本站|本网|试读|积分|退还|工单|下架|抄袭|侵权|客服|值班编辑|在线时间|会员|页数|乱码|举报|代查|排版|上传者|预览|版权|下载|文档|资料"
)
_DISGUISE = re.compile(r"<[^<>]{1,300}>|[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）]")
"""HTML tags and inserted pinyin, which other rules take out."""
_TAIL = re.compile(r"\S[ \t\u3000]+(\S{4,30})\s*$")
_WHY = "page furniture"


def find(document: Document) -> Iterator[Edit]:
    """The furniture of a page, line by line; a line that a piece of furniture was glued to keeps its own text."""
    rows = [line for line in lines(document.text) if line.bare]
    gone: list[Line] = []
    notice = False
    for i, line in enumerate(rows):
        bare = _DISGUISE.sub("", line.bare).strip()
        notice = _is_notice(bare, share=(i + 1) / len(rows), above=notice)
        if notice or _is_furniture(bare, edge=min(i, len(rows) - 1 - i) < _EDGE):
            gone.append(line)
    gone += _page_head(rows, gone)
    for line in gone:
        yield Edit(line.start, line.end, "", _WHY)
    yield from _glued(rows, gone)


def _is_furniture(bare: str, *, edge: bool) -> bool:
    if len(bare) <= 120 and any(pattern.search(bare) for pattern in _LONG_PATTERNS) and "。" not in bare[:-1]:
        return True
    if len(bare) > 80:
        return False
    if len(_BYLINE.findall(bare)) >= 2 and not re.search(r"[。！？；]", bare):
        return True
    if _CRUMBS.match(bare) or any(pattern.search(bare) for pattern in _SHORT_PATTERNS if len(bare) <= 60):
        return True
    if _BUTTONS.match(bare) and (_LONE_BUTTON.search(bare) or re.search(r"[\s|｜/】0-9]", bare)):
        return True
    return edge and bool(_ONE_LABEL.match(bare))


def _is_notice(bare: str, share: float, *, above: bool) -> bool:
    """A sharing site's notice: in the first or last third of a page, where such notices stand, or below another."""
    if len(bare) > 150 or not (above or share <= 0.34 or share >= 0.67):
        return False
    words = set(_SITE_NOTICE.findall(bare))
    return len(words) >= 4 or (len(words) >= 3 and (above or "本站" in words))


def _page_head(rows: list[Line], gone: list[Line]) -> Iterator[Line]:
    """The short lines above a column's "5小時前", where the article's own title comes below it.

    Column name, author, profession: none of them is a sentence, and the title follows, often twice.
    """
    for k, line in enumerate(rows[:15]):
        if line in gone and re.search(r"前$", line.bare) and k + 1 < len(rows):
            title = rows[k + 1].bare
            repeated = sum(row.bare == title for row in rows[k + 1 : k + 4]) > 1
            if repeated or (len(title) <= 30 and title[-1] not in "。！？"):
                yield from (
                    row
                    for row in rows[:k]
                    if row not in gone and len(row.bare) <= 20 and row.bare[-1] not in "。！？："
                )
            return


def _glued(rows: list[Line], gone: list[Line]) -> Iterator[Edit]:
    """A piece of furniture that also stands in front of a line of text, or a button behind it."""
    pieces = {line.bare for line in gone if 6 <= len(line.bare) <= 30}
    for line in rows:
        if line in gone:
            continue
        for piece in pieces:
            if line.bare.startswith(piece):
                start = line.start + line.text.index(piece)
                yield Edit(start, start + len(piece), "", _WHY)
        tail = _TAIL.search(line.text)
        if tail and _is_furniture(_DISGUISE.sub("", tail[1]), edge=False):
            yield Edit(line.start + tail.start(1), line.start + tail.end(1), "", _WHY)
