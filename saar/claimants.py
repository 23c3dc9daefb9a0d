"""Who a text in the private chat belongs to: one list, in order. (S2, J1, A2)"""

from dataclasses import dataclass
from enum import StrEnum


class Claimant(StrEnum):
    """APPLICANT answers where they live, FORM a panel's question, DRAFT a /meld in the making. OPEN: it is
    about an open incident. REPORT: to be put in a group. ALONE: danger, and no group to put it in. STANDS:
    an applicant who has answered. PLAN: an admin who has the start plan before them.
    """

    APPLICANT = "applicant"
    FORM = "form"
    DRAFT = "draft"
    OPEN = "open"
    REPORT = "report"
    ALONE = "alone"
    STANDS = "stands"
    PLAN = "plan"
    HELP = "help"


@dataclass(frozen=True)
class Written:
    """What is known of a private text and its author; `is_news`: somebody sees or did something now,
    `is_report`: it may be an alarm, `is_own`: neither forwarded nor written by another bot. `fits`: it has
    the very shape that the open form asks for, `is_strict`: it takes nothing else. `waits`: a request to join is with the admins.
    """

    applies: bool = False
    awaited: bool = False
    drafts: bool = False
    in_group: bool = False
    is_news: bool = False
    is_report: bool = False
    is_own: bool = True
    fits: bool = False
    is_strict: bool = False
    waits: bool = False
    plans: bool = False


def claimants(text: Written) -> tuple[Claimant, ...]:
    """Who is offered the text, one after the other, until one takes it.

    Whoever shouts that there is a fire answers no form, unless it is what that form asks for; and who is
    reporting fills in no other one.
    """
    fills_in = text.is_own and not text.drafts
    found = {
        Claimant.APPLICANT: text.applies and fills_in and not text.is_news,
        Claimant.FORM: text.awaited
        and fills_in
        and (text.fits or not (text.is_news or text.is_strict)),
        Claimant.DRAFT: text.drafts,
        Claimant.OPEN: text.in_group,
        Claimant.REPORT: text.is_report and text.in_group,
        Claimant.ALONE: text.is_report and not text.in_group,
        Claimant.STANDS: text.waits,
        Claimant.PLAN: text.plans,
        Claimant.HELP: True,
    }
    return tuple(claimant for claimant, may in found.items() if may)
