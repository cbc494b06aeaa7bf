<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Semblance {0}: a portrait editor on diffusion autoencoders.</source>
        <translation>Semblance {0}: ein Porträteditor auf Grundlage von Diffusions-Autoencodern.</translation>
    </message>
    <message>
        <source>Everything happens on this computer; no photo leaves it.</source>
        <translation>Alles geschieht auf diesem Computer; kein Foto verlässt ihn.</translation>
    </message>
    <message>
        <source>Model: {0}, trained on: {1}</source>
        <translation>Modell: {0}, trainiert mit: {1}</translation>
    </message>
    <message>
        <source>Licence of the model: {0}</source>
        <translation>Lizenz des Modells: {0}</translation>
    </message>
    <message>
        <source>About Semblance</source>
        <translation>Über Semblance</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;ace</source>
        <translation>&amp;Gesicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Go to the Edit page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>Öffnen Sie zuerst ein Foto.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open photo…</source>
        <translation>Foto öffnen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Es wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit in window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Show before</source>
        <translation>Vorher zeigen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>Vorher und nachher vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show faces</source>
        <translation>Gesichter anzeigen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Nächstes Gesicht</translation>
    </message>
    <message>
        <source>There is no other face in this photo.</source>
        <translation>In diesem Foto ist kein weiteres Gesicht.</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>About Semblance</source>
        <translation>Über Semblance</translation>
    </message>
    <message>
        <source>Hold to show the photo as it was (\)</source>
        <translation>Gedrückt halten, um das ursprüngliche Foto zu sehen (\)</translation>
    </message>
    <message>
        <source>Show before while held</source>
        <translation>Vorher zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Wiederholen: {0}</translation>
    </message>
</context>
<context>
    <name>AttributeList</name>
    <message>
        <source>No slider is called “{0}”.</source>
        <translation>Kein Regler heißt „{0}“.</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>Hold {0} fixed while other sliders move</source>
        <translation>{0} festhalten, während andere Regler bewegt werden</translation>
    </message>
    <message>
        <source>Use {0}; without the tick its value is kept but has no effect</source>
        <translation>{0} verwenden; ohne Häkchen bleibt der Wert erhalten, wirkt aber nicht</translation>
    </message>
    <message>
        <source>Unpin {0}</source>
        <translation>{0} lösen</translation>
    </message>
    <message>
        <source>Pin {0} to the top</source>
        <translation>{0} oben anheften</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Hold fixed</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Stubble</source>
        <translation>Bartstoppeln</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Arched eyebrows</source>
        <translation>Geschwungene Brauen</translation>
    </message>
    <message>
        <source>Attractive</source>
        <translation>Attraktiv</translation>
    </message>
    <message>
        <source>Bags under eyes</source>
        <translation>Tränensäcke</translation>
    </message>
    <message>
        <source>Bald</source>
        <translation>Glatze</translation>
    </message>
    <message>
        <source>Fringe</source>
        <translation>Pony</translation>
    </message>
    <message>
        <source>Full lips</source>
        <translation>Volle Lippen</translation>
    </message>
    <message>
        <source>Large nose</source>
        <translation>Große Nase</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>Schwarzes Haar</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>Blondes Haar</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Brown hair</source>
        <translation>Braunes Haar</translation>
    </message>
    <message>
        <source>Bushy eyebrows</source>
        <translation>Buschige Brauen</translation>
    </message>
    <message>
        <source>Chubby</source>
        <translation>Rundlich</translation>
    </message>
    <message>
        <source>Double chin</source>
        <translation>Doppelkinn</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>Goatee</source>
        <translation>Kinnbart</translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation>Graues Haar</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>High cheekbones</source>
        <translation>Hohe Wangenknochen</translation>
    </message>
    <message>
        <source>Masculine</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation>Offener Mund</translation>
    </message>
    <message>
        <source>Moustache</source>
        <translation>Schnurrbart</translation>
    </message>
    <message>
        <source>Narrow eyes</source>
        <translation>Schmale Augen</translation>
    </message>
    <message>
        <source>Clean-shaven</source>
        <translation>Glatt rasiert</translation>
    </message>
    <message>
        <source>Oval face</source>
        <translation>Ovales Gesicht</translation>
    </message>
    <message>
        <source>Pale skin</source>
        <translation>Blasse Haut</translation>
    </message>
    <message>
        <source>Pointed nose</source>
        <translation>Spitze Nase</translation>
    </message>
    <message>
        <source>Receding hairline</source>
        <translation>Geheimratsecken</translation>
    </message>
    <message>
        <source>Rosy cheeks</source>
        <translation>Rosige Wangen</translation>
    </message>
    <message>
        <source>Sideburns</source>
        <translation>Koteletten</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Straight hair</source>
        <translation>Glattes Haar</translation>
    </message>
    <message>
        <source>Wavy hair</source>
        <translation>Welliges Haar</translation>
    </message>
    <message>
        <source>Earrings</source>
        <translation>Ohrringe</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>Lipstick</source>
        <translation>Lippenstift</translation>
    </message>
    <message>
        <source>Necklace</source>
        <translation>Halskette</translation>
    </message>
    <message>
        <source>Necktie</source>
        <translation>Krawatte</translation>
    </message>
    <message>
        <source>Youth</source>
        <translation>Jugendlichkeit</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Your edits cannot be kept safe against a crash: {0} Save the document, or export the photo.</source>
        <translation>Ihre Änderungen können nicht gegen einen Absturz gesichert werden: {0} Speichern Sie das Dokument oder exportieren Sie das Foto.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Do something about it</source>
        <translation>Etwas dagegen tun</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>estimating the time left</source>
        <translation>Restzeit wird geschätzt</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>noch etwa {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. It may have been moved or deleted.</source>
        <translation>{0} kann nicht gelesen werden: {1}. Die Datei wurde vielleicht verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no folder {0} any more. Put it back, then go on.</source>
        <translation>Den Ordner {0} gibt es nicht mehr. Stellen Sie ihn wieder her und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The disk of {0} is full. Free some space, then go on.</source>
        <translation>Der Datenträger von {0} ist voll. Schaffen Sie Platz und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {0}: {1}. Change that, then go on.</source>
        <translation>In den Ordner {0} kann nicht geschrieben werden: {1}. Ändern Sie das und machen Sie dann weiter.</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch: one edit for many photos</source>
        <translation>Stapel: eine Bearbeitung für viele Fotos</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Do the photos again that failed, or those chosen</source>
        <translation>Fehlgeschlagene oder ausgewählte Fotos noch einmal bearbeiten</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the folder with the results</source>
        <translation>Den Ordner mit den Ergebnissen zeigen</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>Cancel every photo that is not done</source>
        <translation>Alle Fotos abbrechen, die noch nicht fertig sind</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Stapel starten</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>The folder {0} could not be made: {1}. Choose another one.</source>
        <translation>Der Ordner {0} konnte nicht angelegt werden: {1}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} Fotos</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>Report: {0}</source>
        <translation>Bericht: {0}</translation>
    </message>
    <message>
        <source>Choose photos, then what is to be done to them.</source>
        <translation>Wählen Sie Fotos und dann, was mit ihnen geschehen soll.</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>the engine stopped; it is tried again in a minute</source>
        <translation>die Engine ist ausgefallen; in einer Minute neuer Versuch</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>Die Fotos eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Drop photos or folders here</source>
        <translation>Fotos oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Add open photos ({0})</source>
        <translation>Geöffnete Fotos hinzufügen ({0})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel the chosen photos</source>
        <translation>Die ausgewählten Fotos abbrechen</translation>
    </message>
    <message>
        <source>Remove the chosen photos</source>
        <translation>Die ausgewählten Fotos entfernen</translation>
    </message>
    <message>
        <source>{0} photos were left out: at most {1} can be added at once.</source>
        <translation>{0} Fotos wurden ausgelassen: Höchstens {1} lassen sich auf einmal hinzufügen.</translation>
    </message>
    <message>
        <source>There is no photo in it.</source>
        <translation>Darin ist kein Foto.</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>BatchSettings</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Write a report (CSV) into the folder</source>
        <translation>Einen Bericht (CSV) in den Ordner schreiben</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>If it exists</source>
        <translation>Falls vorhanden</translation>
    </message>
    <message>
        <source>The largest of each photo</source>
        <translation>Das größte in jedem Foto</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Each in a file of its own</source>
        <translation>Jedes in einer eigenen Datei</translation>
    </message>
    <message>
        <source>Skip the photo</source>
        <translation>Foto überspringen</translation>
    </message>
    <message>
        <source>Edit its middle</source>
        <translation>Die Bildmitte bearbeiten</translation>
    </message>
    <message>
        <source>Number the new file</source>
        <translation>Neue Datei nummerieren</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>Ersetzen (nie ein Original)</translation>
    </message>
    <message>
        <source>Beside each photo</source>
        <translation>Neben jedem Foto</translation>
    </message>
    <message>
        <source>Which faces</source>
        <translation>Welche Gesichter</translation>
    </message>
    <message>
        <source>When there is no face</source>
        <translation>Wenn kein Gesicht da ist</translation>
    </message>
    <message>
        <source>Results&apos; folder</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>Namen der Ergebnisse</translation>
    </message>
    <message>
        <source>When a file of that name exists</source>
        <translation>Wenn es eine Datei dieses Namens schon gibt</translation>
    </message>
    <message>
        <source>{name}: the photo&apos;s own · {number}: its place in the list · {date}: today · {face}</source>
        <translation>{name}: der Name des Fotos · {number}: sein Platz in der Liste · {date}: heute · {face}</translation>
    </message>
    <message>
        <source>The model is not ready yet.</source>
        <translation>Das Modell ist noch nicht bereit.</translation>
    </message>
    <message>
        <source>This edit changes nothing. Open a photo and move a slider, or choose a preset.</source>
        <translation>Diese Bearbeitung ändert nichts. Öffnen Sie ein Foto und bewegen Sie einen Regler, oder wählen Sie eine Vorgabe.</translation>
    </message>
    <message>
        <source>Names cannot have {0}.</source>
        <translation>Namen dürfen {0} nicht enthalten.</translation>
    </message>
    <message>
        <source>Names need {name} or {number}, so that each photo has its own.</source>
        <translation>Namen brauchen {name} oder {number}, damit jedes Foto seinen eigenen hat.</translation>
    </message>
    <message>
        <source>Edit of the batch</source>
        <translation>Bearbeitung des Stapels</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>Variation {0} %</source>
        <translation>Variation {0} %</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
