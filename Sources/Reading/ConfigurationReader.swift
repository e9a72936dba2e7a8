package import Disk
package import Narratives

/// Reads `tributary.yaml`. A site without one has the defaults.
package enum ConfigurationReader {
    package static let fileName = "tributary.yaml"
    /// The largest file, in bytes.
    private static let limit = 64 << 10

    /// - Parameter folder: the folder that holds `tributary.yaml`.
    package static func read(in folder: ConfinedFolder) -> (configuration: SiteConfiguration, findings: [Finding]) {
        let bytes: [UInt8]
        do {
            bytes = try folder.read(fileName, limit: limit)
        } catch .missing {
            return (SiteConfiguration(), [])
        } catch .tooLarge(let bytes) {
            let finding = Finding(
                "too-large", "The file has \(bytes) bytes; the limit is \(limit).", fix: "Make it shorter.", file: fileName)
            return (SiteConfiguration(), [finding])
        } catch {
            let finding = Finding("unreadable-file", "tributary.yaml cannot be read (\(error)).", fix: "Check the file.", file: fileName)
            return (SiteConfiguration(), [finding])
        }
        if let bad = UTF8Check.firstFault(in: bytes) {
            return (
                SiteConfiguration(),
                [Finding("encoding", "This byte is not UTF-8.", fix: "Save the file as UTF-8.", file: fileName, at: bad)]
            )
        }
        var list = FindingList(file: fileName, firstLine: 1)
        guard let root = YAMLText.parse(bytes[...], into: &list) else { return (SiteConfiguration(), list.findings) }
        let configuration = ConfigurationKeys.reader.read(root, into: SiteConfiguration(), &list).record
        return (configuration, list.findings)
    }
}
