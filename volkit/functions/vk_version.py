"""VK_VERSION: which volkit answers."""

from volkit import __version__
from volkit.functions.declare import function
from volkit.model.text import Label


@function(
    "VK_VERSION",
    Label(
        "返回正在使用的 volkit 的版本号。",
        "返回正在使用的 volkit 的版本號。",
        "Return the version of the volkit that answers.",
    ),
)
def vk_version() -> str:
    """Return the version, such as 0.1.0."""
    return __version__
