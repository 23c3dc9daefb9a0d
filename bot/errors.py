"""What can keep the bot from starting, each with one sentence that says what to do."""


class StartError(Exception):
    """The message is for the operator; the program ends with status 2."""


def reason_of(error: BaseException) -> str:
    """What a database says is wrong, on one line."""
    return " ".join(str(getattr(error, "orig", None) or error).split())
