"""Markdown tables, and figures as their cells."""


def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(columns, rows, words=0):
    """The first columns hold words, the others figures."""
    return "\n".join([row(columns), row(["---"] * words + ["---:"] * (len(columns) - words)), *map(row, rows)])


def duration(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.1 else f"{seconds * 1000:.1f} ms"
