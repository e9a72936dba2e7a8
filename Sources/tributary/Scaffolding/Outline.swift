import Narratives

/// The questions of a new page.
///
/// In the front matter, lines that begin with `##` ask, and lines that begin with `#` are keys with something to write over: without the
/// `#` they are front matter as it is read. Nothing of either has to be deleted.
struct Outline: Sendable {
    /// Behind the keys that are needed; `{date}` stands for the page's own.
    let parts: [String]
    /// To think of while writing; stands in a comment.
    let questions: String

    static let introduction = """
        ## Lines with two signs ask. Lines with one are keys: take the sign away and write over the words. Whatever you leave stays a comment.
        """

    static let readers = """
        ## Are there readers outside who may not see this? On an item of a list the same key says it of that item alone, and in the text
        ## two comments do: <!-- internal --> before what is for you alone and <!-- /internal --> behind it.
        # audience: internal
        """

    func frontMatter(on date: EventDate) -> String { parts.joined(separator: "\n\n").replacing("{date}", with: date.iso8601) }
}

/// What all kinds of narrative are asked.
extension Outline {
    static let place = """
        ## Whose was it, and which systems took part? Each word joins it to the narratives that share it.
        # organisation: Our firm
        # systems: [the-service]
        # technologies: [what-it-is-made-of]
        # tags: [any-other-word]
        """

    static let conditions = """
        ## What was there already, and what good does it do on other days? What met what? Two or more, in any order; each was needed.
        ## Parts: condition, trigger, amplifier, mask, response-hindrance. A part that it played, never a weight.
        ## Since when was it there, and how did it stay out of sight? What tells of it: `evidence` is "#a-heading" or source:its-id.
        # factors:
        #   - factor: proxy-signal
        #     here: What it did here.
        #     part: mask
        #   - factor: hidden-limit
        #     here: What it did here.
        #     part: condition
        #     since: 2019-05
        #     unseen: How it stayed out of sight.
        ## How did they meet? The first enabled, triggered, amplified, dampened, masked, revealed, delayed, synchronised, coupled, defeated,
        ## sustained, hindered, protected-against, compensated-for, traded-off-with the second, or just co-occurred with it.
        ## Where one led straight to what happened, write `to: outcome`.
        # relations:
        #   - {from: proxy-signal, verb: masked, to: hidden-limit, note: How we know.}
        ## Was anything met, or played in a drill, that tests tend to miss: everything restarting at once, a pause and then a queue?
        # scenarios: [cold-cache-at-peak]
        """

    static let help = """
        ## What did people do that helped? Who knew to do it, and from where? What was that tool or habit made for?
        ## How is it known: said, observed, inferred?
        ## Capacities are in the list that your editor offers; luck is named in the text and is none.
        # adaptations:
        #   - what: What somebody did.
        #     who: a role, never a name
        #     capacity: flexibility/operator-knob
        #     helped: [hidden-limit]
        #     worked: partly
        #     basis: said
        ## What did people and systems have to adapt with? On an ordinary day, what does the same work look like?
        # capacities: [coordination/knowing-whom-to-call, resources/slack]
        # normal-work: The everyday work that made it possible.
        """

    static let surprises = """
        ## What was taken to be so, and what made that a reasonable reading at the time? What turned out?
        # surprises:
        #   - believed: What was taken to be so.
        #     found: What turned out.
        #     who: a role, never a name
        #     basis: said
        ## What was taken to be happening while it happened, on what did that rest, and what made people drop it?
        # hypotheses:
        #   - held: What was taken to be happening.
        #     who: a role, never a name
        #     from: the first alarm
        #     until: the call to the supplier
        #     rested-on: What it rested on.
        #     dropped: What made people drop it.
        """

    static let learning = """
        ## What is known now that was not?
        # lessons:
        #   - What is known now.
        ## What is to be done, and which factor does it address?
        ## Aims: fix, detect, contain, tolerate, respond, learn. Stages: design, review, test, rollout, runtime, response.
        ## Horizons: done, now, short, medium, long. States: open, done, dropped. How will one know that it works?
        # actions:
        #   - action: What is to be done.
        #     target: Where.
        #     addresses: [hidden-limit]
        #     aim: detect
        #     stage: runtime
        #     horizon: short
        #     owner: a role or a team
        #     due: {date}
        #     state: open
        #     expects: How one will know.
        ## Later: what came of it, and in which narrative? Held: yes, partly, no, not-met.
        #     outcome:
        #       - {when: {date}, held: not-met, note: What was seen.}
        ## What is left as it is, and for what good reason? That is a result, too.
        # decisions:
        #   - text: What was decided.
        #     because: The reason.
        """

    static let telling = """
        ## Did it stand at another address? `aliases: [/2019/06/outage/]` leads on from there.
        ## Does nobody know when it began? Then say `date: unknown` above; it stands last.
        ## Is it invented, to learn by? Then it says so wherever it is named.
        # fiction: true
        ## Who wrote it down, when, and where can more be read? Feeds go by that day.
        # recorded: {date}
        # authors: [Our team]
        # sources:
        #   - id: report
        #     title: What it is called
        #     url: https://example.org/
        """
}
