"""Run volkit as `python -m volkit`."""

from volkit.cli.main import main

if __name__ == "__main__":
    main()
