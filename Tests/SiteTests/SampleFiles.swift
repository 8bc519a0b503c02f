/// An entry of each kind, linked with each other; one stands a folder deeper.
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
        Use it when both sides answer. See [the last step](#fence).

        ## Confirm the split {#confirm}
        Ask from three places.

        ```sh
        ping -c 3 10.0.0.1
        ping -c 3 10.0.0.2
        ```

        - **Expect:** two places agree.
        - **If not:** it is one host.
        - Write down the time.

        - [Quorum rule](../practices/quorum.md#why "applies") — two of three decide.
        - [Switch](../incidents/2012/switch.md "missing in") — each side believed itself.

        ### On a Tuesday
        Ask twice.

        ## Fence the other side {#fence}
        Cut its power.
        """
    ),
    (
        "practices/quorum.md",
        """
        ---
        title: Quorum
        date: 2014-02
        summary: Let a majority decide.
        tags: [partition]
        source: https://www.example.org/quorum
        ---
        Let a majority decide.

        The minority stops.

        ## Why
        A tie cannot be broken.

        - [Switch](../incidents/2012/switch.md "shown by") — both sides went on writing.
        - [Film](../videos/film.md#t-754 "explained at") — with a drawing.

        ## How
        See [the book](../books/small.md#chapter-1).
        """
    ),
    (
        "incidents/2012/switch.md",
        """
        ---
        title: Switch update
        date: 2012-12-22
        organisation: Example Networks
        started: 2012-12-22T13:30Z
        duration: 18 h 30 min
        tags: [network]
        redirects: [incidents/old-switch, incidents/very/old/switch]
        ---
        No packet passed.

        ## What ended it
        Back to [the rule](../../practices/quorum.md).
        """
    ),
    (
        "talks/deploys.md",
        """
        ---
        title: Deploys
        speakers: [Ada Example, Bob Sample]
        event: Example Conference 2014
        slides: https://example.org/deck.pdf
        ---
        ## Slide 17: Roll back first {#slide-17}
        The way back.
        """
    ),
    (
        "videos/film.md",
        """
        ---
        title: Film
        date: 2013
        speakers: [Ada Example]
        event: Example Conference 2014
        video: https://www.youtube.com/watch?v=abcdefghijk
        duration: "41:00"
        ---
        ## 12:34 The drawing {#t-754}
        Three voters.
        """
    ),
    (
        "books/small.md",
        "---\ntitle: A small book\nauthors: [Cy Writer]\nyear: 2010\n---\n## Chapter 1\n### [Latency](https://example.org/latency)\nNumbers.\n"
    ),
    ("articles/plain.md", "---\ntitle: A plain article\nauthors: [Bob Sample]\n---\nWords.\n"),
]
