"""Country packs: one file each, found by themselves; the home country stands first."""

from importlib import import_module
from pkgutil import iter_modules

from saar.countries.pack import Country


def _packs() -> list[Country]:
    names = (f"{__name__}.{each.name}" for each in iter_modules(__path__))
    return [module.PACK for module in map(import_module, names) if hasattr(module, "PACK")]


HOME_CODE = "NL"
COUNTRIES: dict[str, Country] = {
    pack.code: pack
    for pack in sorted(_packs(), key=lambda each: (each.code != HOME_CODE, each.code))
}
HOME = COUNTRIES[HOME_CODE]
"""What a group has until it chooses."""
