"""/bruggen and /koppel: links with neighbouring groups, offers, and passing an alert on. (B1–B7)"""

import secrets

from handlers import joining
from handlers.context import Context
from handlers.panels.desk import Desk, Door
from models import audit, conversation, incident, link
from models.conversation import AwaitedKind
from models.link import Invitation, Link
from models.neighbourhood import Neighbourhood
from models.relay import Relay
from models.resident import Resident
from saar.actions import Action, Verb, is_id
from saar.effects import Answer, Text
from saar.relays import LONGEST_NOTE, RelayState
from services.bridges import duty, link_screens, links, offers, relays
from services.bridges.links import Reach
from services.card import wording
from services.group import start_plan
from services.incident import hearing, same_or_different
from services.outbox import messages, writing
from services.outbox.messages import To
from understanding.meaning import Heard

SCREEN = "bridges"
NO_SCREEN = ""
TOKEN_BYTES = 12


async def listed(at: Desk) -> Answer | None:
    """All links of the group."""
    await at.show(await link_screens.home(at.session, at.group, at.person, now=at.now))
    return None


async def invite(at: Desk) -> Answer | None:
    """A new invitation, to send to the neighbours' admin."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    made = await links.invite(at.session, at.group, at.person, token, now=at.now)
    await at.show(link_screens.invitation(at.group, made, at.context.tools.username))
    return None


async def revoke(at: Desk) -> Answer | None:
    """The invitation is worth nothing any more."""
    gone = await links.revoke(at.session, at.group)
    await listed(at)
    return Answer(Text("press-bridge-revoked" if gone else "press-gone"))


async def agree(at: Desk) -> Answer | None:
    """The invited side looks, and says yes or no."""
    token, _, word = at.action.word.partition(".")
    made = await link.by_token(at.session, token)
    refused = await links.refusal(at.session, made, at.group, now=at.now)
    if refused or made is None:
        await at.show(refused or Text("bridge-too-late"))
        return Answer(Text("press-gone"))
    inviter = await at.session.get_one(Neighbourhood, made.neighbourhood_id)
    by = await at.session.get_one(Resident, made.by_id)
    reach = _reach(at, at.group, inviter)
    if word == "yes":
        await links.agree(at.session, made, at.group, at.person, now=at.now)
        await at.show(Text("bridge-agreed", {"other": inviter.name, "name": by.first_name}))
        await _ask_inviter(at, made, inviter)
    elif word == "no":
        await at.show(Text("bridge-not-agreed", {"other": inviter.name}))
    else:
        name = by.first_name
        await at.show(link_screens.agreement(at.group, inviter, made, name, reach, last_word=False))
    return None


async def _ask_inviter(at: Desk, made: Invitation, inviter: Neighbourhood) -> None:
    """The last word is any present admin's of the inviting group."""
    reach = _reach(at, inviter, at.group)
    text = link_screens.agreement(
        inviter, at.group, made, at.person.first_name, reach, last_word=True
    )
    await messages.tell_admins(at.session, inviter, text, now=at.now, rank=writing.Rank.QUESTION)


async def confirm(at: Desk) -> Answer | None:
    """The inviting side says the last word."""
    token, word, taker = (*at.action.word.split("."), "", "")[:3]
    made = await link.by_token(at.session, token)
    if made is None or not links.awaits(made, at.group, taker, now=at.now):
        return Answer(Text("press-bridge-gone"), alert=True)
    if word != "yes":
        await links.decline(at.session, made, now=at.now)
        return Answer(Text("press-bridge-no"))
    stands = await links.confirm(at.session, made, at.person, now=at.now)
    for number in (stands.first_id, stands.second_id) if stands else ():
        group = await at.session.get_one(Neighbourhood, number)
        name = at.context.tools.username
        await start_plan.refresh(at.session, group, username=name, now=at.now)
    return Answer(Text("press-bridge-yes" if stands else "press-bridge-gone"), alert=not stands)


async def one(at: Desk) -> Answer | None:
    """One link of this group."""
    found = await _link(at, at.action.word)
    if found is None:
        return Answer(Text("press-gone"))
    await at.show(await link_screens.one(at.session, at.group, found))
    return None


async def change(at: Desk) -> Answer | None:
    """One choice about a link: what comes in, what goes out, or a pause."""
    number, field, value = (*at.action.word.split("."), "", "")[:3]
    found = await _link(at, number)
    if found is None or not await links.choose(
        at.session, found, at.group, field, value, at.person, now=at.now
    ):
        return Answer(Text("press-gone"))
    await at.show(await link_screens.one(at.session, at.group, found))
    return Answer(Text("press-set"))


async def _noted(at: Desk, what: str) -> None:
    await audit.note(at.session, at.group, what, by=at.person, now=at.now)


