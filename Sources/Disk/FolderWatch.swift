internal import Glibc
internal import Synchronization

/// Waits until something in some folders changes, by inotify.
///
/// Folders are watched, not files: an editor that saves by renaming puts another file in a name's place. A folder that is not there is
/// watched once it is; that it came must be seen by a watch on the folder above.
package final class FolderWatch: Sendable {
    /// What is watched.
    package struct Place: Hashable, Sendable {
        package let path: String
        /// Files in the folder itself that matter; nil for everything, at any depth.
        package let names: Set<String>?

        package init(_ path: String, only names: Set<String>? = nil) {
            self.path = path
            self.names = names
        }
    }

    private let descriptor: Int32
    private let places: [Place]
    /// The folder that each watch is on, by the system's number for it.
    private let folders = Mutex<[Int32: Place]>([:])

    private static let events =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

    /// - Throws: `DiskError` when the system gives no watch.
    package init(_ places: [Place]) throws(DiskError) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw DiskError("watch", places.first?.path ?? ".", advice: Self.advice) }
        self.places = places
        try watchAll()
    }

    deinit { close(descriptor) }

    private static let advice = "Raise the system's limit of watches (fs.inotify.max_user_instances, max_user_watches)."

    /// Waits for a change that matters, and then until nothing more has happened for a moment.
    ///
    /// - Parameters:
    ///   - quiet: what a program that writes several files takes between two of them.
    ///   - longest: how long after the change to wait for that moment: some program may never be done.
    /// - Throws: `DiskError` when a folder cannot be watched.
    package func wait(quiet: Duration = .milliseconds(30), longest: Duration = .milliseconds(300)) throws(DiskError) {
        let clock = ContinuousClock()
        var end: ContinuousClock.Instant?
        while true {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let patience = end.map { max(0, min(quiet, $0 - clock.now) / .milliseconds(1)) } ?? -1
            let ready = Glibc.poll(&poll, 1, Int32(patience))
            if ready < 0 && errno == EINTR { continue }
            guard ready >= 0 else { throw DiskError("watch", places.first?.path ?? ".") }
            guard ready > 0 else { break }
            if takeEvents(), end == nil { end = clock.now + longest }
            if let end, clock.now >= end { break }
        }
        // Folders may have come or gone: a watch on one that is watched already is the same watch.
        try watchAll()
    }

    /// Takes the events that stand in the queue, without waiting. Those of a change stand there when the call that made it returns.
    ///
    /// - Returns: whether anything that matters happened.
    func takeEvents() -> Bool {
        var matters = false
        withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var offset = 0
                while offset < count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
                    offset = start + Int(event.len)
                    if self.matters(event, name: String(decoding: name, as: UTF8.self)) { matters = true }
                }
            }
        }
        return matters
    }

    private func matters(_ event: inotify_event, name: String) -> Bool {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
        guard let place = folders.withLock({ $0[event.wd] }) else { return false }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            folders.withLock { $0[event.wd] = nil }
            return true
        }
        // What begins with a dot is no content; editors keep their own files there.
        guard let names = place.names else { return !name.hasPrefix(".") && !name.hasSuffix("~") }
        return names.contains(name)
    }

    private func watchAll() throws(DiskError) {
        for place in places { try watch(place, depth: 0) }
    }

    /// Watches before it looks inside, so that a folder made in between is seen by one of the two.
    private func watch(_ place: Place, depth: Int) throws(DiskError) {
        let watch = inotify_add_watch(descriptor, place.path, Self.events | UInt32(IN_ONLYDIR))
        guard watch >= 0 else {
            // What is not there, or cannot be reached, has nothing to watch; whoever reads it says so.
            guard errno == ENOSPC || errno == ENOMEM else { return }
            throw DiskError("watch", place.path, advice: Self.advice)
        }
        folders.withLock { $0[watch] = place }
        guard place.names == nil, depth < 32, let stream = opendir(place.path) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { continue }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            try self.watch(Place(place.path + "/" + name), depth: depth + 1)
        }
    }
}
