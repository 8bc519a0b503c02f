"""What the program takes to start, beside one that does nothing."""

import measure
from tables import duration
from targets import Line, missing, processor_times

HELLO = '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n'


def start_line(bench):
    what, reach = "kb --version", "≤ 1.5 times a C hello world and 5 ms"
    if not bench.peers["C compiler"]:
        return missing(what, reach, "no C compiler")
    source, program = bench.folder / "hello.c", bench.folder / "hello"
    source.write_text(HELLO, "utf-8")
    measure.run([bench.peers["C compiler"], "-O2", "-o", str(program), str(source)])
    steps = [(lambda: None, [bench.kb, "--version"]), (lambda: None, [str(program)])]
    results = measure.run_in_turn(51, steps)
    ours, hello = map(measure.median_seconds, results)
    return Line(what, reach, duration(ours), f"C {duration(hello)}", f"{ours / hello:.2f}",
                processor_times(*results), ours <= 1.5 * hello + 0.005)
