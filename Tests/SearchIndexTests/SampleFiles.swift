/// One entry of each kind, with passages at all kinds of places.
let sampleFiles: Files = [
    (
        "runbooks/partition.md",
        """
        ---
        title: Network partition
        summary: Two sides that cannot see each other.
        trigger: Nodes report each other as lost.
        tags: [partition, network]
        aliases: [split brain]
        ---
        Use it when both sides answer.

        ## Confirm the split {#confirm}
        Ask from three places.

        ## Fence the other side
        Cut its power, not its cable.
        """
    ),
    (
        "practices/quorum.md",
        """
        ---
        title: Quorum
        summary: Let a majority decide.
        tags: [partition]
        ---
        The minority stops.

        ## Why
        A tie cannot be broken from the inside.
        """
    ),
    (
        "incidents/switch-2012.md",
        """
        ---
        title: Switch update in Zürich
        date: 2012-12
        organisation: Example Networks
        categories: [configuration]
        tags: [network]
        source: https://example.org/post-mortem
        ---
        No packet passed between the switches.

        ## What ended it
        Both sides fenced each other.
        """
    ),
    (
        "talks/deploys.md",
        """
        ---
        title: Deploys in slides
        speakers: [Ada Example]
        event: Example Conference 2014
        slides: https://example.org/deck.pdf
        video: https://vimeo.com/1
        ---
        Small changes, often.

        ## Slide 17: Roll back first {#slide-17}
        The way back is tested before the way forward.
        """
    ),
    (
        "videos/film.md",
        """
        ---
        title: Partitions on film
        speakers: [Bob Sample]
        video: https://www.youtube.com/watch?v=abcdefghijk
        ---
        How a cluster behaves.

        ## 12:34 The drawing {#t-754}
        Three voters and one line.
        """
    ),
    (
        "books/small-book.md",
        """
        ---
        title: A small book
        authors: [Cy Writer]
        url: https://example.org/book
        ---
        A book about queues.

        ## [Chapter on latency](https://example.org/book/latency)
        Numbers that everyone knows.

        ## Chapter on throughput
        Little's law.
        """
    ),
    ("articles/plain.md", "---\ntitle: A plain article\n---\nWords without any address.\n"),
]
