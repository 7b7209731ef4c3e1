"""Measures what it is asked for, as nn.benchmarks.StepTimes does: a line in, a line out."""

import statistics
import sys
import time

WARM_UP_SECONDS = 1
SECONDS = 0.5
LEAST_RUNS = 5


def microseconds(work, seconds):
    """The median of one run, of the runs that fit these seconds and of at least five."""
    times = []
    end = time.perf_counter() + seconds
    while len(times) < LEAST_RUNS or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1e6 * statistics.median(times)


def answer(figures):
    """Answers "list" with all names and a name with microseconds; a figure is a function that prepares the work."""
    warm = {}
    for line in sys.stdin:
        name = line.strip()
        if name == "list":
            print(" ".join(figures), flush=True)
            continue
        if name not in warm:
            warm[name] = figures[name]()
            microseconds(warm[name], WARM_UP_SECONDS)
        print(f"{microseconds(warm[name], SECONDS):.1f}", flush=True)
