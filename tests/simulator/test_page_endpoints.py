"""What the chat page is told and may do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from simulator import markup, people, stories
from simulator.scenery import Step, Story

if TYPE_CHECKING:
    from tests.simulator.calling import Street

YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes", "style": "success"}]]}


async def do(street: Street, **deed: Any) -> tuple[int, dict[str, Any]]:
    """Post a deed of Anna in the group; gives status and answer."""
    usual = {"person": street.anna.id, "chat": street.group.id}
    answer = await street.api.client.post("/_/do", json=usual | deed)
    return answer.status_code, answer.json()


async def view(street: Street, person_id: int) -> dict[str, Any]:
    """What a person sees of the group."""
    answer = await street.api.client.get("/_/view", params={"person": person_id})
    found: dict[str, Any] = answer.json()
    return found


async def test_the_world_is_described(street: Street) -> None:
    """People with their groups, bots, groups and the time zone."""
    told = (await street.api.client.get("/_/world")).json()

    assert [one["first_name"] for one in told["people"]] == ["Tom", "Anna", "Bram"]
    assert told["people"][1]["groups"] == [street.group.id]
    assert told["time_zone"] == "Europe/Amsterdam"


async def test_a_person_sees_chats_and_messages(street: Street) -> None:
    """Own words, the bot's with buttons, ephemeral ones only for the receiver."""
    street.promote()
    _, made = await do(street, action="write", text="Brand! <script>alert(1)</script>")
    await do(street, action="react", message=made["message"], emoji="🙏")
    await street.says("<b>kaart</b>", parse_mode="HTML", reply_markup=YES)
    hidden = {"receiver_user_id": street.anna.id}
    await street.says("psst", ephemeral_message_parameters=hidden)

    mine = await view(street, street.anna.id)
    group, private = mine["chats"]
    words, card, psst = group["messages"][-3:]

    assert words["html"] == "Brand! &lt;script&gt;alert(1)&lt;/script&gt;"
    assert words["reactions"] == [{"emoji": "🙏", "count": 1, "mine": True}]
    assert card["html"] == "<b>kaart</b>"
    assert card["buttons"][0][0]["style"] == "success"
    assert (psst["key"], psst["ephemeral"]) == ("e1", True)
    assert group["messages"][0]["service"] == {"type": "added", "names": ["Buurtwacht"]}
    assert (private["kind"], private["started"]) == ("private", False)
    his = (await view(street, street.bram.id))["chats"][0]
    assert his["messages"][-1]["key"] == card["key"]
    await do(street, action="read")
    assert (await view(street, street.anna.id))["chats"][0]["unread"] == 0


async def test_a_press_waits_for_the_answer(street: Street) -> None:
    """The page gets what the bot says."""
    card = await street.says(reply_markup=YES)
    pressing = asyncio.create_task(
        do(street, action="press", key=str(card["message_id"]), button={"data": "yes"})
    )
    (told,) = await street.api("getUpdates", timeout=5)
    query_id = told["callback_query"]["id"]
    await street.api("answerCallbackQuery", callback_query_id=query_id, text="Dank")

    status, answer = await pressing

    assert status == 200
    assert answer == {"ok": True, "answered": True, "text": "Dank", "show_alert": False}


async def test_every_deed_and_its_refusal(street: Street) -> None:
    """One sentence and a 4xx for what cannot be done."""
    _, made = await do(street, action="write", text="een")
    assert (await do(street, action="edit", message=made["message"], text="twee"))[0] == 200
    assert (await do(street, action="delete", message=made["message"]))[0] == 200
    assert (await do(street, action="delete", message=made["message"]))[0] == 404
    for action in ("photo", "voice", "location", "leave", "join"):
        assert (await do(street, action=action))[0] == 200, action
    for action in ("start", "block", "unblock"):
        assert (await do(street, action=action, chat=street.anna.id))[0] == 200, action
    await do(street, action="leave")
    assert await do(street, action="write", text="x") == (
        403,
        {"ok": False, "error": "Anna is not in Kerkbuurt"},
    )
    assert (await do(street, action="dance"))[0] == 400
    assert (await do(street, action="write", text=" ", chat=street.anna.id))[0] == 400
    assert (await do(street, action="write", person=1))[0] == 404
    answer = await street.api.client.post("/_/do", content=b"no json")
    assert answer.status_code == 404


