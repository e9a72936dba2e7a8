internal import Synchronization
package import Text

/// A cache: values by name in a folder of sealed files, to save work the next time. Losing one loses nothing, and no fault of the cache stops
/// what is done without it: each is a remark.
///
/// Values that belong together have names that begin alike: `words-` and a digest.
package final class Cache: Sendable {
    /// Nil where nothing is kept.
    private let folder: SealedFolder?
    private let faults = Mutex<Set<SealedFolder.Fault>>([])
    private let failures = Mutex<[String]>([])

    /// - Parameters:
    ///   - path: of the folder, made where it is missing; nil for a cache that keeps nothing.
    ///   - beginnings: of the names of all values; what a program that was killed left of them is removed.
    package init(at path: String?, names beginnings: [String] = []) {
        do {
            folder = try path.map { path throws(DiskError) in try SealedFolder(at: path) }
            folder?.removeUnfinished(beginnings)
        } catch {
            folder = nil
            failures.withLock { $0.append("Built without a cache: \(error)") }
        }
    }

    /// A cache that keeps nothing.
    package static let none = Cache(at: nil)

    /// What is to be said of the cache, a sentence each: of what could not be taken, and of what could not be kept.
    package var remarks: [String] {
        let path = folder?.path ?? ""
        return faults.withLock { $0.sorted { $0.rawValue < $1.rawValue } }.map { $0.remark(on: path) } + failures.withLock { $0 }
    }

    /// The value of a name; nil where there is none. One that cannot be taken is removed, so that it is told of once.
    package func value<Value: BinaryCodable>(
        _ name: RelativePath, _ lifetime: SealedFolder.Lifetime = .unlimited, as type: Value.Type = Value.self
    ) -> Value? {
        do throws(SealedFolder.Fault) {
            guard let bytes = try folder?.read(name, lifetime) else { return nil }
            guard let value = Value(binary: bytes) else { throw .damaged }
            return value
        } catch {
            faults.withLock { _ = $0.insert(error) }
            try? folder?.remove(name)
            return nil
        }
    }

    package func save(_ value: some BinaryCodable, as name: RelativePath, _ lifetime: SealedFolder.Lifetime = .unlimited) {
        noting { folder throws(DiskError) in try folder.write(value.binary, to: name, lifetime) }
    }

    /// The value of a name, which is made and kept where there is none.
    package func value<Value: BinaryCodable>(_ name: RelativePath, orMake make: () -> Value) -> Value {
        if let value: Value = value(name) { return value }
        let value = make()
        save(value, as: name)
        return value
    }

    /// Removes the values whose names begin like this, but for some.
    package func forget(_ beginning: String, except names: Set<RelativePath> = []) {
        noting { folder throws(DiskError) in
            for name in try folder.names(beginning) where !names.contains(name) && !SealedFolder.isUnfinished(name) {
                try folder.remove(name)
            }
        }
    }

    private func noting(_ body: (SealedFolder) throws(DiskError) -> Void) {
        guard let folder else { return }
        do throws(DiskError) { try body(folder) } catch {
            let remark = "Nothing could be kept for the next build: \(error)"
            failures.withLock { if !$0.contains(remark) { $0.append(remark) } }
        }
    }
}
