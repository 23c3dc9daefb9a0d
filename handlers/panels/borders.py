"""The borders of a group: a pin, corners, postcodes or a map file, and the picture to confirm. (G3)"""

import asyncio

from telegram import Document, Location

from handlers import access
from handlers.context import Context
from handlers.panels import plan
from handlers.panels.desk import Desk, Door
from models import area as areas
from models import conversation
from models.area import AreaDraft
from models.neighbourhood import Neighbourhood
from saar.actions import Verb, is_id
from saar.effects import Answer, Text
from services.area import mapfile, perimeter
from services.area.mapfile import MapFile
from services.area.perimeter import Area
from services.area.pieces import Piece, Problem
from services.directory import official
from services.group import borders, start_plan
from services.outbox import screens

FETCHING = 5.0  # seconds for a file of a megabyte


async def area(at: Desk) -> Answer | None:
    """How to give the area; the next pin, text or file is taken for it."""
    await borders.drop(at.session, at.group, at.person)
    await borders.awaiting(at.session, at.person, at.group, now=at.now)
    await at.show(borders.area_screen(at.group))
    return None


async def radius(at: Desk) -> Answer | None:
    """How far the neighbourhood reaches from the pin."""
    awaited = await conversation.awaited_of(at.session, at.person.id)
    known = awaited is not None and "," in awaited.word and borders.corners_in(awaited.word) is None
    if awaited is None or not known or not is_id(at.action.word):
        return await area(at)
    latitude, longitude = (float(each) for each in awaited.word.split(","))
    chosen = int(at.action.word)
    if chosen not in perimeter.RADII:
        return Answer(Text("press-unknown"))
    await _keep(at, perimeter.circle(latitude, longitude, chosen))
    await plan.shown(at)
    return Answer(Text("press-set"))


async def corners(at: Desk) -> Answer | None:
    """Send the corners of the neighbourhood, take the last one back, or: these are all."""
    sent = await _corners(at)
    if at.action.word == borders.DONE and sent and len(sent) >= borders.FEWEST_CORNERS:
        found = borders.outline(sent)
        if isinstance(found, Problem):
            await at.show(borders.corners_screen(at.group, len(sent), found.text))
            return None
        await at.drop()
        return await _offer(at, found)
    left = sent[:-1] if sent and at.action.word == borders.BACK else sent or []
    await _await(at, borders.with_corners(left))
    await at.show(borders.corners_screen(at.group, len(left)))
    return None


async def pinned(at: Desk, place: Location) -> None:
    """A location was sent: the middle of the neighbourhood, or one corner more."""
    point = f"{place.latitude},{place.longitude}"
    sent = await _corners(at)
    if sent is None:
        around = await official.near(at.session, place.latitude, place.longitude)
        if around:
            await borders.offered(at.session, at.group, at.person, MapFile(around), now=at.now)
        await _await(at, point)
        names = tuple(each.name for each in around)
        await at.show_anew(borders.radius_screen(at.group, names))
        return
    full = len(sent) >= borders.MOST_CORNERS
    more = sent if full else [*sent, point]
    await _await(at, borders.with_corners(more))
    problem = Text("corners-most", {"most": borders.MOST_CORNERS}) if full else None
    await at.show_anew(borders.corners_screen(at.group, len(more), problem))


async def written(at: Desk, text: str) -> None:
    """Part of a name while a file with many neighbourhoods waits, else postcodes, else a neighbourhood that is known."""
    found = perimeter.postcodes(text, at.group.pack)
    if isinstance(found, Problem):
        await _called(at, text, found)
        return
    await _keep(at, found)
    await at.drop()
    await plan.shown(at)


async def _called(at: Desk, text: str, problem: Problem) -> None:
    """A name: in the file that was sent, or among an authority's neighbourhoods."""
    draft = await areas.draft_of(at.session, at.group.id, at.person.id)
    named = draft if draft and draft.named else None
    if named and borders.has(at.group, named, text):
        await at.show_anew(borders.choice_screen(at.group, named, part=text))
    elif known := await official.called(at.session, text):
        await _choose(at, known)
    elif named:
        await at.show_anew(borders.choice_screen(at.group, named, part=text))
    else:
        await at.show_anew(borders.area_screen(at.group, problem.text))


async def _choose(at: Desk, known: tuple[Piece, ...]) -> None:
    """Neighbourhoods of that name: one is looked at, of several one is chosen."""
    draft = await borders.offered(at.session, at.group, at.person, MapFile(known), now=at.now)
    await _await(at, "")
    if len(known) > 1:
        await at.show_anew(borders.choice_screen(at.group, draft))
        return
    draft.chosen, draft.named = [0], True
    await at.drop()
    await _look(at, draft)


