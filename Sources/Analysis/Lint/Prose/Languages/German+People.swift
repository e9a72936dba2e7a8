internal import Narratives

// What people did or left undone, told as what explains it.
extension German {
    private static let tools: WordSet = """
        server host rechner knoten knopf taste schalter hebel ventil kabel fenster terminal konsole umgebung datenbank region cluster \
        tabelle
        """
    private static let rules: WordSet = """
        *prozess *prozesse *verfahren *vorschrift *vorschriften *vorgabe *vorgaben *richtlinie *richtlinien regel regeln *anweisung \
        *anweisungen checkliste checklisten runbook ablauf abläufe protokoll vorgehen freigabe
        """

    static let people: [TableRule] = [
        TableRule(
            FailedTo().manual, in: grammar, says: "sagt, was Menschen nicht getan haben.",
            asks: "Was taten sie gerade, und was verlangte die Arbeit in dem Moment von ihnen?",
            advises: "Sagen, was sie taten und was in der Arbeit dazu führte.",
            [
                .init(
                    """
                    vergaß, vergaßen, vergessen, versäumte, versäumten, versäumt, unterließ, unterließen, unterlassen, übersah, \
                    übersahen, übersehen, vernachlässigte, vernachlässigten, vernachlässigt
                    """, where: { !$0.isDenied && $0.isOfHands }),
                .init("versäumnis, versäumnisse, versäumnissen, unterlassung"),
                .init(
                    "berücksichtigte, berücksichtigten, berücksichtigt, bedachte, bedachten, bedacht",
                    where: {
                        $0.has("nicht") && ($0.isOfPeople || $0.has("*planung *prüfung entwurf schätzung *bewertung")) && !$0.has("ich wir")
                    }),
            ]),
        TableRule(
            HumanError().manual, in: grammar, says: "ist da, wo die Erklärung erst anfängt.",
            asks: "Was machte das so leicht, und die Wirkung so groß?",
            advises: "Sagen, was getan wurde, womit, und was das Werkzeug zeigte.",
            [
                .init(
                    """
                    menschlich~ versagen, menschlichen versagens, menschlich~ fehler, menschlichen fehlern, menschlich~ fehlverhalten, \
                    menschlich~ irrtum, bedienfehler, bedienfehlern, bedienungsfehler, bedienungsfehlern, anwenderfehler, \
                    benutzerfehler, pilotenfehler, fahrfehler, faktor mensch, individuell~ versagen, individuell~ fehler, human error, \
                    user error
                    """, unless: "meldung meldungen")
            ]),
        TableRule(
            Slip().manual, in: grammar, says: "erzählt von einem Versehen, und nicht davon, was dazu führte.",
            asks: "Was machte das so leicht?",
            advises: "Sagen, womit es getan wurde und was das zeigte.",
            [
                .init(
                    """
                    aus versehen, versehentlich~, irrtümlich~, irrtümlicherweise, fälschlich, fälschlicherweise, unbeabsichtigt~, \
                    unabsichtlich~, ungewollt
                    """, unless: "schutz schützt schützen verhindert verhindern", where: { !$0.isDenied && $0.isOfHands }),
                .init(
                    "versehentliche, versehentlichen, versehentliches, irrtümliche, unbeabsichtigte",
                    with: "löschung löschen änderung abschaltung neustart ausführung freigabe entfernung überschreiben",
                    unless: "schutz schützt schützen verhindert verhindern vor gegen"),
                .init(
                    """
                    vertippt, vertippte, vertippten, verklickt, tippfehler, vertipper, missverständnis, verwechslung, falsch \
                    eingegeben, falsch eingetippt, falsch abgelesen
                    """,
                    unless: "erkennt findet fängt schutz verhindert"),
                .init("verwechselt, verwechselte, verwechselten, missverstand, missverstanden", where: { !$0.isDenied && $0.isOfHands }),
                .init(
                    "bemerkte, bemerkten, merkte, merkten, bemerkt, gemerkt", where: { $0.has("nicht") && $0.isOfPeople }),
                .init("nicht bewusst", where: { $0.isOfPeople }),
                .init(
                    "falsch konfiguriert, fehlerhaft konfiguriert, falsch eingestellt, falsch eingebaut, falsch verkabelt",
                    unless: "wenn falls ob", where: { !$0.isDenied && $0.isOfHands }),
                .init("verschlief, verschliefen, verschlafen", where: { !$0.isDenied && $0.isOfPeople }),
                .init(
                    "falschen, falsche", with: tools,
                    where: { !$0.isDenied && $0.isOfHands && $0.leads(to: tools, within: 1) }),
            ]),
        TableRule(
            ProcessViolation().manual, in: grammar, says: "misst Menschen an einer Vorschrift.",
            asks: "Wie wird diese Arbeit sonst getan, und was löst dieser Weg?", advises: "Sagen, wie die Arbeit sonst getan wird.",
            [
                .init(
                    """
                    missachtet, missachtete, missachteten, umgangen, umging, umgingen, ignoriert, ignorierte, ignorierten, übergangen, \
                    verletzt, verletzte, übersprungen
                    """,
                    with: rules, where: { $0.isOfHands }),
                .init(
                    "eingehalten, befolgt, befolgte, befolgten, beachtet, beachtete, gehalten, hielt, hielten", with: rules,
                    where: { $0.has("nicht") && $0.isOfHands }),
                .init("verstoß gegen, verstöße gegen, verstieß gegen, verstießen gegen", unless: "lizenz*"),
            ]),
        TableRule(
            WhyQuestion().manual, in: grammar, says: "bittet Menschen, sich zu rechtfertigen.",
            asks: "Was sahen sie, und was erwarteten sie?",
            advises: "Mit „Wie“ oder „Was“ fragen: „Wie sah es aus, als …?“",
            [
                .init(
                    "warum, wieso, weshalb", with: "hast habt hat haben hatte hatten",
                    where: { $0.match.beginsSentence && ($0.isOfPeople || $0.leads(to: "du ihr sie", within: 2)) })
            ]),
    ]
}
