"""How vehicles and clothing of several reports go together: keys of the lexicon, a colour before its thing. (C1)"""

COLOURS = frozenset(
    {
        "white", "black", "red", "blue", "green", "grey", "yellow", "orange", "brown", "pink", "purple",
        "dark", "light",
    }
)  # fmt: skip
GENERAL = frozenset({"car"})
"""Says nothing beside a kind that is known: a van may well be called a car."""
MOST_THINGS = 3


def joined(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """What is known with what a report adds: another thing, or the colour of one.

    Both are keys, each colour before the thing that has it: ("white", "van", "bike"). A colour alone
    belongs to the only thing that has none yet.
    """
    things = _things(known)
    for colour, thing in _things(new):
        bare = [at for at, (has, _) in enumerate(things) if has is None]
        same = [at for at, (_, kind) in enumerate(things) if kind == thing]
        if thing is None:
            if len(things) == 1 and bare:
                things[0] = (colour, things[0][1])
        elif same:
            if things[same[0]][0] is None:
                things[same[0]] = (colour, thing)
        elif vague := [at for at, (has, kind) in enumerate(things) if _same(kind, has, colour)]:
            things[vague[0]] = (colour or things[vague[0]][0], thing)
        elif not (things and thing in GENERAL) and len(things) < MOST_THINGS:
            things.append((colour, thing))
    return tuple(key for pair in things for key in pair if key)


def corrected(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """What stays of it when something else is said instead: of another colour only the things. (S9)"""
    if not new:
        return known
    return tuple(key for key in known if key not in COLOURS) if COLOURS.issuperset(new) else ()


def _same(kind: str | None, has: str | None, colour: str | None) -> bool:
    """A car that turns out to be a van, unless the colours tell two."""
    return kind in GENERAL and (has is None or colour is None or has == colour)


def _things(keys: tuple[str, ...]) -> list[tuple[str | None, str | None]]:
    """Pairs of colour and thing; a colour at the end stands alone."""
    found: list[tuple[str | None, str | None]] = []
    colour: str | None = None
    for key in keys:
        if key in COLOURS:
            colour = key
            continue
        found.append((colour, key))
        colour = None
    return [*found, (colour, None)] if colour and not found else found