async def sent(at: Desk, found: MapFile | Problem) -> None:
    """A file was sent, and read before the transaction."""
    if isinstance(found, Problem):
        await at.show_anew(borders.area_screen(at.group, found.text))
        return
    await _offer(at, found)


async def fetched(context: Context, group_id: int, document: Document) -> MapFile | Problem:
    """A map file that an admin sent, the only file the bot ever downloads; read beside all other work."""
    if (document.file_size or 0) > mapfile.MOST_BYTES:
        return Problem(Text("perimeter-too-big"))
    data = await access.answered(_bytes(document), FETCHING)
    if data is None:
        return Problem(Text("perimeter-not-fetched"))
    async with context.looking() as session:
        group = await session.get_one(Neighbourhood, group_id)
    return await asyncio.to_thread(mapfile.read, data, group.pack)


async def _bytes(document: Document) -> bytes:
    return bytes(await (await document.get_file()).download_as_bytearray())


async def picked(at: Desk) -> Answer | None:
    """One of the neighbourhoods in the file, or another page of them."""
    draft = await areas.draft_of(at.session, at.group.id, at.person.id)
    if draft is None:
        return await area(at)
    word = at.action.word
    if word.startswith("p") and is_id(word[1:]):
        await at.show(borders.choice_screen(at.group, draft, page=int(word[1:])))
        return None
    if not is_id(word) or int(word) >= len(draft.pieces):
        return Answer(Text("press-unknown"))
    draft.chosen = sorted({*draft.chosen, int(word)})
    await at.drop()
    return await _look(at, draft)


async def taken(at: Desk) -> Answer | None:
    """Under the picture: this is it, one more, or no."""
    draft = await areas.draft_of(at.session, at.group.id, at.person.id)
    await at.drop()
    await _plan_anew(at)
    if draft is None or at.action.word not in (borders.YES, borders.MORE):
        return await _again(at, draft)
    if at.action.word == borders.MORE:
        await _await(at, "")
        await _on_plan(at, borders.choice_screen(at.group, draft))
        return None
    found = borders.chosen(draft)
    if isinstance(found, Problem):
        return await _again(at, draft, found.text)
    await _keep(at, found)
    await plan.shown(at)
    return Answer(Text("press-set"))


async def _offer(at: Desk, found: MapFile) -> Answer | None:
    draft = await borders.offered(at.session, at.group, at.person, found, now=at.now)
    await _await(at, "")
    if found.named:
        await at.show_anew(borders.choice_screen(at.group, draft))
        return None
    return await _look(at, draft)


async def _look(at: Desk, draft: AreaDraft) -> Answer | None:
    found = borders.chosen(draft)
    if isinstance(found, Problem):
        return await _again(at, draft, found.text)
    await borders.ask(at.session, at.group, at.person, draft, found, now=at.now)
    return None


async def _again(at: Desk, draft: AreaDraft | None, problem: Text | None = None) -> Answer | None:
    """Another one of the file, or another way."""
    await _await(at, "")
    if draft and draft.named and problem is None:
        draft.chosen = []
        await _on_plan(at, borders.choice_screen(at.group, draft))
        return None
    await borders.drop(at.session, at.group, at.person)
    await _on_plan(at, borders.area_screen(at.group, problem))
    return None


async def _keep(at: Desk, found: Area) -> None:
    await borders.take(at.session, at.group, found, by=at.person, now=at.now)
    await borders.drop(at.session, at.group, at.person)
    await conversation.stop_awaiting(at.session, at.person.id)


async def _corners(at: Desk) -> list[str] | None:
    awaited = await conversation.awaited_of(at.session, at.person.id)
    mine = awaited is not None and awaited.subject_id == at.group.id
    return borders.corners_in(awaited.word) if awaited and mine else None


async def _await(at: Desk, word: str) -> None:
    await borders.awaiting(at.session, at.person, at.group, now=at.now, word=word)


async def _plan_anew(at: Desk) -> None:
    where, name = at.person.user_id, start_plan.screen_name(at.group)
    await screens.begin_anew(at.session, where, at.person, name, now=at.now)


async def _on_plan(at: Desk, text: Text) -> None:
    await screens.show(
        at.session,
        chat_id=at.person.user_id,
        resident=at.person,
        name=start_plan.screen_name(at.group),
        text=text,
        now=at.now,
    )


DOORS: dict[Verb, Door] = {
    Verb.AREA: Door(area, start_plan.SCREEN),
    Verb.RADIUS: Door(radius, start_plan.SCREEN),
    Verb.CORNERS: Door(corners, start_plan.SCREEN),
    Verb.AREA_PICK: Door(picked, start_plan.SCREEN),
    Verb.AREA_TAKE: Door(taken, borders.PICTURE),
}