</context>
<context>
    <name>Batching</name>
    <message>
        <source>Batch…</source>
        <translation>Stapel …</translation>
    </message>
    <message>
        <source>Edit of {0}</source>
        <translation>Bearbeitung von {0}</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Vorgabe {0}</translation>
    </message>
    <message>
        <source>The batch is finished: {0}.</source>
        <translation>Der Stapel ist fertig: {0}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>A batch was not finished: {0} of {1} photos are left.</source>
        <translation>Ein Stapel wurde nicht fertig: {0} von {1} Fotos fehlen noch.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Go on with it?</source>
        <translation>Damit weitermachen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>A batch is running: {0} photos are left.</source>
        <translation>Ein Stapel läuft: {0} Fotos fehlen noch.</translation>
    </message>
    <message>
        <source>It can go on at the next start.</source>
        <translation>Er kann beim nächsten Start weitergehen.</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Später weitermachen</translation>
    </message>
    <message>
        <source>Stop the batch</source>
        <translation>Stapel anhalten</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Nicht schließen</translation>
    </message>
</context>
<context>
    <name>BeforeView</name>
    <message>
        <source>Photo before the edit</source>
        <translation>Foto vor der Bearbeitung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Plus and minus zoom, 0 fits, 1 shows full size; with the wipe on, arrows move it.</source>
        <translation>Plus und Minus zoomen, 0 passt ein, 1 zeigt die Originalgröße; beim Vergleichen verschieben die Pfeiltasten die Trennlinie.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Amount</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Keep detail</source>
        <translation>Details erhalten</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>Neue Variation</translation>
    </message>
    <message>
        <source>Move crop</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Crop as found</source>
        <translation>Gefundener Ausschnitt</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Hold {0}</source>
        <translation>{0} festhalten</translation>
    </message>
    <message>
        <source>Free {0}</source>
        <translation>{0} freigeben</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation>{0} ein</translation>
    </message>
    <message>
        <source>{0} off</source>
        <translation>{0} aus</translation>
    </message>
    <message>
        <source>Face {0}</source>
        <translation>Gesicht {0}</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something unexpected happened: {0}. Your photo and edits are still here; if something looks wrong, export and restart.</source>
        <translation>Etwas Unerwartetes ist passiert: {0}. Ihr Foto und Ihre Änderungen sind noch da; wenn etwas falsch aussieht, exportieren Sie und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>CropOptions</name>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Angle of the crop</source>
        <translation>Winkel des Ausschnitts</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>Größe des Ausschnitts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the crop as it was (Esc)</source>
        <translation>Ausschnitt lassen, wie er war (Esc)</translation>
    </message>
    <message>
        <source>Use crop</source>
        <translation>Ausschnitt übernehmen</translation>
    </message>
    <message>
        <source>Edit the face in this crop (Enter)</source>
        <translation>Das Gesicht in diesem Ausschnitt bearbeiten (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Bring eyes and mouth under the marks</source>
        <translation>Bringen Sie Augen und Mund unter die Marken</translation>
    </message>
    <message>
        <source>As the model sees it</source>
        <translation>Wie das Modell es sieht</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message>
        <source>Detail</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset detail</source>
        <translation>Details zurücksetzen</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>Neue Variation</translation>
    </message>
    <message>
        <source>Redraws strands of hair, skin texture and background another way; the face stays.</source>
        <translation>Zeichnet Haarsträhnen, Hautstruktur und Hintergrund anders neu; das Gesicht bleibt.</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far the fine detail goes from the photo&apos;s to the variation&apos;s.</source>
        <translation>Wie weit die feinen Details von denen des Fotos zu denen der Variation gehen.</translation>
    </message>
    <message>
        <source>Keep detail</source>
        <translation>Details erhalten</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail stays where the sliders change the face; more of it makes the change milder.</source>
        <translation>Wie viel von den feinen Details des Fotos bleibt, wo die Regler das Gesicht ändern; mehr davon macht die Änderung sanfter.</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>{0} was made by a later version of Semblance. Update Semblance to open it.</source>
        <translation>{0} stammt von einer neueren Version von Semblance. Aktualisieren Sie Semblance, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The photo inside {0} is damaged. Use a copy of the document, or find the photo itself.</source>
        <translation>Das Foto in {0} ist beschädigt. Verwenden Sie eine Kopie des Dokuments oder suchen Sie das Foto selbst.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no Semblance document, and cannot be opened. If there is another copy of it, open that one; the photo itself is not affected.</source>
        <translation>{0} ist beschädigt oder kein Semblance-Dokument und kann nicht geöffnet werden. Wenn es eine andere Kopie gibt, öffnen Sie diese; das Foto selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>There is no file {0}. It may have been moved, renamed or deleted.</source>
        <translation>Es gibt keine Datei {0}. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>{0} may not be read by you: its permissions forbid it. Change them, or copy the file to a folder of yours.</source>
        <translation>Sie dürfen {0} nicht lesen: Die Zugriffsrechte verbieten es. Ändern Sie diese oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a document. Choose a file inside it.</source>
        <translation>{0} ist ein Ordner, kein Dokument. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{0} could not be opened.</source>
        <translation>{0} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The document was not saved: {0} was changed by another program after it was opened, and cannot be embedded. Save without the photo, or open the photo again.</source>
        <translation>Das Dokument wurde nicht gespeichert: {0} wurde nach dem Öffnen von einem anderen Programm geändert und kann nicht eingebettet werden. Speichern Sie ohne das Foto oder öffnen Sie das Foto neu.</translation>
    </message>
    <message>
        <source>{0} was not saved: there is no folder {1}. Choose another place.</source>
        <translation>{0} wurde nicht gespeichert: Es gibt keinen Ordner {1}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0} was not saved: {1}. Nothing that was there before is lost; free some space, or save it in another place.</source>
        <translation>{0} wurde nicht gespeichert: {1}. Nichts Vorhandenes ging verloren; schaffen Sie Platz oder speichern Sie an einem anderen Ort.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>{0} is not the photo it was when {1} was saved. The edits are shown on the photo as it is now.</source>
        <translation>{0} ist nicht mehr das Foto, das es war, als {1} gespeichert wurde. Die Änderungen werden am jetzigen Foto gezeigt.</translation>
    </message>
    <message>
        <source>Edits of {0}</source>
        <translation>Bearbeitung von {0}</translation>
    </message>
    <message>
        <source>The edits of {0} were made with the model {1}. The model {2} has no slider for {3}, so that part is left out. Open the other model, then open the document again.</source>
        <translation>Die Bearbeitung von {0} entstand mit dem Modell {1}. Das Modell {2} hat keinen Regler für {3}, darum fehlt dieser Teil. Öffnen Sie das andere Modell und dann das Dokument noch einmal.</translation>
    </message>
    <message>
        <source>The photo {0} of {1} is not where it was. Show where it is now to go on.</source>
        <translation>Das Foto {0} von {1} ist nicht mehr, wo es war. Zeigen Sie, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>Find photo…</source>
        <translation>Foto suchen …</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>Wo ist {0}?</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Foto hierher ziehen</translation>
    </message>
    <message>
        <source>or paste one, or</source>
        <translation>oder einfügen, oder</translation>
    </message>
    <message>
        <source>Everything happens on this computer. No photo ever leaves it.</source>
        <translation>Alles geschieht auf diesem Computer. Kein Foto verlässt ihn je.</translation>
    </message>
    <message>
        <source>Open photo…</source>
        <translation>Foto öffnen …</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Ein Foto öffnen</translation>
    </message>
