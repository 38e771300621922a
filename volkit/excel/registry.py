"""The registry of Windows, read only; other systems have none, so nothing is in it."""

import sys

if sys.platform == "win32":
    import winreg

    def value(key: str, name: str) -> str | int | None:
        """Return a value of a key, None where there is none."""
        try:
            with _opened(key) as opened:
                found, kind = winreg.QueryValueEx(opened, name)
        except OSError:
            return None
        if kind == winreg.REG_EXPAND_SZ:
            return winreg.ExpandEnvironmentStrings(found)
        return found if isinstance(found, str | int) else None

    def keys(key: str) -> list[str]:
        """Return the names of the keys below a key."""
        try:
            with _opened(key) as opened:
                count = winreg.QueryInfoKey(opened)[0]
                return [winreg.EnumKey(opened, number) for number in range(count)]
        except OSError:
            return []

    def _opened(key: str) -> winreg.HKEYType:
        """Open a key for reading, in the view of 64 bits."""
        hive, _, rest = key.partition("\\")
        roots = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}
        rights = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        return winreg.OpenKey(roots[hive], rest, access=rights)

else:

    def value(key: str, name: str) -> str | int | None:
        """Return nothing."""
        del key, name
        return None

    def keys(key: str) -> list[str]:
        """Return nothing."""
        del key
        return []
