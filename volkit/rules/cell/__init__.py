"""Words for what normalising noticed in single cells."""
