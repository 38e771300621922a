"""One caption in three languages, and the names of those languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

Locale = Literal["zh_Hans", "zh_Hant", "en"]
LOCALES: tuple[Locale, ...] = get_args(Locale)


@dataclass(frozen=True, slots=True)
class Label:
    """A caption in simplified Chinese, traditional Chinese and English."""

    zh_hans: str
    zh_hant: str
    en: str

    def of(self, locale: Locale) -> str:
        """Return the caption in one language."""
        return {"zh_Hans": self.zh_hans, "zh_Hant": self.zh_hant, "en": self.en}[locale]

    def __str__(self) -> str:
        """Return the simplified caption, for whatever knows no language."""
        return self.zh_hans

    def __iter__(self) -> Iterator[str]:
        """Give the three captions in turn."""
        return iter((self.zh_hans, self.zh_hant, self.en))
