internal import Narratives
internal import Text

extension SiteReader {
    /// A narrative as search engines and archives read it: a `Report` of schema.org, as JSON-LD.
    ///
    /// It says when things happened (`temporalCoverage`), and when they were written up where that is told. Authors have no type: they
    /// may be a team or a person. A browser runs nothing of this sort, and no policy against scripts asks about it.
    func structuredData(of narrative: Narrative) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "Report")
            json.member("headline", narrative.title)
            json.member("description", narrative.summary)
            json.member("inLanguage", configuration.language)
            json.member("url", absoluteURL(of: LinkTarget.narrative(narrative.id).path))
            json.member("image", shareImage(of: narrative.kind))
            json.member("temporalCoverage", narrative.date.map { $0.iso8601 + (narrative.ended.map { "/" + $0.iso8601 } ?? "") })
            json.member("dateCreated", narrative.recorded?.iso8601)
            json.member("genre", wording.title(wording.kind(narrative.kind), isFiction: narrative.isFiction))
            json.member("keywords", narrative.tags.map { title(of: .term(Term(.tags, $0.value))) })
            json.member("author", narrative.authors) { json, name in json.object { $0.member("name", name) } }
            json.member("citation", narrative.sources) { json, source in
                json.object {
                    $0.member("@type", "CreativeWork")
                    $0.member("name", source.title)
                    $0.member("url", source.url)
                }
            }
            json.object("isPartOf") {
                $0.member("@type", "WebSite")
                $0.member("name", configuration.title)
                $0.member("url", configuration.baseURL)
            }
        }
        return json.bytes
    }
}
