"""The rule contract and the engine that runs rules over tables."""
