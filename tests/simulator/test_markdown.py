"""Telegram's two kinds of Markdown."""

from __future__ import annotations

import pytest

from tests.simulator.calling import Refused, Street


@pytest.mark.parametrize(
    ("mode", "source", "text", "kinds"),
    [
        ("Markdown", "_a_ *b* `c`", "a b c", ["italic", "bold", "code"]),
        ("Markdown", "\\_a\\_ ```py\nx```", "_a_ x", ["pre"]),
        ("Markdown", "[kaart](https://example.org/x) klaar", "kaart klaar", ["text_link"]),
        (
            "MarkdownV2",
            "*a _b_* __c__ ~d~ ||e||",
            "a b c d e",
            ["bold", "italic", "underline", "strikethrough", "spoiler"],
        ),
        (
            "MarkdownV2",
            r"1\. `a*b` [x](https://example.org/a\))",
            "1. a*b x",
            ["code", "text_link"],
        ),
        ("MarkdownV2", ">een\n>twee\ndrie", "een\ntwee\ndrie", ["blockquote"]),
        ("MarkdownV2", "![👍](tg://emoji?id=5368324170671202286)", "👍", ["custom_emoji"]),
    ],
)
async def test_markdown_becomes_text_and_entities(
    street: Street, mode: str, source: str, text: str, kinds: list[str]
) -> None:
    """The old kind never nests, the new one does."""
    sent = await street.says(source, parse_mode=mode)

    assert sent["text"] == text
    assert [entity["type"] for entity in sent["entities"]] == kinds


@pytest.mark.parametrize(
    ("mode", "source", "sentence"),
    [
        ("Markdown", "é *vet", "Can't find end of the entity starting at byte offset 3"),
        ("MarkdownV2", "Kerkstraat 1.", r"Character '\.' is reserved and must be escaped"),
        ("MarkdownV2", "é *vet", "Can't find end of Bold entity at byte offset 3"),
        ("MarkdownV2", "[x](https://example.org", "Can't find end of a URL at byte offset 3"),
    ],
)
async def test_markdown_that_is_wrong(
    street: Street, mode: str, source: str, sentence: str
) -> None:
    """Telegram's own words."""
    with pytest.raises(Refused, match=sentence):
        await street.says(source, parse_mode=mode)
