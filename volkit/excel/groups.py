"""The groups of the ribbon whose buttons belong to several modules."""

from volkit.model.text import Label

CHECKING = Label("核对", "核對", "Check")
"""Where checking and repairing are."""

RATING = Label("评星", "評星", "Stars")
"""Where stars are given and explained."""

PRINTING = Label("打印", "列印", "Print")
"""Where forms go to paper."""

YEARLY = Label("年度与报送", "年度與報送", "Year and sending")
"""Where the next year begins and copies go out."""

ABOUT = Label("设置与帮助", "設置與幫助", "Settings and help")
"""Where the buttons themselves are set and explained."""
