"""All benches, one after the other: `make bench`."""

import subprocess
import sys

for name in (
    "bench_check",
    "bench_forms",
    "bench_fix",
    "bench_functions",
    "bench_build",
):
    sys.stdout.write(f"\n== {name}\n")
    sys.stdout.flush()
    subprocess.run([sys.executable, "-m", f"tests.bench.{name}"], check=True)
