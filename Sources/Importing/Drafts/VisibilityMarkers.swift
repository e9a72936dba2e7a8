internal import Narratives

/// Signs by which people keep a text from readers: keys, words for its state, marks in titles and names.
enum VisibilityMarkers {
    /// What the value of a key says of readers.
    private enum Role {
        /// Hides a text unless it says no.
        case flag
        /// Hides a text where it says no.
        case consent
        /// Says who may see it: anything but everybody hides it.
        case audience
        /// Hides a text by some words.
        case label
        /// Sorts texts: some words among its values hide it.
        case sorting
    }

    private static let roles: [String: Role] = Dictionary(words: [
        (
            """
            draft isdraft unlisted isunlisted hidden ishidden hide private isprivate confidential isconfidential internal isinternal \
            internalonly secret restricted wip iswip workinprogress unpublished unreviewed embargo embargoed embargoeduntil embargountil \
            noindex donotpublish nopublish notpublic headless eleventyexcludefromcollections excludefromcollections sensitive protected \
            password passwordprotected exclude excluded excludefrombuild inprogress incomplete unfinished deleted disabled unpublish \
            donotshare notforpublication notforrelease owneronly entwurf brouillon borrador bozza rascunho
            """, .flag
        ),
        (
            """
            published publish ispublished public ispublic listed islisted visible isvisible share shared dgpublish kbpublish publication \
            reviewed isreviewed approved final isfinal render permalink finished complete completed done ready release released live \
            enabled
            """, .consent
        ),
        ("visibility privacy sharing", .audience),
        (
            """
            access audience classification confidentiality sensitivity tlp trafficlightprotocol distribution robots publishstatus \
            publishingstatus publicationstatus poststatus documentstatus docstatus reviewstatus reportstatus postmortemstatus stage \
            workflow
            """, .label
        ),
        ("tag tags label labels category categories keywords topics type kind", .sorting),
    ])
    private static let everybody = Set(words: "public everyone everybody all world open anyone published visible external")
    private static let hidingWords = Set(
        words: """
            draft drafts drafting wip private internal confidential restricted secret hidden unlisted unreviewed unpublished noindex red \
            amber members password pending embargo embargoed trash sensitive only staff employees
            """)
    private static let sortingWords = Set(words: "draft drafts wip workinprogress unpublished unreviewed donotpublish")
    /// Words that say it whole, wherever they stand alone.
    private static let marks = Set(
        words: """
            draft firstdraft roughdraft wip workinprogress unpublished unreviewed donotpublish donotshare donotdistribute \
            notforpublication notforrelease private internal internalonly internaluseonly forinternaluse forinternaluseonly confidential \
            strictlyconfidential companyconfidential embargoed draftdonotpublish draftdonotshare draftinternal internaldraft pendingreview \
            notreviewed entwurf brouillon borrador bozza rascunho
            """)
    private static let no = Set(words: "false no off 0 n never none null nil f nein non")
    private static let stems = Set(words: "draft drafts wip unpublished unreviewed embargoed entwurf entwürfe")
    private static let folders = Set(words: "private confidential internal hidden unlisted pending inprogress workinprogress")

    static func isFlag(_ name: String) -> Bool { [.flag, .consent].contains(roles[Name.bare(name)]) }

    /// Whether a key with its value keeps the text from readers.
    ///
    /// - Parameter isLoose: whether any value but a no hides it, as in front matter; prose says many things behind a colon.
    static func hides(_ name: String, _ value: Extension.Value, isLoose: Bool) -> Bool {
        let name = Name.bare(name)
        if case .mapping(let entries) = value {
            // Hugo's `build: {render: never}` and `params: {draft: true}`.
            return entries.contains { hides($0.name, $0.value, isLoose: false) || ($0.name == "list" && name == "build" && isNo($0.value)) }
        }
        let role = roles[name]
        let items = value.texts.flatMap { $0.split(separator: ",") }.map { Name.bare(String($0)) }
        if name.hasSuffix("status") || name.hasSuffix("state"), items.contains(where: { marks.contains($0) }) { return true }
        let words = value.texts.joined(separator: " ")
        let bare = Name.bare(PlainWords(words).text)
        switch role {
        case nil: return false
        case .sorting: return items.contains { sortingWords.contains($0) }
        case .consent: return isNo(value)
        case .audience: return !bare.isEmpty && !everybody.contains(bare)
        case .label: return !bare.isEmpty && holdsHidingWord(words)
        case .flag where bare.isEmpty: return !words.trimmed.isEmpty && !words.contains("❌") && !words.contains("☐")
        case .flag: return isLoose ? !no.contains(bare) : ["true", "yes", "1", "on", "y"].contains(bare)
        }
    }

