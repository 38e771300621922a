"""Rules about how people were voted on."""
