/// How alike another narrative must be to stand beside one.
///
/// Scores lie lower where a narrative says little, or stands alone with its subject. So what is asked for yields until three narratives stand beside it,
/// those that its author linked by hand counted in, and for the likest. Where nobody linked any, those nearly as like as the third need less too.
struct LinkThreshold: Sendable {
    /// So alike are shown whatever else there is.
    let usual: Double
    /// Nothing less alike is shown.
    let least: Double
    /// So many of the likest are shown, if they come to `least`.
    private let assured: Int
    /// What comes to this share of the last of these is shown too.
    private let nearly: Double

    /// - Parameter linked: how many narratives the author linked by hand.
    init(usual: Double, linked: Int = 0) {
        assured = max(1, 3 - linked)
        nearly = linked == 0 ? 0.65 : 1
        self.usual = usual
        least = usual * 0.5
    }

    /// - Parameter best: best first, none below `least`.
    func bar(_ best: [NearestSearch.Found]) -> Double {
        guard best.count >= assured else { return least }
        return max(least, min(usual, best[assured - 1].score * nearly))
    }
}