async def test_a_file_and_a_place_come_as_they_are(street: Street) -> None:
    """Bytes in base64, degrees as numbers; what is neither is refused."""
    file = {"action": "file", "name": "a.txt", "mime_type": "text/plain", "text": "lijst"}
    _, made = await do(street, **file, data="aGFsbG8=")
    sent = street.group.messages[made["message"]]
    assert street.world.files[sent.content["document"]["file_id"]].data == b"hallo"
    shown = (await view(street, street.bram.id))["chats"][0]["messages"][-1]
    assert (shown["file"], shown["text"], shown["kind"]) == ("a.txt", "lijst", "document")
    assert (await do(street, **file, data="geen base64"))[0] == 400
    await do(street, action="location", latitude=51.5, longitude=-0.25)
    shown = (await view(street, street.bram.id))["chats"][0]["messages"][-1]
    assert shown["location"] == {"latitude": 51.5, "longitude": -0.25, "title": None}
    assert (await do(street, action="location", latitude=91, longitude=0))[0] == 400
    assert (await do(street, action="location", latitude="51", longitude=0))[0] == 400
    for action in ("album", "video"):
        assert (await do(street, action=action))[0] == 200, action


async def test_groups_one_is_not_in(street: Street) -> None:
    """They are named with the way in; asking, taking back, and what the answer was."""
    hof = street.world.add_group("Hof", owner=street.tom, join_by_request=True)
    people.add_bot(street.world, street.tom, hof, street.bot, rights={"can_invite_users"})

    async def request() -> str | None:
        (other,) = (await view(street, street.anna.id))["others"]
        found: str | None = other["request"]
        return found

    (other,) = (await view(street, street.anna.id))["others"]
    assert other == {
        "id": hof.id,
        "title": "Hof",
        "members": 2,
        "joining": "ask",
        "request": None,
    }
    assert (await do(street, action="join", chat=hof.id))[0] == 403
    assert (await do(street, action="withdraw", chat=hof.id))[0] == 404
    assert (await do(street, action="ask", chat=hof.id))[0] == 200
    assert await request() == "pending"
    assert (await do(street, action="withdraw", chat=hof.id))[0] == 200
    assert await request() is None
    await do(street, action="ask", chat=hof.id)
    await street.api("declineChatJoinRequest", chat_id=hof.id, user_id=street.anna.id)
    assert await request() == "refused"
    await do(street, action="ask", chat=hof.id)
    await street.api("approveChatJoinRequest", chat_id=hof.id, user_id=street.anna.id)
    mine = await view(street, street.anna.id)
    assert mine["others"] == []
    assert [chat["title"] for chat in mine["chats"]] == ["Kerkbuurt", "Hof", "Buurtwacht"]
    assert (await do(street, action="ask", chat=hof.id))[0] == 403