</context>
<context>
    <name>EditClipboard</name>
    <message>
        <source>Copy edits</source>
        <translation>Bearbeitung kopieren</translation>
    </message>
    <message>
        <source>Paste edits</source>
        <translation>Bearbeitung einfügen</translation>
    </message>
    <message>
        <source>Paste edits with mask and crop</source>
        <translation>Bearbeitung mit Maske und Ausschnitt einfügen</translation>
    </message>
    <message>
        <source>Paste edits into all open photos</source>
        <translation>Bearbeitung in alle geöffneten Fotos einfügen</translation>
    </message>
    <message>
        <source>The edits of this face were copied.</source>
        <translation>Die Bearbeitung dieses Gesichts wurde kopiert.</translation>
    </message>
    <message>
        <source>The edits were pasted into {0} photos. Each of them can undo it.</source>
        <translation>Die Bearbeitung wurde in {0} Fotos eingefügt. In jedem lässt sie sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The crop was not pasted: the photos are of different sizes. Move it by hand.</source>
        <translation>Der Ausschnitt wurde nicht eingefügt: Die Fotos sind verschieden groß. Verschieben Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>This model has no slider for: {0}. The other edits were pasted.</source>
        <translation>Dieses Modell hat keinen Regler für: {0}. Das Übrige wurde eingefügt.</translation>
    </message>
    <message>
        <source>There are no edits to paste. Copy some first, from another face or photo ({0}).</source>
        <translation>Es gibt nichts einzufügen. Kopieren Sie zuerst die Bearbeitung eines anderen Gesichts oder Fotos ({0}).</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>No face found — using the centre of the photo. This model was trained on faces, so its edits may look odd here. If there is a face, show where it is.</source>
        <translation>Kein Gesicht gefunden – die Bildmitte wird verwendet. Dieses Modell wurde mit Gesichtern trainiert, darum können Änderungen hier seltsam aussehen. Ist ein Gesicht da, zeigen Sie, wo.</translation>
    </message>
    <message>
        <source>Place the crop</source>
        <translation>Ausschnitt setzen</translation>
    </message>
    <message>
        <source>Click a face to edit that one</source>
        <translation>Klicken Sie auf ein Gesicht, um es zu bearbeiten</translation>
    </message>
    <message>
        <source>Face {0} of {1}, edited</source>
        <translation>Gesicht {0} von {1}, bearbeitet</translation>
    </message>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Gesicht {0} von {1}</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>{0} wird geladen …</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;{file}&apos; is damaged or is no model file ({problem}). Copy or download it again; official .ckpt files are brought in with &apos;semblance import&apos;.</source>
        <translation>„{file}“ ist beschädigt oder keine Modelldatei ({problem}). Kopieren oder laden Sie sie noch einmal; offizielle .ckpt-Dateien werden mit „semblance import“ übernommen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its contents do not fit its description ({problem}). Copy or download it again.</source>
        <translation>„{file}“ ist beschädigt: Der Inhalt passt nicht zur Beschreibung ({problem}). Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its description says nothing of {parts}. Copy or download it again.</source>
        <translation>„{file}“ ist beschädigt: In der Beschreibung fehlt: {parts}. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was made by a later version of Semblance (format {version}; this one reads up to {known}). Update Semblance to use it.</source>
        <translation>„{file}“ stammt von einer neueren Version von Semblance (Format {version}; diese liest bis {known}). Aktualisieren Sie Semblance, um die Datei zu verwenden.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not made by Semblance: it lacks the description of its networks. Official .ckpt files are brought in with &apos;semblance import&apos;.</source>
        <translation>„{file}“ stammt nicht von Semblance: Die Beschreibung der Netze fehlt. Offizielle .ckpt-Dateien werden mit „semblance import“ übernommen.</translation>
    </message>
    <message>
        <source>3,655 modern official portraits of office holders (US Congress, UK Parliament), about 80 % men, median age 60</source>
        <translation>3.655 moderne offizielle Porträts von Amtsträgern (US-Kongress, britisches Parlament), etwa 80 % Männer, mittleres Alter 60</translation>
    </message>
    <message>
        <source>A {type} file can have at most {most} pixels a side, and this photo has {width} x {height}. Save it as PNG or TIFF, or smaller.</source>
        <translation>Eine {type}-Datei kann höchstens {most} Pixel je Seite haben, und dieses Foto hat {width} x {height}. Speichern Sie es als PNG oder TIFF oder kleiner.</translation>
    </message>
    <message>
        <source>CelebA, 202,599 portraits</source>
        <translation>CelebA, 202.599 Porträts</translation>
    </message>
    <message>
        <source>FFHQ, 70,000 portraits</source>
        <translation>FFHQ, 70.000 Porträts</translation>
    </message>
    <message>
        <source>JPEG has no transparency, so the photo was laid on white. Save it as PNG, TIFF or WebP to keep what shows through.</source>
        <translation>JPEG kennt keine Transparenz, darum wurde das Foto auf Weiß gelegt. Speichern Sie es als PNG, TIFF oder WebP, um die Transparenz zu behalten.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, BMP or GIF</source>
        <translation>JPEG, PNG, TIFF, WebP, BMP oder GIF</translation>
    </message>
    <message>
        <source>MIT for the weights. Portraits: US ones public domain; UK ones CC BY 3.0, Chris McAndrew / UK Parliament</source>
        <translation>MIT für die Gewichte. Porträts: die der USA gemeinfrei; die britischen CC BY 3.0, Chris McAndrew / UK Parliament</translation>
    </message>
    <message>
        <source>Something went wrong inside the engine. Your photo and edits are unchanged; please try again.</source>
        <translation>In der Engine ist etwas schiefgegangen. Ihr Foto und Ihre Änderungen sind unverändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no sliders. Choose another model, or add attributes to this one.</source>
        <translation>Das Modell „{model}“ hat keine Regler. Wählen Sie ein anderes Modell oder fügen Sie diesem Merkmale hinzu.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF (camera, date, place) is damaged and was left out.</source>
        <translation>Die EXIF-Daten des Fotos (Kamera, Datum, Ort) sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF (camera, date, place) is longer than the 64 KB that JPEG allows and was left out. Save it as PNG, TIFF or WebP to keep it.</source>
        <translation>Die EXIF-Daten des Fotos (Kamera, Datum, Ort) sind länger als die 64 KB, die JPEG erlaubt, und wurden weggelassen. Speichern Sie es als PNG, TIFF oder WebP, um sie zu behalten.</translation>
    </message>
    <message>
        <source>The photo&apos;s IPTC captions are damaged and were left out.</source>
        <translation>Die IPTC-Beschreibungen des Fotos sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s XMP (captions, ratings, develop settings) is damaged and was left out.</source>
        <translation>Die XMP-Daten des Fotos (Beschreibungen, Bewertungen, Entwicklungseinstellungen) sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s colour profile is for greys and this {type} file holds colours, so it was converted to sRGB. It looks the same.</source>
        <translation>Das Farbprofil des Fotos gilt für Graustufen, und diese {type}-Datei enthält Farben, darum wurde es nach sRGB umgewandelt. Es sieht gleich aus.</translation>
    </message>
    <message>
        <source>There is no device &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>Es gibt kein Gerät „{name}“. Wählen Sie eines von diesen: {known}.</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved, renamed or deleted.</source>
        <translation>Es gibt keine Datei {path}. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no model file at &apos;{path}&apos;. Choose another model, or put the file back.</source>
        <translation>Unter „{path}“ gibt es keine Modelldatei. Wählen Sie ein anderes Modell oder legen Sie die Datei zurück.</translation>
    </message>
    <message>
        <source>There is no precision &apos;{name}&apos;. Choose one of {known}.</source>
        <translation>Es gibt keine Genauigkeit „{name}“. Wählen Sie eine von diesen: {known}.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo and model. Close other programs, or use a smaller photo or model; nothing of your work is lost.</source>
        <translation>Für dieses Foto und Modell ist nicht genug Speicher frei. Schließen Sie andere Programme oder verwenden Sie ein kleineres Foto oder Modell; von Ihrer Arbeit ist nichts verloren.</translation>
    </message>
    <message>
        <source>This machine has no Apple graphics processor.</source>
        <translation>Dieser Computer hat keinen Apple-Grafikprozessor.</translation>
    </message>
    <message>
        <source>This machine has no NVIDIA graphics card that CUDA can use.</source>
        <translation>Dieser Computer hat keine NVIDIA-Grafikkarte, die CUDA verwenden kann.</translation>
    </message>
    <message>
        <source>This model has no attribute &apos;{name}&apos;. It has: {known}.</source>
        <translation>Dieses Modell hat kein Merkmal „{name}“. Es hat: {known}.</translation>
    </message>
    <message>
        <source>WebP has no place for the photo&apos;s resolution of {resolution} pixels per inch, so it was left out. Save it as JPEG, PNG or TIFF to keep it.</source>
        <translation>WebP hat keinen Platz für die Auflösung des Fotos von {resolution} Pixeln pro Zoll, darum wurde sie weggelassen. Speichern Sie es als JPEG, PNG oder TIFF, um sie zu behalten.</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>ein HEIC-Foto</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>eine Photoshop-Datei</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>eine Kamera-Rohdatei (RAW)</translation>
    </message>
    <message>
        <source>a name without ending</source>
        <translation>ein Name ohne Endung</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>ein AVIF-Bild</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{card} has too little free memory, so the engine works on the processor now: the same result, more slowly. Close other programs that use the card and restart Semblance to use it again.</source>
        <translation>{card} hat zu wenig freien Speicher, darum arbeitet die Engine jetzt auf dem Prozessor: dasselbe Ergebnis, nur langsamer. Schließen Sie andere Programme, die die Karte verwenden, und starten Sie Semblance neu, um sie wieder zu verwenden.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Check the disk or network drive it is on.</source>
        <translation>{file} kann nicht gelesen werden ({why}). Prüfen Sie den Datenträger oder das Netzlaufwerk mit der Datei.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {ending} is not a known type of photo. Give it a name that ends in .jpg, .png, .tif or .webp.</source>
        <translation>{file} kann nicht geschrieben werden: {ending} ist kein bekannter Fototyp. Geben Sie der Datei einen Namen, der auf .jpg, .png, .tif oder .webp endet.</translation>
    </message>
    <message>
        <source>{file} has several pages; only the first is opened.</source>
        <translation>{file} hat mehrere Seiten; nur die erste wird geöffnet.</translation>
    </message>
    <message>
        <source>{file} holds 32-bit values, as scientific pictures do, and these have no fixed white. Save it with 8 or 16 bits per channel and open that.</source>
        <translation>{file} enthält 32-Bit-Werte, wie wissenschaftliche Bilder sie haben, und diese haben kein festes Weiß. Speichern Sie das Bild mit 8 oder 16 Bit pro Kanal und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a photo. Choose a file inside it.</source>
        <translation>{file} ist ein Ordner, kein Foto. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{file} is animated; only its first frame is opened.</source>
        <translation>{file} ist animiert; nur das erste Bild wird geöffnet.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut short: its picture cannot be decoded to the end. Copy or download it again from where it came from.</source>
        <translation>{file} ist beschädigt oder abgeschnitten: Das Bild lässt sich nicht bis zum Ende dekodieren. Kopieren oder laden Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds 0 bytes. Copy it again from where it came from.</source>
        <translation>{file} ist leer: Die Datei enthält 0 Bytes. Kopieren Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file} is in {mode}; it is edited, and saved when edited, in RGB.</source>
        <translation>{file} liegt in {mode} vor; bearbeitet und nach der Bearbeitung gespeichert wird es in RGB.</translation>
    </message>
    <message>
        <source>{file} is not a picture of a known type. Choose a {types} file, or save it as one first.</source>
        <translation>{file} ist kein Bild eines bekannten Typs. Wählen Sie eine Datei dieser Typen: {types}; oder speichern Sie es zuerst als solche.</translation>
    </message>
    <message>
        <source>{file} is not a picture: it holds text, whatever its name says. Choose a {types} file.</source>
        <translation>{file} ist kein Bild: Die Datei enthält Text, was auch immer ihr Name sagt. Wählen Sie eine Datei dieser Typen: {types}.</translation>
    </message>
    <message>
        <source>{file} is too large: it has {width} x {height} pixels, {megapixels} megapixels, and at most {most} can be edited. Make a smaller copy and open that.</source>
        <translation>{file} ist zu groß: Es hat {width} x {height} Pixel, {megapixels} Megapixel, und höchstens {most} lassen sich bearbeiten. Machen Sie eine kleinere Kopie und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>{file} is too large: no photo that can be edited has more than {most} GB. Check that it is a photo, or make a smaller copy.</source>
        <translation>{file} ist zu groß: Kein Foto, das sich bearbeiten lässt, hat mehr als {most} GB. Prüfen Sie, ob es ein Foto ist, oder machen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>{file} is {what}, a type that cannot be opened here. Save or export it as {types} first.</source>
        <translation>{file} ist {what}; dieser Typ lässt sich hier nicht öffnen. Speichern oder exportieren Sie die Datei zuerst als {types}.</translation>
    </message>
    <message>
        <source>{file} may not be read by you: its permissions forbid it. Change them, or copy the file to a folder of yours.</source>
        <translation>Sie dürfen {file} nicht lesen: Die Zugriffsrechte verbieten es. Ändern Sie diese oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{file} was changed by another program after it was opened. Open it again to edit the new version.</source>
        <translation>{file} wurde nach dem Öffnen von einem anderen Programm geändert. Öffnen Sie das Foto noch einmal, um die neue Fassung zu bearbeiten.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is full. Free some space or save it elsewhere.</source>
        <translation>{file} wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz oder speichern Sie die Datei anderswo.</translation>
    </message>
    <message>
        <source>{file} was not saved: there is no folder {folder}. Choose another place.</source>
        <translation>{file} wurde nicht gespeichert: Es gibt keinen Ordner {folder}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{file} was not saved: you may not write to the folder {folder}. Save it in another one.</source>
        <translation>{file} wurde nicht gespeichert: In den Ordner {folder} dürfen Sie nicht schreiben. Speichern Sie die Datei in einem anderen.</translation>
    </message>
    <message>
        <source>{file} was not saved: {why}. Save it in another place.</source>
        <translation>{file} wurde nicht gespeichert: {why}. Speichern Sie die Datei an einem anderen Ort.</translation>
    </message>
    <message>
        <source>{having} examples with the attribute and {lacking} without: five of each are the least.</source>
        <translation>{having} Beispiele mit dem Merkmal und {lacking} ohne: Fünf von jeder Art sind das Mindeste.</translation>
    </message>
    <message>
        <source>{lacking} Use the device &apos;cpu&apos; or &apos;auto&apos;.</source>
        <translation>{lacking} Verwenden Sie das Gerät „cpu“ oder „auto“.</translation>
    </message>
    <message>
        <source>{path} is not a file but a device or pipe. Save the photo to a file first.</source>
        <translation>{path} ist keine Datei, sondern ein Gerät oder eine Pipe. Speichern Sie das Foto zuerst in eine Datei.</translation>
    </message>
    <message>
        <source>{type} has no place for IPTC captions of the older kind (IIM), so the photo&apos;s were left out. Save it as JPEG or TIFF to keep them.</source>
        <translation>{type} hat keinen Platz für IPTC-Beschreibungen der älteren Art (IIM), darum wurden die des Fotos weggelassen. Speichern Sie es als JPEG oder TIFF, um sie zu behalten.</translation>
    </message>
    <message>
        <source>{type} holds 8 bits per channel, so the photo&apos;s 16 were rounded. Save it as PNG or TIFF to keep them.</source>
        <translation>{type} speichert 8 Bit pro Kanal, darum wurden die 16 des Fotos gerundet. Speichern Sie es als PNG oder TIFF, um sie zu behalten.</translation>
    </message>
    <message>
        <source>{why} The engine chose one by itself.</source>
        <translation>{why} Die Engine hat selbst gewählt.</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>The engine stopped and was restarted; your photo and edits are untouched.</source>
        <translation>Die Engine ist ausgefallen und wurde neu gestartet; Ihr Foto und Ihre Änderungen sind unberührt.</translation>
    </message>
    <message>
        <source>The engine stopped {0} times within a minute and was not started again. Your photo and edits are untouched. Close other programs to free memory, then try again.</source>
        <translation>Die Engine ist innerhalb einer Minute {0}-mal ausgefallen und wurde nicht mehr gestartet. Ihr Foto und Ihre Änderungen sind unberührt. Schließen Sie andere Programme, um Speicher freizugeben, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The engine stopped before the file was written; no file was changed. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnginePage</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>Automatisch: das schnellste</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Apple-Grafikprozessor</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Automatic: half where it is faster</source>
        <translation>Automatisch: halbe, wo sie schneller ist</translation>
    </message>
    <message>
        <source>Full (32 bits)</source>
        <translation>Volle (32 Bit)</translation>
    </message>
    <message>
        <source>When the device or the precision changes, the engine starts again, which takes some seconds. Photos and edits stay as they are. Full precision takes more memory of a graphics card; on the processor it is always used.</source>
        <translation>Wenn sich Gerät oder Genauigkeit ändern, startet die Engine neu, was einige Sekunden dauert. Fotos und Änderungen bleiben, wie sie sind. Volle Genauigkeit braucht mehr Speicher der Grafikkarte; auf dem Prozessor wird sie immer verwendet.</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Die Engine startet …</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>volle Genauigkeit</translation>
    </message>
    <message>
        <source>half precision</source>
        <translation>halbe Genauigkeit</translation>
    </message>
    <message>
        <source>Now: {0}, {1}</source>
        <translation>Jetzt: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message>
        <source>{0} has not been analysed yet: look at it once, then export it.</source>
        <translation>{0} wurde noch nicht analysiert: Sehen Sie es einmal an und exportieren Sie es dann.</translation>
    </message>
    <message>
        <source>{0} was not exported.</source>
        <translation>{0} wurde nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>ExportChecks</name>
    <message>
        <source>Give the file a name that ends in .jpg, .png, .tif or .webp.</source>
        <translation>Geben Sie der Datei einen Namen, der auf .jpg, .png, .tif oder .webp endet.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another place.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>This name is too long. Choose one of at most 200 letters.</source>
        <translation>Dieser Name ist zu lang. Wählen Sie einen mit höchstens 200 Buchstaben.</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>Es gibt einen Ordner dieses Namens. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is the original photo itself. Choose another name, so that the original is not lost.</source>
        <translation>Das ist das Originalfoto selbst. Wählen Sie einen anderen Namen, damit das Original nicht verloren geht.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another place.</source>
        <translation>In diesen Ordner dürfen Sie nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The disk may be too full for this file. Free some space, or choose another place.</source>
        <translation>Der Datenträger ist vielleicht zu voll für diese Datei. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export photo</source>
        <translation>Foto exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Use a free name</source>
        <translation>Freien Namen verwenden</translation>
    </message>
    <message>
        <source>Same edit for other photos…</source>
        <translation>Gleiche Bearbeitung für andere Fotos …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopped; no file was changed.</source>
        <translation>Angehalten; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>A file of this name is there already; it will be replaced.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>The file will be called {0}.</source>
        <translation>Die Datei wird {0} heißen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>Qualität von JPEG und WebP</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation>Neben dem Foto</translation>
    </message>
    <message>
        <source>Keep camera data, captions and location</source>
        <translation>Kameradaten, Beschriftung und Ort behalten</translation>
    </message>
    <message>
        <source>Carry the edit in the file, so that it can be taken up again</source>
        <translation>Die Bearbeitung in die Datei schreiben, um sie später wieder aufzunehmen</translation>
    </message>
    <message>
        <source>Folder for exports</source>
        <translation>Ordner für Exporte</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export again</source>
        <translation>Noch einmal exportieren</translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>{0} wurde exportiert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>nicht bearbeitet</translation>
    </message>
    <message>
        <source>edited, not exported</source>
        <translation>bearbeitet, nicht exportiert</translation>
    </message>
    <message>
        <source>edited; exported or saved</source>
        <translation>bearbeitet; exportiert oder gespeichert</translation>
    </message>
    <message>
        <source>could not be opened. {0}</source>
        <translation>konnte nicht geöffnet werden. {0}</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photos</source>
        <translation>Geöffnete Fotos</translation>
    </message>
    <message>
        <source>Arrow keys go to the next photo or the one before; Delete closes a photo.</source>
        <translation>Pfeiltasten führen zum nächsten oder vorigen Foto; Entf schließt ein Foto.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Die anderen schließen</translation>
    </message>
    <message>
        <source>Close those that could not be opened</source>
        <translation>Die schließen, die nicht geöffnet werden konnten</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Sliders moved: {0}</source>
        <translation>Bewegte Regler: {0}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
