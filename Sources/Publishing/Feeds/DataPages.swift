internal import Analysis
internal import Disk
internal import Narratives
internal import Text

/// `data/narratives.json`: every field of every narrative, for programs. The guide documents its shape.
struct DataPages {
    let site: Site

    private static let path = "data/narratives.json"
    /// More than most narratives take, in bytes.
    private static let room = 16_384

    /// A line for each narrative, made by itself: of a large corpus this is by far the largest file, and an edit changes few of its lines.
    var all: [Page] {
        let site = site
        let lines = site.corpus.narratives.indices.map { index in
            let (comma, id) = (index == 0 ? "" : ",", site.corpus.narratives[index].id)
            // Whose line it is: two texts may be the same, and like the same others.
            let key = site.key(of: "\(DataPages.path)#\(id.text)\(comma)", [.narrative(index)])
            return Piece(key: key) {
                var json = JSONText(after: "\n\(comma)", capacity: DataPages.room)
                json.narrative(site.corpus.narratives[index], in: site)
                return json.bytes
            }
        }
        let (opening, closing) = (Array(#"{"version":1,"narratives":["#.utf8), Array("]}\n".utf8))
        func mark(_ bytes: [UInt8]) -> Piece { Piece(key: { ContentDigest(of: bytes) }) { bytes } }
        return [Page(DataPages.path, origin: "the data of all narratives", pieces: [mark(opening)] + lines + [mark(closing)])]
    }
}

extension JSONText {
    fileprivate mutating func narrative(_ narrative: Narrative, in site: Site) {
        object { json in
            json.identity(of: narrative)
            for vocabulary in [Vocabulary.systems, .technologies, .tags, .symptoms, .responses] {
                json.member(vocabulary == .responses ? "response" : vocabulary.rawValue, narrative.terms(of: vocabulary).map(\.text))
            }
            json.member("impact", narrative.impact)
            json.member("severity", narrative.severity)
            json.happening(in: narrative)
            json.learning(from: narrative)
            json.nearMiss(narrative.nearMiss)
            json.wentRight(narrative.wentRight)
            json.member("related", narrative.related) { json, related in
                json.object {
                    $0.member("id", related.id.value.text); $0.member("why", related.why)
                }
            }
            json.member("aliases", narrative.aliases.map(\.value.text))
            for entry in narrative.extensions {
                json.key(entry.name)
                json.value(entry.value)
            }
            if let index = site.corpus.index(of: narrative.id) { json.similar(site.similarity.links[index], in: site) }
            json.backlinks(to: .narrative(narrative.id), in: site)
        }
    }

    private mutating func identity(of narrative: Narrative) {
        member("id", narrative.id.text)
        member("url", LinkTarget.narrative(narrative.id).path)
        member("kind", narrative.kind.rawValue)
        member("title", narrative.title)
        member("date", narrative.date.iso8601)
        member("ended", narrative.ended?.iso8601)
        member("summary", narrative.summary)
        member("hook", narrative.hook)
        member("status", narrative.status.rawValue)
        member("organisation", narrative.organisation)
        member("authors", narrative.authors)
        member("sources", narrative.sources) { json, source in
            json.object {
                $0.member("title", source.title)
                $0.member("url", source.url)
                $0.member("archive", source.archive)
                $0.member("accessed", source.accessed?.iso8601)
            }
        }
    }

    private mutating func happening(in narrative: Narrative) {
        member("timeline", narrative.timeline) { json, moment in
            json.object {
                $0.member("at", moment.at.iso8601)
                $0.member("event", moment.event)
                $0.member("part", moment.part?.rawValue)
            }
        }
        member("factors", narrative.factors) { json, factor in
            json.object {
                $0.member("factor", factor.factor.value.text)
                $0.member("as", factor.localName?.text)
                $0.member("here", factor.here)
                $0.member("part", factor.part?.rawValue)
                $0.member("evidence", factor.evidence.map { "#" + $0.value })
            }
        }
        member("relations", narrative.relations) { json, relation in
            json.object {
                $0.member("from", relation.from.value.text)
                $0.member("verb", relation.verb.rawValue)
                $0.member("to", relation.to.value.text)
                $0.member("via", relation.via?.text)
                $0.member("timing", relation.timing?.rawValue)
                $0.member("note", relation.note)
                $0.member("evidence", relation.evidence.map { "#" + $0.value })
            }
        }
        member("adaptations", narrative.adaptations) { json, adaptation in
            json.object {
                $0.member("what", adaptation.what)
                $0.member("who", adaptation.who)
                $0.member("capacity", adaptation.capacity?.rawValue)
                $0.member("helped", adaptation.helped.map(\.value.text))
                $0.member("designed-for", adaptation.designedFor)
                $0.member("worked", adaptation.worked?.rawValue)
            }
        }
    }

    private mutating func learning(from narrative: Narrative) {
        member("surprises", narrative.surprises) { json, surprise in
            json.object {
                $0.member("believed", surprise.believed)
                $0.member("found", surprise.found)
                $0.member("who", surprise.who)
            }
        }
        member("lessons", narrative.lessons)
        member("actions", narrative.actions) { json, action in
            json.object {
                $0.member("id", action.id)
                $0.member("event", action.event)
                $0.member("action", action.action)
                $0.member("target", action.target)
                $0.member("goal", action.goal)
                $0.member("addresses", action.addresses.map(\.value.text))
                $0.member("aim", action.aim?.rawValue)
                $0.member("stage", action.stage?.rawValue)
                $0.member("horizon", action.horizon?.rawValue)
                $0.member("temporal", action.temporal?.rawValue)
                $0.member("ref", action.ref)
            }
        }
        member("decisions", narrative.decisions) { json, decision in
            json.object {
                $0.member("text", decision.text); $0.member("because", decision.because)
            }
        }
    }

    private mutating func nearMiss(_ nearMiss: Narrative.NearMiss) {
        member("surfaced-by", nearMiss.surfacedBy)
        member("stopped-by", nearMiss.stoppedBy.map(\.rawValue))
        member("potential", nearMiss.potential)
        member("precursor-of", nearMiss.precursorOf.map(\.value.text))
    }

    private mutating func wentRight(_ wentRight: Narrative.WentRight) {
        member("challenge", wentRight.challenge)
        member("normal-work", wentRight.normalWork)
        member("capacities", wentRight.capacities.map(\.rawValue))
        member("sustained-by", wentRight.sustainedBy)
        member("cost", wentRight.cost)
        member("fragile-if", wentRight.fragileIf)
    }

    private mutating func value(_ value: Extension.Value) {
        switch value {
        case .text(let text): string(text)
        case .list(let items): array(of: items) { $0.value($1) }
        case .mapping(let entries):
            object { json in
                for entry in entries {
                    json.key(entry.name)
                    json.value(entry.value)
                }
            }
        }
    }

    private mutating func similar(_ links: [Similarity.Link], in site: Site) {
        member("similar", links) { json, link in
            json.object { json in
                json.member("id", site.corpus.narratives[link.narrative].id.text)
                json.member("score", link.score)
                json.member("senses", link.senses) { json, sense in
                    json.object {
                        $0.member("sense", sense.sense.name)
                        $0.member("score", sense.score)
                        $0.member("shared", sense.shared.map(\.text))
                    }
                }
            }
        }
    }

    private mutating func backlinks(to target: LinkTarget, in site: Site) {
        member("backlinks", site.insights.backlinks.links(to: target)) { json, link in
            let sentence = site.sentence(of: link, to: target)
            json.object {
                $0.member("url", link.source.path)
                $0.member("title", site.title(of: link.source))
                $0.member("sentence", sentence.before + sentence.words + sentence.after)
            }
        }
    }
}
