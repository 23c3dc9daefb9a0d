"""/instellingen: the panel draws any declared setting, and takes what is chosen or typed. (12)"""

from handlers.panels.desk import Desk, Door
from models import conversation
from models.conversation import Awaited, AwaitedKind
from saar import settings
from saar.actions import Verb
from saar.effects import Answer, Text
from saar.policy import Section
from saar.settings import Refusal
from services.card import wording
from services.group import configuration, settings_panel
from understanding import lexicon


async def opened(at: Desk) -> Answer | None:
    """The subjects."""
    await conversation.stop_awaiting(at.session, at.person.id)
    await at.show(settings_panel.home(at.group, at.person, at.context.tools.app_url))
    return None


async def subject(at: Desk) -> Answer | None:
    """The settings of one subject."""
    word = at.action.word
    if word not in set(Section):
        return Answer(Text("press-unknown"))
    await conversation.stop_awaiting(at.session, at.person.id)
    await at.show(await settings_panel.section(at.session, at.group, Section(word), now=at.now))
    return None


async def setting(at: Desk) -> Answer | None:
    """One setting, with what may be chosen."""
    which = settings.tunable(at.action.word)
    if which is None:
        return Answer(Text("press-unknown"))
    await at.show(settings_panel.setting(at.group, which))
    return None


async def chosen(at: Desk) -> Answer | None:
    """A value was pressed; a setting that is typed is asked for instead."""
    name, typed, word = at.action.word.partition(".")
    if not typed and settings.tunable(name):
        await conversation.await_from(
            at.session, at.person.id, AwaitedKind.SETTING, at.group.id, word=name, now=at.now
        )
        await at.show(_phone_screen(at, name, None, asked=True))
        return Answer(Text("press-type"))
    return await _choose(at, name, word)


async def unset(at: Desk) -> Answer | None:
    """Back to what is usual."""
    return await _choose(at, at.action.word, None)


async def typed(at: Desk, awaited: Awaited, text: str) -> None:
    """The number that was asked for, in words."""
    said = text.strip()
    word = "" if said == "-" or lexicon.pattern("none_word").fullmatch(said.lower()) else said
    which = settings.tunable(awaited.word)
    refused = await configuration.choose(
        at.session, at.group, awaited.word, word or None, by=at.person, now=at.now
    )
    if refused or which is None:
        await at.show_anew(_phone_screen(at, awaited.word, refused))
        return
    await conversation.stop_awaiting(at.session, at.person.id)
    await at.show_anew(settings_panel.setting(at.group, which))


def _phone_screen(at: Desk, name: str, refused: Refusal | None, *, asked: bool = False) -> Text:
    key = "emergency" if refused is Refusal.EMERGENCY else "type" if asked else "bad"
    back = wording.button("back", Verb.SETTING, at.group.id, word=name)
    return Text(f"panel-{key}-phone", wording.numbers(at.group), ((back,),))


async def log(at: Desk) -> Answer | None:
    """/logboek: what was changed, by whom."""
    await at.show(await settings_panel.log(at.session, at.group))
    return None


async def _choose(at: Desk, name: str, word: str | None) -> Answer | None:
    refused = await configuration.choose(
        at.session, at.group, name, word, by=at.person, now=at.now, members=at.members
    )
    which = settings.tunable(name)
    if refused is Refusal.UNKNOWN or which is None:
        return Answer(Text("press-unknown"))
    await at.show(settings_panel.setting(at.group, which))
    if refused:
        return Answer(Text(f"press-set-{refused.value.replace('_', '-')}"), alert=True)
    return Answer(Text("press-set"))


DOORS: dict[Verb, Door] = {
    Verb.PANEL: Door(opened, settings_panel.SCREEN),
    Verb.SECTION: Door(subject, settings_panel.SCREEN),
    Verb.SETTING: Door(setting, settings_panel.SCREEN),
    Verb.SET: Door(chosen, settings_panel.SCREEN, counts=True),
    Verb.UNSET: Door(unset, settings_panel.SCREEN, counts=True),
    Verb.LOG: Door(log, settings_panel.SCREEN),
}
