import Testing

/// What a build says where it cannot write.
@Suite struct RefusedBuildTests {
    private static let mounts = (try? Sandbox().run("unshare -rm true").status) == 0

    @Test(.enabled(if: mounts, "nobody but root may mount here"))
    func aReadOnlyDiskIsNotWrittenTo() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.run("kb build && echo more >> Content/practices/quorum.md")
        let run = try sandbox.run(
            "unshare -rm sh -c 'mount --bind . . && mount -o remount,ro,bind . . && cd $PWD && kb build'")
        #expect(run.status == 2)
        #expect(
            run.output.hasSuffix("cannot create '\(sandbox.root.path())/Site/.public.new': Read-only file system\n"))
    }

    @Test(.enabled(if: mounts, "nobody but root may mount here"))
    func aFullDiskIsSaidOfTheIndex() throws {
        let sandbox = try Sandbox()
        let run = try sandbox.run(
            "mkdir .kb && unshare -rm sh -c 'mount -t tmpfs -o size=16k tmpfs .kb && kb build'")
        #expect(run.status == 2)
        #expect(
            run.output.hasSuffix(
                "cannot write '\(sandbox.root.path())/.kb/index.sqlite.new': No space left on device\n"))
        #expect(!sandbox.exists("Site/public") && !sandbox.exists("Site/.public.new"))
    }

    @Test func whoWaitsForAnotherBuildIsToldOnce() throws {
        let sandbox = try Sandbox()
        let run = try sandbox.run("mkdir .kb && (flock 9; sleep 2.5) 9> .kb/lock & sleep 0.3; kb build --format json")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("kb: waiting for another kb build to end\n{\n"), "\(run.output)")
        #expect(run.output.matches(of: #/waiting/#).count == 1)
    }
}
