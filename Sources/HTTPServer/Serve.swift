/// Serves a site on the loopback until SIGINT or SIGTERM asks for an end.
///
/// - Parameters:
///   - port: The first of twenty that are tried, until one is free; 0 for any.
///   - onReady: Called once with the port, when browsers can connect.
public func serve(_ site: LiveSite, port: Int, onReady: (Int) -> Void) throws(ServerError) {
    // Before anyone can know that there is a server to stop.
    let signals = try EndingSignals()
    let server = try RunningServer(site, port: port)
    onReady(server.port)
    signals.wait()
    server.stop()
}
