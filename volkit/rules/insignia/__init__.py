"""Rules about cards, vests, proofs of service, awards and insurance."""
