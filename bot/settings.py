"""Configuration from the environment or a file `.env`, checked once at the start."""

from enum import StrEnum
from typing import Annotated

from pydantic import (
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StartError

TELEGRAM = "https://api.telegram.org"
LIKE = "sqlite+aiosqlite:///buurtwacht.db or postgresql://user:password@host/buurtwacht"
PORTS = 1 << 16
DRIVERS = ("sqlite+aiosqlite", "postgresql", "postgresql+psycopg")
SENTENCES = {
    "token": "BUURTWACHT_TOKEN is missing: make a bot with @BotFather and put its token in the environment or in .env.",
    "operator": "BUURTWACHT_OPERATOR must be the number of a Telegram user, as @userinfobot tells it.",
    "clock": 'BUURTWACHT_CLOCK must be "system" or "api".',
    "log_level": "BUURTWACHT_LOG_LEVEL must be debug, info, warning or error.",
    "log_format": "BUURTWACHT_LOG_FORMAT must be text or json.",
}


class ClockKind(StrEnum):
    """Where the time comes from."""

    SYSTEM = "system"
    API = "api"


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """For people, or one JSON object a line for a collector of logs."""

    TEXT = "text"
    JSON = "json"


class Settings(BaseSettings):
    """Every setting has a BUURTWACHT_ name in the environment; `api_url` is a root without a path."""

    model_config = SettingsConfigDict(
        env_prefix="BUURTWACHT_", env_file=".env", frozen=True, extra="ignore"
    )

    token: Annotated[SecretStr, Field(min_length=1)]
    api_url: str = TELEGRAM
    database_url: str = "sqlite+aiosqlite:///buurtwacht.db"
    webhook_url: str = ""
    listen: str = "127.0.0.1:8443"
    web: str = ""
    web_url: str = ""
    watch: str = ""
    operator: int = 0
    tiles: str = ""
    tiles_by: str = "© OpenStreetMap contributors"
    clock: ClockKind = ClockKind.SYSTEM
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT

    @property
    def logs_json(self) -> bool:
        """One JSON object a line."""
        return self.log_format is LogFormat.JSON

    @field_validator("api_url")
    @classmethod
    def _root(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError(
                "BUURTWACHT_API_URL must start with http:// or https://, such as http://127.0.0.1:8112."
            )
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _async_driver(cls, value: str) -> str:
        if not is_database_url(value):
            raise ValueError(f"BUURTWACHT_DATABASE_URL must look like {LIKE}.")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _secured(cls, value: str) -> str:
        if value and not value.startswith("https://"):
            raise ValueError(
                "BUURTWACHT_WEBHOOK_URL must start with https://, as Telegram asks; leave it out to poll."
            )
        return value

    @field_validator("listen")
    @classmethod
    def _address(cls, value: str) -> str:
        if not _is_address(value):
            raise ValueError(
                "BUURTWACHT_LISTEN must be an address and a port, such as 127.0.0.1:8443."
            )
        return value

    @field_validator("web", "watch")
    @classmethod
    def _pages(cls, value: str, about: ValidationInfo) -> str:
        if value and not _is_address(value):
            name = str(about.field_name).upper()
            raise ValueError(
                f"BUURTWACHT_{name} must be an address and a port, such as 127.0.0.1:8113; leave it out for none."
            )
        return value

    @field_validator("web_url")
    @classmethod
    def _public(cls, value: str, about: ValidationInfo) -> str:
        """Telegram opens nothing but https; one that runs here, as its test servers do, opens http too."""
        local = about.data.get("api_url") != TELEGRAM and value.startswith("http://")
        if value and not (value.startswith("https://") or local):
            raise ValueError(
                "BUURTWACHT_WEB_URL must start with https://, as Telegram asks; leave it out for pages without the admins' map."
            )
        return value.rstrip("/")

    @property
    def app_url(self) -> str:
        """Where Telegram opens the admins' map; empty for nowhere. With a local Telegram the pages' own address will do."""
        if not self.web or self.web_url:
            return self.web_url
        return "" if self.api_url == TELEGRAM else f"http://{self.web}"

    @property
    def listens_on(self) -> tuple[str, int]:
        """Host and port for Telegram's updates."""
        return _host_and_port(self.listen)

    @property
    def watched_on(self) -> tuple[str, int]:
        """Host and port for /healthz, /readyz and /metrics."""
        return _host_and_port(self.watch)

    @property
    def web_on(self) -> tuple[str, int]:
        """Host and port for the pages."""
        return _host_and_port(self.web)

    @model_validator(mode="after")
    def _no_shifted_clock_on_telegram(self) -> "Settings":
        if self.clock is ClockKind.API and self.api_url == TELEGRAM:
            raise ValueError(
                "BUURTWACHT_CLOCK=api is for a local Telegram only; leave it out with api.telegram.org."
            )
        return self


def _is_address(value: str) -> bool:
    host, _, port = value.rpartition(":")
    return bool(host) and port.isdecimal() and 0 < int(port) < PORTS


def _host_and_port(value: str) -> tuple[str, int]:
    host, _, port = value.rpartition(":")
    return host.strip("[]"), int(port)


def is_database_url(value: str) -> bool:
    """Whether the program can work with such a database."""
    try:
        return make_url(value).drivername in DRIVERS
    except (ArgumentError, ValueError):
        return False


def check_database_url(value: str) -> None:
    """StartError where it is none."""
    if not is_database_url(value):
        raise StartError(f"{value} is no database: it must look like {LIKE}.")


def load(**given: str) -> Settings:
    """Read the settings, what is `given` first; StartError with one sentence for the first that is wrong."""
    try:
        return Settings(**given)  # type: ignore[arg-type] # pydantic reads them
    except ValidationError as error:
        first = error.errors()[0]
        own = first.get("ctx", {}).get("error")
        name = str(first["loc"][0]) if first["loc"] else ""
        fallback = f"BUURTWACHT_{name.upper()} is not valid."
        raise StartError(str(own) if own else SENTENCES.get(name, fallback)) from None
