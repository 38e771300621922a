"""Rules about files and headers: words for what reading noticed."""
