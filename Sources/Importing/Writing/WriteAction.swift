internal import Disk
internal import Text

/// What is done with one file, from what the import would write, what it wrote last, and what is there.
package enum WriteAction: Hashable, Sendable {
    case create, update, unchanged
    /// A person edited it, and the source says what it said.
    case keepEdited
    /// A person edited it, and the source says something new: that is put aside.
    case putAside
    /// A person deleted it.
    case keepDeleted

    /// - Parameters:
    ///   - entry: what the record knows; nil for the first time, and where the record was lost.
    ///   - disk: what stands there now.
    ///   - isAsideThere: whether a version that was put aside still lies there; once a person takes it away, it is settled.
    init(new: Fingerprint, entry: ImportRecord.Entry?, disk: Fingerprint?, isAsideThere: Bool) {
        self =
            switch disk {
            case nil: entry == nil ? .create : .keepDeleted
            case new: .unchanged
            case entry?.written: .update
            default: entry?.written == new || (entry?.aside == new && !isAsideThere) ? .keepEdited : .putAside
            }
    }
}

/// Tells whether a file is still what an import wrote. Not a seal against forgery.
struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    let description: String

    init(of bytes: [UInt8]) { description = ContentDigest(of: bytes).description }

    init(written: String) { description = written }
}
