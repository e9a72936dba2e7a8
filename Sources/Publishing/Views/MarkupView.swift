/// Finished HTML in a list.
struct MarkupView: View {
    let markup: String

    static let fields = Fields<MarkupView>([.html("markup", "The words, finished.") { $0.markup }])
}
