internal import Reading

/// The starter's `tributary.yaml` with the answers that `tributary init` was given.
enum ConfigurationText {
    /// The lines of `title` and `theme` with other values; nil leaves one as it is.
    static func filled(_ bytes: [UInt8], title: String?, theme: String?) -> [UInt8] {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for case (let key, let value?) in [("title", title), ("theme", theme)] {
            for index in lines.indices where lines[index].hasPrefix("\(key): ") { lines[index] = "\(key): \(YAMLScalar.text(value))" }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
