import Narratives
import Testing

@testable import Analysis

/// What the German rules find, and what they let be.
struct GermanTests {
    private static let rules = ProseRules.all(language: "de")

    private func found(in text: String, by rule: String, _ part: ProseBlock.Part = .paragraph) throws -> (ProseSample, [String]) {
        let sample = ProseSample(text)
        return (sample, sample.found(by: try #require(Self.rules.first { $0.manual.rule == rule }), in: part))
    }

    @Test(arguments: [
        ("root-cause", "Die ⟦Grundursache⟧ war eine veraltete Regel."),
        ("root-cause", "Als ⟦HAUPTURSACHE⟧ gilt ein Limit, das nicht gesetzt war."),
        ("root-cause", "Die ⟦eigentliche Ursache⟧ lag im Netz."),
        ("root-cause", "Wir fanden die ⟦Root-Cause⟧ am Mittag."),
        ("root-cause", "Das war die ⟦ursprüngliche Ursache⟧."),
        ("root-cause", "Das war die ⟦urspruengliche Ursache⟧."),
        ("root-cause", "Der ⟦Hauptgrund⟧ war eine Regel."),
        ("counterfactual-prevent", "Der Ausfall ⟦hätte verhindert⟧ werden können."),
        ("counterfactual-prevent", "Ein zweiter Alarm ⟦hätte das früher erkannt⟧."),
        ("counterfactual-prevent", "Der Ausfall ⟦haette vermieden⟧ werden koennen."),
        ("counterfactual-prevent", "Das ⟦wäre vermeidbar⟧ gewesen."),
        ("counterfactual-person", "Die Technikerin ⟦hätte das Protokoll lesen müssen⟧."),
        ("counterfactual-person", "Hier ⟦hätten wir früher zurückrollen sollen⟧."),
        ("counterfactual-person", "Das diensthabende Team ⟦hätte den Befehl nicht ausführen dürfen⟧."),
        ("if-only", "⟦Hätten wir das Limit gekannt⟧, stünde der Dienst noch."),
        ("if-only", "Wenn das Team das ⟦gewusst hätte⟧, lief es anders."),
        ("if-only", "⟦Wäre der Alarm lauter gewesen⟧, käme es anders."),
        ("failed-to", "Das Team hat ⟦vergessen⟧, den Schalter umzulegen."),
        ("failed-to", "Der Schichtleiter ⟦übersah⟧ die Meldung."),
        ("failed-to", "Ein Administrator ⟦vergass⟧ den achten Server."),
        ("failed-to", "Der achte Server wurde ⟦vergessen⟧."),
        ("human-error", "Es war ⟦menschliches Versagen⟧."),
        ("human-error", "Der Ausfall geht auf ⟦menschlichen Fehler⟧ zurück."),
        ("human-error", "Ein ⟦Bedienfehler⟧ löste ihn aus."),
        ("be-careful", "Wir müssen ⟦besser aufpassen⟧."),
        ("be-careful", "Künftig arbeiten alle ⟦sorgfältiger⟧."),
        ("be-careful", "Wir ⟦passen besser auf⟧."),
        ("blame", "Das war ⟦fahrlässig⟧."),
        ("blame", "Eine ⟦nachlässige⟧ Änderung am Netz."),
        ("blame", "Die Nachtschicht arbeitete ⟦schlampig⟧."),
        ("blame", "Das Team war ⟦schuld⟧ daran."),
        ("never-again", "Das darf ⟦nie wieder passieren⟧."),
        ("never-again", "Wir sorgen dafür, dass das ⟦nicht noch einmal passiert⟧."),
        ("never-again", "Um eine ⟦Wiederholung zu verhindern⟧, gilt ein Limit."),
        ("slip", "Die Tabelle wurde ⟦aus Versehen⟧ gelöscht."),
        ("slip", "Ein Entwickler löschte ⟦versehentlich⟧ die Tabelle."),
        ("slip", "Die ⟦versehentliche Löschung⟧ dauerte eine Minute."),
        ("slip", "Wir haben die Warnung nicht ⟦bemerkt⟧."),
        ("slip", "Der Techniker startete den ⟦falschen Server⟧ neu."),
        ("slip", "In der Regel stand ein ⟦Tippfehler⟧."),
        ("chain-language", "Es kam zu einem ⟦Dominoeffekt⟧."),
        ("chain-language", "Eine ⟦Verkettung unglücklicher Umstände⟧ führte dahin."),
        ("hindsight", "⟦Im Nachhinein⟧ ist die Warnung klar."),
        ("hindsight", "Der Umbau war ⟦offensichtlich⟧ der Auslöser."),
        ("normative", "Das war eine ⟦Fehlentscheidung⟧."),
        ("normative", "Grund war ⟦mangelnde Sorgfalt⟧."),
        ("normative", "Der Umzug war ⟦schlecht geplant⟧."),
        ("process-violation", "Die Vorschrift wurde ⟦umgangen⟧."),
        ("process-violation", "Das Team hat den Prozess nicht ⟦eingehalten⟧."),
        ("process-violation", "Die Änderung war ein ⟦Verstoß gegen⟧ die Richtlinie."),
        ("mean-time", "Die ⟦MTTR⟧ stieg."),
        ("mean-time", "Die ⟦mittlere Wiederherstellungszeit⟧ stieg auf 90 Minuten."),
        ("why-question", "⟦Warum hat⟧ der Techniker den Knoten neu gestartet?"),
        ("named-person", "⟦@sam⟧ hat den Knoten neu gestartet."),
        ("named-person", "Der Knoten wurde von ⟦@sam⟧ neu gestartet."),
        ("root-cause", "Das ⟦zugrunde liegende Problem⟧ war ein Limit."),
        ("failed-to", "Die Planung hat den Zuwachs nicht ⟦berücksichtigt⟧."),
        ("slip", "Der Router wurde ⟦falsch konfiguriert⟧."),
        ("slip", "Die Technikerin hat den Alarm ⟦verschlafen⟧."),
        ("never-again", "Um ein ⟦weiteres Auftreten zu verhindern⟧, gilt ein Limit."),
        ("normative", "Der Umbau ging ⟦ohne ausreichende⟧ Planung live."),
        ("normative", "Das Verfahren war ⟦nicht ausreichend⟧ getestet."),
        ("normative", "Die Knoten wurden ⟦zu schnell hinzugefügt⟧."),
        ("normative", "Ein ⟦unerfahrener⟧ Techniker stand am Hebel."),
        ("normative", "Das war ein ⟦schwerer Konstruktionsfehler⟧."),
    ])
    func `Is found`(rule: String, text: String) throws {
        let (sample, found) = try found(in: text, by: rule)
        #expect(!sample.marked.isEmpty && found == sample.marked, "\(text)")
    }

    @Test(arguments: [
        ("root-cause", "Es gibt keine Grundursache."),
        ("root-cause", "Eine Grundursache kennen wir nicht."),
        ("root-cause", "Die Grundursache ist noch unklar."),
        ("root-cause", "„Die Grundursache war eine Regel“, schrieben sie."),
        ("root-cause", "»Die Hauptursache« steht im Bericht, und sonst nichts."),
        ("root-cause", "Mehrere Ursachen trafen zusammen."),
        ("root-cause", "Siehe https://e.org/grundursache dazu."),
        ("counterfactual-prevent", "Das hätte auch ein zweiter Alarm nicht verhindert."),
        ("counterfactual-prevent", "Hätte er es verhindert?"),
        ("counterfactual-prevent", "Der Filter hat den Angriff verhindert."),
        ("counterfactual-person", "Der Alarm hätte auslösen müssen."),
        ("counterfactual-person", "Das Team hätte gewarnt werden müssen."),
        ("counterfactual-person", "Das System hätte das Team wecken sollen."),
        ("if-only", "Wenn nur ein Knoten antwortet, reicht das."),
        ("if-only", "Der Alarm wäre laut gewesen."),
        ("failed-to", "Der Router hat die Route vergessen."),
        ("failed-to", "Die Sitzung wurde vom Server vergessen."),
        ("failed-to", "Nicht zu vergessen ist der Rest."),
        ("human-error", "Menschliche Fehler gab es nicht, aber eine stille Anzeige."),
        ("human-error", "Die Benutzer sahen Fehlermeldungen."),
        ("be-careful", "Der neue Algorithmus drosselt sorgfältiger als der alte."),
        ("be-careful", "Die Schraube passt besser auf das Gewinde."),
        ("blame", "Die technische Schuld wuchs."),
        ("blame", "Ein Fehler im Speicher war schuld."),
        ("never-again", "Der Knoten kam nie wieder hoch."),
        ("never-again", "Danach ist es nie wieder passiert."),
        ("never-again", "Die Messung ist eine Wiederholung."),
        ("slip", "Der neue Code löschte versehentlich die Kopfzeile."),
        ("slip", "Die Zeile wurde versehentlich vom Skript gelöscht."),
        ("slip", "Ein Schutz gegen versehentliche Löschung fehlt."),
        ("slip", "Die meisten Clients haben nicht bemerkt, dass er fehlte."),
        ("slip", "Pakete gingen an den falschen Server."),
        ("chain-language", "Die Lieferkette riss."),
        ("chain-language", "In der Lösung lief eine nukleare Kettenreaktion."),
        ("hindsight", "Um 10:14 lagen die Kurven nebeneinander."),
        ("hindsight", "Das natürliche Licht reichte."),
        ("normative", "Der Speicher war unzureichend."),
        ("normative", "Eine schlechte Verbindung trennte sie."),
        ("process-violation", "Der Router ignorierte die Regel."),
        ("process-violation", "Das Team hat den Ablauf eingehalten."),
        ("mean-time", "Im Mittel kamen 40 Anfragen an."),
        ("why-question", "Warum hat der Server nicht geantwortet?"),
        ("named-person", "Neues gibt es bei @example jede Woche."),
        ("root-cause", "Sie behoben das zugrunde liegende Problem am Abend."),
        ("failed-to", "Der Parser hat Schaltjahre nicht berücksichtigt."),
        ("slip", "Wenn ein Port falsch konfiguriert wird, meldet es die Prüfung."),
        ("never-again", "Ein weiteres Auftreten meldet der Alarm."),
        ("normative", "Der Dienst lief ohne ausreichenden Speicher."),
        ("normative", "Die Knoten wurden vom Skript zu schnell entfernt."),
        ("normative", "Der Speicher war nicht ausreichend."),
    ])
    func `Is let be`(rule: String, text: String) throws {
        #expect(try found(in: text, by: rule).1 == [], "\(text)")
    }

    @Test
    func `A heading that makes a section of one cause is found, and by one rule alone`() throws {
        #expect(try found(in: "Die ⟦Grundursache⟧", by: "root-cause-field", .heading).1 == ["4 Grundursache"])
        #expect(try found(in: "Die Grundursache", by: "root-cause", .heading).1 == [])
        #expect(try found(in: "Ursachen und Bedingungen", by: "root-cause-field", .heading).1 == [])
    }

    @Test
    func `Actions that only train are found, and those that change something let be`() throws {
        #expect(try found(in: "Alle Mitarbeitenden erneut schulen", by: "retraining-only", .action).1 == ["27 schulen"])
        #expect(try found(in: "Mitarbeitende schulen und die Abfrage automatisieren", by: "retraining-only", .action).1 == [])
        #expect(try found(in: "Die Schulung war im Mai.", by: "retraining-only").1 == [])
    }

    @Test
    func `What it says, it says in German`() throws {
        let finding = try #require(
            ProseRules(language: "de").findings(in: ProseBlock(Array("Es war menschliches Versagen.".utf8), .paragraph)).first)
        #expect(finding.message == "„menschliches Versagen“ ist da, wo die Erklärung erst anfängt.")
        #expect(finding.question == "Was machte das so leicht, und die Wirkung so groß?")
        #expect(finding.severity == .warning)
    }
}