</context>
<context>
    <name>Gauges</name>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>How closely the model can redraw this face, unedited. The longer the bar, the better.</source>
        <translation>Wie genau das Modell dieses Gesicht unbearbeitet nachzeichnen kann. Je länger der Balken, desto besser.</translation>
    </message>
    <message>
        <source>Where it is rough, edits look less like the person: a larger, sharper, more frontal face helps, or a crop that sits better.</source>
        <translation>Ist sie grob, sieht die Bearbeitung der Person weniger ähnlich: Ein größeres, schärferes, frontaleres Gesicht hilft, oder ein besser sitzender Ausschnitt.</translation>
    </message>
    <message>
        <source>Measured: {0} dB (PSNR)</source>
        <translation>Gemessen: {0} dB (PSNR)</translation>
    </message>
    <message>
        <source>How far the edit goes from the person in the photo. The shorter the bar, the better; a full one is as far as two random people are apart.</source>
        <translation>Wie weit sich die Bearbeitung von der Person im Foto entfernt. Je kürzer der Balken, desto besser; ein voller ist so weit, wie zwei beliebige Menschen auseinanderliegen.</translation>
    </message>
    <message>
        <source>To come closer: lower the amount, hold attributes that should stay (the locks), or keep more detail.</source>
        <translation>Um näher zu kommen: die Stärke verringern, Merkmale festhalten, die bleiben sollen (die Schlösser), oder mehr Details erhalten.</translation>
    </message>
    <message>
        <source>Measured: {0} % of that way</source>
        <translation>Gemessen: {0} % dieses Weges</translation>
    </message>
    <message>
        <source>Very close</source>
        <translation>Sehr genau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Rough</source>
        <translation>Grob</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>A little different</source>
        <translation>Etwas anders</translation>
    </message>
    <message>
        <source>Noticeably different</source>
        <translation>Deutlich anders</translation>
    </message>
    <message>
        <source>Like someone else</source>
        <translation>Wie jemand anderes</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Recent files listed</source>
        <translation>Anzahl zuletzt geöffneter Dateien</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Show the film strip when several photos are open</source>
        <translation>Filmstreifen zeigen, wenn mehrere Fotos geöffnet sind</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Show the photo as it was</source>
        <translation>Das ursprüngliche Foto zeigen</translation>
    </message>
    <message>
        <source>Hold \</source>
        <translation>\ gedrückt halten</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Mouse wheel or pinch</source>
        <translation>Mausrad oder Zweifingergeste</translation>
    </message>
    <message>
        <source>Fit or full size</source>
        <translation>Einpassen oder Originalgröße</translation>
    </message>
    <message>
        <source>Double-click the photo</source>
        <translation>Doppelklick auf das Foto</translation>
    </message>
    <message>
        <source>Choose a face</source>
        <translation>Gesicht wählen</translation>
    </message>
    <message>
        <source>Click it</source>
        <translation>Darauf klicken</translation>
    </message>
    <message>
        <source>Slider to zero</source>
        <translation>Regler auf null</translation>
    </message>
    <message>
        <source>Double-click the slider</source>
        <translation>Doppelklick auf den Regler</translation>
    </message>
    <message>
        <source>Slider by small steps</source>
        <translation>Regler in kleinen Schritten</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Age and gender</source>
        <translation>Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Eyes and glasses</source>
        <translation>Augen und Brille</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>Bart</translation>
    </message>
    <message>
        <source>Skin and make-up</source>
        <translation>Haut und Make-up</translation>
    </message>
    <message>
        <source>Face shape</source>
        <translation>Gesichtsform</translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>Accessoires</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>HistoryControl</name>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Photo opened</source>
        <translation>Foto geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Close history</source>
        <translation>Protokoll schließen</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Geöffnete Fotos</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard. Copy one, then paste.</source>
        <translation>In der Zwischenablage ist kein Foto. Kopieren Sie eines und fügen Sie es dann ein.</translation>
    </message>
    <message>
        <source>Semblance never goes online, so it does not fetch pictures from the web. Copy the picture itself and paste it here, or save it and drop the file.</source>
        <translation>Semblance geht nie ins Internet und holt darum keine Bilder von dort. Kopieren Sie das Bild selbst und fügen Sie es hier ein, oder speichern Sie es und ziehen Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>There are no photos in {0}.</source>
        <translation>In {0} sind keine Fotos.</translation>
    </message>
    <message>
        <source>One file is not a photo and was left out.</source>
        <translation>Eine Datei ist kein Foto und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{0} files are not photos and were left out.</source>
        <translation>{0} Dateien sind keine Fotos und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Only the first {0} photos were opened, {1} more were left out.</source>
        <translation>Nur die ersten {0} Fotos wurden geöffnet, {1} weitere wurden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Leafing</name>
    <message>
        <source>There is only one photo open.</source>
        <translation>Es ist nur ein Foto geöffnet.</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Close photo</source>
        <translation>Foto schließen</translation>
    </message>
    <message>
        <source>There is no photo open.</source>
        <translation>Es ist kein Foto geöffnet.</translation>
    </message>
    <message>
        <source>Close all photos</source>
        <translation>Alle Fotos schließen</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>Ihre Vorgaben</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You have not saved any presets yet.</source>
        <translation>Sie haben noch keine Vorgaben gespeichert.</translation>
    </message>
