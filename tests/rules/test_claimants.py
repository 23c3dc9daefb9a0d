"""Who a private text belongs to. (S2, J1)"""

from itertools import product

from saar.claimants import Claimant, Written, claimants

EVERY = [Written(*each) for each in product((False, True), repeat=10)]


def test_somebody_always_takes_it() -> None:
    """Help is offered last, and an observation is never left to a form that it does not fit. (S2)"""
    for text in EVERY:
        found = claimants(text)
        assert found[-1] is Claimant.HELP
        if text.is_news or text.drafts or not text.is_own:
            assert Claimant.APPLICANT not in found
        if (text.is_news and not text.fits) or text.drafts or not text.is_own:
            assert Claimant.FORM not in found
        if text.is_report:
            assert (Claimant.REPORT if text.in_group else Claimant.ALONE) in found


def test_the_order() -> None:
    """An applicant's answer, a panel's form, /meld, an open incident, a new report. (S2, J1, A2)"""
    form = Written(applies=True, awaited=True, in_group=True, is_report=True)
    assert claimants(form) == (
        Claimant.APPLICANT,
        Claimant.FORM,
        Claimant.OPEN,
        Claimant.REPORT,
        Claimant.HELP,
    )
    assert claimants(Written(drafts=True, in_group=True))[0] is Claimant.DRAFT


def test_each_claimant_has_one_taker() -> None:
    """Forms have a door of their own and stand before all that shares a transaction. (D1)"""
    from handlers import written

    assert set(written.FORMS) | set(written.TAKERS) == set(Claimant)
    assert not set(written.FORMS) & set(written.TAKERS)
    assert list(Claimant)[: len(written.FORMS)] == list(written.FORMS)
