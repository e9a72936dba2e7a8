extension FragmentCache {
    /// A narrative as a list item.
    static func item(_ card: NarrativeCard, _ wording: LocalizedStrings) -> some View { NarrativeItemView(card: card, wording: wording) }
}
