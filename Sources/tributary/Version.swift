import CVersion

/// The release that this is.
enum Version {
    static var text: String { String(cString: tributary_version()) }
}
