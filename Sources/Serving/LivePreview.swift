package import Building
internal import Disk
internal import Dispatch

/// A site that is served while it is written: read anew after each change of its files.
package struct LivePreview: Sendable {
    private let options: BuildOptions
    private let store = PreviewStateStore()
    private let port: UInt16
    private let place: ServingPlace
    private let stopwatch: Stopwatch

    /// Narratives are compared before the page is shown where that takes less than this.
    private static let patience = Duration.milliseconds(300)

    /// - Parameter port: the one wished for.
    package init(_ options: BuildOptions, port: UInt16, at place: ServingPlace = ServingPlace(), _ stopwatch: Stopwatch = .silent) {
        self.options = options
        self.port = port
        self.place = place
        self.stopwatch = stopwatch
    }

    /// Serves until the server stops, which it does not by itself.
    ///
    /// - Parameters:
    ///   - started: told the port once there is something to see.
    ///   - shown: told what is shown after each change, and at the start.
    /// - Throws: `ServingFault` or `DiskError`.
    package func run(started: @Sendable (UInt16) -> Void, shown: @escaping @Sendable (PreviewState) -> Void) async throws {
        let watch = try FolderWatch(options.places)
        let server = try await PreviewServer.start(store, wish: port, at: place)
        var options = options
        // Links to the site itself stay in the preview, and the page for missing ones finds its style.
        options.baseURL = place.url(port: server.port)
        let build = Build(options)
        let first = read(build, after: nil, shown)
        started(server.port)
        DispatchQueue.global().async { follow(watch, build, first, shown) }
        try await server.wait()
    }

    private func follow(_ watch: FolderWatch, _ build: Build, _ first: Preview?, _ shown: @Sendable (PreviewState) -> Void) {
        var preview = first
        while true {
            preview = preview.map { compare(build, $0) }
            do { try watch.wait() } catch {
                store.show(store.state.followed(byFault: "\(error)"))
                shown(store.state)
                return
            }
            preview = read(build, after: preview, shown) ?? preview
        }
    }

    /// - Returns: nil where the content could not be read.
    private func read(_ build: Build, after preview: Preview?, _ shown: @Sendable (PreviewState) -> Void) -> Preview? {
        var next: Preview?
        do {
            next = try build.preview(after: preview, patience: Self.patience, stopwatch)
            next.map { store.show(store.state.followed(by: $0)) }
        } catch {
            store.show(store.state.followed(byFault: "\(error)"))
        }
        shown(store.state)
        return next
    }

    /// What was put off, once the rest is shown.
    private func compare(_ build: Build, _ preview: Preview) -> Preview {
        guard !preview.isCompared else { return preview }
        let compared = build.compared(preview, stopwatch)
        store.show(store.state.followed(by: compared))
        return compared
    }
}
