/// How alike another narrative must be to stand beside one.
///
/// Scores lie lower where a narrative says little, or stands alone with its subject. So what is asked for yields: the likest three, and those
/// nearly as like as the third, need less.
struct LinkThreshold: Sendable {
    /// So alike are shown whatever else there is.
    let usual: Double

    /// So many of the likest stand for what a narrative can have,
    private static let assured = 3
    /// and nearly as like as the last of them is this share of its score.
    private static let nearly = 0.7
    /// Nothing is shown below this share of what is usual.
    private static let least = 0.5

    var least: Double { usual * LinkThreshold.least }

    /// - Parameter best: best first, none below `least`.
    func bar(_ best: [NearestSearch.Found]) -> Double {
        guard best.count >= LinkThreshold.assured else { return least }
        return max(least, min(usual, best[LinkThreshold.assured - 1].score * LinkThreshold.nearly))
    }
}
