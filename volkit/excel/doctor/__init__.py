"""What may keep Excel from working with volkit: one small check each, one remedy."""
