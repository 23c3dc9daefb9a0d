"""Configuration from the environment or a file `.env`, checked once at the start."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StartError

TELEGRAM = "https://api.telegram.org"
SENTENCES = {
    "token": "BUURTWACHT_TOKEN is missing: make a bot with @BotFather and put its token in the environment or in .env.",
    "clock": 'BUURTWACHT_CLOCK must be "system" or "api".',
    "log_level": "BUURTWACHT_LOG_LEVEL must be debug, info, warning or error.",
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


class Settings(BaseSettings):
    """Every setting has a BUURTWACHT_ name in the environment; `api_url` is a root without a path."""

    model_config = SettingsConfigDict(
        env_prefix="BUURTWACHT_", env_file=".env", frozen=True, extra="ignore"
    )

    token: Annotated[SecretStr, Field(min_length=1)]
    api_url: str = TELEGRAM
    database_url: str = "sqlite+aiosqlite:///buurtwacht.db"
    clock: ClockKind = ClockKind.SYSTEM
    log_level: LogLevel = LogLevel.INFO

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
        try:
            driver = make_url(value).drivername
        except ArgumentError:
            driver = ""
        if driver != "sqlite+aiosqlite":
            raise ValueError(
                "BUURTWACHT_DATABASE_URL must look like sqlite+aiosqlite:///buurtwacht.db."
            )
        return value

    @model_validator(mode="after")
    def _no_shifted_clock_on_telegram(self) -> "Settings":
        if self.clock is ClockKind.API and self.api_url == TELEGRAM:
            raise ValueError(
                "BUURTWACHT_CLOCK=api is for a local Telegram only; leave it out with api.telegram.org."
            )
        return self


def load() -> Settings:
    """Read the settings; StartError with one sentence for the first that is wrong."""
    try:
        return Settings.model_validate({})
    except ValidationError as error:
        first = error.errors()[0]
        own = first.get("ctx", {}).get("error")
        name = str(first["loc"][0]) if first["loc"] else ""
        fallback = f"BUURTWACHT_{name.upper()} is not valid."
        raise StartError(str(own) if own else SENTENCES.get(name, fallback)) from None
