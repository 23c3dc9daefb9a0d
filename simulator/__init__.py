"""A local Telegram: the Bot API over HTTP, people who write and press, and a chat page."""