</context>
<context>
    <name>MaskOptions</name>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Paint where the photo stays as it is (X, or hold Alt)</source>
        <translation>Malen, wo das Foto bleibt, wie es ist (X, oder Alt halten)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Paint where the edit applies (X, or hold Alt)</source>
        <translation>Malen, wo die Bearbeitung wirkt (X, oder Alt halten)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Protect with the brush</source>
        <translation>Mit dem Pinsel schützen</translation>
    </message>
    <message>
        <source>Edit with the brush</source>
        <translation>Mit dem Pinsel bearbeiten</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>{0} stays in use.</source>
        <translation>{0} bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>The model that came with Semblance is used instead.</source>
        <translation>Stattdessen wird das mitgelieferte Modell von Semblance verwendet.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{0} was changed by another program after it was opened. To edit the new version, close it and open it again.</source>
        <translation>{0} wurde nach dem Öffnen von einem anderen Programm geändert. Um die neue Fassung zu bearbeiten, schließen Sie das Foto und öffnen Sie es wieder.</translation>
    </message>
</context>
<context>
    <name>OutputForm</name>
    <message>
        <source>As the photo</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>Compress as the original</source>
        <translation>Komprimieren wie das Original</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Keep camera data (EXIF, location, copyright)</source>
        <translation>Kameradaten behalten (EXIF, Ort, Copyright)</translation>
    </message>
    <message>
        <source>Embed the edit, so that it can be taken up again</source>
        <translation>Bearbeitung einbetten, um sie später wieder aufzunehmen</translation>
    </message>
    <message>
        <source>The colour profile is always kept.</source>
        <translation>Das Farbprofil bleibt immer erhalten.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>Qualität, 1 bis 100</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>Längste Seite in Pixeln</translation>
    </message>
    <message>
        <source>Opened in Semblance, the file then offers the sliders that made it, for the original.</source>
        <translation>In Semblance geöffnet, bietet die Datei dann die Regler an, mit denen sie entstand, für das Original.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands and sliders, or set one: smile 40</source>
        <translation>Befehl oder Regler suchen, oder einen setzen: Lächeln 40</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to do it · Esc to close</source>
        <translation>↑ ↓ zum Wählen · Eingabetaste zum Ausführen · Esc zum Schließen</translation>
    </message>
    <message>
        <source>Nothing is called that. Fewer letters find more.</source>
        <translation>So heißt nichts. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>not available. {0}</source>
        <translation>nicht verfügbar. {0}</translation>
    </message>
