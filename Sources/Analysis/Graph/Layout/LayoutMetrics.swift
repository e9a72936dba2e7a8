/// Distances and limits of a drawing, in its units.
package struct LayoutMetrics: Hashable, Sendable {
    /// Kept free on each side of a box, across the flow.
    package var boxMargin = 10.0
    package var labelMargin = 4.0
    package var lineMargin = 6.0
    /// Between lines that meet a box, where its side has room for it.
    package var portSpacing = 12.0
    /// Kept free of lines at the ends of a box's side.
    package var portInset = 8.0
    /// The least distance along the flow between a box, or a row of labels, and the next.
    package var gap = 16.0
    /// The most.
    package var widestGap = 36.0
    /// How much of a line's way across the flow it gets along the flow, so that steep lines have room to turn.
    package var slope = 0.38
    /// What a line runs straight before a box, and what is kept free around the whole.
    package var stub = 9.0

    package init() {}
}
