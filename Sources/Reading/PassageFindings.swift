internal import Editions
internal import Narratives

/// What is wrong with the marks of passages for readers inside.
enum PassageFindings {
    static func all(in document: Document) -> [Finding] {
        document.body.withUnsafeBufferPointer { text in
            guard Passages.mayBe(in: text) else { return [] }
            var source = SourceText(text, firstLine: document.bodyLine)
            return Passages(in: text).faults.map { offset, fault in
                let position = source.position(at: offset)
                func finding(_ severity: Finding.Severity, _ message: String, _ fix: String) -> Finding {
                    Finding("internal-passage", severity, message, fix: fix, file: document.file, at: position)
                }
                return switch fault {
                case .neverEnds:
                    finding(
                        .error, "This internal passage never ends, so all that follows is in no edition.",
                        "End it with `<!-- /internal -->`.")
                case .endsNothing:
                    finding(
                        .error, "No internal passage is open that this could end.", "Begin it with `<!-- internal -->`, or take this out.")
                case .isUnclear:
                    finding(
                        .warning, "This comment withholds nothing: what follows is in every edition.",
                        "Write `<!-- internal -->` before what is internal and `<!-- /internal -->` behind it; or begin the comment otherwise."
                    )
                }
            }
        }
    }
}