</context>
<context>
    <name>PanelControl</name>
    <message>
        <source>Find a slider</source>
        <translation>Regler suchen</translation>
    </message>
    <message>
        <source>New variation</source>
        <translation>Neue Variation</translation>
    </message>
    <message>
        <source>Reset detail</source>
        <translation>Details zurücksetzen</translation>
    </message>
</context>
<context>
    <name>PhotoLoader</name>
    <message>
        <source>The pasted picture could not be kept in {0}: no room?</source>
        <translation>Das eingefügte Bild konnte nicht in {0} abgelegt werden: kein Platz?</translation>
    </message>
    <message>
        <source>{0} is too large for this computer&apos;s free memory. Close other programs.</source>
        <translation>{0} ist zu groß für den freien Speicher dieses Computers. Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. It may be damaged; try another copy.</source>
        <translation>{0} konnte nicht gelesen werden: {1}. Die Datei ist vielleicht beschädigt; versuchen Sie es mit einer anderen Kopie.</translation>
    </message>
</context>
<context>
    <name>PhotoWork</name>
    <message>
        <source>No face was found in this photo.</source>
        <translation>In diesem Foto wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Warm smile</source>
        <translation>Warmes Lächeln</translation>
    </message>
    <message>
        <source>Broad smile</source>
        <translation>Breites Lächeln</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>A little younger</source>
        <translation>Etwas jünger</translation>
    </message>
    <message>
        <source>A little older</source>
        <translation>Etwas älter</translation>
    </message>
    <message>
        <source>Without glasses</source>
        <translation>Ohne Brille</translation>
    </message>
    <message>
        <source>Rested</source>
        <translation>Ausgeruht</translation>
    </message>
    <message>
        <source>Evening make-up</source>
        <translation>Abend-Make-up</translation>
    </message>
    <message>
        <source>Clean-shaven</source>
        <translation>Glatt rasiert</translation>
    </message>
    <message>
        <source>Silver hair</source>
        <translation>Silbernes Haar</translation>
    </message>
    <message>
        <source>A preset needs a name. Type one, such as “Warm smile”.</source>
        <translation>Eine Vorgabe braucht einen Namen. Geben Sie einen ein, etwa „Warmes Lächeln“.</translation>
    </message>
    <message>
        <source>There is no preset “{0}” any more.</source>
        <translation>Die Vorgabe „{0}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already. Choose another name.</source>
        <translation>Eine Vorgabe „{0}“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The preset was not saved to {0}: {1}. Make room on the disk, then try again.</source>
        <translation>Die Vorgabe wurde nicht in {0} gespeichert: {1}. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>PresetsControl</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorgabe speichern …</translation>
    </message>
    <message>
        <source>Move a slider first: a preset is made of the sliders that are set.</source>
        <translation>Bewegen Sie zuerst einen Regler: Eine Vorgabe besteht aus den Reglern, die gesetzt sind.</translation>
    </message>
    <message>
        <source>Rename or delete presets…</source>
        <translation>Vorgaben umbenennen oder löschen …</translation>
    </message>
    <message>
        <source>Apply to all open photos</source>
        <translation>Auf alle geöffneten Fotos anwenden</translation>
    </message>
    <message>
        <source>“{0}” was applied to {1} photos. Each of them can undo it.</source>
        <translation>„{0}“ wurde auf {1} Fotos angewendet. In jedem lässt es sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The preset “{0}” was saved.</source>
        <translation>Die Vorgabe „{0}“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Vorgabe {0}</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>Ihre Vorgaben</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Nothing ever leaves this computer: no photo, no edit, no figure about how you use Semblance. It makes no connection to any network, and asks for no account.</source>
        <translation>Nichts verlässt je diesen Computer: kein Foto, keine Bearbeitung, keine Zahl darüber, wie Sie Semblance verwenden. Es stellt keine Verbindung zu einem Netz her und verlangt kein Konto.</translation>
    </message>
    <message>
        <source>On this computer it keeps:</source>
        <translation>Auf diesem Computer bewahrt es auf:</translation>
    </message>
    <message>
        <source>Autosaves of photos that are open stay. Pasted pictures go by themselves after 30 days, unless a recent file or an autosave needs them.</source>
        <translation>Sicherungen geöffneter Fotos bleiben. Eingefügte Bilder verschwinden nach 30 Tagen von selbst, außer eine zuletzt geöffnete Datei oder eine Sicherung braucht sie.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open folder: {0}</source>
        <translation>Ordner öffnen: {0}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear: {0}</source>
        <translation>Leeren: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Autosaves</source>
        <translation>Automatische Sicherungen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Pasted pictures</source>
        <translation>Eingefügte Bilder</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Remove those that are gone</source>
        <translation>Nicht mehr vorhandene entfernen</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Not there any more: {0}</source>
        <translation>Nicht mehr vorhanden: {0}</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>It holds no edit that Semblance can read: it is damaged, or of another program.</source>
        <translation>Es enthält keine Bearbeitung, die Semblance lesen kann: Sie ist beschädigt oder stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>The edit was made by a later version of Semblance. Update Semblance to take it up again.</source>
        <translation>Die Bearbeitung stammt von einer neueren Version von Semblance. Aktualisieren Sie Semblance, um sie wieder aufzunehmen.</translation>
    </message>
