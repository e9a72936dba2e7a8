import CVersion

/// Which release this is.
enum Version {
    static var text: String { String(cString: tributary_version()) }
}
