"""Is the program alive, can it work, and how does it do? For its keeper, without a word of anybody."""

import re
from pathlib import Path

import httpx
from prometheus_client import generate_latest

from bot.gauges import Gauges, Part
from bot.watch import Watch
from tests.town import Town


class Clock:
    """Steady seconds that a test moves."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def asking(watch: Watch) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(watch.app), base_url="http://watch")


async def test_figures_of_a_report_and_nothing_of_anybody(town: Town) -> None:
    """Updates, readings, the card, calls to Telegram, what waits; no text, no name, no number. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12, kenteken G-123-BH!")
    async with asking(town.bot.watch) as keeper:
        said = (await keeper.get("/metrics")).text
    figures = dict(
        line.rsplit(" ", 1) for line in said.splitlines() if line and not line.startswith("#")
    )
    assert float(figures['buurtwacht_updates_total{kind="message",outcome="done"}']) >= 1
    assert float(figures["buurtwacht_card_seconds_count"]) == 1
    assert float(figures["buurtwacht_incidents_open"]) == 1
    assert float(figures["buurtwacht_reading_seconds_count"]) >= 1
    assert float(figures['buurtwacht_telegram_calls_total{method="sendMessage",outcome="ok"}']) >= 1
    assert float(figures['buurtwacht_outbox_rows{state="waiting"}']) == 0
    assert float(figures["buurtwacht_groups"]) == 1
    for hidden in (
        "Anna",
        "Kerk",
        "G-123",
        "burglary",
        str(anna.person.id),
        str(town.chat().chat.id),
    ):
        assert hidden not in said


async def test_a_part_that_hangs_is_named(town: Town) -> None:
    """Alive while it gives a sign, ill when it does not, and alive again. (D4)"""
    clock = Clock()
    gauges = Gauges(clock)
    watch = Watch(gauges, town.bot.database, town.bot.duty, lambda: town.now)
    async with asking(watch) as keeper:
        assert (await keeper.get("/healthz")).status_code == 200
        clock.at = 31
        gauges.beat(Part.SENDER)
        answer = await keeper.get("/healthz")
        assert answer.status_code == 503
        assert answer.text == "tick gave no sign of life for 31 s\n"
        gauges.beat(Part.TICK)
        assert (await keeper.get("/healthz")).status_code == 200


async def test_without_telegram_or_the_database_it_is_alive_and_not_ready(town: Town) -> None:
    """To start it again would mend neither. (D3)"""
    clock = Clock()
    gauges = Gauges(clock)
    watch = Watch(gauges, town.bot.database, town.bot.duty, lambda: town.now)
    async with asking(watch) as keeper:
        assert (await keeper.get("/readyz")).text == "on duty: yes\n"
        clock.at = 1000  # a quiet night, in which nobody is called
        gauges.beat(Part.SENDER)
        gauges.beat(Part.TICK)
        assert (await keeper.get("/readyz")).status_code == 200
        gauges.called("sendMessage", "silent")
        clock.at = 1200
        gauges.called("sendMessage", "silent")
        gauges.beat(Part.SENDER)
        gauges.beat(Part.TICK)
        answer = await keeper.get("/readyz")
        assert answer.status_code == 503
        assert answer.text == "Telegram does not answer for 200 s\n"
        assert (await keeper.get("/healthz")).status_code == 200
        gauges.called("getUpdates", "ok")
        assert (await keeper.get("/readyz")).status_code == 200


async def test_what_is_looked_up_is_fresh_also_without_the_database(town: Town) -> None:
    """A part that hangs because the database is gone is seen to hang, and the disk and the silence with it. (D3)"""
    clock = Clock()
    gauges = Gauges(clock)
    watch = Watch(gauges, town.bot.database, town.bot.duty, lambda: town.now)
    async with asking(watch) as keeper:
        assert "buurtwacht_database_up 1.0" in (await keeper.get("/metrics")).text
        clock.at = 45
        gauges.called("sendMessage", "silent")
        clock.at = 100
        gauges.show(None)
        said = generate_latest(gauges.registry).decode()
    for line in (
        "buurtwacht_database_up 0.0",
        'buurtwacht_beat_seconds{part="tick"} 100.0',
        "buurtwacht_telegram_unanswered_seconds 55.0",
        "buurtwacht_silent_seconds 100.0",
    ):
        assert line in said
    free = next(line for line in said.splitlines() if line.startswith("buurtwacht_disk_free_bytes"))
    assert float(free.split()[1]) > 0


def test_alerts_and_dashboard_name_figures_that_there_are() -> None:
    """A figure that is renamed would leave an alert that never fires."""
    known = set(re.findall(r"# TYPE (\w+) ", generate_latest(Gauges().registry).decode()))
    folder = Path(__file__).parents[2] / "docs" / "monitoring"
    for name in ("alerts.yml", "alerts-test.yml", "grafana.json"):
        used = set(re.findall(r"buurtwacht_\w+", (folder / name).read_text(encoding="utf-8")))
        assert used
        assert {re.sub(r"_bucket$", "", each) for each in used} <= known, name
