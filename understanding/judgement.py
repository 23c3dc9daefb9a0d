"""What a judge says about one message, whoever the judge is: the trained model or the word lists."""

from dataclasses import dataclass

from saar.labels import Claim, ClaimBy, Flag, Label


@dataclass(frozen=True)
class Judgement:
    """`confidence` is the probability of the label, `seen` that of a current observation, `sure` that
    of the claim as stated. `ground` is the key of the reason for the label.
    """

    label: Label
    confidence: float
    seen: float
    flags: frozenset[Flag]
    claim: Claim | None
    claim_by: ClaimBy | None
    sure: float
    ground: str
