"""Star schemes as data: one TOML file each."""