</context>
<context>
    <name>RecipeOffer</name>
    <message>
        <source>This picture was made with Semblance from {0}, and its edits can be taken up again.</source>
        <translation>Dieses Bild entstand mit Semblance aus {0}, und seine Bearbeitung lässt sich wieder aufnehmen.</translation>
    </message>
    <message>
        <source>Apply to this picture</source>
        <translation>Auf dieses Bild anwenden</translation>
    </message>
    <message>
        <source>Edit the original</source>
        <translation>Das Original bearbeiten</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Semblance was ended unexpectedly with an edited photo that was not saved.</source>
        <translation>Semblance wurde unerwartet beendet, mit einem bearbeiteten Foto, das nicht gespeichert war.</translation>
    </message>
    <message>
        <source>Semblance was ended unexpectedly with {0} edited photos that were not saved.</source>
        <translation>Semblance wurde unerwartet beendet, mit {0} bearbeiteten Fotos, die nicht gespeichert waren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save preset</source>
        <translation>Vorgabe speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Such as “Warm smile”</source>
        <translation>Etwa „Warmes Lächeln“</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation>Die Vorgabe speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already; it will be replaced.</source>
        <translation>Eine Vorgabe „{0}“ gibt es schon; sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save the edits of {0}</source>
        <translation>Bearbeitung von {0} speichern</translation>
    </message>
    <message>
        <source>Edits (*{0})</source>
        <translation>Bearbeitung (*{0})</translation>
    </message>
    <message>
        <source>Edits with the photo embedded (*{0})</source>
        <translation>Bearbeitung mit eingebettetem Foto (*{0})</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The photo is not ready yet. Wait until it has been analysed, then export it.</source>
        <translation>Das Foto ist noch nicht bereit. Warten Sie, bis es analysiert ist, und exportieren Sie es dann.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Make a debug bundle…</source>
        <translation>Fehlerpaket erstellen …</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>Öffnen Sie zuerst ein Foto.</translation>
    </message>
    <message>
        <source>{0} slider</source>
        <translation>{0} (Regler)</translation>
    </message>
    <message>
        <source>{0}: set to {1}</source>
        <translation>{0}: auf {1} setzen</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Press the keys first.</source>
        <translation>Drücken Sie zuerst die Tasten.</translation>
    </message>
    <message>
        <source>{0} shows the photo as it was while it is held.</source>
        <translation>{0} zeigt das ursprüngliche Foto, solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <source>{0} is needed to move between controls and to use them. Choose another key.</source>
        <translation>{0} wird gebraucht, um zwischen Bedienelementen zu wechseln und sie zu benutzen. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{0} already belongs to “{1}”.</source>
        <translation>{0} gehört schon zu „{1}“.</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Maus und gehaltene Tasten</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Taste suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Neue Taste:</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Neue Taste: drücken Sie sie</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Maus und gehaltene Tasten</translation>
    </message>
    <message>
        <source>If you take it, “{0}” is left without it.</source>
        <translation>Wenn Sie es nehmen, hat „{0}“ keines mehr.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>“{0}” now has {1}.</source>
        <translation>„{0}“ hat jetzt {1}.</translation>
    </message>
    <message>
        <source>“{0}” has no key now.</source>
        <translation>„{0}“ hat jetzt kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>“{0}” has its usual keys again: {1}.</source>
        <translation>„{0}“ hat wieder die üblichen Tasten: {1}.</translation>
    </message>
    <message>
        <source>All shortcuts are as they were at first.</source>
        <translation>Alle Tastenkürzel sind wieder wie am Anfang.</translation>
    </message>
    <message>
        <source>The list is on the clipboard, to print or to keep.</source>
        <translation>Die Liste ist in der Zwischenablage, zum Drucken oder Aufheben.</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Double-click to reset</source>
        <translation>Doppelklick setzt zurück</translation>
    </message>
