"""One rule in each module, with its page beside it."""
