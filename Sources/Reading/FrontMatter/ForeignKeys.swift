/// Keys that other tools use, and what stands for each here. They are not read: what an author means by one of them is told in this format's words,
/// which mean one thing each.
enum ForeignKeys {
    enum Meaning {
        /// Another name for a key.
        case key(String)
        /// What to do instead, in a sentence.
        case advice(String)
    }

    /// - Parameters:
    ///   - name: as it is written.
    ///   - subject: the mapping that it stands in, such as "a narrative".
    static func meaning(of name: String, in subject: String) -> Meaning? {
        let words = kebab(name)
        return tables[subject]?[words] ?? (subject.hasSuffix("page") ? nil : anywhere[words])
    }

    /// `startedAt`, `Started At` and `started_at` as `started-at`.
    static func kebab(_ name: String) -> String {
        var words = ""
        var wasLower = false
        for scalar in Lookalike.bare(name).unicodeScalars {
            let isUpper = (0x41...0x5A).contains(scalar.value)
            if "_ .-".unicodeScalars.contains(scalar) {
                if words.last != "-" { words += "-" }
            } else {
                if isUpper, wasLower { words += "-" }
                words += scalar.properties.lowercaseMapping
            }
            wasLower = (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
        }
        return words
    }

    private static func table(_ keys: [String: String], _ advice: [String: String] = [:]) -> [String: Meaning] {
        var table: [String: Meaning] = [:]
        for (key, names) in keys { for name in names.split(separator: " ") { table[String(name)] = .key(key) } }
        for (names, sentence) in advice { for name in names.split(separator: " ") { table[String(name)] = .advice(sentence) } }
        return table
    }

    static let tables: [String: [String: Meaning]] = [
        "a narrative": narrative, "a factor": factor, "a relation": relation, "an action": action, "an adaptation": adaptation,
        "a timeline event": event, "a surprise": surprise, "a source": source, "a related narrative": related, "a decision": decision,
        "a factor page": page, "this page": page, "a page": page, "the home page": page, "tributary.yaml": configuration,
    ]

    private static let narrative = table(
        [
            "title": "name heading subject incident-title", "kind": "type category-of-report report-type incident-type",
            "date": "start start-date start-time started started-at began begin incident-date incident-start occurred occurred-at "
                + "happened-at date-of-incident",
            "ended": "end end-date end-time ended-at finished finished-at resolved resolved-at recovered-at incident-end",
            "recorded": "published published-at publish-date publishdate pubdate date-published created created-at created-on written "
                + "written-at reported reported-at report-date posted updated updated-at lastmod last-modified modified",
            "summary": "description abstract tldr tl-dr overview synopsis excerpt executive-summary short-description what-happened",
            "hook": "teaser subtitle why-read", "authors": "author written-by writer writers contributors by",
            "sources": "source references reference links link further-reading", "organisation": "company org organization-name vendor",
            "aliases": "redirects redirect-from redirect old-urls",
            "systems": "system services service affected-services affected-service affected-systems affected components component "
                + "affected-components applications application apps products product",
            "technologies": "technology tech stack tech-stack tools",
            "tags": "tag labels label keywords keyword categories category topics",
            "impact": "customer-impact user-impact business-impact impact-summary effects effect consequences",
            "severity": "sev severity-level sev-level incident-severity",
            "symptoms": "symptom", "timeline": "timeline-of-events events chronology sequence-of-events",
            "factors":
                "contributing-factors contributing-factor contributing-causes contributing-conditions conditions factor contributors-to-it",
            "adaptations": "mitigation mitigations mitigators resolution remediation remediations what-went-well went-well what-helped "
                + "recovery workaround workarounds",
            "surprises": "surprise what-surprised-us misunderstandings", "hypotheses": "hypothesis theories",
            "lessons": "lesson lessons-learned lessons-learnt learnings learning takeaways key-takeaways what-we-learned",
            "actions": "action action-items action-item follow-ups follow-up followups corrective-actions corrective-action "
                + "preventive-actions preventative-actions next-steps todo todos tasks remediation-items recommendations",
            "decisions": "decision", "related": "related-incidents related-incident see-also similar",
            "surfaced-by": "detection detected-by discovered-by found-by reported-by noticed-by",
        ],
        [
            "trigger triggers triggered-by":
                "A trigger is one condition among several: list it under `factors`, with `part: trigger`.",
            "detected detected-at discovered-at noticed-at": "Tell the moment under `timeline`, with `part: signal`.",
            "what-went-wrong went-wrong what-went-badly": "Tell it in the body, and list the conditions under `factors`.",
            "where-we-got-lucky got-lucky luck": "Tell it in the body; a near miss has `stopped-by: luck`.",
            "duration downtime": "It follows from `date` and `ended`: take it out.",
            "mttr mttd mtta mtbf ttd ttr ttm time-to-detect time-to-resolve time-to-mitigate time-to-recover time-to-acknowledge":
                "Times like this hide what people did in them: give `date`, `ended` and the `timeline`, and take it out.",
            "five-whys 5-whys whys why": "One chain of whys leaves the other conditions out: list each under `factors`.",
            "owner postmortem-owner incident-commander commander responders participants attendees reviewers approver assignee lead team":
                "Roles belong into the body and teams into the fields that tell of them; who wrote it down stands under `authors`.",
            "id slug permalink url": "The file's name is the address. Older addresses go into `aliases`.",
            "draft": "Write `status: draft` for a draft, and nothing for what is done.",
            "layout template weight order nav-order parent toc comments sidebar-position sidebar-label math":
                "The theme sees to that for all pages: take it out.",
            "lang language locale": "The site has one language, in `tributary.yaml`: take it out.",
            "priority urgency likelihood probability risk risk-level criticality":
                "Nothing is ranked here: take it out, or tell in `impact` what people felt.",
            "image images cover thumbnail": "Show pictures in the body: `![what it shows](picture.png)`.",
            "background body content notes details analysis": "Tell it in the body, below the front matter.",
        ])

    private static let factor = table([
        "factor": "name id slug factor-id condition", "as": "alias local-name label",
        "here": "description what details explanation note notes text why how summary", "part": "role type kind",
        "since": "from start when", "unseen": "hidden why-unseen", "evidence": "source sources reference link",
    ])

    private static let relation = table([
        "from": "source", "to": "target effect", "verb": "type relation kind how", "via": "through by",
        "note": "description notes comment", "timing": "when",
    ])

    private static let action = table(
        [
            "action": "title name task description what summary text item", "owner": "assignee assigned-to team who responsible",
            "due": "deadline due-date by when target-date", "state": "status progress",
            "ref": "link url ticket issue jira tracking reference", "aim": "type kind category", "addresses": "factor factors for",
            "goal": "purpose why reason", "expects": "success-criteria verification measure",
        ], ["priority urgency": "Actions are not ranked: say how far away it is with `horizon: now`, `short`, `medium` or `long`."])

    private static let adaptation = table([
        "what": "description text action title name", "who": "role by person team", "helped": "factor factors against",
        "worked": "result outcome success",
    ])

    private static let event = table(
        [
            "at": "time when date timestamp datetime ts", "event": "what description text title message entry summary note",
            "part": "type kind category phase",
        ], ["who by": "Name the role within `event`."])

    private static let surprise = table([
        "believed": "assumed assumption expected thought expectation", "found": "actual actually reality learned turned-out",
        "who": "role by",
    ])

    private static let source = table([
        "title": "name label text", "url": "link href uri address", "archive": "archived archive-url", "accessed": "access-date retrieved",
    ])

    private static let related = table(["id": "narrative incident link slug", "why": "reason because note description how"])
    private static let decision = table(["text": "decision what title description", "because": "reason why rationale"])

    private static let page = table(
        [
            "title": "name heading", "summary": "description abstract excerpt", "family": "group category",
            "aliases": "synonyms also-known-as",
            "questions": "question ask", "cues": "keywords words", "menu": "nav-order weight order", "sources": "references links",
        ], ["id slug permalink url": "The file's name is the address."])

    private static let configuration = table(
        [
            "title": "name site-title site-name", "base-url": "baseurl url site-url", "language": "lang locale languagecode language-code",
            "description": "summary tagline", "image": "logo og-image",
        ])

    private static let anywhere = table(
        [:],
        ["weight importance score rank": "Nothing is weighed here: each was necessary, and none alone enough. Take it out."])
}