async def test_bots_and_their_rights_through_the_page(street: Street) -> None:
    """A new group, a bot brought in, its rights set, taken and itself removed; and who may not."""
    bot = {"bot": street.bot.id}
    assert (await do(street, action="create_group", title=" "))[0] == 400
    _, made = await do(street, action="create_group", title="Annas hof")
    here = {"chat": made["chat"], **bot}
    rights = ["can_pin_messages"]
    assert (await do(street, action="add_bot", **here, rights=rights, payload="x"))[0] == 200
    group = street.world.groups[made["chat"]]
    mine = (await view(street, street.anna.id))["chats"][1]
    assert mine["bots"][0]["rights"] == ["can_manage_chat", "can_pin_messages"]
    assert (mine["brings"], mine["removes"], len(mine["gives"])) == (True, True, 14)
    assert [m["kind"] for m in mine["messages"]] == ["service", "service", "text"]
    assert (await do(street, action="rights", **here, rights=["can_fly"]))[0] == 400
    assert (await do(street, action="rights", **here, rights=["can_invite_users"]))[0] == 200
    assert group.members[street.bot.id].rights == {"can_manage_chat", "can_invite_users"}
    assert (await do(street, action="rights", **here, rights=None))[0] == 200
    assert group.members[street.bot.id].status == "member"
    assert (await do(street, action="remove_bot", **here))[0] == 200
    assert not group.has(street.bot)
    assert (await do(street, action="remove_bot", chat=made["chat"], bot=1))[0] == 404
    for action in ("rights", "remove_bot"):
        assert (await do(street, action=action, **bot, rights=rights))[0] == 403, action
    his = (await view(street, street.bram.id))["chats"][0]
    assert (his["gives"], his["brings"], his["removes"]) == ([], True, False)


async def test_time_can_be_skipped(street: Street) -> None:
    """Forward only."""
    answer = await street.api.client.post("/_/time", json={"seconds": 120})
    wrong = await street.api.client.post("/_/time", json={"seconds": -1})

    assert answer.json()["now"] == "2026-11-23T20:02:00+00:00"
    assert wrong.status_code == 400


async def test_a_story_plays_in_the_worlds_time(street: Street) -> None:
    """People write and press by themselves; what cannot be pressed is passed over."""
    steps = (
        Step(1, street.anna.id, text="/brand"),
        Step(5, street.bram.id, press=("Nergens",)),
        Step(5, street.bram.id, press=("ja", "yes")),
    )
    story = Story("brand", {"nl": "Brand", "en": "Fire"}, street.group.id, steps)
    street.world.scenery.stories.append(story)
    await street.says(reply_markup=YES)
    started = await street.api.client.post("/_/story", json={"id": "brand"})
    for _ in range(3):
        await asyncio.sleep(0.01)
        street.wait(seconds=5)
    await asyncio.sleep(0.01)

    assert started.json() == {"ok": True}
    told = await street.api.updates()
    assert [list(u)[1] for u in told] == ["message", "callback_query"]


async def test_a_step_needs_its_button(street: Street) -> None:
    """Without one the step says so."""
    story = Story("x", {}, street.group.id, ())
    problem = None
    try:
        stories.act(street.world, story, Step(0, street.anna.id, press=("Ja",)))
    except LookupError as error:
        problem = str(error)

    assert problem == "Anna sees no button Ja"


def test_html_for_the_page_is_safe() -> None:
    """Only our own tags, whatever a text or an address contains."""
    text, entities = markup.parse('<b>a<i>b</i></b> <a href="https://x.nl/&quot;on=1">k</a>\n&lt;')

    assert markup.safe_html(text, entities) == (
        '<b>a</b><b><i>b</i></b> <a href="https://x.nl/&quot;on=1" target="_blank"'
        ' rel="noopener noreferrer">k</a><br>&lt;'
    )


async def test_commands_on_the_page_follow_scope_and_language(street: Street) -> None:
    """A group shows the list for groups, an administrator the one for administrators."""
    for scope, name in (("all_group_chats", "lid"), ("all_chat_administrators", "beheer")):
        commands = [{"command": name, "description": name}]
        await street.api("setMyCommands", commands=commands, scope={"type": scope})

    async def names(person_id: int) -> list[str]:
        chats = (await view(street, person_id))["chats"]
        return [one["command"] for one in chats[0]["commands"]]

    assert await names(street.anna.id) == ["lid"]
    people.promote(street.world, street.tom, street.group, street.anna)
    assert await names(street.anna.id) == ["beheer"]
