"""What the commands share: how they speak on a terminal."""