    private static func isNo(_ value: Extension.Value) -> Bool {
        guard case .text(let text) = value else { return false }
        let bare = Name.bare(PlainWords(text).text)
        return no.contains(bare) || (bare.isEmpty && (text.contains("❌") || text.contains("☐"))) || bare == "notyet"
    }

    static func holdsHidingWord(_ text: String) -> Bool { text.lowercaseWords.contains { hidingWords.contains($0) } }

    /// Whether a line or a text says nothing but that it is kept from readers.
    static func isMark(_ text: String) -> Bool {
        guard text.utf8.count < 120 else { return false }
        let bare = Name.bare(PlainWords(text).text)
        return marks.contains(bare) || bare.hasPrefix("thisisadraft") || bare.hasPrefix("thispostmortemisadraft")
            || bare.hasPrefix("thisdocumentisadraft") || bare.hasPrefix("draftdonot") || text.contains("🚧")
            || text.contains(":construction:") || saysThisIsDraft(text)
    }

    /// "This is still a draft", "This document is a work in progress".
    private static func saysThisIsDraft(_ text: String) -> Bool {
        let all = PlainWords(text).text.lowercaseWords
        guard all.first == "this", all.contains("is"), !all.contains(where: { ["no", "not", "never"].contains($0) }) else { return false }
        return ["draft", "wip", "unfinished", "unpublished"].contains(all.last) || all.suffix(3) == ["work", "in", "progress"]
    }

    /// "Status — draft", "Status: WIP", be there a colon or none.
    static func isMarkedStatus(_ text: String) -> Bool {
        let all = text.utf8.count < 120 ? PlainWords(text).text.lowercaseWords : []
        return isStatus(all.first ?? "") && all.count > 1 && isMark(all.dropFirst().joined(separator: " "))
    }

    /// Whether a key or a heading is about how far the text has come.
    static func isStatus(_ name: String) -> Bool {
        ["status", "state", "documentstatus", "docstatus", "reportstatus", "postmortemstatus", "reviewstatus"].contains(Name.bare(name))
    }

    /// Whether a title is marked: `[DRAFT] …`, `WIP: …`, `… (draft)`, `Draft of …`.
    static func marks(title: String) -> Bool {
        let parts = title.split { "[](){}<>:|–—【】".contains($0) }.map(String.init)
        if parts.count > 1, parts.contains(where: isMark) { return true }
        let dashed = title.split(separator: " ").split { $0 == "-" || $0 == "--" }.map { $0.joined(separator: " ") }
        if dashed.count > 1, [dashed.first, dashed.last].contains(where: { $0.map(isMark) ?? false }) { return true }
        if isMark(title) { return true }
        let all = title.split { !($0.isLetter || $0.isNumber) }
        return all.contains { ["DRAFT", "WIP", "UNPUBLISHED", "EMBARGOED"].contains($0) }
            || all.first.map { ["draft", "wip"].contains($0.lowercased()) } ?? false
    }

    /// Whether a file's name or a folder's begins or ends with such a word.
    static func marks(stem: String) -> Bool {
        let words = stem.lowercaseWords.drop { $0.utf8.allSatisfy { $0.isDigit } }
        return [words.first, words.last].contains { $0.map { stems.contains($0) } ?? false }
    }

    static func marks(folder: String) -> Bool {
        marks(stem: folder) || folders.contains(Name.bare(folder))
    }
}