</context>
<context>
    <name>SlidersPanel</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Several sliders at once: apply, save, rename</source>
        <translation>Mehrere Regler auf einmal: anwenden, speichern, umbenennen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all sliders</source>
        <translation>Alle Regler zurücksetzen</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Eine Modelldatei wählen</translation>
    </message>
    <message>
        <source>Find a slider</source>
        <translation>Regler suchen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Makes all sliders of this face weaker or stronger together.</source>
        <translation>Macht alle Regler dieses Gesichts zusammen schwächer oder stärker.</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>This model has no sliders: no attributes were trained for it.</source>
        <translation>Dieses Modell hat keine Regler: Für es wurden keine Merkmale trainiert.</translation>
    </message>
    <message>
        <source>Trained on: {0}</source>
        <translation>Trainiert mit: {0}</translation>
    </message>
    <message>
        <source>Licence of the model: {0}</source>
        <translation>Lizenz des Modells: {0}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Memory that the engine uses, the model&apos;s own included</source>
        <translation>Speicher, den die Engine belegt, einschließlich des Modells</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>· {0} waiting</source>
        <translation>· {0} in Warteschlange</translation>
    </message>
    <message>
        <source>Engine off</source>
        <translation>Engine aus</translation>
    </message>
    <message>
        <source>Engine starting…</source>
        <translation>Engine startet …</translation>
    </message>
    <message>
        <source>Ready on {0}</source>
        <translation>Bereit auf {0}</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>Engine ausgefallen</translation>
    </message>
    <message>
        <source>Precision: {0}</source>
        <translation>Genauigkeit: {0}</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Analysing the face</source>
        <translation>Gesicht wird analysiert</translation>
    </message>
    <message>
        <source>Drawing the edit</source>
        <translation>Bearbeitung wird gezeichnet</translation>
    </message>
    <message>
        <source>Writing the photo</source>
        <translation>Foto wird geschrieben</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>noch {0} s</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Semblance ended unexpectedly last time. What happened was written down.</source>
        <translation>Semblance wurde beim letzten Mal unerwartet beendet. Was geschah, wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>Make a debug bundle…</source>
        <translation>Fehlerpaket erstellen …</translation>
    </message>
    <message>
        <source>Save the debug bundle</source>
        <translation>Fehlerpaket speichern</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>The debug bundle was not written: {0}. Choose another folder, then try again.</source>
        <translation>Das Fehlerpaket wurde nicht geschrieben: {0}. Wählen Sie einen anderen Ordner und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The debug bundle is in {0}: logs, settings and versions as text, without names, folders or photos. Look through it before you send it; nothing is sent by itself.</source>
        <translation>Das Fehlerpaket liegt in {0}: Protokolle, Einstellungen und Versionen als Text, ohne Namen, Ordner oder Fotos. Sehen Sie es durch, bevor Sie es verschicken; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>Suspects</name>
    <message>
        <source>The engine stopped twice while it loaded {0}, so it is not tried again. The model may need more memory than is free: close other programs, or choose another model.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie {0} lud, darum wird es nicht noch einmal versucht. Das Modell braucht vielleicht mehr Speicher, als frei ist: Schließen Sie andere Programme oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The engine stopped twice while it looked for faces in this photo, so it does not try again. Close other programs to free memory and open the photo again, or open a smaller copy of it.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie in diesem Foto nach Gesichtern suchte, darum versucht sie es nicht noch einmal. Schließen Sie andere Programme, um Speicher freizugeben, und öffnen Sie das Foto noch einmal, oder öffnen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>The engine stopped twice while it worked on this edit, so it does not try again. Your photo and sliders are as they were. Close other programs to free memory, then move a slider.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie an dieser Bearbeitung arbeitete, darum versucht sie es nicht noch einmal. Ihr Foto und die Regler sind, wie sie waren. Schließen Sie andere Programme, um Speicher freizugeben, und bewegen Sie dann einen Regler.</translation>
    </message>
    <message>
        <source>The engine stopped twice while it worked on this, so it does not try again.</source>
        <translation>Die Engine ist zweimal ausgefallen, während sie daran arbeitete, darum versucht sie es nicht noch einmal.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Before and after side by side</source>
        <translation>Vorher und nachher nebeneinander</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Look and choose</source>
        <translation>Ansehen und auswählen</translation>
    </message>
    <message>
        <source>Crop of the face</source>
        <translation>Gesichtsausschnitt</translation>
    </message>
    <message>
        <source>The photo has not been analysed yet.</source>
        <translation>Das Foto wurde noch nicht analysiert.</translation>
    </message>
    <message>
        <source>Mask brush</source>
        <translation>Maskenpinsel</translation>
    </message>
    <message>
        <source>Use this crop</source>
        <translation>Diesen Ausschnitt übernehmen</translation>
    </message>
    <message>
        <source>Leave the tool</source>
        <translation>Werkzeug verlassen</translation>
    </message>
    <message>
        <source>Crop as found</source>
        <translation>Gefundener Ausschnitt</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Swap protect and edit</source>
        <translation>Schützen und Bearbeiten tauschen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Show the mask</source>
        <translation>Maske zeigen</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Nothing is masked.</source>
        <translation>Es ist nichts maskiert.</translation>
    </message>
    <message>
        <source>Choose the crop tool first.</source>
        <translation>Wählen Sie zuerst das Ausschnittwerkzeug.</translation>
    </message>
    <message>
        <source>Choose the mask brush first.</source>
        <translation>Wählen Sie zuerst den Maskenpinsel.</translation>
    </message>
    <message>
        <source>No tool is in use.</source>
        <translation>Es ist kein Werkzeug in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Start with a photo</source>
        <translation>Beginnen Sie mit einem Foto</translation>
    </message>
    <message>
        <source>Drop photos or folders anywhere on the window, paste a picture, or open one. Faces are found by themselves. Nothing ever leaves this computer.</source>
        <translation>Ziehen Sie Fotos oder Ordner irgendwo ins Fenster, fügen Sie ein Bild ein oder öffnen Sie eines. Gesichter werden von selbst gefunden. Nichts verlässt je diesen Computer.</translation>
    </message>
    <message>
        <source>Change the face</source>
        <translation>Das Gesicht verändern</translation>
    </message>
    <message>
        <source>Each slider changes one thing. Double-click it to put it back; close its lock to keep that trait as it is while others move. With all at zero, the photo is untouched.</source>
        <translation>Jeder Regler ändert eine Sache. Ein Doppelklick stellt ihn zurück; sein Schloss hält das Merkmal fest, während andere bewegt werden. Stehen alle auf null, ist das Foto unberührt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Hold this button, or the key \, to see the photo as it was. Compare, beside it, draws a line across the photo: before on the left, after on the right.</source>
        <translation>Halten Sie diese Schaltfläche oder die Taste \ gedrückt, um das ursprüngliche Foto zu sehen. „Vergleichen“ daneben zieht eine Linie durch das Foto: links vorher, rechts nachher.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the photo in full size and best quality, as a new file. Camera data and colours are kept, and the original is never changed.</source>
        <translation>Schreibt das Foto in voller Größe und bester Qualität als neue Datei. Kameradaten und Farben bleiben erhalten, und das Original wird nie geändert.</translation>
    </message>
    <message>
        <source>Find everything else</source>
        <translation>Alles andere finden</translation>
    </message>
    <message>
        <source>{0} finds any command by a few letters, and sets sliders: type “smile 40”. This tour is in the Help menu.</source>
        <translation>{0} findet jeden Befehl mit wenigen Buchstaben und setzt Regler: Tippen Sie „Lächeln 40“. Diesen Rundgang finden Sie im Menü „Hilfe“.</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Unexported</name>
    <message>
        <source>Edits not exported</source>
        <translation>Nicht exportierte Änderungen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The edits of {0} were not exported or saved.</source>
        <translation>Die Bearbeitung von {0} wurde weder exportiert noch gespeichert.</translation>
    </message>
    <message>
        <source>They will be lost unless you export the photo first.</source>
        <translation>Sie geht verloren, wenn Sie das Foto nicht vorher exportieren.</translation>
    </message>
    <message>
        <source>They will be lost unless you save or export the photo first.</source>
        <translation>Sie geht verloren, wenn Sie das Foto nicht vorher speichern oder exportieren.</translation>
    </message>
    <message>
        <source>{0} photos have edits that were not exported or saved.</source>
        <translation>{0} Fotos haben Änderungen, die weder exportiert noch gespeichert wurden.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>They will be lost unless you export the photos first:</source>
        <translation>Sie gehen verloren, wenn Sie die Fotos nicht vorher exportieren:</translation>
    </message>
    <message>
        <source>They will be lost unless you save or export the photos first:</source>
        <translation>Sie gehen verloren, wenn Sie die Fotos nicht vorher speichern oder exportieren:</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message>
        <source>Export all to this folder</source>
        <translation>Alle in diesen Ordner exportieren</translation>
    </message>
    <message>
        <source>Exporting {0} of {1}…</source>
        <translation>{0} von {1} wird exportiert …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not every photo was exported, so none was closed.</source>
        <translation>Nicht jedes Foto wurde exportiert, darum wurde keines geschlossen.</translation>
    </message>
</context>
<context>
    <name>ValueSlider</name>
    <message>
        <source>{0}, value</source>
        <translation>{0}, Wert</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished">Bearbeitung</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
</context>
</TS>
