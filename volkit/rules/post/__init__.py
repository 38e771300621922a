"""Rules about posts, those who hold them, and how they are kept."""
