import Testing

/// `kb serve` on a real port, asked by curl.
@Suite struct ServeTests {
    private static let session = """
        page() { curl -s "${url}practices/quorum.html"; }
        until_there() { for i in $(seq 600); do "$@" && return; sleep 0.1; done; echo "never: $*"; }
        has() { page | grep -q "$1"; }
        kb serve --port 4700 > out 2> err & pid=$!
        until_there grep -q localhost out; url=$(head -n 1 out | cut -d ' ' -f 1)
        page | grep -c 'src="/.kb/live.js"'
        curl -s -o page.html -w '%{http_code} %{content_type}\\n' "${url}nowhere"
        curl -s -o page.html -w '%{http_code} %{content_type}\\n' "${url}search/manifest.js"
        printf '\\nA line that was saved.\\n' >> Content/practices/quorum.md
        until_there has 'A line that was saved'
        sed -i 's/^title:/titel:/' Content/practices/quorum.md
        until_there grep -q 'KB003\\|KB005' err; has 'A line that was saved' && echo stays
        sed -i 's/^titel: .*/title: Majority/' Content/practices/quorum.md
        until_there has '<h1>Majority'
        kill -TERM $pid; wait $pid; echo "ended with $?"
        ls -a | grep -x 'Site/public\\|.kb'
        """

    @Test func savedFilesShowAndErrorsLeaveThePage() throws {
        let run = try Sandbox().run(Self.session)
        #expect(
            run.output == """
                1
                404 text/html; charset=utf-8
                200 text/javascript; charset=utf-8
                stays
                ended with 0

                """)
    }
}
