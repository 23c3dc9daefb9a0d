"""A page in one language: its template with every sentence from texts/. (M2)"""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from saar.effects import Text
from saar.startplan import ADD_LINK
from texts.render import LOCALES, render
from web.site import FOLDER


def language(request: Request) -> str:
    """The one in the address; there is no page in another."""
    lang = str(request.path_params["lang"])
    if lang not in LOCALES:
        raise HTTPException(404)
    return lang


def shown(
    request: Request, name: str, lang: str, values: dict[str, Any], *, status: int = 200
) -> Response:
    """The page `name`; only the few tags that texts/ themselves hold come out as such."""

    def text(key: str, /, **named: Any) -> Markup:
        return Markup(render(f"web-{key}", lang, **named))  # noqa: S704 - its values are escaped there

    def of(key: str, /, **named: Any) -> Markup:
        return Markup(render(key, lang, **named))  # noqa: S704 - as above

    def said(found: Text) -> Markup:
        return Markup(render(found.key, lang, **found.values))  # noqa: S704 - as above

    others = [each for each in LOCALES if each != lang]
    path = request.url.path
    rest = path.removeprefix(f"/{lang}") if path.startswith(f"/{lang}") else "/"
    page = _environment().get_template(f"{name}.html")
    return HTMLResponse(
        page.render(
            values, t=text, of=of, said=said, lang=lang, others=others, rest=rest, page=name,
            bot=request.app.state.site.username, add=ADD_LINK,
        ),
        status_code=status,
    )  # fmt: skip


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
