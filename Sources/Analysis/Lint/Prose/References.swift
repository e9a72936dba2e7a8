internal import Narratives

/// What the rules' manual sends people to read.
enum References {
    static let cook = RuleManual.Reading("Richard Cook: How Complex Systems Fail", "https://how.complexsystems.fail/")
    static let jointlySufficient = RuleManual.Reading(
        "John Allspaw: Each necessary, but only jointly sufficient",
        "https://www.kitchensoap.com/2012/02/10/each-necessary-but-only-jointly-sufficient/")
    static let infiniteHows = RuleManual.Reading("John Allspaw: The Infinite Hows", "https://www.oreilly.com/radar/the-infinite-hows/")
    static let blameless = RuleManual.Reading(
        "John Allspaw: Blameless PostMortems and a Just Culture", "https://www.etsy.com/codeascraft/blameless-postmortems")
    static let shallowData = RuleManual.Reading(
        "Adaptive Capacity Labs: Moving Past Shallow Incident Data",
        "https://www.adaptivecapacitylabs.com/blog/2018/03/23/moving-past-shallow-incident-data/")
    static let fieldGuide = RuleManual.Reading(
        "Sidney Dekker: The Field Guide to Understanding Human Error", "https://sidneydekker.com/books/")
    static let safetyTwo = RuleManual.Reading("Erik Hollnagel: on Safety-II and the ideas behind it", "https://erikhollnagel.com/")
    static let postmortemCulture = RuleManual.Reading(
        "Site Reliability Engineering, chapter 15: Postmortem Culture", "https://sre.google/sre-book/postmortem-culture/")
    static let examplePostmortem = RuleManual.Reading(
        "Site Reliability Engineering, appendix D: Example Postmortem", "https://sre.google/sre-book/example-postmortem/")
    static let learning = RuleManual.Reading("Learning from Incidents", "https://www.learningfromincidents.io/")
    static let markdown = RuleManual.Reading("GitHub Flavored Markdown Spec", "https://github.github.com/gfm/")
    static let yaml = RuleManual.Reading("YAML 1.2.2", "https://yaml.org/spec/1.2.2/")
    static let images = RuleManual.Reading("W3C: Images Tutorial", "https://www.w3.org/WAI/tutorials/images/")
    static let dates = RuleManual.Reading("RFC 3339: Date and Time on the Internet", "https://www.rfc-editor.org/rfc/rfc3339")
}
