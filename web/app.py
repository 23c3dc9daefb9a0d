"""The site as a whole: every address, and who answers it. (M2)"""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from web import mini, pages
from web.site import FOLDER, Guard, Site


def application(site: Site) -> ASGIApp:
    """The site; it keeps nothing about who looks."""
    routes = [
        Route("/", pages.choose_language),
        Route("/robots.txt", pages.robots),
        Route("/map.json", pages.view),
        Route("/tiles/{z}/{x}/{y}", pages.tile),
        Mount("/static", StaticFiles(directory=FOLDER / "static")),
        Route("/{lang}", pages.home),
        Route("/{lang}/", pages.home, methods=["GET", "POST"]),
        Route("/{lang}/groups", pages.groups),
        Route("/{lang}/group/{number}", pages.group),
        Route("/{lang}/group/{number}/join", pages.join),
        Route("/{lang}/start", pages.start),
        Route("/{lang}/signs", pages.signs),
        Route("/{lang}/privacy", pages.privacy),
        Route("/{lang}/app", mini.app),
        Route("/{lang}/app/look", mini.look, methods=["POST"]),
        Route("/{lang}/app/{act}", mini.change, methods=["POST"]),
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(GZipMiddleware, minimum_size=800)],
        exception_handlers={404: pages.missing, 405: pages.missing, 500: pages.failed},
    )
    app.state.site = site
    return Guard(app, site)
