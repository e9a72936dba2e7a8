internal import Disk
internal import Narratives
internal import Text

/// A view that fills a page. It is made of what the page was planned with and of what it asks the site for, and can hold nothing else.
protocol PageView: View {
    associatedtype Planned: Digestible
    static var template: String { get }
    init(_ plan: Planned, _ site: SiteReader)
}

/// A sort of file, or of a piece of one, made like a `PageView`. It has no state, so that nothing else comes into it.
protocol SiteContent {
    associatedtype Planned: Digestible
    static var name: String { get }
    static func bytes(_ plan: Planned, _ site: SiteReader) throws -> [UInt8]
}
