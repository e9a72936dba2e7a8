package import Narratives

/// Why a plan was not written.
package struct PlanCollisions: Error, Sendable {
    /// Never empty.
    package let findings: [Finding]
    /// What else there is to say of the output, a sentence each.
    package let remarks: [String]
}

extension PlannedFile {
    /// What keeps a plan from being written: unsafe paths, two files with one path, and a file where another needs a folder.
    ///
    /// Paths that differ only in case, or only in how an accent is composed, count as one: the site may be copied to a file system that
    /// takes them for one. Each finding names both origins and stands in the later one's file, or else in the earlier one's. Takes time in proportion to the length of
    /// all paths.
    package static func findings(in plan: [PlannedFile]) -> [Finding] {
        var found: [Finding] = []
        var owners: [String: Int] = [:]
        owners.reserveCapacity(plan.count)
        var folded: [String] = []
        folded.reserveCapacity(plan.count)
        for index in plan.indices {
            folded.append(plan[index].folded)
            if let fault = PathFault.first(in: plan[index].path.utf8) {
                found.append(plan[index].finding(unsafe: fault))
                // Nothing is in an unsafe folder either.
                folded[index] = ""
            } else if let first = owners.updateValue(index, forKey: folded[index]) {
                owners[folded[index]] = first
                found.append(plan[index].finding(colliding: plan[first]))
            }
        }
        var folders: Set<String> = []
        var last = ""
        for index in plan.indices {
            var path = folded[index].utf8[...]
            while let cut = path.lastIndex(of: UInt8(ascii: "/")) {
                path = path[..<cut]
                // Most files are in the folder of the one before.
                guard !path.elementsEqual(last.utf8) else { break }
                let folder = String(Substring(path))
                last = folder
                guard folders.insert(folder).inserted else { break }
                if let first = owners[folder] { found.append(plan[index].finding(under: plan[first])) }
            }
        }
        return found
    }

    private var folded: String { path.lowercased() }

    private func finding(unsafe fault: PathFault) -> Finding {
        Finding(
            "output-path", .error, "\(origin) would be written to \"\(shown)\", which is not a path inside the site: \(fault).",
            fix: "Give it another name.", file: source ?? origin)
    }

    private func finding(colliding first: PlannedFile) -> Finding {
        let place =
            first.path == path
            ? "would both be written to \(path)" : "would be written to \(first.path) and \(path), which many disks take for one name"
        return Finding(
            "output-collision", .error, "\(first.origin) and \(origin) \(place).", fix: "Rename one of them.",
            file: source ?? first.source ?? origin)
    }

    private func finding(under first: PlannedFile) -> Finding {
        Finding(
            "output-collision", .error,
            "\(first.origin) would be written to the file \(first.path), but \(origin) needs a folder there for \(path).",
            fix: "Rename one of them.", file: source ?? first.source ?? origin)
    }

    /// The path without control characters, which would garble a terminal.
    private var shown: String {
        String(String.UnicodeScalarView(path.unicodeScalars.prefix(200).map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
    }
}
