"""What the macros say by themselves, when Python cannot: sentences by their keys.

The workbook carries them in its language; `VkText` in macros/vba/VkBridge.bas holds the
English ones once more, for a workbook whose hidden sheet is gone.
"""

from collections.abc import Mapping
from types import MappingProxyType

from volkit.i18n import N_

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "title": "volkit",
        "not_installed": N_(
            "volkit is not set up on this computer yet. Ask whoever looks after "
            "computers to run: volkit excel install"
        ),
        "other_version": N_(
            "This workbook and the volkit on this computer are of different versions. "
            "Run: volkit excel install --workbook FOLDER, and use the workbook it puts "
            "there."
        ),
        "python_gone": N_(
            "The Python that volkit was set up with is no longer there. Run: volkit "
            "excel install"
        ),
        "dll_gone": N_(
            "A part of volkit that fits this Excel is missing. Run: volkit excel doctor"
        ),
        "path_unfit": N_(
            "The folder of Python has a name that Excel cannot pass on. Run: volkit "
            "excel doctor"
        ),
        "wps": N_(
            "The buttons and functions of volkit need Microsoft Excel; WPS cannot run "
            "them."
        ),
        "mac": N_("The buttons and functions of volkit need Excel for Windows."),
        "old_excel": N_(
            "The buttons and functions of volkit need Excel 2010 or newer."
        ),
        "no_book": N_(
            "No workbook is open for editing. If there is a yellow bar, press Enable "
            "Editing first."
        ),
        "python_failed": N_(
            "Python did not answer. Close Excel and try again; if it goes on, run: "
            "volkit excel doctor"
        ),
    }
)