async def end(at: Desk) -> Answer | None:
    """The link ends, once it was asked again."""
    number, _, sure = at.action.word.partition(".")
    found = await _link(at, number)
    if found is None:
        return Answer(Text("press-gone"))
    if not sure:
        other = await at.session.get_one(Neighbourhood, found.other(at.group.id))
        await at.show(link_screens.ending(at.group, found, other))
        return None
    await links.end(at.session, found, at.group, at.person, now=at.now)
    await listed(at)
    return Answer(Text("press-bridge-ended"))


async def watch(at: Desk) -> Answer | None:
    """On duty tonight, relieving whoever was, or no longer."""
    if at.action.word == "on":
        await duty.take(at.session, at.group, at.person, now=at.now)
    else:
        await duty.leave(at.session, at.group, at.person)
    await _noted(at, "duty" if at.action.word == "on" else "duty-over")
    await listed(at)
    return None


async def pass_on(at: Desk) -> Answer | None:
    """An open incident to one of the neighbours. (B4, B6)"""
    number, _, to = at.action.word.partition(".")
    if not (is_id(number) and is_id(to)):
        return Answer(Text("press-gone"))
    found = await incident.locked(at.session, int(number))
    if found is None:
        return Answer(Text("press-gone"))
    return await relays.pass_on(at.session, found, at.group, int(to), at.person, now=at.now)


async def offer(at: Desk) -> Answer | None:
    """Publish it here, or not; or first add a line, or make it one with an own report. (B2, B3, B4)"""
    number, _, word = at.action.word.partition(".")
    row = await offers.of_group(at.session, int(number), at.group.id) if is_id(number) else None
    if row is None:
        return Answer(Text("press-gone"))
    if word == "line" and row.state is RelayState.OFFERED:
        await conversation.await_from(
            at.session, at.person.id, AwaitedKind.LINE, at.group.id, word=number, now=at.now
        )
        values = {"most": LONGEST_NOTE}
        to = To(at.person, at.group, here=False)
        await messages.tell(at.session, to, Text("offer-type-line", values), now=at.now)
        return Answer(Text("press-type"))
    what, _, own = word.partition(".")
    if what == "merge":
        return await _merged(at, row, own)
    return await relays.answered(at.session, row, at.person, word, now=at.now)


async def _merged(at: Desk, row: Relay, number: str) -> Answer:
    """Two groups reported the same: the own card becomes one of the other's. (B4)"""
    own = int(number) if is_id(number) else 0
    if not await same_or_different.same_thing(at.session, row, own, at.person, now=at.now):
        return Answer(Text("press-merge-none"), alert=True)
    await _noted(at, "merged")
    return Answer(Text("press-merged"))


async def line(at: Desk, number: str, words: str) -> None:
    """The line that an admin adds to an offer. (B3)"""
    row = await offers.of_group(at.session, int(number), at.group.id) if is_id(number) else None
    reading = at.context.tools.read(Heard(text=words))
    refused = await offers.add_line(at.session, row, words, reading, now=at.now)
    to = To(at.person, at.group, here=False)
    if refused:
        await messages.tell(at.session, to, refused, now=at.now)
    elif hearing.is_news(reading):
        report = wording.button("report", Verb.START_REPORT, at.group.id)
        text = Text("line-or-report", wording.numbers(at.group), ((report,),))
        await messages.tell(at.session, to, text, now=at.now, key="line-or-report")
    if refused is None or refused.key != offers.BAD_LINE:
        await conversation.stop_awaiting(at.session, at.person.id)


async def _link(at: Desk, number: str) -> Link | None:
    found = await at.session.get(Link, int(number)) if is_id(number) else None
    return found if found and at.group.id in (found.first_id, found.second_id) else None


def _reach(at: Desk, mine: Neighbourhood, other: Neighbourhood) -> Reach:
    counted = at.asked if isinstance(at.asked, dict) else {}
    return Reach(counted.get(mine.id), counted.get(other.id))


async def count_both(context: Context, action: Action) -> dict[int, int | None]:
    """How many people are in the two groups of an invitation, by their ids."""
    token = action.word.partition(".")[0]
    async with context.looking() as session:
        made = await link.by_token(session, token)
        ids = [action.subject, made.neighbourhood_id] if made else []
        groups = [await session.get(Neighbourhood, each) for each in ids]
    return {
        each.id: await joining.members(context, each.chat_id) for each in groups if each is not None
    }


DOORS: dict[Verb, Door] = {
    Verb.BRIDGES: Door(listed, SCREEN),
    Verb.BRIDGE: Door(one, SCREEN),
    Verb.BRIDGE_INVITE: Door(invite, SCREEN),
    Verb.BRIDGE_REVOKE: Door(revoke, SCREEN),
    Verb.BRIDGE_AGREE: Door(agree, SCREEN, asks=count_both),
    Verb.BRIDGE_CONFIRM: Door(confirm, NO_SCREEN),
    Verb.BRIDGE_SET: Door(change, SCREEN),
    Verb.BRIDGE_END: Door(end, SCREEN),
    Verb.RELAY_ON: Door(pass_on, NO_SCREEN),
    Verb.OFFER: Door(offer, NO_SCREEN),
    Verb.DUTY: Door(watch, SCREEN),
}
